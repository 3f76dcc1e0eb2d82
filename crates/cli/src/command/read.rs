//! `disclosure read`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use disclosure::rules::WithFindings;

use super::Outcome;
use crate::{input, output};

/// Prints the dataset that `files` make, or writes it to `out`.
pub fn run(files: &[PathBuf], out: Option<&Path>) -> Outcome {
    let dataset = input::dataset(files)?;
    match out {
        Some(path) => output::write_file(path, &WithFindings(&dataset), files)?,
        None => output::print_json(&WithFindings(&dataset))?,
    }
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}
