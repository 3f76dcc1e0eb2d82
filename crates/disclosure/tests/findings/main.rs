//! 勾稽核对 of the first document, of the same with one thing changed, and of many that nobody wrote.

mod budget;
mod draft;
mod edited;
mod generated;
mod marks;
mod reviewed;
mod seed;

use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::read;
use disclosure::document::read_text;
use disclosure::findings::{Finding, VerdictKind};

const SEED: &str = include_str!("../../../../documents/hengshui-bianban-2021.txt");

fn dataset<'a>(texts: impl IntoIterator<Item = &'a str>) -> Dataset {
    Dataset::new(texts.into_iter().map(|text| {
        let document = read_text("document.txt", text);
        let reading = read(&document).expect("a disclosure");
        Entry {
            document,
            disclosure: reading.disclosure,
            diagnostics: reading.diagnostics,
            continued_by: None,
        }
    }))
}

/// `rule: equation` of each finding of a kind, each said once, however many rows say the same.
fn lines(findings: &[Finding], kind: VerdictKind) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.verdict.kind() == kind) {
        let what = finding.equation.as_ref().map_or_else(|| finding.subject.clone(), ToString::to_string);
        let line = format!("{}: {what}", finding.rule.id);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
