//! Where the money comes from and where it goes: a picture, and the same as a table.

use disclosure::ledger::percent_of;
use disclosure::line::Line;
use maud::{Markup, html};

use super::lines::depth;
use super::shares::{Portion, Portions, sources, stretches, uses};
use super::{OverviewYear, block_title};
use crate::components::{computed, figure, optional, unknown};

/// The height of the picture in its own units; it is stretched to the height of its labels.
const HEIGHT: u32 = 1000;

/// The part of the view.
pub fn flow(page: &OverviewYear) -> Markup {
    let year = page.years.year;
    let sources = sources(&page.ledger, year);
    let uses = uses(&page.ledger, year);
    let picture =
        sources.as_ref().zip(uses.as_ref()).and_then(|(sources, uses)| picture(page, sources, uses));
    html! {
        section.block {
            (block_title("钱从哪里来，到哪里去", None))
            div.flow {
                (optional(picture))
                div.flow__tables {
                    (table(page, "收入来源", &Line::TotalIncome, &SOURCES))
                    (table(page, "支出去向", &Line::TotalExpenditure, &expenditure_lines(page)))
                }
            }
        }
    }
}

/// Two columns of parts, each narrowing to its label. The picture itself says nothing that its labels
/// do not say.
fn picture(page: &OverviewYear, sources: &Portions, uses: &Portions) -> Option<Markup> {
    let left = bars(&stretches(sources, HEIGHT)?, 26, 0);
    let right = bars(&stretches(uses, HEIGHT)?, 58, 100);
    Some(html! {
        div.flow__picture {
            ul.flow__labels.flow__labels--sources {
                @for part in &sources.parts { (label(page, part, None)) }
            }
            div.flow__drawing {
                svg viewBox="0 0 100 1000" preserveAspectRatio="none" aria-hidden="true" {
                    path.flow__band d="M42 0H58V1000H42Z" {}
                    (left) (right)
                }
            }
            ul.flow__labels {
                @for (number, part) in uses.parts.iter().enumerate() { (label(page, part, Some(number))) }
            }
        }
    })
}

/// A column of parts at `x`, each narrowing to the middle of its label, which stands at `edge`. Labels
/// share the height evenly. Parts on the left are sources, which have no colours.
fn bars(stretches: &[(u32, u32)], x: u32, edge: u32) -> Markup {
    const WIDTH: u32 = 16;
    const TIP: u32 = 6;
    let count = u32::try_from(stretches.len()).unwrap_or(1).max(1);
    let uses = edge > x;
    let side = if uses { x + WIDTH } else { x };
    let bend = u32::midpoint(side, edge);
    html! {
        @for (&(from, to), number) in stretches.iter().zip(0_u32..) {
            @let colour = if uses { series(number) } else { "flow__source" };
            @let label = (2 * number + 1) * HEIGHT / (2 * count);
            @let (top, bottom) = (label - TIP, label + TIP);
            path class={ "flow__wedge " (colour) } d={
                "M" (side) " " (from) "C" (bend) " " (from) " " (bend) " " (top) " " (edge) " " (top)
                "V" (bottom) "C" (bend) " " (bottom) " " (bend) " " (to) " " (side) " " (to) "Z"
            } {}
            path class=(colour) d={ "M" (x) " " (from) "H" (x + WIDTH) "V" (to) "H" (x) "Z" } {}
        }
    }
}

fn label(page: &OverviewYear, part: &Portion, series_number: Option<usize>) -> Markup {
    html! {
        li.flow__label {
            span {
                @if let Some(number) = series_number { (swatch(number)) }
                (part.name)
            }
            " "
            b.flow__amount {
                @if let Some(line) = &part.line {
                    (figure(page.ledger.get(line, page.years.year)))
                } @else {
                    (part.amount.to_string()) " " (computed())
                }
                "万元"
            }
        }
    }
}

/// A patch of a part's colour.
pub fn swatch(number: usize) -> Markup {
    let colour = series(u32::try_from(number).unwrap_or(0));
    html! { span class={ "swatch " (colour) } aria-hidden="true" {} }
}

/// The class of a part's colour.
pub fn series(number: u32) -> &'static str {
    match number % 6 {
        0 => "series-1",
        1 => "series-3",
        2 => "series-2",
        3 => "series-4",
        4 => "series-5",
        _ => "series-6",
    }
}

/// A total and its parts, with each one's share of the total.
fn table(page: &OverviewYear, caption: &str, total: &Line, parts: &[Line]) -> Markup {
    let year = page.years.year;
    let whole = page.ledger.get(total, year);
    let row = |line: &Line| {
        let entry = page.ledger.get(line, year);
        let share = entry.zip(whole).and_then(|(entry, whole)| percent_of(entry.amount, whole.amount));
        html! {
            tr {
                th scope="row" class=(depth(line)) { (line.name()) }
                td.numeric { (figure(entry)) }
                td.numeric {
                    @if let Some(percent) = share { (percent.to_string()) "%" } @else { (unknown()) }
                }
            }
        }
    };
    html! {
        table {
            caption { (caption) "（" (year) "年，万元）" }
            thead {
                tr {
                    th scope="col" { "科目" }
                    th.numeric scope="col" { "金额" }
                    th.numeric scope="col" { "占比 " (computed()) }
                }
            }
            tbody { (row(total)) @for line in parts { (row(line)) } }
        }
    }
}

const SOURCES: [Line; 5] = [
    Line::GeneralBudgetIncome,
    Line::FundBudgetIncome,
    Line::SpecialAccountIncome,
    Line::OtherIncome,
    Line::CarriedOver,
];

fn expenditure_lines(page: &OverviewYear) -> Vec<Line> {
    let fixed =
        [Line::BasicExpenditure, Line::PersonnelExpenses, Line::OfficeExpenses, Line::ProjectExpenditure];
    fixed.into_iter().chain(page.ledger.projects().cloned()).collect()
}
