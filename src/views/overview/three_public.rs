//! 三公经费 and 机关运行经费.

use disclosure::dataset::Entry;
use disclosure::disclosure::{SectionKind, Statement};
use disclosure::line::Line;
use maud::{Markup, html};

use super::lines::lines_table;
use super::{OverviewYear, block_title};
use crate::components::source_link;

const PARTS: [Line; 6] = [
    Line::ThreePublicExpenses,
    Line::OverseasTravel,
    Line::OfficialVehicles,
    Line::VehiclePurchase,
    Line::VehicleOperation,
    Line::OfficialReception,
];

/// 三公经费 with its parts.
pub fn three_public(page: &OverviewYear, at: usize, entry: &Entry) -> Option<Markup> {
    let known = |line: &&Line| page.ledger.lines.contains(line);
    let lines: Vec<Line> = PARTS.iter().filter(known).cloned().collect();
    let section = entry.disclosure.section(SectionKind::ThreePublicExpenses);
    (!lines.is_empty()).then(|| {
        html! {
            section.block {
                (block_title("“三公”经费", section.map(|section| (at, section.span))))
                (lines_table(page, "财政拨款“三公”经费", &lines))
            }
        }
    })
}

/// 机关运行经费 in the document's words.
pub fn operating(page: &OverviewYear, at: usize, entry: &Entry) -> Option<Markup> {
    let stated = entry.disclosure.figure_in(&Line::OperatingExpenses, Statement::OperatingExpenses)?;
    let sentence = entry.document.sentence(stated.amount.span);
    Some(html! {
        section.block {
            (block_title("机关运行经费", None))
            (lines_table(page, "机关运行经费", &[Line::OperatingExpenses]))
            blockquote.quote { (source_link(at, sentence, entry.document.slice(sentence).trim())) }
        }
    })
}
