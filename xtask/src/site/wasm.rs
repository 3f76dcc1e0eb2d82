//! From Rust to the WebAssembly that is shipped.

use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::PathBuf;
use wasm_encoder::{Module, RawSection};
use wasmparser::Parser;

use super::Mode;
use super::assets::digest;
use crate::command::{run, tool};
use crate::paths;
use crate::setup::Compiler;

/// Nothing beyond the first version of WebAssembly may enter while optimising, either.
const OPTIONS: [&str; 5] =
    ["--mvp-features", "--strip-debug", "--strip-producers", "--strip-target-features", "--vacuum"];
/// What the WebAssembly is compiled for, and by which of Cargo's profiles.
pub const TARGET: &str = "wasm32-unknown-unknown";
pub const PROFILE: &str = "wasm-release";
/// The number of sections that do not run.
const CUSTOM: u8 = 0;
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

/// Where cargo leaves what it compiled for visitors.
pub fn linked(name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    target.join(TARGET).join(PROFILE).join(name).with_extension("wasm")
}

/// A module after wasm-opt, remembered under a name by the content of what went in.
pub fn optimised(name: &str, module: &[u8], aim: &[&str]) -> Result<Vec<u8>> {
    let module = without_custom_sections(module)?;
    let options = [aim, &OPTIONS].concat();
    let folder = paths::staging().join("optimised").join(name);
    let result = folder.join(format!("{}.wasm", digest(&[&module, options.join(" ").as_bytes()].concat())));
    if !result.exists() {
        super::fresh(&folder)?;
        let unfinished = folder.join("unfinished");
        fs::write(&unfinished, &module).with_context(|| unfinished.display().to_string())?;
        run(tool("wasm-opt").args(options).arg(&unfinished).arg("-o").arg(&unfinished))?;
        fs::rename(&unfinished, &result)?;
    }
    fs::read(&result).with_context(|| result.display().to_string())
}

/// What names, relocations and the like say of a module is for other tools, and not for wasm-opt.
fn without_custom_sections(module: &[u8]) -> Result<Vec<u8>> {
    let mut bare = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Some((id, range)) = payload?.as_section()
            && id != CUSTOM
        {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            bare.section(&RawSection { id, data: module.get(range).context("a section beyond the end")? });
        }
    }
    Ok(bare.finish())
}
