//! `cargo xtask bench`.

use anyhow::Result;

use crate::command::{run as run_command, tool};
use crate::setup;

/// Measures a long table of the site in `dist/` beside one written by hand.
pub fn run(arguments: &[String]) -> Result<()> {
    setup::ensure(setup::Purpose::Test)?;
    run_command(tool("node").arg("tests/bench/table.mjs").args(arguments))
}
