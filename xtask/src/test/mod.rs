//! `cargo xtask test`: every check, all of them even when one fails, and a count at the end.

mod browser;
mod count;
mod engines;

use anyhow::{Context, Result, bail};
use std::process::Command;
use std::time::Instant;

use crate::command::{output, run as run_command, tool};
use crate::setup;
use crate::site;
use count::Count;

const WIDGET: &str = "budget-disclosure";

/// Runs every check, or the browser tests alone with arguments for Playwright.
pub fn run(arguments: &[String]) -> Result<()> {
    setup::ensure(setup::Purpose::Test)?;
    let mut report = Report::default();
    match arguments.split_first() {
        None => everything(&mut report)?,
        Some((first, rest)) if first == "browser" => report.add("browser", || browser::run(rest)),
        Some((first, _)) => bail!("`cargo xtask test` knows no `{first}`; try `cargo xtask test browser`"),
    }
    report.finish()
}

fn everything(report: &mut Report) -> Result<()> {
    let packages = native_packages()?;
    report.add("format", || passes(tool("cargo").args(["fmt", "--all", "--check"])));
    // One package at a time: `csr` and `ssr` must never meet in one build graph.
    for package in &packages {
        let lint = || passes(&mut clippy(package, &["--all-targets", "--all-features"]));
        report.add(&format!("lint {package}"), lint);
    }
    report.add("lint widget for browsers", || passes(&mut clippy(WIDGET, &["--target", site::TARGET])));
    let native = ["--all-targets", "--no-default-features", "--features", "ssr"];
    report.add("lint widget as static page", || passes(&mut clippy(WIDGET, &native)));
    for package in &packages {
        report.add(&format!("test {package}"), || count::cargo_test(package, &["--all-features"]));
    }
    let native = ["--no-default-features", "--features", "ssr"];
    report.add("test static page", || count::cargo_test(WIDGET, &native));
    report.add("release build", || site::build().map(|()| Count::ONE));
    report.add("browser", || browser::run(&[]));
    report.add("other browsers", engines::run);
    Ok(())
}

/// Every package of the workspace but the widget.
fn native_packages() -> Result<Vec<String>> {
    let metadata = output(tool("cargo").args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let names = packages.iter().filter_map(|package| package["name"].as_str());
    Ok(names.filter(|name| *name != WIDGET).map(str::to_owned).collect())
}

fn clippy(package: &str, options: &[&str]) -> Command {
    let mut command = tool("cargo");
    command.args(["clippy", "--quiet", "--package", package]).args(options).args(["--", "-D", "warnings"]);
    command
}

/// A check that counts as one.
fn passes(command: &mut Command) -> Result<Count> {
    run_command(command).map(|()| Count::ONE)
}

/// What has run so far.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    total: Count,
}

impl Report {
    fn add(&mut self, name: &str, check: impl FnOnce() -> Result<Count>) {
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let count = check().unwrap_or_else(|error| {
            eprintln!("{name}: {error:#}");
            Count { passed: 0, failed: 1 }
        });
        let seconds = start.elapsed().as_secs_f32();
        self.lines.push(format!(
            "{name:<28} {:>5} passed {:>4} failed {seconds:>8.1} s",
            count.passed, count.failed
        ));
        self.total.passed += count.passed;
        self.total.failed += count.failed;
    }

    fn finish(self) -> Result<()> {
        println!("\n{}\n{} passed, {} failed", self.lines.join("\n"), self.total.passed, self.total.failed);
        if self.total.failed > 0 {
            bail!("{} of the checks above failed", self.total.failed);
        }
        Ok(())
    }
}
