//! Documents of several departments as a collection.

use std::sync::Arc;

use disclosure::collection::{Collection, CollectionError};
use disclosure::dataset::{Dataset, Entry, Office, Publication};
use publication::{DepartmentFiles, File, FurtherPage, SiteContent};
use rayon::prelude::*;
use static_page::Among;

use crate::{FilledSite, further_pages};

/// What a folder calls its page.
const PAGE: &str = "index.html";
/// The way from the folder of a department's static page to the site's.
const UP: &str = "../../";

/// The offices of a dataset of which it is known whose documents they are, and of which year.
pub fn identified(dataset: &Dataset) -> Vec<Office<'_>> {
    let is_identified = |at: &usize| dataset.entries.get(*at).is_some_and(Entry::is_identified);
    dataset.offices().into_iter().filter(|office| office.entries.iter().all(is_identified)).collect()
}

/// The departments of a dataset, about to be published.
#[derive(Clone, Debug)]
pub struct Departments {
    /// In the order of a collection.
    pub made: Vec<DepartmentFiles>,
    /// How many documents are nobody's, and left out.
    pub unidentified: usize,
}

impl Departments {
    /// Those of a dataset, with what the rules find.
    ///
    /// # Errors
    /// Never: the types hold only what JSON can.
    pub fn of(dataset: &Dataset) -> Result<Self, CollectionError> {
        let offices = identified(dataset);
        let known = offices.iter().map(|office| office.entries.len() + office.superseded.len()).sum();
        let unidentified = dataset.entries.len().saturating_sub(known);
        let made: Result<Vec<DepartmentFiles>, serde_json::Error> =
            offices.par_iter().map(|office| DepartmentFiles::of(dataset, office)).collect();
        let mut made = made.map_err(CollectionError::NotJson)?;
        made.sort_by(|one, other| one.listed.order().cmp(&other.listed.order()));
        Ok(Self { made, unidentified })
    }

    /// The collection of all of them, of whose publication that is said.
    ///
    /// # Errors
    /// When there is none, or the manifest would be too long.
    pub fn collected(self, publication: Publication) -> Result<FilledSite, CollectionError> {
        let departments = self.made.iter().map(|department| department.listed.clone()).collect();
        let collection = Collection { publication, unidentified: self.unidentified, departments };
        let shown = self.made.first().map_or_else(|| Dataset::new([]), |first| first.dataset.clone());
        filled(collection, self.made, shown)
    }
}

/// A site with a collection: the files of the departments that were made, of which each is listed, and the page that carries
/// `shown`, the documents of the first one.
///
/// # Errors
/// When no department is listed, or the manifest would be too long.
pub fn filled(
    collection: Collection,
    made: Vec<DepartmentFiles>,
    mut shown: Dataset,
) -> Result<FilledSite, CollectionError> {
    let collection = Arc::new(collection);
    let [referred, copy] = publication::manifest_files(&collection)?;
    shown.publication =
        Publication { collection: Some(referred.path.clone()), ..collection.publication.clone() };
    let shown = Arc::new(shown);
    let among = Among::First(Arc::clone(&collection));
    let html = static_page::html_among(Arc::clone(&shown), among);
    let mut content = SiteContent {
        views: html.views,
        further: further_pages("", html.further),
        data: publication::data_files(&shown),
        ..SiteContent::default()
    };
    if let Some(url) = &collection.publication.url {
        let pages = collection.departments.iter().map(|department| format!("{}/{PAGE}", department.folder));
        content.data.push(publication::sitemap(url, pages));
    }
    let pages: Vec<(Vec<FurtherPage>, Vec<File>)> =
        made.par_iter().map(|department| pages_of(department, &collection)).collect();
    for (pages, data) in pages {
        content.further.extend(pages);
        content.data.extend(data);
    }
    content.referred = made.into_iter().flat_map(|department| department.data).chain([referred]).collect();
    content.data.extend([publication::departments_csv(&collection), copy]);
    Ok(FilledSite { shown, content })
}

/// The static pages of a department in a folder of its own, and the files that they lead to.
fn pages_of(department: &DepartmentFiles, collection: &Collection) -> (Vec<FurtherPage>, Vec<File>) {
    let at = collection.departments.binary_search_by(|listed| listed.order().cmp(&department.listed.order()));
    let key = at.map_or_else(|_| department.listed.name.clone(), |at| collection.key(at));
    let mut dataset = department.dataset.clone();
    dataset.publication = collection.publication.clone();
    let dataset = Arc::new(dataset);
    let among = Among::Others { live: format!("{UP}{PAGE}"), key };
    let html = static_page::html_among(Arc::clone(&dataset), among);
    let folder = format!("{}/", department.listed.folder);
    let first = FurtherPage {
        path: format!("{folder}{PAGE}"),
        title: publication::title(&dataset),
        body: html.views,
    };
    let pages = std::iter::once(first).chain(further_pages(&folder, html.further)).collect();
    let beside = |file: File| File { path: format!("{folder}{}", file.path), ..file };
    (pages, publication::data_files(&dataset).into_iter().map(beside).collect())
}
