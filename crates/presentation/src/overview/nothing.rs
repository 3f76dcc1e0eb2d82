//! The kinds of nothing.

use disclosure::cited::Place;
use disclosure::dataset::Dataset;
use disclosure::disclosure::{Disclosure, SectionKind, Unread};
use disclosure::line::Line;

use super::OverviewPage;

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// No document of that year is at hand.
    NoDocument,
    /// The document has no such part.
    NotInDocument,
    /// It may be there, at this place, and was not understood.
    NotRead(Place),
}

impl OverviewPage<'_> {
    /// Why there is no figure of a line in a document.
    pub(super) fn nothing(&self, entry: Option<usize>, line: &Line) -> Nothing {
        nothing_of_line(self.dataset, entry, line)
    }

    /// Why there is nothing of a section in a document.
    pub(super) fn no_section(&self, entry: Option<usize>, section: SectionKind) -> Nothing {
        nothing_where(self.dataset, entry, |disclosure| disclosure.unread_in(Some(section), None))
    }

    /// The words of a kind of nothing.
    pub fn words_of(&self, nothing: Nothing) -> &'static str {
        let texts = &self.texts.overview;
        match nothing {
            Nothing::NoDocument => texts.nothing_without_document,
            Nothing::NotInDocument => texts.nothing_in_document,
            Nothing::NotRead(_) => texts.nothing_read,
        }
    }
}

/// Why there is no figure of a line in a document of a dataset.
pub fn nothing_of_line(dataset: &Dataset, entry: Option<usize>, line: &Line) -> Nothing {
    nothing_where(dataset, entry, |disclosure| disclosure.unread_line(line))
}

fn nothing_where(
    dataset: &Dataset,
    entry: Option<usize>,
    unread: impl Fn(&Disclosure) -> Option<&Unread>,
) -> Nothing {
    let Some((at, own)) = entry.and_then(|at| Some((at, dataset.entries.get(at)?))) else {
        return Nothing::NoDocument;
    };
    unread(&own.disclosure)
        .map_or(Nothing::NotInDocument, |part| Nothing::NotRead(Place { entry: at, span: part.span }))
}
