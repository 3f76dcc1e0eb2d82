//! Takes files in.

use std::fmt;

use disclosure::dataset::{Dataset, DatasetError, Entry};
use disclosure::disclosure::NotADisclosure;
use documents::{Progress, ReadError};

/// Why a file was not taken in. Its [`Display`](fmt::Display) is Chinese and says what to do.
#[derive(Debug)]
pub enum IntakeError {
    /// No document that can be read.
    NotADocument(ReadError),
    /// A document, but of something else.
    NotADisclosure(NotADisclosure),
    /// A `.json` that is no dataset.
    NotADataset(DatasetError),
    /// A `.json` that is no text.
    NotText,
}

/// Reads a document.
///
/// # Errors
/// When it is none of a format that is read, or of something else.
pub fn document_entry(
    name: &str,
    bytes: &[u8],
    progress: &mut dyn FnMut(Progress),
) -> Result<Entry, IntakeError> {
    let documents::Reading { document, notes } =
        documents::read_with_progress(name, bytes, progress).map_err(IntakeError::NotADocument)?;
    let reading = disclosure::disclosure::read(&document).map_err(IntakeError::NotADisclosure)?;
    let diagnostics = [notes, reading.diagnostics].concat();
    Ok(Entry { document, disclosure: reading.disclosure, diagnostics, continued_by: None })
}

/// Reads a dataset.
///
/// # Errors
/// When it is none.
pub fn dataset(bytes: &[u8]) -> Result<Dataset, IntakeError> {
    let text = std::str::from_utf8(bytes).map_err(|_| IntakeError::NotText)?;
    let dataset = Dataset::from_json(text.strip_prefix('\u{feff}').unwrap_or(text));
    dataset.map_err(IntakeError::NotADataset)
}

impl fmt::Display for IntakeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADocument(error) => error.fmt(formatter),
            Self::NotADisclosure(error) => error.fmt(formatter),
            Self::NotADataset(error) => write!(formatter, "{error}。请选择本工具保存过的数据文件"),
            Self::NotText => formatter.write_str("数据文件已损坏，请选择本工具保存过的数据文件"),
        }
    }
}

impl std::error::Error for IntakeError {}
