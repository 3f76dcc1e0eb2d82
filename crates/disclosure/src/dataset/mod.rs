//! The dataset: documents with what was read from them, as one JSON file.

#[cfg(feature = "schema")]
mod schema;

#[cfg(feature = "schema")]
pub use schema::json_schema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::disclosure::Disclosure;
use crate::document::Document;

/// The version of the JSON format that this crate writes.
pub const FORMAT_VERSION: u32 = 1;

/// Documents with what was read from them, sorted by department, then year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dataset {
    /// [`FORMAT_VERSION`] of the writer.
    pub version: u32,
    /// One entry for each department and year.
    pub entries: Vec<Entry>,
}

/// A document and what was read from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The document.
    pub document: Document,
    /// What it says.
    pub disclosure: Disclosure,
    /// What else the reader has to say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a JSON text is no dataset.
#[derive(Debug)]
pub enum DatasetError {
    /// No JSON, or not of this shape.
    Malformed(serde_json::Error),
    /// Written by a newer format than this crate reads.
    UnknownVersion(u32),
    /// It holds no disclosure.
    Empty,
}

impl std::fmt::Display for DatasetError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Malformed(error) => write!(formatter, "数据文件格式不正确：{error}"),
            Self::UnknownVersion(version) => {
                write!(formatter, "数据文件的格式版本是 {version}，本程序只认识 {FORMAT_VERSION}，请更新程序")
            }
            Self::Empty => formatter.write_str("数据文件里没有任何部门预算"),
        }
    }
}

impl std::error::Error for DatasetError {}

impl Dataset {
    /// A dataset of `entries`, sorted by department and year. Of two with the same department and
    /// year the later one stands.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut kept: Vec<Entry> = Vec::new();
        for entry in entries {
            let key = entry.key();
            match kept.iter().position(|other| other.key() == key) {
                Some(at) => kept[at] = entry,
                None => kept.push(entry),
            }
        }
        kept.sort_by_key(Entry::key);
        Self { version: FORMAT_VERSION, entries: kept }
    }

    /// Reads the JSON form.
    ///
    /// # Errors
    /// When the text is no JSON of this format, of a newer version, or without any entry.
    pub fn from_json(json: &str) -> Result<Self, DatasetError> {
        let dataset: Self = serde_json::from_str(json).map_err(DatasetError::Malformed)?;
        if dataset.version > FORMAT_VERSION {
            return Err(DatasetError::UnknownVersion(dataset.version));
        }
        if dataset.entries.is_empty() {
            return Err(DatasetError::Empty);
        }
        Ok(Self::new(dataset.entries))
    }

    /// The departments, sorted, each once.
    pub fn departments(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.entries.iter().map(Entry::department).collect();
        names.dedup();
        names
    }

    /// The entry of a department and year, with its position in [`Dataset::entries`].
    pub fn entry(&self, department: &str, year: u16) -> Option<(usize, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .find(|(_, entry)| entry.department() == department && entry.year() == year)
    }
}

impl Entry {
    /// The department's name.
    pub fn department(&self) -> &str {
        &self.disclosure.department.value
    }

    /// The budget year.
    pub fn year(&self) -> u16 {
        self.disclosure.year.value
    }

    fn key(&self) -> (String, u16) {
        (self.department().to_owned(), self.year())
    }
}
