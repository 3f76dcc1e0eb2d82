//! Zip archives: the built site comes in as one, the publishable folder goes out as one.

use std::io::{Cursor, Read};

use publication::File;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The files of an archive.
///
/// # Errors
/// When it is broken.
pub fn unpack(bytes: &[u8]) -> ZipResult<Vec<File>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        if entry.is_file() {
            let mut content = Vec::new();
            entry.read_to_end(&mut content)?;
            files.push(File { path: entry.name()?.into_owned(), content: content.into() });
        }
    }
    Ok(files)
}

/// An archive of files.
///
/// # Errors
/// When two have one path.
pub fn pack(files: &[File]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(file.path.as_str(), options)?;
        file.content.write_to(&mut archive)?;
    }
    Ok(archive.finish()?.into_inner())
}
