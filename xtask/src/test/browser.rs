//! The browser tests. They run the shipped WebAssembly in Chromium, so they are its tests too.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Stdio;

use super::count::Count;
use crate::command::{run as run_command, tool};
use crate::paths;

/// Runs Playwright on `dist/`; `arguments` choose among the tests.
pub fn run(arguments: &[String]) -> Result<Count> {
    let report = paths::root().join("target/browser-tests.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    write_documents()?;
    write_gallery()?;
    run_command(tool("cargo").args(["build", "--quiet", "--package", "disclosure-cli"]))?;
    let status = tool("playwright")
        .args(["test", "--config", "tests/browser/playwright.config.mjs"])
        .args(arguments)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
        .status()
        .context("could not start Playwright")?;
    let text = fs::read_to_string(&report).context("Playwright wrote no report")?;
    let mut count = counted(&text).context("Playwright's report has no counts")?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// The Word files that tests put into the staff's tool.
fn write_documents() -> Result<()> {
    let command = ["run", "--quiet", "--package", "documents-testing", "--bin", "write-specimens", "--"];
    run_command(tool("cargo").args(command).arg(paths::root().join("target/test-documents")))
}

/// The page with every component.
pub fn write_gallery() -> Result<()> {
    let folder = paths::root().join("target/gallery");
    fs::create_dir_all(&folder)?;
    let command = ["run", "--quiet", "--package", "static-page", "--example", "gallery"];
    let page = tool("cargo").args(command).stderr(Stdio::inherit()).output()?;
    ensure!(page.status.success(), "the page with every component could not be made");
    fs::write(folder.join("gallery.html"), page.stdout).context("gallery.html")
}

fn counted(report: &str) -> Option<Count> {
    let report: serde_json::Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| usize::try_from(report["stats"][name].as_u64()?).ok();
    // A test that passes at the second attempt has failed.
    Some(Count { passed: number("expected")?, failed: number("unexpected")? + number("flaky")? })
}

#[cfg(test)]
mod tests {
    use super::{Count, counted};

    #[test]
    fn a_flaky_test_has_failed() {
        let report = r#"{"stats": {"expected": 7, "unexpected": 1, "flaky": 1, "skipped": 0}}"#;
        assert_eq!(counted(report), Some(Count { passed: 7, failed: 2 }));
        assert_eq!(counted("{}"), None);
    }
}
