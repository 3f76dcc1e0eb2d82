//! `cargo xtask serve`.

use anyhow::{Result, bail};

use crate::server::{self, Server};
use crate::site::{self, Mode};

const FIRST_PORT: u16 = 8080;

/// Builds the site and serves it until interrupted.
pub fn run(port: Option<u16>, mode: Mode) -> Result<()> {
    site::build(mode)?;
    let server = match port {
        Some(port) => server::listen(port)?,
        None => first_free()?,
    };
    println!("\nhttp://{}/  (Ctrl-C ends it)", server.server_addr());
    server::answer(&server, &mode.folder())
}

fn first_free() -> Result<Server> {
    for port in FIRST_PORT..FIRST_PORT + 100 {
        if let Ok(server) = server::listen(port) {
            return Ok(server);
        }
    }
    bail!("no free port from {FIRST_PORT} to {}", FIRST_PORT + 99)
}
