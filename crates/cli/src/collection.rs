//! Documents added to a collection that is published in a folder. What stands there is read from its own files, and only
//! the departments of which there is something new are made again.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use disclosure::collection::{Collection, ListedDepartment};
use disclosure::dataset::{Dataset, Entry, RenamedDepartments};
use publication::MANIFEST;
use same_file::Handle;
use site_content::{Departments, FilledSite, filled};

use crate::command::Failure;
use crate::input::{self, InputError, InputProblem};

/// A collection in the folder that it was published into. Who else adds to it waits until this value is gone.
pub struct PublishedCollection {
    collection: Collection,
    /// Which the manifest's paths begin at.
    folder: PathBuf,
    _lock: Handle,
}

impl PublishedCollection {
    /// The one in a folder.
    ///
    /// # Errors
    /// When there is none, or one that no page would take.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(MANIFEST);
        let lock = locked(&path).map_err(|error| {
            let is_missing = error.kind() == io::ErrorKind::NotFound;
            let problem = if is_missing { InputProblem::NoCollection } else { InputProblem::Io(error) };
            Failure::Input(InputError { path: path.clone(), problem })
        })?;
        let manifest = read(&path)?;
        let manifest = String::from_utf8_lossy(&manifest);
        let collection = Collection::from_json(&manifest).map_err(Failure::Collection)?;
        let folder = path.parent().unwrap_or(folder).to_owned();
        Ok(Self { collection, folder, _lock: lock })
    }

    /// The documents of the departments that new ones are of, those of their former names included.
    ///
    /// # Errors
    /// When a file of theirs is missing, or another one than was published.
    pub fn beside(&self, new: &[&Entry], renamed: &RenamedDepartments) -> Result<Vec<Entry>, Failure> {
        let names: BTreeSet<&str> =
            new.iter().flat_map(|entry| renamed.names_of(entry.department())).collect();
        let mut entries = Vec::new();
        for listed in self.collection.departments.iter().filter(|listed| names.contains(&*listed.name)) {
            entries.extend(self.dataset(listed)?.entries);
        }
        Ok(entries)
    }

    /// A site with the collection, in which the departments of a dataset are in the place of those of their names.
    ///
    /// # Errors
    /// When no document says whose it is, the manifest would be too long, or the page's department has no such files.
    pub fn with(
        &self,
        departments: Departments,
        renamed: &RenamedDepartments,
    ) -> Result<FilledSite, Failure> {
        let Departments { made, unidentified } = departments;
        if made.is_empty() {
            return Err(Failure::NothingToAdd);
        }
        let names: BTreeSet<&str> =
            made.iter().flat_map(|department| renamed.names_of(&department.listed.name)).collect();
        let kept = self.collection.departments.iter().filter(|listed| !names.contains(&*listed.name));
        let mut departments: Vec<ListedDepartment> =
            kept.chain(made.iter().map(|department| &department.listed)).cloned().collect();
        departments.sort_by(|one, other| one.order().cmp(&other.order()));
        let shown = match departments.first() {
            Some(first) => match made.iter().find(|department| department.listed == *first) {
                Some(department) => department.dataset.clone(),
                None => self.dataset(first)?,
            },
            None => Dataset::new([]),
        };
        let collection = Collection {
            publication: self.collection.publication.clone(),
            unidentified: self.collection.unidentified + unidentified,
            departments,
        };
        filled(collection, made, shown).map_err(Failure::Collection)
    }

    /// All documents of a department, with what was found.
    fn dataset(&self, listed: &ListedDepartment) -> Result<Dataset, Failure> {
        let read = |path: &str| read(&self.folder.join(path));
        let mut parts = Vec::new();
        for (year, document) in listed.documents() {
            let content = read(&document.file.path)?;
            parts.push(listed.dataset_of(year, document, &content).map_err(Failure::Collection)?);
        }
        let mut dataset = Dataset::joined(parts);
        if let Some(across) = &listed.across {
            let content = read(&across.path)?;
            listed.enter_across(&content, &mut dataset).map_err(Failure::Collection)?;
        }
        Ok(dataset)
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    input::read_bytes(path).map_err(|problem| InputError { path: path.to_owned(), problem }.into())
}

/// Locks the file at a path. Whoever held it before may have put another one in its place.
fn locked(path: &Path) -> io::Result<Handle> {
    loop {
        let file = Handle::from_path(path)?;
        // Where nothing can be locked, nobody waits.
        let _ = File::lock(file.as_file());
        if Handle::from_path(path)? == file {
            return Ok(file);
        }
    }
}
