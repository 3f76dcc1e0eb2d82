//! The mark beside a figure or an indicator in other views.

use disclosure::findings::VerdictKind;
use disclosure::ledger::Place;
use maud::{Markup, html};

use super::{ABOUT, shape};
use crate::STATIC;
use crate::model::use_model;
use crate::state::{Location, View};

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
    if STATIC {
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
            span aria-hidden="true" { (shape(kind)) } (word)
        }
    }
}
