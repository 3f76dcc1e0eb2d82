//! Turns the built site and a dataset into a folder that is ready for a web server: the same pages,
//! their static content rendered anew, and the data beside them.
//!
//! It does no I/O and renders nothing: the caller brings the site's files and the views as HTML, and
//! writes what comes back to a disk or into an archive.

mod about;
mod collection;
mod data;
mod file;
mod initials;
mod loader;
mod page;
mod sitemap;

pub use collection::{DepartmentFiles, MANIFEST, departments_csv, manifest_files};
pub use data::data_files;
use disclosure::dataset::{Dataset, FingerprintWriter};
pub use file::{File, Pieces, Written};
use page::{PageContent, SitePage};
pub use sitemap::sitemap;

/// Where a published site keeps its dataset for people; its pages hold it themselves.
pub const DATASET: &str = "data/dataset.json";

/// Where it keeps its tables as a workbook.
pub const WORKBOOK: &str = "data/disclosure.xlsx";

/// The tool for the office's staff, which is no part of what they publish.
pub const STUDIO: &str = "studio.html";

/// The site lacks places for content: it is no built site, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASite;

impl std::fmt::Display for NotASite {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("网站文件里没有放置内容的位置，请使用同一版本重新生成的 dist 文件夹")
    }
}

impl std::error::Error for NotASite {}

/// A page without a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurtherPage {
    /// Its path in the site's folder, with `/`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What is in it, as HTML.
    pub body: String,
}

/// What a site is filled with.
#[derive(Clone, Debug, Default)]
pub struct SiteContent {
    /// Its static HTML.
    pub views: String,
    /// The pages that this leads to, which have no program.
    pub further: Vec<FurtherPage>,
    /// Files that its pages refer to, of which the last ones refer to those before.
    pub referred: Vec<File>,
    /// The [`data_files`], and whatever else is there for people alone.
    pub data: Vec<File>,
}

/// The site with another dataset. What pages refer to comes before the pages, and copies for people come last, so that a
/// site that is written in this order is whole at every moment.
///
/// # Errors
/// When `site` has no page or no loader of this version.
///
/// # Panics
/// Never: a dataset is JSON, and a hash takes it.
pub fn publish(site: &[File], dataset: &Dataset, content: SiteContent) -> Result<Vec<File>, NotASite> {
    let SiteContent { views, further, referred, data } = content;
    let json = data.iter().find(|file| file.path == DATASET).map(|file| file.content.clone());
    let json = Pieces::written(loader::InScripts(json.unwrap_or_default()));
    let mut hashed = FingerprintWriter::default();
    json.write_to(&mut hashed).expect("a hash takes whatever is written");
    let fingerprint = hashed.fingerprint();
    let loader = site.iter().find(|file| file.path == loader::NAME).ok_or(NotASite)?.content.whole();
    let loader = std::str::from_utf8(&loader).ok();
    let loader = loader.and_then(|text| loader::naming(text, &fingerprint)).ok_or(NotASite)?;
    let content = PageContent {
        title: &title(dataset),
        about: &about::elements(dataset, &data),
        views: views.into(),
        json: json.clone(),
        attributes: &attributes(dataset, &fingerprint),
        integrity: &loader::integrity(&loader),
    };
    let (mut files, mut pages) = (Vec::new(), Vec::new());
    let mut style = String::new();
    for file in site {
        let is_replaced = is_data(&file.path) || is_further(&file.path);
        if is_replaced || file.path == STUDIO || file.path == loader::NAME {
            continue;
        }
        let html = is_html(&file.path).then(|| file.content.whole());
        match html.as_ref().and_then(SitePage::parse) {
            Some(page) => {
                if style.is_empty() {
                    page.style().clone_into(&mut style);
                }
                pages.push(File { path: file.path.clone(), content: page.filled(&content) });
            }
            None => files.push(file.clone()),
        }
    }
    if pages.is_empty() {
        return Err(NotASite);
    }
    files.extend(referred);
    let (path, content) = (loader::data_path(&fingerprint), loader::data_script(json));
    files.push(File { path, content });
    files.push(File::text(loader::NAME, loader));
    files.extend(further.into_iter().map(|FurtherPage { path, title, body }| {
        let style = page::style_from(&style, path.matches('/').count());
        File::text(path, page::plain(&title, &style, &body))
    }));
    files.extend(pages);
    files.extend(data);
    Ok(files)
}

/// By which a page knows what it was published with.
fn attributes(dataset: &Dataset, fingerprint: &str) -> String {
    let department = dataset.departments().first().copied().unwrap_or_default().to_owned();
    let year = dataset.entries.iter().map(disclosure::dataset::Entry::year).max().unwrap_or_default();
    format!(
        " data-department=\"{}\" data-year=\"{year}\" data-hash=\"{fingerprint}\"",
        page::escaped(&department)
    )
}

/// The data of the site's own dataset, except its schema.
fn is_data(path: &str) -> bool {
    path.starts_with("data/") && !path.ends_with("schema.json")
}

/// A page of another year of the site's own dataset, one on which an original goes on, or one of a department.
fn is_further(path: &str) -> bool {
    let is_of_year = || path.len() > 4 && path.bytes().take(4).all(|byte| byte.is_ascii_digit());
    ((path.starts_with("source-") || is_of_year()) && is_html(path))
        || path.starts_with(collection::DEPARTMENTS)
}

fn is_html(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|extension| extension == "html")
}

/// `某某局 2020—2021年部门预算公开`, as the browser's tab shows it.
pub fn title(dataset: &Dataset) -> String {
    let departments = dataset.departments();
    let name = match departments.as_slice() {
        [name] => (*name).to_owned(),
        names => format!("{}等{}个部门", names.first().copied().unwrap_or(""), names.len()),
    };
    let years = || dataset.entries.iter().map(disclosure::dataset::Entry::year);
    let years = match (years().min(), years().max()) {
        (Some(first), Some(last)) if first < last => format!("{first}—{last}"),
        (Some(year), _) => year.to_string(),
        _ => String::new(),
    };
    format!("{name} {years}年部门预算公开")
}
