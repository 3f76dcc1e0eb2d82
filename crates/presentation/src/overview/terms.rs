//! Terms explained where they occur, in the words of the document's own glossary.

use disclosure::line::Line;

use super::OverviewPage;

impl OverviewPage<'_> {
    /// What the document's glossary says of a line. Quotation marks in a term's name (`“三公”经费`) do not count.
    pub(super) fn definition(&self, line: &Line) -> Option<String> {
        let names = glossary_names(line);
        let term = self.own()?.disclosure.glossary.iter().find(|term| {
            let name = term.name.value.replace(['“', '”', '"'], "");
            names.contains(&name.as_str())
        });
        term.map(|term| term.definition.value.clone())
    }
}

/// The names under which glossaries explain a line.
fn glossary_names(line: &Line) -> &'static [&'static str] {
    match line {
        Line::GeneralBudgetIncome => &["一般公共预算收入", "一般公共预算拨款收入"],
        Line::OtherIncome => &["其他来源收入", "其他收入"],
        Line::CarriedOver => &["上年结转"],
        Line::BasicExpenditure => &["基本支出"],
        Line::ProjectExpenditure => &["项目支出"],
        Line::OperatingExpenses => &["机关运行经费", "机关运行费"],
        Line::ThreePublicExpenses => &["三公经费"],
        _ => &[],
    }
}
