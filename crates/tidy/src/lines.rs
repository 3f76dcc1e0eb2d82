//! Files that are too long to be about one thing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::config::{Check, Config};

/// The files with more lines than allowed.
pub fn long_files(root: &Path, files: &[PathBuf], config: &Config) -> Result<Vec<String>> {
    let mut complaints = Vec::new();
    let mut needed = Vec::new();
    for file in files {
        let ending = file.extension().map(|ending| ending.to_string_lossy().into_owned());
        if !ending.is_some_and(|ending| config.counted.contains(&ending)) {
            continue;
        }
        // Some documents are in other encodings; their lines end alike.
        let text = fs::read(root.join(file)).with_context(|| file.display().to_string())?;
        let count = text.split_inclusive(|byte| *byte == b'\n').count();
        if count <= config.most_lines {
            continue;
        }
        let about = file.display().to_string();
        if config.allows(Check::LongFile, &about) {
            needed.push(about);
        } else {
            complaints.push(format!("{about}: {count} lines, {} at most: split it", config.most_lines));
        }
    }
    complaints.extend(config.stale(Check::LongFile, &needed));
    Ok(complaints)
}
