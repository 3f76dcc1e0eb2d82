//! The style, held against the oldest browsers that show the live views.

use anyhow::{Context, Result, bail};
use std::fs;

use super::count::Count;
use crate::command::{output, tool};
use crate::paths;

const BROWSERS: &str = "chrome 96, firefox 100, safari 15.4";
/// What some of them lack, and why the page stands without it.
const DISPENSABLE: [(&str, &str); 5] = [
    ("css-container-queries", "every width has the layout of a phone"),
    ("css-has", "the page's edges keep the colours that the system asks for"),
    ("css-overscroll-behavior", "the page behind the search may move at the end of its list"),
    ("css-touch-action", "the slider is moved by taps and keys"),
    ("text-size-adjust", "browsers that enlarge text do so as they like"),
];

/// Checks every style sheet of the page; one that asks for more fails.
pub fn check() -> Result<Count> {
    let mut sheets = Vec::new();
    for entry in fs::read_dir(paths::root().join("style")).context("style")? {
        sheets.push(entry?.path());
    }
    sheets.retain(|sheet| sheet.extension().is_some_and(|extension| extension == "css"));
    sheets.sort();
    let ignored: Vec<_> = DISPENSABLE.iter().map(|(feature, _)| *feature).collect();
    let mut lacking = Vec::new();
    for sheet in sheets {
        let ignored = ["--browsers", BROWSERS, "--ignore", &ignored.join(",")];
        let report = output(tool("doiuse").args(ignored).arg(sheet))?;
        // What is supported in part is told of as well, and nearly everything is.
        let told = report.lines().filter(|line| line.contains(" not supported by: "));
        lacking.extend(told.map(str::to_owned));
    }
    if !lacking.is_empty() {
        bail!("the style asks for more than {BROWSERS} know:\n{}", lacking.join("\n"));
    }
    Ok(Count::ONE)
}
