//! `cargo xtask serve`.

use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use crate::command::{run as run_command, tool};
use crate::setup::{self, Purpose};
use crate::site;

const FIRST_PORT: u16 = 8080;

/// Sets the machine up and has Trunk serve the page until interrupted. Trunk takes the `arguments`.
pub fn run(arguments: &[String]) -> Result<()> {
    let has = |option: &str| arguments.iter().any(|argument| argument == option);
    if has("--release") {
        setup::ensure(Purpose::Build)?;
    } else {
        set_up_and_compile()?;
    }
    let mut trunk = site::trunk();
    trunk.arg("serve").args(arguments);
    if !has("--port") {
        trunk.arg("--port").arg(first_free().context("no free port")?.to_string());
    }
    run_command(&mut trunk)
}

/// Compiles the page while Trunk is compiled, which leaves no core idle. What is compiled here is what Trunk asks
/// for later.
fn set_up_and_compile() -> Result<()> {
    setup::ensure(Purpose::Compile)?;
    thread::scope(|scope| {
        let page = scope.spawn(|| {
            let page = ["--bin", "budget-disclosure", "--no-default-features", "--features", "csr"];
            run_command(tool("cargo").args(["build", "--quiet", "--target", site::TARGET]).args(page))
        });
        let tools = setup::ensure(Purpose::Serve);
        // What does not compile is told by Trunk once more, as long as it serves.
        let _ = page.join();
        tools
    })
}

fn first_free() -> Option<u16> {
    (FIRST_PORT..FIRST_PORT + 100).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}
