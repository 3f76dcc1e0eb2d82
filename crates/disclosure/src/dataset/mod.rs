//! The dataset: documents with what was read from them, as one JSON file.

mod decode;
pub(crate) mod digits;
mod error;
mod fingerprint;
#[cfg(feature = "schema")]
mod schema;

pub use decode::DecodeError;
use decode::{Json, Problems};
pub use error::DatasetError;
pub use fingerprint::fingerprint;
#[cfg(feature = "schema")]
pub use schema::json_schema;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::diagnostic::Diagnostic;
use crate::disclosure::Disclosure;
use crate::document::Document;
use crate::findings::{self, Marks};

/// The version of the JSON format that this crate writes.
pub const FORMAT_VERSION: u32 = 1;

/// Documents with what was read from them, sorted by department, then year.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dataset {
    /// [`FORMAT_VERSION`] of the writer.
    pub version: u32,
    /// One entry for each department and year.
    pub entries: Vec<Entry>,
    /// What the rules found when it was written, by place: for each entry, in the entries' order. Empty
    /// where it does not say, as in one that was just put together.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub marks: Vec<Marks>,
}

/// A document and what was read from it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// The document.
    pub document: Document,
    /// What it says.
    pub disclosure: Disclosure,
    /// What else the reader has to say.
    #[cfg_attr(feature = "schema", schemars(default))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

impl Dataset {
    /// A dataset of `entries`, sorted by department and year. Of two with the same department and
    /// year the later one stands.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut kept: Vec<Entry> = Vec::new();
        for entry in entries {
            match kept.binary_search_by(|other| other.key().cmp(&entry.key())) {
                Ok(at) => kept[at] = entry,
                Err(at) => kept.insert(at, entry),
            }
        }
        Self { version: FORMAT_VERSION, entries: kept, marks: Vec::new() }
    }

    /// Reads the JSON form.
    ///
    /// # Errors
    /// When the text is no JSON of this format, of a newer version, or without any entry.
    pub fn from_json(json: &str) -> Result<Self, DatasetError> {
        let json = Json::parse(json).map_err(DatasetError::NotJson)?;
        let mut problems = Problems::default();
        // Before the rest, whose shape a newer version may have changed.
        let version = json.field("version", &mut problems);
        if version > FORMAT_VERSION {
            return Err(DatasetError::UnknownVersion(version));
        }
        let entries: Vec<Entry> = json.field("entries", &mut problems);
        let marks: Option<Vec<Marks>> = json.field("marks", &mut problems);
        if let Some(problem) = problems.first() {
            return Err(DatasetError::Malformed(problem));
        }
        if entries.is_empty() {
            return Err(DatasetError::Empty);
        }
        // Marks of entries in another order would be about other documents.
        let marks = marks.filter(|marks| marks.len() == entries.len() && is_sorted(&entries));
        Ok(Self { marks: marks.unwrap_or_default(), ..Self::new(entries) })
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

/// Writes the JSON form. Its marks are what the rules find now, whatever [`Dataset::marks`] holds: those
/// may come from older rules.
impl Serialize for Dataset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Dataset", 3)?;
        fields.serialize_field("version", &self.version)?;
        fields.serialize_field("entries", &self.entries)?;
        fields.serialize_field("marks", &Marks::of(&findings::check(self), self.entries.len()))?;
        fields.end()
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

    fn key(&self) -> (&str, u16) {
        (self.department(), self.year())
    }
}

/// Whether entries are in the order of a dataset, with none of the same department and year.
fn is_sorted(entries: &[Entry]) -> bool {
    entries.is_sorted_by(|one, other| one.key() < other.key())
}
