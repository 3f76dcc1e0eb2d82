//! findings.csv: what the rules found.

use super::sheet::{CsvSheet, optional, year};
use crate::dataset::Dataset;
use crate::findings::Finding;

/// Every finding that the dataset holds, with the sentence or cell that it is about.
pub fn findings_csv(dataset: &Dataset) -> String {
    let mut sheet = CsvSheet::new(["部门", "年度", "规则", "结果", "差额", "说明", "原文"]);
    for finding in dataset.findings.iter().flatten() {
        let Some(entry) = dataset.entries.get(finding.entry) else { continue };
        sheet.row([
            entry.department().into(),
            year(entry),
            finding.rule.title.into(),
            finding.verdict.kind().name().into(),
            optional(finding.difference()),
            explanation(finding).into(),
            finding.source(dataset).into(),
        ]);
    }
    sheet.finish()
}

/// Of what, the equation with its numbers, and what else there is to say.
fn explanation(finding: &Finding) -> String {
    let mut text = finding.subject.clone();
    if let Some(equation) = &finding.equation {
        text = format!("{text}：{equation}");
    }
    match finding.explanation() {
        more if more.is_empty() => text,
        more => format!("{text}。{more}"),
    }
}
