//! `disclosure check`

mod json;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use disclosure::findings::Tally;

use super::Outcome;
use crate::{input, output};

/// At least one relation does not hold.
const DIFFERS: u8 = 1;

/// Prints the findings of the dataset that `files` make, for people or as JSON.
pub fn run(files: &[PathBuf], is_json: bool) -> Outcome {
    let dataset = input::dataset(files)?;
    let findings = dataset.findings.as_deref().unwrap_or_default();
    if is_json {
        output::print_json(&json::findings(&dataset, findings))?;
    } else {
        output::print_styled(&report::findings(&dataset, findings))?;
    }
    let differs = Tally::of(findings).differs > 0;
    Ok(if differs { ExitCode::from(DIFFERS) } else { ExitCode::SUCCESS })
}
