//! The views as static HTML, readable before and without WebAssembly.

use disclosure::dataset::Dataset;
use leptos::prelude::*;

use crate::{App, Settings};

/// The HTML of a dataset, which stands in the page until the WebAssembly has taken over.
pub fn static_html_of(dataset: Dataset) -> String {
    let settings = Settings { dataset: Some(dataset), ..Settings::default() };
    // Without an owner, `<For>` panics.
    let html = Owner::new().with(|| view! { <App settings /> }.to_html());
    // Empty comments mark places for hydration, which this page does not do.
    html.replace("<!>", "").replace("<!---->", "")
}
