//! `disclosure check`

mod json;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use super::Outcome;
use crate::{input, output};

/// At least one relation does not hold.
const DIFFERS: u8 = 1;

/// Prints the findings of the dataset that `files` make, for people or as JSON.
pub fn run(files: &[PathBuf], is_json: bool) -> Outcome {
    let dataset = input::dataset(files)?;
    let tally = if is_json {
        let report = json::Report::of(&dataset);
        output::print_json(&report)?;
        report.tally()
    } else {
        report::print(&dataset)?
    };
    Ok(if tally.differs > 0 { ExitCode::from(DIFFERS) } else { ExitCode::SUCCESS })
}
