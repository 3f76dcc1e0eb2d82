//! What `docs/at-scale.md` says, done with the command and a database.

use anyhow::Result;

use super::count::Count;
use crate::command::{run as run_command, tool};

/// Runs the tests, which Node counts.
pub fn run() -> Result<Count> {
    run_command(tool("cargo").args(["build", "--quiet", "--package", "disclosure-cli"]))?;
    run_command(tool("node").args(["--test", "--test-reporter=spec", "tests/at-scale/"])).map(|()| Count::ONE)
}
