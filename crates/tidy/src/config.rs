//! What `tidy.toml` says.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The rules and their exceptions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Config {
    /// Folders that hold nothing written here, by name.
    pub skip: Vec<String>,
    /// The most lines that a file may have.
    pub most_lines: usize,
    /// The endings of the files that are counted.
    pub counted: Vec<String>,
    /// The packages, each depending on none that comes after it.
    pub packages: Vec<String>,
    /// For a package, its modules in the order in which they build on each other.
    pub layers: BTreeMap<String, Vec<String>>,
    /// What is allowed all the same.
    #[serde(default)]
    pub allow: Vec<Exception>,
}

/// Something that is allowed though it does not pass a check.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Exception {
    /// Which check it does not pass.
    pub check: Check,
    /// What it is about: a file, a type name, or `one -> other` of two files.
    pub about: String,
    /// Why it is better so.
    pub reason: String,
}

/// A check of this tool.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// No file is too long.
    LongFile,
    /// No import goes against the direction of the layers.
    Direction,
    /// No files import each other.
    Circle,
    /// A type name means one thing.
    TypeName,
}

impl Config {
    /// The file at `path`.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// Whether something is allowed though it does not pass a check.
    pub fn allows(&self, check: Check, about: &str) -> bool {
        self.allow.iter().any(|exception| exception.check == check && exception.about == about)
    }

    /// Exceptions that give no reason.
    pub fn unreasoned(&self) -> Vec<String> {
        let bare = self.allow.iter().filter(|exception| exception.reason.trim().is_empty());
        bare.map(|exception| format!("tidy.toml: no reason is given for {}", exception.about)).collect()
    }

    /// Exceptions from a check that nothing needs any more; `needed` is what did not pass it.
    pub fn stale(&self, check: Check, needed: &[String]) -> Vec<String> {
        let unneeded =
            |exception: &&Exception| exception.check == check && !needed.contains(&exception.about);
        let stale = self.allow.iter().filter(unneeded);
        stale
            .map(|exception| format!("tidy.toml: nothing needs the exception for {}", exception.about))
            .collect()
    }
}
