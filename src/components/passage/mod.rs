//! A stretch of a document's text, with what is marked in it.

mod pieces;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use maud::{Markup, html};
pub use pieces::occurrences;
use pieces::{Piece, pieces};

use super::live::live_or;
use crate::session::anchors::anchors_of;
use crate::session::state::Location;

/// What is marked in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlights {
    /// What a link points to, then everything that the search found.
    spans: Vec<Span>,
    /// Whether the first span is what a link points to.
    linked: bool,
    /// The position in `spans` of the found place that the reader is at.
    current: Option<usize>,
}

impl Highlights {
    /// `linked` is what a link points to, `found` what the search found, `current` which of the found
    /// places the reader is at.
    pub fn new(linked: Option<Span>, found: &[Span], current: Option<usize>) -> Self {
        let before = usize::from(linked.is_some());
        Self {
            spans: linked.into_iter().chain(found.iter().copied()).collect(),
            linked: linked.is_some(),
            current: current.map(|current| current + before),
        }
    }

    /// The class of a piece, if it is marked at all.
    fn class(&self, piece: &Piece) -> Option<&'static str> {
        let first = piece.marks.first()?;
        let current = self.current.is_some_and(|current| piece.marks.contains(&current));
        Some(match (current, self.linked && *first == 0) {
            (true, true) => "found found--linked found--current",
            (true, false) => "found found--current",
            (false, true) => "found found--linked",
            (false, false) => "found",
        })
    }
}

/// A stretch of an entry's document. The live page marks what is found and linked; in the static one
/// whatever the page links to has an id.
pub fn passage(entry: &Entry, stretch: Span, marks: &Highlights) -> Markup {
    let text = &entry.document.text;
    live_or(|| marked(text, stretch, marks), || anchored(text, entry.year(), stretch))
}

/// With its marks.
fn marked(text: &str, stretch: Span, marks: &Highlights) -> Markup {
    html! {
        @for piece in pieces(stretch, &marks.spans) {
            @let content = piece.span.slice(text);
            @if let Some(class) = marks.class(&piece) {
                mark class=(class) { (content) }
            } @else {
                (content)
            }
        }
    }
}

/// With an id, the same as the link, at whatever is linked to, so that the browser itself goes there.
fn anchored(text: &str, year: u16, stretch: Span) -> Markup {
    let spans = anchors_of(year);
    let id = |at: usize| spans.get(at).map(|span| Location::in_source(year, *span).hash().split_off(1));
    let begins = |at: usize, piece: &Piece| spans.get(at).is_some_and(|span| span.start == piece.span.start);
    html! {
        @for piece in pieces(stretch, &spans) {
            @let content = piece.span.slice(text);
            @let exact = piece.marks.iter().copied().find(|at| spans.get(*at) == Some(&piece.span));
            @for &wider in piece.marks.iter().filter(|at| Some(**at) != exact && begins(**at, &piece)) {
                a id=[id(wider)] {}
            }
            @if let Some(exact) = exact {
                mark id=[id(exact)] { (content) }
            } @else {
                (content)
            }
        }
    }
}
