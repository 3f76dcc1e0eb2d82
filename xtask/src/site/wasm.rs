//! From what the compiler wrote to the WebAssembly that is shipped.

use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::PathBuf;

use super::assets::digest;
use crate::command::{run, tool};
use crate::paths;

/// What the WebAssembly is compiled for, and by which of Cargo's profiles.
pub const TARGET: &str = "wasm32-unknown-unknown";
pub const PROFILE: &str = "wasm-release";
/// As small as can be, for what visitors download. Flat code is put together again in fewer blocks.
pub const SMALL: &[&str] = &["--flatten", "--rereloop", "-Oz", "--converge"];
/// Quick to run, for what works through long documents.
pub const QUICK: &[&str] = &["-O2"];
/// What the compiler writes by default; nothing beyond may enter while optimising.
const FEATURES: [&str; 8] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-target-features",
];
/// What is done last. Functions of one name, for several types, are alike: side by side they compress better.
const LAST: [&str; 4] = ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", "--vacuum"];

/// Where cargo leaves what it compiled for visitors.
pub fn linked(name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    target.join(TARGET).join(PROFILE).join(name).with_extension("wasm")
}

/// A module after wasm-opt, remembered under a name by the content of what went in.
pub fn optimised(name: &str, module: &[u8], aim: &[&str]) -> Result<Vec<u8>> {
    let options = [&FEATURES, aim, &LAST].concat();
    let folder = paths::site().join("optimised").join(name);
    let result = folder.join(format!("{}.wasm", digest(&[module, options.join(" ").as_bytes()].concat())));
    if !result.exists() {
        super::fresh(&folder)?;
        let unfinished = folder.join("unfinished");
        fs::write(&unfinished, module).with_context(|| unfinished.display().to_string())?;
        run(tool("wasm-opt").args(options).arg(&unfinished).arg("-o").arg(&unfinished))?;
        fs::rename(&unfinished, &result)?;
    }
    fs::read(&result).with_context(|| result.display().to_string())
}
