//! Whether everything that is compiled in may be: `deny.toml` says what may.

use anyhow::Result;
use std::env;
use std::path::Path;

use super::count::Count;
use crate::command::{run as run_command, tool};

/// Checks licences, double versions and sources; known faults where their database is on this machine.
pub fn run() -> Result<Count> {
    let check =
        ["--offline", "--workspace", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    let mut command = tool("cargo-deny");
    command.args(check);
    let home = env::var_os("CARGO_HOME").or_else(|| env::var_os("HOME")).unwrap_or_default();
    let databases = ["advisory-dbs", ".cargo/advisory-dbs"].map(|folder| Path::new(&home).join(folder));
    if databases.iter().any(|folder| folder.is_dir()) {
        command.arg("advisories");
    }
    run_command(&mut command).map(|()| Count::ONE)
}
