//! Starting other programs.

use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::process::{Command, Stdio};

use crate::paths;

/// A command in the repository's folder that finds the project's own tools first.
pub fn tool(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", path_with(&[]));
    command
}

/// The search path with `first`, then the project's own tools, then the caller's.
pub fn path_with(first: &[&str]) -> OsString {
    let own = [paths::tools().join("bin"), paths::root().join("node_modules/.bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    let parts = first.iter().map(Into::into).chain(own).chain(env::split_paths(&inherited));
    env::join_paths(parts).unwrap_or(inherited)
}

/// Runs to the end, the output going to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs to the end and returns what was printed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{}`", shown(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", shown(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The last part of `program --version`, or nothing where it cannot be started.
pub fn version(program: &str) -> Option<String> {
    let output = tool(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.split_whitespace()
        .find(|word| word.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| word.trim_start_matches('v').to_owned())
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
