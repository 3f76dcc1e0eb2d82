//! What is marked in the original.

use disclosure::cited::Span;
use leptos::prelude::*;

use super::pieces::{Piece, pieces};
use crate::anchors::anchors_of;
use crate::state::Location;

/// What is marked in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// What a link points to, then everything that the search found.
    spans: Vec<Span>,
    /// Whether the first span is what a link points to.
    linked: bool,
    /// The position in `spans` of the found place that the reader is at.
    current: Option<usize>,
}

impl Marks {
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

/// A stretch of the document's text with its marks.
pub fn marked(text: &str, stretch: Span, marks: &Marks) -> Vec<AnyView> {
    pieces(stretch, &marks.spans)
        .into_iter()
        .map(|piece| {
            let content = piece.span.slice(text).to_owned();
            match marks.class(&piece) {
                Some(class) => view! { <mark class=class>{content}</mark> }.into_any(),
                None => content.into_any(),
            }
        })
        .collect()
}

/// A stretch of the text of the document of `year` in the static page: whatever the page links to has
/// an id, the same as the link, so that the browser itself goes there.
pub fn anchored(text: &str, year: u16, stretch: Span) -> Vec<AnyView> {
    let spans = anchors_of(year);
    pieces(stretch, &spans)
        .into_iter()
        .map(|piece| {
            let content = piece.span.slice(text).to_owned();
            let begins = |at: &&usize| spans.get(**at).is_some_and(|span| span.start == piece.span.start);
            let id =
                |at: &usize| spans.get(*at).map(|span| Location::in_source(year, *span).hash().split_off(1));
            let exact = piece.marks.iter().find(|at| spans.get(**at) == Some(&piece.span));
            let wider = piece.marks.iter().filter(begins).filter(|at| Some(*at) != exact);
            let points = wider.map(|at| view! { <a id=id(at)></a> }).collect::<Vec<_>>();
            let content = match exact {
                Some(at) => view! { <mark id=id(at)>{content}</mark> }.into_any(),
                None => content.into_any(),
            };
            (points, content).into_any()
        })
        .collect()
}
