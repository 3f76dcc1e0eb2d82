//! From Rust to the WebAssembly that is shipped.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

use super::Mode;
use super::assets::digest;
use crate::command::{run, tool};
use crate::paths;
use crate::setup::Compiler;

/// Nothing beyond the first version of WebAssembly may enter while optimising, either.
const OPTIONS: [&str; 6] = [
    "--mvp-features",
    "--enable-mutable-globals",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--vacuum",
];
/// As small as can be, for what visitors download.
pub const SMALL: &[&str] = &["-Oz", "--converge"];
/// Quick to run, for what works through long documents.
pub const QUICK: &[&str] = &["-O2"];

/// Compiles the widget and makes its glue; returns Trunk's folder.
pub fn compile(mode: Mode) -> Result<PathBuf> {
    let mut trunk = tool("trunk");
    trunk.arg("build").env("NO_COLOR", "true");
    if mode == Mode::Release {
        trunk.arg("--release");
    }
    Compiler::current().prepare(&mut trunk, mode);
    run(&mut trunk)?;
    Ok(paths::staging().join("trunk"))
}

/// The module after wasm-opt, remembered by the content of what went in.
pub fn optimised(module: &Path, mode: Mode, aim: &[&str]) -> Result<Vec<u8>> {
    let input = fs::read(module).with_context(|| module.display().to_string())?;
    if mode == Mode::Dev {
        return Ok(input);
    }
    let options = [aim, &OPTIONS].concat();
    let folder = paths::staging().join("optimised").join(module.file_stem().unwrap_or_default());
    let result = folder.join(format!("{}.wasm", digest(&[&input, options.join(" ").as_bytes()].concat())));
    if !result.exists() {
        super::fresh(&folder)?;
        let unfinished = folder.join("unfinished");
        run(tool("wasm-opt").args(options).arg(module).arg("-o").arg(&unfinished))?;
        fs::rename(&unfinished, &result)?;
    }
    fs::read(&result).with_context(|| result.display().to_string())
}
