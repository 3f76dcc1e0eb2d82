//! The compiler's parts that rustup does not install unasked.

use std::path::Path;

use super::Step;
use crate::command::{output, run, tool};
use crate::site::TARGET;

/// The standard library for WebAssembly, which rustup keeps ready.
pub(super) fn target() -> Step {
    Step {
        name: format!("the target {TARGET}"),
        estimate: "about 10 s",
        present: Box::new(|| in_sysroot(&[&format!("lib/rustlib/{TARGET}/lib")])),
        install: Box::new(|| run(tool("rustup").args(["target", "add", TARGET]))),
        by_hand: format!("rustup target add {TARGET}"),
    }
}

/// What checks the code.
pub(super) fn checkers() -> Step {
    Step {
        name: "clippy and rustfmt".into(),
        estimate: "about 10 s",
        present: Box::new(|| in_sysroot(&["bin/cargo-clippy", "bin/rustfmt"])),
        install: Box::new(|| run(tool("rustup").args(["component", "add", "clippy", "rustfmt"]))),
        by_hand: "rustup component add clippy rustfmt".into(),
    }
}

fn in_sysroot(parts: &[&str]) -> bool {
    let sysroot = output(tool("rustc").args(["--print", "sysroot"]));
    sysroot.is_ok_and(|sysroot| parts.iter().all(|part| Path::new(sysroot.trim()).join(part).exists()))
}
