//! Where things are.

use std::path::{Path, PathBuf};

/// The folder of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Compiled tools, kept with the project.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Half-made files of the site.
pub fn site() -> PathBuf {
    root().join("target/site")
}
