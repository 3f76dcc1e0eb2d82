//! The tests in other engines than Chromium's, run by Node's own test runner.

use anyhow::{Context, Result};

use super::count::Count;
use crate::command::{shown, tool};

/// What `WebDriver` says when the browser itself has come to an end.
const CRASHED: &str = "session deleted because of page crash";

/// Runs the tests of Firefox and `WebKit` on `dist/`. Debian's `WebKit` crashes once in a while, wherever it is; what
/// crashes it twice is a failure.
pub fn run() -> Result<Count> {
    let (count, report) = run_once()?;
    if report.contains(CRASHED) {
        println!("A browser crashed: all of it once more.");
        return Ok(run_once()?.0);
    }
    Ok(count)
}

fn run_once() -> Result<(Count, String)> {
    let mut command = tool("node");
    // Forced, as an engine that did not start well must not keep the run waiting.
    let options = ["--test", "--test-force-exit", "--test-reporter=tap"];
    command.args(options).arg("tests/browser/engines/engines.mjs");
    let run = command.output().with_context(|| format!("could not start `{}`", shown(&command)))?;
    let report = String::from_utf8_lossy(&run.stdout).into_owned();
    println!("{report}{}", String::from_utf8_lossy(&run.stderr));
    let mut count = counted(&report).context("Node's report has no counts")?;
    if !run.status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok((count, report))
}

/// Reads `# pass 12` and `# fail 0`.
fn counted(report: &str) -> Option<Count> {
    let number = |word: &str| report.lines().rev().find_map(|line| line.strip_prefix(word)?.parse().ok());
    Some(Count { passed: number("# pass ")?, failed: number("# fail ")? })
}

#[cfg(test)]
mod tests {
    use super::{Count, counted};

    #[test]
    fn the_last_lines_of_tap_are_counted() {
        let report = "ok 1 - Firefox\n1..1\n# tests 13\n# pass 12\n# fail 1\n# skipped 0\n";
        assert_eq!(counted(report), Some(Count { passed: 12, failed: 1 }));
        assert_eq!(counted("1..0\n"), None);
    }
}
