//! `cargo xtask bench`.

use anyhow::Result;

use crate::command::{run as run_command, tool};
use crate::paths;
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
            struct_table()?;
            run_command(tool("npm").args(["ci", "--no-audit", "--no-fund", "--prefix", "tests/bench"]))?;
            run_command(tool("node").arg("tests/bench/table.mjs").args(arguments))
        }
    }
}

/// Compiles the page with leptos-struct-table, of the tables the one that is a program of Rust.
fn struct_table() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let built = paths::root().join("target/struct-table");
    run_command(
        tool("cargo")
            .args(["build", "--release", "--locked", "--target", TARGET, "--manifest-path"])
            .arg("tests/bench/struct-table/Cargo.toml")
            .env("CARGO_TARGET_DIR", &built),
    )?;
    run_command(
        tool("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(built.join("page"))
            .arg(built.join(TARGET).join("release/struct_table.wasm")),
    )
}
