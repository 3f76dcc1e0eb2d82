//! A stretch of a document's text, with what is marked in it.

mod pieces;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use leptos::prelude::*;
pub use pieces::occurrences;
use pieces::{Piece, pieces};

use crate::session::anchors::Sweep;
use crate::session::state::{Location, NamedDocument};

/// A place of the document that the page uses: where that is, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedPlace {
    /// The place.
    pub span: Span,
    /// The address of the part that uses it.
    pub href: String,
    /// The tip of the link.
    pub title: String,
}

/// What is marked in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlights {
    /// What a link points to.
    pub linked: Option<Span>,
    /// Everything that the search found, in its order.
    pub found: Vec<Span>,
    /// Which of the found places the reader is at.
    pub current: Option<usize>,
}

/// A piece of text that is marked alike from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedPiece {
    span: Span,
    class: Option<&'static str>,
    /// Which of the found places it is a part of: two that touch are two.
    hit: Option<usize>,
    used: Option<usize>,
}

/// Those of `spans`, which stand in their order and apart, that reach into a stretch.
fn within<T>(spans: &[T], span_of: impl Fn(&T) -> Span, stretch: Span) -> std::ops::Range<usize> {
    let from = spans.partition_point(|item| span_of(item).end <= stretch.start);
    let to = spans.partition_point(|item| span_of(item).start < stretch.end);
    from..to.max(from)
}

impl Highlights {
    /// The pieces of a stretch.
    pub fn pieces(&self, stretch: Span, used: &[UsedPlace]) -> Vec<MarkedPiece> {
        let found = within(&self.found, |span| *span, stretch);
        let places = within(used, |place| place.span, stretch);
        let linked = self.linked.into_iter();
        let marks: Vec<Span> = linked
            .chain(self.found[found.clone()].iter().copied())
            .chain(used[places.clone()].iter().map(|place| place.span))
            .collect();
        let first_found = usize::from(self.linked.is_some());
        let first_used = first_found + found.len();
        let marked = |Piece { span, marks }: Piece| {
            let is_linked = first_found == 1 && marks.contains(&0);
            let hits = marks.iter().filter(|at| (first_found..first_used).contains(*at));
            let hits: Vec<usize> = hits.map(|at| at - first_found + found.start).collect();
            let is_current = self.current.is_some_and(|current| hits.contains(&current));
            let class = match (is_linked, is_current) {
                (true, true) => Some("found found--linked found--current"),
                (true, false) => Some("found found--linked"),
                (false, true) => Some("found found--current"),
                (false, false) => (!hits.is_empty()).then_some("found"),
            };
            let used = marks.iter().find(|at| **at >= first_used).map(|at| at - first_used + places.start);
            MarkedPiece { span, class, hit: hits.first().copied(), used }
        };
        pieces(stretch, &marks).into_iter().map(marked).collect()
    }
}

/// Pieces as they are shown. What is marked alike is one mark, whatever leads elsewhere within it.
pub fn marked(entry: &Entry, pieces: &[MarkedPiece], used: &[UsedPlace]) -> AnyView {
    let words = |piece: &MarkedPiece| {
        let words = piece.span.slice(&entry.document.text).to_owned();
        match piece.used.and_then(|at| used.get(at)) {
            Some(UsedPlace { href, title, .. }) => {
                let (href, title) = (href.clone(), title.clone());
                view! { <a class="used" href=href title=title>{words}</a> }.into_any()
            }
            None => words.into_any(),
        }
    };
    let alike = pieces.chunk_by(|one, next| (one.class, one.hit) == (next.class, next.hit));
    let mark = |pieces: &[MarkedPiece]| {
        let words = pieces.iter().map(words).collect_view();
        match pieces.first().and_then(|piece| piece.class) {
            Some(class) => view! { <mark class=class>{words}</mark> }.into_any(),
            None => words.into_any(),
        }
    };
    alike.map(mark).collect_view().into_any()
}

/// With an id, the same as the link, at whatever is linked to, so that the browser itself goes there. Of the static
/// page.
pub fn anchored(entry: &Entry, name: NamedDocument, stretch: Span, anchors: &mut Sweep) -> AnyView {
    let spans = anchors.within(stretch);
    let id = |at: usize| spans.get(at).map(|span| Location::in_source(name, *span).hash().split_off(1));
    let begins = |at: usize, piece: &Piece| spans.get(at).is_some_and(|span| span.start == piece.span.start);
    let piece = |piece: Piece| {
        let words = piece.span.slice(&entry.document.text).to_owned();
        let exact = piece.marks.iter().copied().find(|at| spans.get(*at) == Some(&piece.span));
        let wider = piece.marks.iter().filter(|at| Some(**at) != exact && begins(**at, &piece));
        let wider = wider.map(|at| view! { <a id=id(*at)></a> }).collect_view();
        let words = match exact {
            Some(exact) => view! { <mark id=id(exact)>{words}</mark> }.into_any(),
            None => words.into_any(),
        };
        (wider, words)
    };
    pieces(stretch, &spans).into_iter().map(piece).collect_view().into_any()
}
