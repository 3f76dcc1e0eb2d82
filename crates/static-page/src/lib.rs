//! The page without script, readable before and without WebAssembly: the app's own components as HTML.
//!
//! `ssr` is asked for here alone. Where it meets `csr`, in a build of the whole workspace, nothing is lost:
//! such a build makes no program for browsers.

// Typed views nest deeply: a table in a section in a page.
#![recursion_limit = "256"]

use std::sync::Arc;

pub use budget_disclosure::Among;
use budget_disclosure::{Gallery, StaticSite};
use disclosure::dataset::Dataset;
use leptos::prelude::*;

/// The HTML of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaticHtml {
    /// What stands in the page until the program has taken over.
    pub views: String,
    /// The pages of other documents, and those on which a long original goes on.
    pub further: Vec<FurtherHtml>,
}

/// A page beside the first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurtherHtml {
    /// The name of its file.
    pub file: String,
    /// Its title in a browser.
    pub title: String,
    /// Its body.
    pub body: String,
}

/// The HTML of a dataset.
pub fn html(dataset: impl Into<Arc<Dataset>>) -> StaticHtml {
    html_among(dataset, Among::Alone)
}

/// The HTML of a department's dataset, beside whichever others there are.
pub fn html_among(dataset: impl Into<Arc<Dataset>>, among: Among) -> StaticHtml {
    // Components need an owner for their contexts.
    let site = Owner::new().with(|| StaticSite::new(dataset.into(), among));
    let mut made: Vec<Option<(usize, Vec<FurtherHtml>)>> = vec![None; site.count()];
    // A page has places for what is linked to when it is made; others may link to further ones.
    while let Some(document) = (0..made.len()).find(|&at| {
        made.get(at).and_then(Option::as_ref).is_none_or(|(places, _)| *places < site.linked_places(at))
    }) {
        let html = Owner::new().with(|| {
            let pages = site.pages(document);
            let first =
                FurtherHtml { file: pages.file(), title: pages.title(false), body: plain(pages.views()) };
            let title = pages.title(true);
            let further = pages.further().map(|(file, view)| FurtherHtml {
                file,
                title: title.clone(),
                body: plain(view),
            });
            std::iter::once(first).chain(further).collect()
        });
        made[document] = Some((site.linked_places(document), html));
    }
    let mut pages = made.into_iter().flatten().flat_map(|(_, pages)| pages);
    let views = pages.next().map(|first| first.body).unwrap_or_default();
    StaticHtml { views, further: pages.collect() }
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
