//! `disclosure publish`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::Outcome;
use crate::{input, output, site};

/// Writes the site with the dataset that `files` make into the folder `out`, and prints which files it
/// wrote. `site` is the built site; without one it is looked for.
pub fn run(files: &[PathBuf], out: &Path, site: Option<&Path>) -> Outcome {
    let folder = site::find(site)?;
    let dataset = input::dataset(files)?;
    let views = budget_disclosure::static_html_of(dataset.clone());
    let published = publication::publish(&site::read(&folder)?, &dataset, &views)
        .map_err(|error| site::SiteError::other_version(&folder, error))?;
    for file in published {
        let path = out.join(file.path);
        output::write(&path, &file.content)?;
        output::print(&format!("{}\n", path.display()))?;
    }
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}
