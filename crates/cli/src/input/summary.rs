//! What was found in the documents and what was not, in a line each.

use std::collections::BTreeSet;

use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::{Disclosure, SectionKind};
use disclosure::line::Line;

use crate::output;

/// Prints a line for each department and year to the standard error.
pub fn tell(dataset: &Dataset) {
    for entry in &dataset.entries {
        output::tell(of(entry));
    }
}

fn of(entry: &Entry) -> String {
    let disclosure = &entry.disclosure;
    let missing_sections: Vec<&str> = SectionKind::ALL
        .into_iter()
        .filter(|kind| disclosure.section(*kind).is_none())
        .map(SectionKind::name)
        .collect();
    let missing_lines: Vec<&str> = Line::FIXED
        .iter()
        .filter(|line| line.is_usual() && !is_stated(disclosure, line))
        .map(Line::name)
        .collect();
    // A year that is not known is none.
    let year = if entry.year() == 0 { "年度不明".to_owned() } else { format!("{}年", entry.year()) };
    format!(
        "{}: 摘要: {} {year}：{}。{}；{}",
        entry.document.name,
        entry.department(),
        found(disclosure),
        told("模板各部分", &missing_sections),
        told("各预算科目", &missing_lines),
    )
}

/// Whether an amount of the line was read, in the text or as the procurement table's total.
fn is_stated(disclosure: &Disclosure, line: &Line) -> bool {
    let table = disclosure.procurement.as_ref().and_then(|table| table.total.as_ref());
    disclosure.figure(line).is_some() || (*line == Line::GovernmentProcurement && table.is_some())
}

fn found(disclosure: &Disclosure) -> String {
    let lines: BTreeSet<&Line> = disclosure.figures.iter().map(|figure| &figure.line).collect();
    let projects = lines.iter().filter(|line| matches!(line, Line::Project(_))).count();
    let indicators: usize = disclosure.projects.iter().map(|project| project.indicators.len()).sum();
    let items = disclosure.procurement.iter().flat_map(|table| &table.groups).map(|group| group.items.len());
    let rows = disclosure.assets.as_ref().map_or(0, |assets| assets.rows.len());
    format!(
        "读到{}个科目和{projects}个项目的金额，{}处增减说明，{}张绩效指标表共{indicators}项指标，{}行采购，\
         {rows}行资产，{}条名词解释",
        lines.len() - projects,
        disclosure.changes.len(),
        disclosure.projects.len(),
        items.sum::<usize>(),
        disclosure.glossary.len(),
    )
}

/// That all of something was found, or what of it was not.
fn told(what: &str, missing: &[&str]) -> String {
    if missing.is_empty() {
        format!("{what}都找到了")
    } else {
        format!("{what}中没有找到：{}", missing.join("、"))
    }
}
