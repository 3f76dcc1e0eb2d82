//! What is to be said where there is nothing else to show.

use leptos::prelude::*;

/// A sentence in place of what is not there.
#[component]
pub fn Notice(
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! { <p class="notice">{children()}</p> }
}
