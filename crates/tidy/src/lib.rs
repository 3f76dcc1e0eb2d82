//! Checks that no compiler makes: which layer may import which, circles of imports, long files, and type
//! names with two meanings. What is allowed, and why, is data: `tidy.toml` at the root of the repository.

mod circles;
mod config;
mod files;
mod layers;
mod lines;
mod modules;
mod names;
mod references;

use std::path::Path;

use anyhow::{Context, Result};
use config::Config;
use modules::Crate;

/// Everything untidy below `root`, a sentence each, with the file it is about.
///
/// # Errors
/// When `tidy.toml`, a manifest or a source file cannot be read.
pub fn check(root: &Path) -> Result<Vec<String>> {
    let config = Config::read(&root.join("tidy.toml"))?;
    let files = files::below(root, &config.skip)?;
    let mut crates = Vec::new();
    for package in files::packages(root)? {
        crates.extend(Crate::read(root, &package).with_context(|| package.name.clone())?);
    }
    let mut complaints = config.unreasoned();
    complaints.extend(lines::long_files(root, &files, &config)?);
    complaints.extend(layers::against(&crates, &config));
    complaints.extend(layers::packages_against(&files::packages(root)?, &config));
    complaints.extend(circles::circles(&crates, &config));
    complaints.extend(names::ambiguous(&crates, &config));
    Ok(complaints)
}
