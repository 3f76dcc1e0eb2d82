//! The view.

use leptos::prelude::*;

/// The view.
#[component]
pub fn Glossary() -> AnyView {
    ().into_any()
}
