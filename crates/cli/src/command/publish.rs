//! `disclosure publish`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use disclosure::dataset::{Dataset, Publication, RenamedDepartments, RenamingError};
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
    /// Former names of departments with the present ones, `原名称=现名称`.
    pub renamed: &'a [String],
    /// What no document says.
    pub facts: Publication,
}

/// Writes the site with what `files` make, and prints which files it wrote.
pub fn run(files: &[PathBuf], publishing: Publishing<'_>) -> Outcome {
    let Publishing { out, site, collection, add, renamed, facts } = publishing;
    let renamed = RenamedDepartments::parse(renamed.iter().map(String::as_str)).map_err(renaming)?;
    let folder = site::find(site)?;
    output::refuse_within(out, &folder)?;
    // Held until everything is written.
    let there = add.then(|| PublishedCollection::open(out)).transpose().map_err(|failure| vec![failure])?;
    let (dataset, filled) = if let Some(there) = &there {
        let dataset = input::dataset_beside(files, |new| there.beside(new, &renamed))?;
        let dataset = renamed_in(dataset, &renamed)?;
        let filled = departments(&dataset).and_then(|departments| there.with(departments, &renamed));
        (Arc::new(dataset), filled)
    } else {
        let mut dataset = renamed_in(input::dataset(files)?, &renamed)?;
        dataset.publication = facts.or(dataset.publication);
        if collection || identified(&dataset).len() > 1 {
            let facts = dataset.publication.clone();
            let filled = departments(&dataset)
                .and_then(|departments| departments.collected(facts).map_err(Failure::Collection));
            (Arc::new(dataset), filled)
        } else {
            let dataset = Arc::new(dataset.checked());
            let filled = FilledSite::alone(Arc::clone(&dataset));
            (dataset, Ok(filled))
        }
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

/// A dataset whose documents of former names are kept under the present ones.
fn renamed_in(dataset: Dataset, renamed: &RenamedDepartments) -> Result<Dataset, Vec<Failure>> {
    let Dataset { mut entries, publication, .. } = dataset;
    renamed.apply(&mut entries).map_err(renaming)?;
    for former in renamed.former_names() {
        if entries.iter().all(|entry| entry.former_department() != Some(former)) {
            output::tell(format!("警告: --renamed：没有“{former}”的文件"));
        }
    }
    Ok(Dataset { publication, ..Dataset::new(entries) })
}

fn renaming(error: RenamingError) -> Vec<Failure> {
    vec![Failure::Renaming(error)]
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
