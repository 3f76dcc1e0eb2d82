//! Documents of several departments as a collection.

mod adding;

use std::sync::Arc;

pub use adding::PublishedCollection;

use disclosure::collection::{Collection, CollectionError, ListedDepartment};
use disclosure::dataset::{Dataset, Entry, Office, Publication};
use publication::{DepartmentFiles, File, FurtherPage, SiteContent};
use rayon::prelude::*;
use static_page::Among;

use crate::command::Failure;
use crate::output;

/// What a folder calls its page.
const PAGE: &str = "index.html";
/// The way from the folder of a department's static page to the site's.
const UP: &str = "../../";

/// The offices of a dataset of which it is known whose documents they are, and of which year.
pub fn identified(dataset: &Dataset) -> Vec<Office<'_>> {
    let is_identified = |at: &usize| dataset.entries.get(*at).is_some_and(Entry::is_identified);
    dataset.offices().into_iter().filter(|office| office.entries.iter().all(is_identified)).collect()
}

/// The collection that a dataset makes: what the site's page carries, which is its first department, and what else the site
/// is filled with.
///
/// # Errors
/// When no document says whose it is, or the manifest would be too long.
pub fn collected(dataset: &Dataset) -> Result<(Dataset, SiteContent), Failure> {
    let Departments { made, unidentified } = Departments::of(dataset)?;
    let collection = Collection {
        publication: dataset.publication.clone(),
        unidentified,
        departments: made.iter().map(|department| department.listed.clone()).collect(),
    };
    let shown = made.first().map_or_else(|| Dataset::new([]), |first| first.dataset.clone());
    filled(collection, made, shown)
}

/// The departments of a dataset.
struct Departments {
    /// In the order of a collection.
    made: Vec<DepartmentFiles>,
    /// How many documents are nobody's.
    unidentified: usize,
}

impl Departments {
    fn of(dataset: &Dataset) -> Result<Self, Failure> {
        let offices = identified(dataset);
        let known = offices.iter().map(|office| office.entries.len() + office.superseded.len()).sum();
        let unidentified = dataset.entries.len().saturating_sub(known);
        if unidentified > 0 {
            output::tell(format!("警告: {unidentified}份文件不知道是哪个部门或哪一年的，不在部门目录里"));
        }
        let made: Result<Vec<DepartmentFiles>, serde_json::Error> =
            offices.par_iter().map(|office| DepartmentFiles::of(dataset, office)).collect();
        let mut made = made.map_err(|error| Failure::Collection(CollectionError::NotJson(error)))?;
        made.sort_by(|one, other| order(&one.listed).cmp(&order(&other.listed)));
        Ok(Self { made, unidentified })
    }
}

/// By what the departments of a collection are sorted.
fn order(listed: &ListedDepartment) -> (&str, Option<&str>) {
    (&listed.name, listed.region.as_deref())
}

/// What the site is filled with for a collection: the files of the departments that were made, of which each is listed, and
/// the page that carries the department of `shown`, which is the first one.
fn filled(
    collection: Collection,
    made: Vec<DepartmentFiles>,
    mut shown: Dataset,
) -> Result<(Dataset, SiteContent), Failure> {
    let collection = Arc::new(collection);
    let [referred, copy] = publication::manifest_files(&collection).map_err(Failure::Collection)?;
    shown.publication =
        Publication { collection: Some(referred.path.clone()), ..collection.publication.clone() };
    let among = Among::First(Arc::clone(&collection));
    let html = static_page::html_among(shown.clone(), among);
    let mut content = SiteContent {
        views: html.views,
        further: FurtherPage::of(&shown, "", html.further),
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
    Ok((shown, content))
}

/// The static pages of a department in a folder of its own, and the files that they lead to.
fn pages_of(department: &DepartmentFiles, collection: &Collection) -> (Vec<FurtherPage>, Vec<File>) {
    let own = order(&department.listed);
    let at = collection.departments.binary_search_by(|listed| order(listed).cmp(&own));
    let key = at.map_or_else(|_| department.listed.name.clone(), |at| collection.key(at));
    let mut dataset = department.dataset.clone();
    dataset.publication = collection.publication.clone();
    let among = Among::Others { live: format!("{UP}{PAGE}"), key };
    let html = static_page::html_among(dataset.clone(), among);
    let bodies = [(PAGE.to_owned(), html.views)].into_iter().chain(html.further).collect();
    let folder = format!("{}/", department.listed.folder);
    let pages = FurtherPage::of(&dataset, &folder, bodies);
    let beside = |file: File| File { path: format!("{folder}{}", file.path), ..file };
    (pages, publication::data_files(&dataset).into_iter().map(beside).collect())
}
