//! The table of what the rules found.

use super::table::{ExportColumn, ExportRow, ExportTable, TakeRow, optional, year};
use crate::dataset::Dataset;
use crate::findings::Finding;

/// Every finding that the dataset holds, with the sentence or cell that it is about.
pub static FINDINGS: ExportTable = ExportTable {
    name: "findings",
    columns: &[
        ExportColumn::DEPARTMENT,
        ExportColumn::YEAR,
        ExportColumn::words("rule", "规则"),
        ExportColumn::words("verdict", "结果"),
        ExportColumn::number("difference", "差额"),
        ExportColumn::words("explanation", "说明"),
        ExportColumn::words("source", "原文"),
    ],
    each_row,
};

fn each_row(dataset: &Dataset, take: &mut TakeRow<'_>) {
    for finding in dataset.findings.iter().flatten() {
        let Some(entry) = dataset.entries.get(finding.entry) else { continue };
        let cells = [
            entry.department().into(),
            year(entry),
            finding.rule.title.into(),
            finding.verdict.kind().name().into(),
            optional(finding.difference()),
            explanation(finding).into(),
            finding.source(dataset).into(),
        ];
        // What it is about may stand in another document, as last year's.
        let place = finding.main_place();
        take(ExportRow {
            cells: &cells,
            kind: entry.kind(),
            entry: Some(place.map_or(finding.entry, |place| place.entry)),
            span: place.map(|place| place.span),
        });
    }
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
