//! The view.

use leptos::prelude::*;

/// The view.
#[component]
pub fn Procurement() -> AnyView {
    ().into_any()
}
