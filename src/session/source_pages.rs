//! The pages over which the static page lays out a long original, and those of the department's other documents.

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use presentation::parts::DocumentParts;

use super::model::Model;
use super::state::{DocumentSeries, Location};

/// What a published site calls the page of its own.
pub const FIRST: &str = "index.html";

/// The pages of the document that a static page shows. The first of its parts is on the static page itself. In the
/// context of static pages alone.
#[derive(Clone, Debug)]
pub struct SourcePages {
    model: Arc<Model>,
    /// Whose page is the site's own.
    first: usize,
    entry: usize,
    /// The department's documents that have pages, the newest first.
    documents: Arc<[usize]>,
    parts: Arc<DocumentParts>,
}

impl SourcePages {
    /// Those of the dataset's entry at a position, in a site whose own page is of the entry `first`.
    pub fn of(model: &Arc<Model>, entry: usize, first: usize) -> Option<Self> {
        let document = &model.dataset().entries.get(entry)?.document;
        let parts = Arc::new(DocumentParts::of(document));
        let office = model.dataset().office(model.known_department(None));
        let entries = office.map(|office| office.entries).unwrap_or_default();
        let has_page = |entry: &usize| *entry == first || model.year_of(*entry) > 0;
        let documents = entries.into_iter().rev().filter(has_page).collect();
        Some(Self { model: Arc::clone(model), first, entry, documents, parts })
    }

    /// The position of the entry in the dataset.
    pub fn entry(&self) -> usize {
        self.entry
    }

    /// Whether they are those of the site's own page.
    pub fn are_first(&self) -> bool {
        self.entry == self.first
    }

    /// The parts of the document.
    pub fn parts(&self) -> &DocumentParts {
        &self.parts
    }

    /// The file of the page that shows another entry, or this one.
    pub fn file_of_entry(&self, entry: usize) -> String {
        if entry == self.first { FIRST.to_owned() } else { format!("{}.html", self.name_of(entry)) }
    }

    /// The file that a part is in.
    pub fn file_of(&self, part: usize) -> String {
        if part == 0 {
            return self.file_of_entry(self.entry);
        }
        format!("source-{}-{}.html", self.name_of(self.entry), part + 1)
    }

    /// The file that a place is in; none where that is the static page itself.
    pub fn file_of_place(&self, entry: usize, span: Span) -> Option<String> {
        if entry != self.entry {
            return self.documents.contains(&entry).then(|| self.file_of_entry(entry));
        }
        let part = self.parts.of_place(span);
        (part > 0).then(|| self.file_of(part))
    }

    /// The department's documents that have pages, the newest first: the positions of their entries.
    pub fn documents(&self) -> &[usize] {
        &self.documents
    }

    fn name_of(&self, entry: usize) -> String {
        self.model.name_of(entry).to_text()
    }
}

/// What shows the document of an entry. Where budgets are held against each other, other documents are asked for by kind.
pub fn location_of(model: &Model, entry: usize) -> Location {
    let own = model.dataset().entries.get(entry);
    let kind = own.map(Entry::kind).filter(|kind| {
        let department = model.known_department(None).to_owned();
        model.ledger(&DocumentSeries { department, kind: None }).kind != *kind
    });
    Location { year: own.map(Entry::year), kind, ..Location::default() }
}
