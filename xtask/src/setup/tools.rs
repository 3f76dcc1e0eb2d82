//! Trunk and wasm-bindgen: those of the machine, or compiled once into the project's `target/tools`.

use anyhow::{Context, Result};
use std::fs;

use super::Step;
use crate::command::{run, tool, version};
use crate::paths;

const TRUNK: &str = "0.21.14";

pub(super) fn steps() -> Result<[Step; 2]> {
    let bindgen = locked_version("wasm-bindgen")?;
    Ok([
        // Trunk downloads nothing for us, so it needs no TLS and no look for updates.
        step("trunk", "trunk", TRUNK.to_owned(), "about 3 min", &["--locked", "--no-default-features"]),
        // Not `--locked`: its lock file names a crate version that is not served any more.
        step("wasm-bindgen-cli", "wasm-bindgen", bindgen, "about 1 min", &["--bin", "wasm-bindgen"]),
    ])
}

fn step(
    package: &'static str,
    binary: &'static str,
    wanted: String,
    estimate: &'static str,
    options: &'static [&'static str],
) -> Step {
    let by_hand =
        format!("cargo install {package} --version {wanted} --root target/tools {}", options.join(" "));
    let name = format!("{package} {wanted}");
    let checked = wanted.clone();
    Step {
        name,
        estimate,
        present: Box::new(move || version(binary).is_some_and(|found| found == checked)),
        install: Box::new(move || install(package, &wanted, options)),
        by_hand,
    }
}

/// Compiles with little optimisation: the tools run for seconds, compiling them takes minutes.
pub(super) fn install(package: &str, version: &str, options: &[&str]) -> Result<()> {
    let build = paths::tools().join("build");
    run(tool("cargo")
        .args(["install", package, "--version", version, "--force", "--root"])
        .arg(paths::tools())
        .args(options)
        .env("CARGO_TARGET_DIR", &build)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"))?;
    fs::remove_dir_all(&build).context("removing what compiling left behind")
}

/// The version of a package in the project's lock file.
fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("Cargo.lock")?;
    version_in(&lock, package).with_context(|| format!("Cargo.lock does not name {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn version_comes_from_the_package_of_that_very_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "trunk"), None);
    }
}
