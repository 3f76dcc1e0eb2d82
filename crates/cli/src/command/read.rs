//! `disclosure read`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use disclosure::export;

use super::Outcome;
use crate::{input, output};

/// Prints the dataset that `files` make, or writes it to `out`.
pub fn run(files: &[PathBuf], out: Option<&Path>) -> Outcome {
    let dataset = input::dataset(files)?;
    let mut json = export::dataset_json(&dataset).content;
    json.push('\n');
    match out {
        Some(path) => output::write_file(path, json.as_bytes(), files)?,
        None => output::print_json(&json)?,
    }
    input::summary::tell(&dataset);
    Ok(ExitCode::SUCCESS)
}
