//! Runs `cargo test` and counts.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::command::{shown, tool};

/// How many checks passed and failed.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Count {
    /// One check that passed.
    pub const ONE: Self = Self { passed: 1, failed: 0 };
}

/// Runs the tests that `options` choose; a test binary that does not compile counts as a failure.
pub fn cargo_test(options: &[&str]) -> Result<Count> {
    cargo_test_with(options, &[])
}

/// The same with variables of the environment.
pub fn cargo_test_with(options: &[&str], variables: &[(&str, &str)]) -> Result<Count> {
    let mut command = tool("cargo");
    command.envs(variables.iter().copied());
    command.args(["test", "--quiet", "--no-fail-fast"]).args(options).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("could not start `{}`", shown(&command)))?;
    let mut count = Count::default();
    for line in BufReader::new(child.stdout.take().context("cargo test prints nothing")?).lines() {
        let line = line?;
        println!("{line}");
        if let Some(part) = counted(&line) {
            count.passed += part.passed;
            count.failed += part.failed;
        }
    }
    if !child.wait()?.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// Reads `test result: ok. 3 passed; 0 failed; …`.
fn counted(line: &str) -> Option<Count> {
    let (_, results) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| {
        let part = results.split("; ").find(|part| part.ends_with(word))?;
        part.split(' ').next()?.parse().ok()
    };
    Some(Count { passed: number(" passed")?, failed: number(" failed")? })
}

#[cfg(test)]
mod tests {
    use super::{Count, counted};

    #[test]
    fn the_summary_line_of_cargo_test() {
        let line = "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(counted(line), Some(Count { passed: 3, failed: 2 }));
        assert_eq!(counted("running 5 tests"), None);
    }
}
