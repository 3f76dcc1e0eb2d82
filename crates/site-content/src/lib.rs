//! What the built site is filled with: a dataset that its page carries whole, or a collection, whose page carries one
//! department and fetches the others. The `disclosure` command and the staff's tool write the same.

mod collection;

use std::sync::Arc;

pub use collection::{Departments, filled, identified};
use disclosure::dataset::Dataset;
use publication::{FurtherPage, SiteContent};
use static_page::FurtherHtml;

/// What a page carries, and what else its site is filled with: what [`publication::publish`] takes.
#[derive(Clone, Debug)]
pub struct FilledSite {
    /// What the page carries.
    pub shown: Arc<Dataset>,
    /// The rest.
    pub content: SiteContent,
}

impl FilledSite {
    /// With a dataset whose rules were applied.
    pub fn alone(dataset: impl Into<Arc<Dataset>>) -> Self {
        let dataset = dataset.into();
        // Each takes about as long as the other.
        let (html, data) =
            rayon::join(|| static_page::html(Arc::clone(&dataset)), || publication::data_files(&dataset));
        let further = further_pages("", html.further);
        let content = SiteContent { views: html.views, further, data, ..SiteContent::default() };
        Self { shown: dataset, content }
    }
}

/// Pages in a folder, which ends with `/` unless it is the site's own.
fn further_pages(folder: &str, pages: Vec<FurtherHtml>) -> Vec<FurtherPage> {
    let page =
        |FurtherHtml { file, title, body }| FurtherPage { path: format!("{folder}{file}"), title, body };
    pages.into_iter().map(page).collect()
}
