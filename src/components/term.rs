//! Terms explained where they occur, in the words of the document's own glossary.

use disclosure::disclosure::{Disclosure, Term};
use disclosure::line::Line;
use maud::{Markup, html};

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

/// The glossary's explanation of a line. Quotation marks in a term's name (`“三公”经费`) do not count.
pub fn term_of<'a>(disclosure: &'a Disclosure, line: &Line) -> Option<&'a Term> {
    let names = glossary_names(line);
    disclosure.glossary.iter().find(|term| {
        let name = term.name.value.replace(['“', '”', '"'], "");
        names.contains(&name.as_str())
    })
}

/// A word that unfolds what the glossary says of a line; nothing where it says nothing.
pub fn explained(disclosure: Option<&Disclosure>, line: &Line) -> Option<Markup> {
    let term = term_of(disclosure?, line)?;
    Some(html! {
        details.term {
            summary.term__name aria-label={ (line.name()) "释义" } { "释义" }
            p.term__text { (term.definition.value) }
        }
    })
}
