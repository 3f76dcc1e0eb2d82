//! The dataset: documents with what was read from them, as one JSON file.

mod decode;
mod error;
mod fingerprint;
mod office;
mod publication;
mod renaming;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "reading")]
mod wording;

pub use decode::DecodeError;
pub(crate) use decode::{Decode, Json, Problems};
pub use error::DatasetError;
pub use fingerprint::{FingerprintWriter, fingerprint};
pub use office::Office;
pub use publication::{Publication, is_linkable, is_web_address};
pub use renaming::{RenamedDepartments, RenamingError};
#[cfg(feature = "schema")]
pub use schema::json_schema;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::diagnostic::Diagnostic;
use crate::disclosure::{Disclosure, DocumentKind};
use crate::document::Document;
use crate::findings::{Finding, Marks};

/// The version of the JSON format that this crate writes.
pub const FORMAT_VERSION: u32 = 2;

/// Documents with what was read from them, sorted by department, year and kind of document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dataset {
    /// [`FORMAT_VERSION`] of the writer.
    pub version: u32,
    /// What no document says.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub publication: Publication,
    /// One entry for each document.
    pub entries: Vec<Entry>,
    /// What the rules found where the documents were read, in the order of its entries and of the rules. `None` where
    /// nobody applied them, as in a dataset of version 1 or one that was just put together.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<crate::findings::FindingShape>>"))]
    pub findings: Option<Vec<Finding>>,
    /// Where something was found, for each entry, as a dataset of version 1 says it instead of its findings. Not
    /// written any more.
    #[cfg_attr(feature = "schema", schemars(skip))]
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
    /// The name of the office that goes on with the work of the one that the document names, where the publisher says
    /// so.
    #[cfg_attr(feature = "schema", schemars(default))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continued_by: Option<String>,
}

impl Dataset {
    /// A dataset of `entries`, sorted by department, year and kind of document. Several filings of one
    /// department, year and kind are all kept, in the order in which they are given; the last one counts.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        crate::order::sort(&mut entries, &|one, other| one.key().cmp(&other.key()));
        Self {
            version: FORMAT_VERSION,
            publication: Publication::default(),
            entries,
            findings: None,
            marks: Vec::new(),
        }
    }

    /// Reads the JSON form, of this version or an earlier one. Each value is held against the words that it
    /// cites, and each equation is computed again.
    ///
    /// # Errors
    /// When the text is no JSON of this format, of a newer version, without any entry, or when something in
    /// it does not fit the documents that it cites.
    pub fn from_json(json: &str) -> Result<Self, DatasetError> {
        let json = Json::parse(json).map_err(DatasetError::NotJson)?;
        let mut problems = Problems::default();
        // Before the rest, whose shape a newer version may have changed.
        let version = json.field("version", &mut problems);
        if version > FORMAT_VERSION {
            return Err(DatasetError::UnknownVersion(version));
        }
        let publication: Option<Publication> = json.field("publication", &mut problems);
        let entries: Vec<Entry> = json.field("entries", &mut problems);
        let findings: Option<Vec<Finding>> =
            if problems.is_any() { None } else { json.field("findings", &mut problems) };
        let marks: Option<Vec<Marks>> = if version == 1 { json.field("marks", &mut problems) } else { None };
        if let Some(problem) = problems.first() {
            return Err(DatasetError::Malformed(problem));
        }
        if entries.is_empty() {
            return Err(DatasetError::Empty);
        }
        // Findings of entries in another order would be about other documents.
        let findings = findings.filter(|_| is_sorted(&entries));
        let marks = marks.filter(|_| is_sorted(&entries)).unwrap_or_default();
        Ok(Self { findings, marks, publication: publication.unwrap_or_default(), ..Self::new(entries) })
    }

    /// What was found about the entry at a position.
    pub fn findings_of(&self, entry: usize) -> &[Finding] {
        let found = self.findings.as_deref().unwrap_or_default();
        let from = found.partition_point(|finding| finding.entry < entry);
        let count = found[from..].partition_point(|finding| finding.entry == entry);
        &found[from..from + count]
    }

    /// The departments, sorted, each once.
    pub fn departments(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.entries.iter().map(Entry::department).collect();
        names.dedup();
        names
    }
}

impl Finding {
    /// The sentence or cell around the [main place](Self::main_place); empty without one.
    pub fn source<'a>(&self, dataset: &'a Dataset) -> &'a str {
        let Some(place) = self.main_place() else { return "" };
        dataset.entries.get(place.entry).map_or("", |entry| {
            let document = &entry.document;
            document.slice(document.sentence(place.span))
        })
    }
}

/// Writes the JSON form.
impl Serialize for Dataset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_with(serializer, self.findings.as_ref())
    }
}

impl Dataset {
    /// Writes the JSON form with other findings than its own.
    pub(crate) fn serialize_with<S: Serializer>(
        &self,
        serializer: S,
        findings: Option<&impl Serialize>,
    ) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Dataset", 4)?;
        fields.serialize_field("version", &self.version)?;
        if self.publication != Publication::default() {
            fields.serialize_field("publication", &self.publication)?;
        }
        fields.serialize_field("entries", &self.entries)?;
        if let Some(findings) = findings {
            fields.serialize_field("findings", findings)?;
        }
        fields.end()
    }
}

impl Entry {
    /// The department under which the document is kept: the one that it names, or the one that continues that.
    pub fn department(&self) -> &str {
        self.continued_by.as_ref().unwrap_or(&self.disclosure.department.value)
    }

    /// The name that the document itself gives, where it is kept under another one.
    pub fn former_department(&self) -> Option<&str> {
        let named = &*self.disclosure.department.value;
        self.continued_by.as_ref().is_some_and(|now| now != named).then_some(named)
    }

    /// The document's title; the name of its file where it has none.
    pub fn title(&self) -> &str {
        self.disclosure.title.as_ref().map_or(&self.document.name, |title| &title.value)
    }

    /// The budget year.
    pub fn year(&self) -> u16 {
        self.disclosure.year.value
    }

    /// Budget, final accounts or self-evaluation.
    pub fn kind(&self) -> DocumentKind {
        self.disclosure.kind
    }

    /// Whether it is known whose document it is and of which year. 财政局 alone is any county's.
    pub fn is_identified(&self) -> bool {
        let is_somewhere = self.disclosure.region.is_some() || self.disclosure.code.is_some();
        self.year() != 0
            && !self.department().is_empty()
            && (is_somewhere || !office::is_of_any_place(self.department()))
    }

    fn key(&self) -> (&str, u16, DocumentKind) {
        (self.department(), self.year(), self.kind())
    }
}

/// Whether entries are in the order of a dataset.
fn is_sorted(entries: &[Entry]) -> bool {
    entries.is_sorted_by(|one, other| one.key() <= other.key())
}
