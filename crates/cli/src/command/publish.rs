//! `disclosure publish`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use disclosure::dataset::{Dataset, Publication};
use publication::{FurtherPage, SiteContent};

use super::Outcome;
use crate::collection::{PublishedCollection, collected, identified};
use crate::output::Writing;
use crate::{input, output, site};

/// What is asked for, besides the files.
pub struct Publishing<'a> {
    /// The folder to write into.
    pub out: &'a Path,
    /// The built site; without one it is looked for.
    pub site: Option<&'a Path>,
    /// Whether one department too is published as a collection, as several are.
    pub collection: bool,
    /// Whether the files join the collection in `out`.
    pub add: bool,
    /// What no document says.
    pub facts: Publication,
}

/// Writes the site with what `files` make, and prints which files it wrote.
pub fn run(files: &[PathBuf], publishing: Publishing<'_>) -> Outcome {
    let Publishing { out, site, collection, add, facts } = publishing;
    let folder = site::find(site)?;
    output::refuse_within(out, &folder)?;
    // Held until everything is written.
    let there = add.then(|| PublishedCollection::open(out)).transpose().map_err(|failure| vec![failure])?;
    let (dataset, (shown, content)) = if let Some(there) = &there {
        let dataset = input::dataset_beside(files, |new| there.beside(new))?;
        let content = there.with(&dataset).map_err(|failure| vec![failure])?;
        (dataset, content)
    } else {
        let mut dataset = input::dataset(files)?;
        dataset.publication = facts.or(dataset.publication);
        let content = if collection || identified(&dataset).len() > 1 {
            collected(&dataset).map_err(|failure| vec![failure])?
        } else {
            alone(dataset.clone())
        };
        (dataset, content)
    };
    let published = publication::publish(&site::read(&folder)?, &shown, content)
        .map_err(|error| site::SiteError::other_version(&folder, error))?;
    let writings: Vec<Writing<'_>> =
        published.iter().map(|file| Writing { path: file.path.as_ref(), content: &file.content }).collect();
    for path in output::write_folder(out, &writings, files)? {
        output::print_path(&path)?;
    }
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}

/// A dataset that its page carries whole.
fn alone(dataset: Dataset) -> (Dataset, SiteContent) {
    let dataset = dataset.checked();
    // Each takes about as long as the other.
    let (html, data) =
        rayon::join(|| static_page::html(dataset.clone()), || publication::data_files(&dataset));
    let further = FurtherPage::of(&dataset, "", html.further);
    (dataset, SiteContent { views: html.views, further, data, ..SiteContent::default() })
}
