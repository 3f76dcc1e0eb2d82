//! Readers of file formats: Word (`.docx`), workbooks (`.xlsx`), web pages and plain text, all to one
//! [`Document`] of blocks, so that the reader of meaning exists once.
//!
//! The format is found by the file's content, never by its name. Nothing is fetched, nothing is
//! written, and what a file may cost in time and memory is bounded ([`ReadError::TooLarge`],
//! [`ReadError::TooDeep`]).

mod characters;
mod decode;
mod docx;
mod error;
mod flow;
mod format;
mod html;
mod limits;
mod markdown;
mod notes;
mod numeral;
mod package;
mod script;
mod text;
mod xlsx;
mod xml;

use disclosure::diagnostic::Diagnostic;
use disclosure::document::Document;
pub use error::{Foreign, Quantity, ReadError};
use format::Format;

/// A document, and what there is to tell about the file besides its content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The document.
    pub document: Document,
    /// Tracked changes, hidden text, characters that were removed or changed, and the like; in
    /// Chinese. Spans are in the document.
    pub notes: Vec<Diagnostic>,
}

/// How far the reading of a file is, in bytes of its unpacked main part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Read so far.
    pub done: u64,
    /// To be read in all, as the file states it.
    pub total: u64,
}

/// Reads a file. `name` becomes the document's name, without its folders.
///
/// # Errors
/// When the file is no document that can be read; see [`ReadError`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Reading, ReadError> {
    read_with_progress(name, bytes, &mut |_| ())
}

/// Reads a file as [`read`] does and tells now and then how far it is: about once for each
/// mebibyte, and once at the end.
///
/// # Errors
/// When the file is no document that can be read; see [`ReadError`].
pub fn read_with_progress(
    name: &str,
    bytes: &[u8],
    progress: &mut dyn FnMut(Progress),
) -> Result<Reading, ReadError> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    if bytes.len() > limits::FILE {
        return Err(ReadError::TooLarge(Quantity::File));
    }
    match format::detect(bytes) {
        Format::Zip => {
            let package = package::Package::open(bytes)?;
            if package.is_workbook() {
                xlsx::read(name, package, progress)
            } else {
                docx::read(name, package, progress)
            }
        }
        Format::Encrypted => Err(ReadError::Encrypted),
        Format::Foreign(foreign) => Err(foreign.into()),
        Format::Text => {
            let text = decode::decode(bytes)?;
            if format::is_html(&text) {
                html::read(name, &text, progress)
            } else {
                text::read(name, &text, progress)
            }
        }
    }
}
