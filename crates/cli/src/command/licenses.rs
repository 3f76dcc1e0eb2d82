//! `disclosure licenses`

use std::process::ExitCode;

use super::Outcome;
use crate::output;

/// The notices of what is compiled in, as the site carries them too.
const NOTICES: &str = include_str!("../../../../public/licenses.txt");

/// Prints the notices of what is compiled in.
pub fn run() -> Outcome {
    output::print_styled(NOTICES)?;
    Ok(ExitCode::SUCCESS)
}
