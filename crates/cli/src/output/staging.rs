//! Where files are finished before they are put into their places.

use std::fs::{self, File, Permissions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;

use super::content::FileContent;

/// How the folders begin in which files are finished.
const PREFIX: &str = ".disclosure-unfinished-";
/// What is locked as long as somebody works in such a folder.
const LOCK: &str = "lock";

/// A folder beside the files' places, on the same file system; it goes away with this value.
#[derive(Debug)]
pub struct Staging {
    folder: TempDir,
    files: AtomicUsize,
    _lock: File,
}

impl Staging {
    /// A new one in `folder`. Those that were left behind by somebody who was ended are removed.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn new(folder: &Path) -> io::Result<Self> {
        remove_abandoned(folder);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(folder)?;
        let lock = File::create(folder.path().join(LOCK))?;
        // Where nothing can be locked, nothing is removed either.
        let _ = lock.try_lock();
        Ok(Self { folder, files: AtomicUsize::new(0), _lock: lock })
    }

    /// Writes a file that is wholly on the disk when this returns, and returns where.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn write(&self, content: &dyn FileContent, permissions: Option<Permissions>) -> io::Result<PathBuf> {
        let number = self.files.fetch_add(1, Ordering::Relaxed);
        let path = self.folder.path().join(number.to_string());
        let mut file = File::create_new(&path)?;
        content.write_to(&mut file)?;
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        file.sync_all()?;
        Ok(path)
    }
}

/// Removes what was left in `folder` by those who were ended.
pub fn remove_abandoned(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX)
            && entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_ours && is_abandoned(&entry.path()) {
            // Another time, if it cannot be done now.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether the one who made the folder is gone: then nobody holds its lock, or it was ended before it made one
/// or after it removed it.
fn is_abandoned(folder: &Path) -> bool {
    match File::open(folder.join(LOCK)) {
        Ok(lock) => lock.try_lock().is_ok(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}
