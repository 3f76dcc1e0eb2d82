//! `cargo xtask test`: every check, all of them even when one fails, and a count at the end.

mod at_scale;
mod browser;
mod contrast;
mod count;
mod engines;
mod licences;
mod long;
mod style;

use anyhow::{Result, bail};
use std::process::Command;
use std::time::Instant;

use crate::command::{run as run_command, tool};
use crate::setup;
use crate::site;
pub use browser::write_gallery;
use count::Count;

/// The package of what runs in browsers.
const PROGRAM: &str = "budget-disclosure";

/// Where scripts are whose types are checked.
const SCRIPTS: [&str; 2] = [".", "tests/browser"];

/// Runs every check, those that take long too with `--all`, or the browser tests alone with arguments for
/// Playwright.
pub fn run(arguments: &[String]) -> Result<()> {
    setup::ensure(setup::Purpose::Test)?;
    let mut report = Report::default();
    match arguments.split_first() {
        None => everything(&mut report),
        Some((first, rest)) if first == "browser" => {
            report.add("browser", || browser::run(rest));
        }
        Some((first, [])) if first == "--all" => {
            everything(&mut report);
            long::run(&mut report);
        }
        Some((first, _)) => bail!("`cargo xtask test` knows no `{first}`; try `cargo xtask test browser`"),
    }
    report.finish()
}

fn everything(report: &mut Report) {
    report.add("format", || passes(tool("cargo").args(["fmt", "--all", "--check"])));
    report.add("tidy", || passes(&mut tidy()));
    report.add("lint scripts", || passes(tool("biome").args(["lint", "--error-on-warnings"])));
    for project in SCRIPTS {
        report.add(&format!("types in {project}"), || passes(tool("tsc").args(["--project", project])));
    }
    report.add("lint style", style::check);
    report.add("lint", || passes(&mut clippy(&["--workspace", "--all-targets", "--all-features"])));
    let program = ["--package", PROGRAM, "--target", site::TARGET];
    report.add("lint for browsers", || passes(&mut clippy(&program)));
    report.add("licences", licences::run);
    report.add("test", || count::cargo_test(&["--workspace", "--all-features"]));
    report.add("at scale", at_scale::run);
    let is_built = report.add("release build", || site::build().map(|()| Count::ONE));
    if is_built {
        report.add("browser", || browser::run(&[]));
        report.add("other browsers", engines::run);
    } else {
        eprintln!("\nNo test in browsers: there is no site to test.");
    }
}

/// The checks that no compiler makes.
pub fn tidy() -> Command {
    let mut command = tool("cargo");
    command.args(["run", "--quiet", "--package", "tidy"]);
    command
}

fn clippy(options: &[&str]) -> Command {
    let mut command = tool("cargo");
    command.args(["clippy", "--quiet"]).args(options).args(["--", "-D", "warnings"]);
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
    /// Makes a check; whether nothing of it failed.
    fn add(&mut self, name: &str, check: impl FnOnce() -> Result<Count>) -> bool {
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
        count.failed == 0
    }

    fn finish(self) -> Result<()> {
        println!("\n{}\n{} passed, {} failed", self.lines.join("\n"), self.total.passed, self.total.failed);
        if self.total.failed > 0 {
            bail!("{} of the checks above failed", self.total.failed);
        }
        Ok(())
    }
}
