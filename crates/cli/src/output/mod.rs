//! Writing files, all or nothing, and to the screen, harmless.

mod content;
mod error;
mod folder;
mod screen;
mod staging;
mod visible;

use std::path::{Path, PathBuf};

pub use content::FileContent;
pub use error::{OutputError, OutputProblem};
pub use folder::{Writing, write_folder};
pub use screen::{print_json, print_path, print_pretty_json, print_styled, tell};
pub use visible::visible;

/// Writes one file, and makes the folders that lead to it. `path` may be a link to the file.
///
/// # Errors
/// When it is one of `inputs`, or the file system refuses; what was there before stays.
pub fn write_file(path: &Path, content: &dyn FileContent, inputs: &[PathBuf]) -> Result<(), OutputError> {
    let real = if path.is_symlink() {
        path.canonicalize().map_err(|error| OutputError::new(path, error))?
    } else {
        path.to_owned()
    };
    let Some(name) = real.file_name() else {
        return Err(OutputError::new(path, OutputProblem::Folder));
    };
    let folder = real.parent().unwrap_or(Path::new(""));
    write_folder(folder, &[Writing { path: name.as_ref(), content }], inputs).map(|_| ())
}

/// Refuses to write into `folder` where that is the site itself, or within it.
///
/// # Errors
/// When it is.
pub fn refuse_within(folder: &Path, site: &Path) -> Result<(), OutputError> {
    let site = site.canonicalize().map_err(|error| OutputError::new(site, error))?;
    if folder::resolved(folder).starts_with(site) {
        return Err(OutputError::new(folder, OutputProblem::WithinSite));
    }
    Ok(())
}
