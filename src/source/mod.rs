//! The view.

use leptos::prelude::*;

/// The view.
#[component]
pub fn Source() -> AnyView {
    ().into_any()
}
