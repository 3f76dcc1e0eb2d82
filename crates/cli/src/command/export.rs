//! `disclosure export`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use disclosure::export::ExportFormat;

use super::Outcome;
use crate::output::Writing;
use crate::{input, output};

/// Writes the dataset that `files` make into the folder `out`, and prints which files it wrote.
pub fn run(files: &[PathBuf], format: &ExportFormat, out: &Path) -> Outcome {
    let dataset = input::dataset(files)?;
    let exported = format.files(&dataset, &now());
    let writings: Vec<Writing<'_>> = exported
        .iter()
        .map(|file| Writing { path: file.name.as_ref(), content: file.content.as_bytes() })
        .collect();
    for path in output::write_folder(out, &writings, files)? {
        output::print_path(&path)?;
    }
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}

/// This moment, as in `2021-01-31T08:00:00Z`.
fn now() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}
