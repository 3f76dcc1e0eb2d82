//! Documents of several departments as a collection.

use std::sync::Arc;

use disclosure::collection::{Collection, CollectionError};
use disclosure::dataset::{Dataset, Entry, Office};
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
    let offices = identified(dataset);
    let known = offices.iter().map(|office| office.entries.len() + office.superseded.len()).sum();
    let unidentified = dataset.entries.len().saturating_sub(known);
    if unidentified > 0 {
        output::tell(format!("警告: {unidentified}份文件不知道是哪个部门或哪一年的，不在部门目录里"));
    }
    let made: Result<Vec<DepartmentFiles>, serde_json::Error> =
        offices.par_iter().map(|office| DepartmentFiles::of(dataset, office)).collect();
    let mut made = made.map_err(|error| Failure::Collection(CollectionError::NotJson(error)))?;
    made.sort_by(|one, other| {
        (&one.listed.name, &one.listed.region).cmp(&(&other.listed.name, &other.listed.region))
    });
    let collection = Arc::new(Collection {
        publication: dataset.publication.clone(),
        unidentified,
        departments: made.iter().map(|department| department.listed.clone()).collect(),
    });
    let [referred, copy] = publication::manifest_files(&collection).map_err(Failure::Collection)?;
    let mut shown = made.first().map_or_else(|| Dataset::new([]), |first| first.dataset.clone());
    shown.publication = dataset.publication.clone();
    shown.publication.collection = Some(referred.path.clone());
    let among = Among::First(Arc::clone(&collection));
    let html = static_page::html_among(shown.clone(), among);
    let pages: Vec<(Vec<FurtherPage>, Vec<File>)> = made
        .par_iter()
        .enumerate()
        .map(|(at, department)| pages_of(department, &collection.key(at), dataset))
        .collect();
    let mut content = SiteContent {
        views: html.views,
        further: FurtherPage::of(&shown, "", html.further),
        data: publication::data_files(&shown),
        ..SiteContent::default()
    };
    for (pages, data) in pages {
        content.further.extend(pages);
        content.data.extend(data);
    }
    content.referred = made.into_iter().flat_map(|department| department.data).chain([referred]).collect();
    if let Some(url) = &dataset.publication.url {
        let paths = content.further.iter().map(|page| page.path.as_str());
        let sitemap = publication::sitemap(url, paths);
        content.data.push(sitemap);
    }
    content.data.extend([publication::departments_csv(&collection), copy]);
    Ok((shown, content))
}

/// The static pages of a department in a folder of its own, and the files that they lead to.
fn pages_of(department: &DepartmentFiles, key: &str, all: &Dataset) -> (Vec<FurtherPage>, Vec<File>) {
    let mut dataset = department.dataset.clone();
    dataset.publication = all.publication.clone();
    let among = Among::Others { live: format!("{UP}{PAGE}"), key: key.to_owned() };
    let html = static_page::html_among(dataset.clone(), among);
    let bodies = [(PAGE.to_owned(), html.views)].into_iter().chain(html.further).collect();
    let folder = format!("{}/", department.listed.folder);
    let pages = FurtherPage::of(&dataset, &folder, bodies);
    let beside = |file: File| File { path: format!("{folder}{}", file.path), ..file };
    (pages, publication::data_files(&dataset).into_iter().map(beside).collect())
}
