//! `cargo xtask bench`.

use anyhow::Result;

use crate::command::{run as run_command, tool};
use crate::setup;

/// Measures a long table of the site in `dist/` beside one written by hand and those that others would take; with `native`,
/// the command with documents of growing length.
pub fn run(arguments: &[String]) -> Result<()> {
    setup::ensure(setup::Purpose::Test)?;
    match arguments.split_first() {
        Some((first, sizes)) if first == "native" => {
            run_command(tool("cargo").args(["build", "--release", "--package", "disclosure-cli"]))?;
            run_command(tool("node").arg("tests/bench/native.mjs").args(sizes))
        }
        _ => {
            run_command(tool("npm").args(["ci", "--no-audit", "--no-fund", "--prefix", "tests/bench"]))?;
            run_command(tool("node").arg("tests/bench/table.mjs").args(arguments))
        }
    }
}
