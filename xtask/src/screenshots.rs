//! `cargo xtask screenshots`.

use anyhow::Result;

use crate::command::{run as run_command, tool};
use crate::test::write_gallery;
use crate::{setup, site};

/// Builds the page and takes a picture of every view, into `target/screenshots`.
pub fn run() -> Result<()> {
    setup::ensure(setup::Purpose::Test)?;
    site::build()?;
    write_gallery()?;
    run_command(tool("node").arg("tests/browser/support/screenshots.mjs"))
}
