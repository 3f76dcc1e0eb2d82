//! The mark beside a figure or an indicator that something was found about.

use disclosure::cited::Place;
use disclosure::findings::VerdictKind;
use maud::{Markup, html};

use crate::session::medium::use_medium;
use crate::session::model::use_model;
use crate::session::state::{Location, View};

/// The filter of the findings that admits only what concerns one place of the document, `start-end`.
pub const ABOUT: &str = "about";

/// The shape of a verdict, which its word follows: nobody needs to see its colour.
pub fn verdict_shape(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Holds => "✓",
        VerdictKind::Differs => "≠",
        VerdictKind::CannotCheck => "…",
        VerdictKind::Doubtful => "?",
    }
}

/// What is shown beside the printed figure at `place`: a mark that leads to what was found about it;
/// nothing where nothing was. In the static page, which cannot show one figure's findings, only what
/// raises a question is marked.
pub fn badge(place: Place) -> Markup {
    let model = use_model();
    let Some(entry) = model.dataset().entries.get(place.entry) else { return Markup::default() };
    let tally = model.tally(place);
    let kinds = [VerdictKind::Differs, VerdictKind::Doubtful, VerdictKind::Holds];
    let found = kinds.into_iter().map(|kind| (kind, tally.get(kind))).find(|(_, count)| *count > 0);
    let Some((kind, count)) = found else { return Markup::default() };
    let mut link = Location::of(View::Findings);
    if use_medium().is_static() {
        if kind == VerdictKind::Holds {
            return Markup::default();
        }
    } else {
        link.year = Some(entry.year());
        link.filters.set(ABOUT, Some(format!("{}-{}", place.span.start, place.span.end)));
    }
    let title = format!("{}{count}处，查看核对", kind.name());
    // Beside figures that reconcile a word would be noise; what raises a question says so.
    let word = match kind {
        VerdictKind::Holds => "",
        VerdictKind::Doubtful => "疑似",
        other => other.name(),
    };
    html! {
        a class={ "badge badge--" (kind.id()) } href=(link.hash()) title=(title) aria-label=(title) {
            span aria-hidden="true" { (verdict_shape(kind)) } (word)
        }
    }
}
