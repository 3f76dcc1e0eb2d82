//! A collection: many departments, of which each has its data in files of its own, and a manifest that says which there
//! are, what their headline figures are, and what each file must hash to.
//!
//! The manifest is for finding and comparing; what a department's page shows is read from its files.

mod across;
mod decode;
mod error;
mod file;
mod join;
mod json;
mod summary;
#[cfg(test)]
mod tests;

pub use across::AcrossFindings;
pub use error::CollectionError;
pub use file::{DataFile, is_within};

use crate::amount::Amount;
use crate::dataset::Publication;
use crate::disclosure::DocumentKind;
use crate::findings::Tally;
use crate::line::Line;

/// The version of the manifest's format that this crate writes.
pub const COLLECTION_VERSION: u32 = 1;

/// The most bytes that a manifest may have: some thousands of departments with ten years each.
pub const LONGEST_MANIFEST: usize = 32 << 20;

/// The manifest of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// What no document says.
    pub publication: Publication,
    /// How many documents do not say whose they are, or of which year; the collection does without them.
    pub unidentified: usize,
    /// The departments, in the order of their names. Several of one name are of different regions.
    pub departments: Vec<ListedDepartment>,
}

/// A department of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedDepartment {
    /// Its name.
    pub name: String,
    /// Its region, where a document states it.
    pub region: Option<String>,
    /// Its code, where a document states it.
    pub code: Option<String>,
    /// The initials of its name in pinyin, in each of the ways in which it may be read, with spaces between.
    pub initials: String,
    /// The names under which documents of it were published before, each once.
    pub former: Vec<String>,
    /// The folder of its static pages, seen from the site's own; empty where it has none.
    pub folder: String,
    /// The years and kinds of which something is known, ascending.
    pub years: Vec<ListedYear>,
    /// What the rules find only where its documents stand side by side: [`AcrossFindings`].
    pub across: Option<DataFile>,
}

/// What is known of a year, by one kind of document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedYear {
    /// The year.
    pub year: u16,
    /// The kind.
    pub kind: DocumentKind,
    /// Its document; `None` where only the documents of other years tell of it.
    pub document: Option<ListedDocument>,
    /// The figures of the lines that documents have in common, in the order of the lines.
    pub figures: Vec<HeadlineFigure>,
}

/// A document of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDocument {
    /// A dataset of this one document, and of its earlier filings.
    pub file: DataFile,
    /// What was found about it; `None` where nobody looked.
    pub found: Option<Tally>,
    /// The lines of which it may state a figure that was not understood. Of any other line without a figure it has none.
    pub unread: Vec<&'static Line>,
}

/// A figure of a line that documents have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadlineFigure {
    /// The line.
    pub line: &'static Line,
    /// How much, in 万元.
    pub amount: Amount,
    /// Whether it was computed (推算) instead of printed (公开).
    pub is_derived: bool,
}

impl Collection {
    /// By what addresses name the department at a position: its name, with its region where others have that name too.
    pub fn key(&self, position: usize) -> String {
        let Some(ListedDepartment { name, region, .. }) = self.departments.get(position) else {
            return String::new();
        };
        let is_other = |at: Option<usize>| {
            at.and_then(|at| self.departments.get(at)).is_none_or(|other| other.name != *name)
        };
        // They stand in the order of their names.
        let is_alone = is_other(position.checked_sub(1)) && is_other(position.checked_add(1));
        match region {
            Some(region) if !is_alone => format!("{name}（{region}）"),
            _ => name.clone(),
        }
    }

    /// The position of the department with a [key](Self::key); of a name that several have, of the first of them.
    pub fn position(&self, key: &str) -> Option<usize> {
        let positions = || 0..self.departments.len();
        positions().find(|at| self.key(*at) == key).or_else(|| {
            positions().find(|at| self.departments.get(*at).is_some_and(|department| department.name == key))
        })
    }
}

impl ListedDepartment {
    /// By what the departments of a collection are sorted.
    pub fn order(&self) -> (&str, Option<&str>) {
        (&self.name, self.region.as_deref())
    }

    /// The year and kind that a file is of.
    pub fn documents(&self) -> impl Iterator<Item = (&ListedYear, &ListedDocument)> {
        self.years.iter().filter_map(|year| Some((year, year.document.as_ref()?)))
    }

    /// The figure of a line.
    pub fn figure(&self, line: &Line, year: u16, kind: DocumentKind) -> Option<&HeadlineFigure> {
        self.year(year, kind)?.figures.iter().find(|figure| figure.line == line)
    }

    /// What is known of a year by a kind of document.
    pub fn year(&self, year: u16, kind: DocumentKind) -> Option<&ListedYear> {
        self.years.iter().find(|listed| (listed.year, listed.kind) == (year, kind))
    }
}
