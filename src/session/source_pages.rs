//! The pages over which the static page lays out a long original.

use std::sync::Arc;

use disclosure::cited::Span;
use presentation::parts::DocumentParts;

use super::model::Model;

/// What a published site calls the page of its own.
const FIRST: &str = "index.html";

/// The pages of the original that the static page shows. The first of its parts is on the static page itself. In the
/// context of static pages alone.
#[derive(Clone, Debug)]
pub struct SourcePages {
    entry: usize,
    year: u16,
    parts: Arc<DocumentParts>,
}

impl SourcePages {
    /// Those of the dataset's entry at a position.
    pub fn of(model: &Model, entry: usize) -> Option<Self> {
        let document = &model.dataset().entries.get(entry)?.document;
        Some(Self { entry, year: model.year_of(entry), parts: Arc::new(DocumentParts::of(document)) })
    }

    /// The position of the entry in the dataset.
    pub fn entry(&self) -> usize {
        self.entry
    }

    /// The parts of the document.
    pub fn parts(&self) -> &DocumentParts {
        &self.parts
    }

    /// The file that a part is in.
    pub fn file_of(&self, part: usize) -> String {
        if part == 0 { FIRST.to_owned() } else { format!("source-{}-{}.html", self.year, part + 1) }
    }

    /// The file that a place is in; none where that is the static page itself, as for places of other documents, which
    /// it does not hold.
    pub fn file_of_place(&self, entry: usize, span: Span) -> Option<String> {
        let part = self.parts.of_place(span);
        (entry == self.entry && part > 0).then(|| self.file_of(part))
    }
}
