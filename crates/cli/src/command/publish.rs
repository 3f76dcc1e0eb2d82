//! `disclosure publish`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use disclosure::dataset::{Dataset, Publication};
use site_content::{Departments, FilledSite, identified};

use super::{Failure, Outcome};
use crate::collection::PublishedCollection;
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
    let (dataset, filled) = if let Some(there) = &there {
        let dataset = input::dataset_beside(files, |new| there.beside(new))?;
        let filled = departments(&dataset).and_then(|departments| there.with(departments));
        (dataset, filled)
    } else {
        let mut dataset = input::dataset(files)?;
        dataset.publication = facts.or(dataset.publication);
        let filled = if collection || identified(&dataset).len() > 1 {
            let facts = dataset.publication.clone();
            departments(&dataset)
                .and_then(|departments| departments.collected(facts).map_err(Failure::Collection))
        } else {
            Ok(FilledSite::alone(dataset.clone().checked()))
        };
        (dataset, filled)
    };
    let FilledSite { shown, content } = filled.map_err(|failure| vec![failure])?;
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

/// The departments of a dataset. Documents that are left out are told of.
fn departments(dataset: &Dataset) -> Result<Departments, Failure> {
    let departments = Departments::of(dataset).map_err(Failure::Collection)?;
    let unidentified = departments.unidentified;
    if unidentified > 0 {
        output::tell(format!("警告: {unidentified}份文件不知道是哪个部门或哪一年的，不在部门目录里"));
    }
    Ok(departments)
}
