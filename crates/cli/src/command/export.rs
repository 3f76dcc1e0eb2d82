//! `disclosure export`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use super::{Failure, Outcome};
use crate::formats::OutputFormat;
use crate::output::Writing;
use crate::{input, output};

/// Writes the dataset that `files` make into the folder `out`, and prints which files it wrote.
pub fn run(files: &[PathBuf], format: OutputFormat, out: &Path) -> Outcome {
    let dataset = input::dataset(files)?.checked();
    let exported = format.export(&dataset, &now()).map_err(|error| vec![Failure::Format(error)])?;
    let writings: Vec<Writing<'_>> =
        exported.files.iter().map(|(name, content)| Writing { path: name.as_ref(), content }).collect();
    for path in output::write_folder(out, &writings, files)? {
        output::print_path(&path)?;
    }
    exported.notes.iter().for_each(output::tell);
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}

/// This moment, as in `2021-01-31T08:00:00Z`.
fn now() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}
