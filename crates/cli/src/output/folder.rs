//! Files into a folder, so that whoever opens one sees it wholly old or wholly new.
//!
//! Everything is first written and brought to the disk beside its place; then each file is put there by
//! a renaming, in the order given. What fails, fails before anything is changed, but for a file system
//! that goes away in between.

use std::fs::{self, Permissions};
use std::io;
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;

use super::content::{FileContent, is_content_of};
use super::error::{OutputError, OutputProblem};
use super::staging::{Staging, remove_abandoned};

/// A file to write.
#[derive(Clone, Copy)]
pub struct Writing<'a> {
    /// Its path in the folder.
    pub path: &'a Path,
    /// What is to be in it.
    pub content: &'a dyn FileContent,
}

/// Writes files into `folder`, which is made where it is not there, and returns their paths. A file that
/// has that content already is left alone. The folder may be a link; no link below it is followed.
///
/// # Errors
/// When a place is one of `inputs` or not one for a file, or the file system refuses; what was there
/// before stays.
pub fn write_folder(
    folder: &Path,
    files: &[Writing<'_>],
    inputs: &[PathBuf],
) -> Result<Vec<PathBuf>, OutputError> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut changed = Vec::new();
    for file in files {
        let place = folder.join(file.path);
        let before = before(folder, file.path, &place)?;
        if before.is_some() && is_content_of(&place, file.content) {
            continue;
        }
        if before.is_some() && is_input(&place, inputs) {
            return Err(OutputError::new(&place, OutputProblem::Input));
        }
        changed.push((place, file.content, before));
    }
    let place_in = |path: &Path| if folder == Path::new(".") { path.to_owned() } else { folder.join(path) };
    let places = files.iter().map(|file| place_in(file.path)).collect();
    if changed.is_empty() {
        // Somebody may have been ended after everything was in its place.
        remove_abandoned(folder);
        return Ok(places);
    }
    fs::create_dir_all(folder).map_err(|error| OutputError::new(folder, error))?;
    let staging = Staging::new(folder).map_err(|error| OutputError::new(folder, error))?;
    // A disk takes several files at once in a fraction of the time that it takes for one after the other.
    let finished: Result<Vec<_>, OutputError> = changed
        .into_par_iter()
        .map(|(place, content, before)| match staging.write(content, before) {
            Ok(staged) => Ok((staged, place)),
            Err(error) => Err(OutputError::new(&place, error)),
        })
        .collect();
    for (staged, place) in finished? {
        put(&staged, &place).map_err(|error| OutputError::new(&place, error))?;
    }
    Ok(places)
}

/// `path` as the file system knows it, though its end may not be there yet.
pub fn resolved(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    let mut there = path;
    loop {
        let named = if there.as_os_str().is_empty() { Path::new(".") } else { there };
        if let Ok(real) = named.canonicalize() {
            return missing.iter().rev().fold(real, |path, name| path.join(name));
        }
        match (there.parent(), there.file_name()) {
            (Some(parent), Some(name)) => {
                missing.push(name);
                there = parent;
            }
            _ => return path.to_owned(),
        }
    }
}

fn put(staged: &Path, place: &Path) -> io::Result<()> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(staged, place)
}

/// How the file at `place` may be used, or `None` where there is none.
fn before(folder: &Path, path: &Path, place: &Path) -> Result<Option<Permissions>, OutputError> {
    let mut way = folder.to_owned();
    for part in path.parent().into_iter().flat_map(Path::components) {
        let Component::Normal(name) = part else {
            return Err(OutputError::new(place, OutputProblem::Link));
        };
        way.push(name);
        if way.is_symlink() {
            return Err(OutputError::new(&way, OutputProblem::Link));
        }
    }
    let metadata = match fs::symlink_metadata(place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(OutputError::new(place, error)),
        Ok(metadata) => metadata,
    };
    if metadata.is_dir() {
        return Err(OutputError::new(place, OutputProblem::Folder));
    }
    if metadata.is_symlink() {
        // The link is replaced, not what it leads to.
        return Ok(None);
    }
    if !metadata.is_file() {
        return Err(OutputError::new(place, OutputProblem::Special));
    }
    if metadata.permissions().readonly() {
        // A renaming would not ask.
        return Err(OutputError::new(place, io::Error::from(io::ErrorKind::PermissionDenied)));
    }
    Ok(Some(metadata.permissions()))
}

fn is_input(place: &Path, inputs: &[PathBuf]) -> bool {
    inputs.iter().any(|input| same_file::is_same_file(input, place).unwrap_or(false))
}
