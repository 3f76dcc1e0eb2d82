//! The compiler for WebAssembly: rustup's, or Debian's where rustup cannot fetch the target.

use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Step, system};
use crate::command::{output, path_with, run, tool};
use crate::paths;
use crate::site::Mode;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// The first version of WebAssembly; no texts for panics, as a trap says as much to a visitor; Leptos's
/// views without their types, which makes fewer and smaller ones; and symbols and relocations, by which
/// the program is split in two.
const RELEASE_FLAGS: &str = "-Ctarget-cpu=mvp -Zunstable-options -Cpanic=immediate-abort \
                             -Zfmt-debug=none -Zlocation-detail=none --cfg=erase_components \
                             -Csymbol-mangling-version=v0 -Clink-arg=--emit-relocs";

/// Who compiles the WebAssembly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compiler {
    /// The toolchain of `rust-toolchain.toml`.
    Rustup,
    /// Debian's packages, which carry no standard library for the target: it is built.
    Debian,
}

impl Compiler {
    /// The one asked for, or the one the set-up had to fall back to.
    pub fn current() -> Self {
        let asked = env::var("BUDGET_DISCLOSURE_COMPILER").unwrap_or_default();
        if asked == "debian" || (asked.is_empty() && fallback_mark().exists()) {
            Self::Debian
        } else {
            Self::Rustup
        }
    }

    /// Prepares a command that compiles for WebAssembly.
    ///
    /// The shipped file uses the first version of WebAssembly alone, so that old browsers run it, and
    /// is small; rustup's standard library is neither, hence ours is built with the same flags.
    pub fn prepare(self, command: &mut Command, mode: Mode) {
        if self == Self::Debian {
            command.env("PATH", path_with(&["/usr/bin"])).env("RUSTC", "/usr/bin/rustc");
            command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
        }
        if self == Self::Debian || mode == Mode::Release {
            command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        }
        if mode == Mode::Release {
            // Flags of the caller would take the place of ours.
            command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", RELEASE_FLAGS);
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
    }
}

/// Says that rustup could not fetch the target on this machine.
fn fallback_mark() -> std::path::PathBuf {
    paths::tools().join("debian-compiler")
}

pub(super) fn step() -> Step {
    let forced = Compiler::current() == Compiler::Debian;
    Step {
        name: "the WebAssembly target, the standard library's source, clippy and rustfmt".into(),
        estimate: "about 1 min",
        present: Box::new(|| match Compiler::current() {
            Compiler::Rustup => rustup_has_target(),
            Compiler::Debian => debian_has_target(),
        }),
        install: Box::new(move || if forced { from_debian() } else { from_rustup() }),
        by_hand: format!("rustup target add {TARGET} && rustup component add rust-src clippy rustfmt"),
    }
}

fn rustup_has_target() -> bool {
    let Ok(sysroot) = output(tool("rustc").args(["--print", "sysroot"])) else { return false };
    let sysroot = Path::new(sysroot.trim());
    let target = format!("lib/rustlib/{TARGET}");
    [&target, "lib/rustlib/src/rust/library/Cargo.lock", "bin/cargo-clippy", "bin/rustfmt"]
        .iter()
        .all(|part| sysroot.join(part).exists())
}

fn debian_has_target() -> bool {
    ["/usr/bin/cargo", "/usr/bin/rustc", "/usr/lib/rustlib/src/rust/library/Cargo.lock"]
        .iter()
        .all(|path| Path::new(path).exists())
}

fn from_rustup() -> Result<()> {
    let fetched = run(tool("rustup").args(["target", "add", TARGET]))
        .and_then(|()| run(tool("rustup").args(["component", "add", "rust-src", "clippy", "rustfmt"])));
    let Err(error) = fetched else { return Ok(()) };
    eprintln!("rustup could not fetch it ({error:#}); trying Debian's compiler");
    from_debian()?;
    let mark = fallback_mark();
    fs::create_dir_all(paths::tools())?;
    fs::write(&mark, "rustup could not fetch the target\n").with_context(|| mark.display().to_string())
}

fn from_debian() -> Result<()> {
    system::install(&DEBIAN_PACKAGES)
}
