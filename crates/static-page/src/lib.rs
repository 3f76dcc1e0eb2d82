//! The page without script, readable before and without WebAssembly: the app's own components as HTML.
//!
//! `ssr` is asked for here alone. Where it meets `csr`, in a build of the whole workspace, nothing is lost:
//! such a build makes no program for browsers.

// Typed views nest deeply: a table in a section in a page.
#![recursion_limit = "256"]

use std::sync::Arc;

pub use budget_disclosure::Among;
use budget_disclosure::{Gallery, StaticPages};
use disclosure::dataset::Dataset;
use leptos::prelude::*;

/// The HTML of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaticHtml {
    /// What stands in the page until the program has taken over.
    pub views: String,
    /// The body of each further page, on which a long original goes on, with the name of its file.
    pub further: Vec<(String, String)>,
}

/// The HTML of a dataset.
pub fn html(dataset: impl Into<Arc<Dataset>>) -> StaticHtml {
    html_among(dataset, Among::Alone)
}

/// The HTML of a department's dataset, beside whichever others there are.
pub fn html_among(dataset: impl Into<Arc<Dataset>>, among: Among) -> StaticHtml {
    // Components need an owner for their contexts.
    Owner::new().with(|| {
        let pages = StaticPages::new(dataset.into(), among);
        let views = plain(pages.views());
        let further = pages.further().map(|(file, view)| (file, plain(view))).collect();
        StaticHtml { views, further }
    })
}

/// A page with every component in every theme, for those who change how they look. `style` is the address of the sheet.
pub fn gallery(dataset: Dataset, style: &str) -> String {
    let samples = Owner::new().with(|| plain(view! { <Gallery dataset /> }.into_any()));
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Components</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{style}\">\n</head>\n\
         <body class=\"alone\">\n<main>\n<h1>Components</h1>\n{samples}\n</main>\n</body>\n</html>\n"
    )
}

/// Empty comments mark places for hydration, which these pages do not do.
fn plain(view: AnyView) -> String {
    view.to_html().replace("<!>", "").replace("<!---->", "")
}
