//! `disclosure publish`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use disclosure::dataset::Publication;

use super::Outcome;
use crate::output::Writing;
use crate::{input, output, site};

/// Writes the site with the dataset that `files` make into the folder `out`, and prints which files it
/// wrote. `site` is the built site; without one it is looked for. `facts` are what no document says.
pub fn run(files: &[PathBuf], out: &Path, site: Option<&Path>, facts: Publication) -> Outcome {
    let folder = site::find(site)?;
    output::refuse_within(out, &folder)?;
    let mut dataset = input::dataset(files)?;
    dataset.publication = facts.or(dataset.publication);
    let views = static_page::html(dataset.clone());
    let published = publication::publish(&site::read(&folder)?, &dataset, &views)
        .map_err(|error| site::SiteError::other_version(&folder, error))?;
    let writings: Vec<Writing<'_>> =
        published.iter().map(|file| Writing { path: file.path.as_ref(), content: &file.content }).collect();
    for path in output::write_folder(out, &writings, files)? {
        output::print_path(&path)?;
    }
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}
