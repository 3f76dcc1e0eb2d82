//! The manifest as JSON: figures by the ids of their lines, those that are printed apart from those that were computed.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::{COLLECTION_VERSION, Collection, HeadlineFigure, ListedDepartment, ListedYear};
use crate::dataset::Publication;
use crate::findings::{Tally, VerdictKind};
use crate::line::Line;

impl Serialize for Collection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Collection", 4)?;
        fields.serialize_field("version", &COLLECTION_VERSION)?;
        if self.publication != Publication::default() {
            fields.serialize_field("publication", &self.publication)?;
        }
        if self.unidentified > 0 {
            fields.serialize_field("unidentified", &self.unidentified)?;
        }
        fields.serialize_field("departments", &self.departments)?;
        fields.end()
    }
}

impl Serialize for ListedDepartment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        fields.serialize_entry("name", &self.name)?;
        for (name, value) in [("region", &self.region), ("code", &self.code)] {
            if let Some(value) = value {
                fields.serialize_entry(name, value)?;
            }
        }
        fields.serialize_entry("initials", &self.initials)?;
        if !self.former.is_empty() {
            fields.serialize_entry("former", &self.former)?;
        }
        if !self.folder.is_empty() {
            fields.serialize_entry("folder", &self.folder)?;
        }
        fields.serialize_entry("years", &self.years)?;
        if let Some(across) = &self.across {
            fields.serialize_entry("across", across)?;
        }
        fields.end()
    }
}

impl Serialize for ListedYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        fields.serialize_entry("year", &self.year)?;
        fields.serialize_entry("kind", &self.kind)?;
        if let Some(document) = &self.document {
            fields.serialize_entry("file", &document.file)?;
            if let Some(found) = document.found {
                fields.serialize_entry("found", &Counts(found))?;
            }
            if !document.unread.is_empty() {
                let ids: Vec<&str> = document.unread.iter().copied().map(Line::id).collect();
                fields.serialize_entry("unread", &ids)?;
            }
        }
        for (name, is_derived) in [("stated", false), ("derived", true)] {
            if self.figures.iter().any(|figure| figure.is_derived == is_derived) {
                fields.serialize_entry(name, &Figures(&self.figures, is_derived))?;
            }
        }
        fields.end()
    }
}

/// Those of the figures that are, or are not, derived.
struct Figures<'a>(&'a [HeadlineFigure], bool);

impl Serialize for Figures<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let figures = self.0.iter().filter(|figure| figure.is_derived == self.1);
        serializer.collect_map(figures.map(|figure| (figure.line.id(), figure.amount)))
    }
}

struct Counts(Tally);

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(VerdictKind::ALL.map(|kind| (kind.id(), self.0.get(kind))))
    }
}
