//! The view.

use leptos::prelude::*;

/// The view.
#[component]
pub fn Assets() -> AnyView {
    ().into_any()
}
