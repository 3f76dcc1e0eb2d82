//! The views as static HTML, readable before and without WebAssembly.

use leptos::prelude::*;

use crate::App;

/// The HTML that stands in the page until the WebAssembly has taken over.
pub fn static_html() -> String {
    // Without an owner, `<For>` panics.
    Owner::new().with(|| view! { <App /> }.to_html())
}
