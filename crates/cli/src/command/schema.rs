//! `disclosure schema`, which writes what `public/data/dataset.schema.json` holds.

use std::process::ExitCode;

use super::Outcome;
use crate::output;

/// Prints the JSON Schema of the dataset.
pub fn run() -> Outcome {
    output::print_pretty_json(&disclosure::dataset::json_schema())?;
    Ok(ExitCode::SUCCESS)
}
