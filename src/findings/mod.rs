//! 勾稽核对: which figures reconcile, and the marks that other views show beside a figure.

use disclosure::ledger::Place;
use leptos::prelude::*;

/// The view.
#[component]
pub fn Findings() -> AnyView {
    ().into_any()
}

/// What is shown beside the printed figure at `place`: a mark that leads to the finding which
/// questions it, if there is one.
pub fn badge(place: Place) -> Option<AnyView> {
    let _ = place;
    None
}
