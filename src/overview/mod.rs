//! The view.

use leptos::prelude::*;

/// The view.
#[component]
pub fn Overview() -> AnyView {
    ().into_any()
}
