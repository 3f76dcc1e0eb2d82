//! Runs the real command.

#![allow(dead_code, reason = "not every test program asks for all of it")]

pub mod collections;

use std::path::{Path, PathBuf};
use std::process::Command;

/// What the command did.
pub struct Outcome {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// What it said of the documents, besides the summary of each.
    pub fn diagnostics(&self) -> Vec<&str> {
        self.stderr.lines().filter(|line| !line.contains(": 摘要: ")).collect()
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The committed document.
pub fn document() -> PathBuf {
    root().join("documents/hengshui-bianban-2021.txt")
}

pub fn text(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs `disclosure` with these words, split at spaces, and then these paths.
pub fn disclosure(words: &str, paths: &[&Path]) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_disclosure"))
        .args(words.split_whitespace())
        .args(paths)
        .output()
        .expect("the command starts");
    let text = |bytes| String::from_utf8(bytes).expect("the command prints UTF-8");
    Outcome { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}
