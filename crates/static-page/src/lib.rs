//! The page without script, readable before and without WebAssembly: the app's own components as HTML.
//!
//! `ssr` is asked for here alone. Where it meets `csr`, in a build of the whole workspace, nothing is lost:
//! such a build makes no program for browsers.

// Typed views nest deeply: a table in a section in a page.
#![recursion_limit = "256"]

use budget_disclosure::StaticPage;
use disclosure::dataset::Dataset;
use leptos::prelude::*;

/// The HTML of a dataset, which stands in the page until the program has taken over.
pub fn html(dataset: Dataset) -> String {
    // Components need an owner for their contexts.
    let html = Owner::new().with(|| view! { <StaticPage dataset /> }.to_html());
    // Empty comments mark places for hydration, which this page does not do.
    html.replace("<!>", "").replace("<!---->", "")
}
