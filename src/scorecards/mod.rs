//! The view.

use leptos::prelude::*;

/// The view.
#[component]
pub fn Scorecards() -> AnyView {
    ().into_any()
}
