//! `cargo xtask serve`.

use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};

use crate::command::run as run_command;
use crate::setup::{self, Purpose};
use crate::site;

const FIRST_PORT: u16 = 8080;

/// Sets the machine up and has Trunk serve the page until interrupted. Trunk takes the `arguments`.
pub fn run(arguments: &[String]) -> Result<()> {
    let has = |option: &str| arguments.iter().any(|argument| argument == option);
    setup::ensure(if has("--release") { Purpose::Build } else { Purpose::Serve })?;
    let mut trunk = site::trunk();
    trunk.arg("serve").args(arguments);
    if !has("--port") {
        trunk.arg("--port").arg(first_free().context("no free port")?.to_string());
    }
    run_command(&mut trunk)
}

fn first_free() -> Option<u16> {
    (FIRST_PORT..FIRST_PORT + 100).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}
