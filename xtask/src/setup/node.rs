//! Node and the packages of `package-lock.json`.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

use super::Step;
use crate::command::{run, tool, version};
use crate::paths;

pub(super) fn runtime() -> Step {
    Step {
        name: "Node 20 or later".into(),
        estimate: "not installed by this command",
        present: Box::new(|| {
            let major = version("node").and_then(|version| version.split('.').next()?.parse::<u32>().ok());
            major.is_some_and(|major| major >= 20)
        }),
        install: Box::new(|| bail!("no Node of that age on the PATH")),
        by_hand: "install Node from your system's packages or nodejs.org".into(),
    }
}

pub(super) fn packages() -> Step {
    Step {
        name: "wasm-opt, esbuild, Playwright and DuckDB from npm".into(),
        estimate: "about 20 s",
        present: Box::new(|| {
            let installed = fs::read(stamp()).ok();
            installed.is_some() && installed == fs::read(lock()).ok()
        }),
        install: Box::new(|| {
            install()?;
            fs::copy(lock(), stamp()).map(|_| ()).context("noting what was installed")
        }),
        by_hand: "npm ci".into(),
    }
}

fn install() -> Result<()> {
    // The system's browser is used; Playwright must not fetch its own.
    run(tool("npm").args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}

fn lock() -> PathBuf {
    paths::root().join("package-lock.json")
}

/// A copy of the lock file that `node_modules` was made from.
fn stamp() -> PathBuf {
    paths::root().join("node_modules/.installed-lock.json")
}
