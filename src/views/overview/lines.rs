//! Lines of the budget in the years that are shown and compared.

use disclosure::line::Line;
use maud::{Markup, html};

use super::{OverviewYear, block_title};
use crate::components::{change, computed, explained, figure, optional};

/// A table of lines: both years, and the change.
pub fn lines_table(page: &OverviewYear, caption: &str, lines: &[Line]) -> Markup {
    let year = page.years.year;
    let compare = page.years.compare;
    html! {
        div.table-frame {
            table.lines {
                caption { (caption) "（万元）" }
                thead {
                    tr {
                        th scope="col" { "科目" }
                        @if let Some(compare) = compare { th.numeric scope="col" { (compare) "年" } }
                        th.numeric scope="col" { (year) "年" }
                        @if compare.is_some() { th.numeric scope="col" { "增减 " (computed()) } }
                    }
                }
                tbody { @for line in lines { (row(page, line)) } }
            }
        }
    }
}

fn row(page: &OverviewYear, line: &Line) -> Markup {
    let year = page.years.year;
    html! {
        tr {
            th scope="row" class=(depth(line)) {
                (line.name()) " "
                (optional(explained(page.disclosure(), line)))
            }
            @if let Some(compare) = page.years.compare {
                td.numeric { (figure(page.ledger.get(line, compare))) }
            }
            td.numeric { (figure(page.ledger.get(line, year))) }
            @if let Some(compare) = page.years.compare {
                td.numeric { (change(&page.ledger.compare(line, compare, year))) }
            }
        }
    }
}

/// Every line of the ledger.
pub fn all_lines(page: &OverviewYear) -> Markup {
    let (title, caption) = match page.years.compare {
        Some(compare) => ("年度对比", format!("全部科目，{compare}年与{}年", page.years.year)),
        None => ("全部科目", format!("全部科目，{}年", page.years.year)),
    };
    html! {
        section.block { (block_title(title, None)) (lines_table(page, &caption, &page.ledger.lines)) }
    }
}

/// The class that tells how deep a line stands below its total.
pub fn depth(line: &Line) -> &'static str {
    match line {
        Line::TotalIncome
        | Line::TotalExpenditure
        | Line::OperatingExpenses
        | Line::ThreePublicExpenses
        | Line::GovernmentProcurement
        | Line::FixedAssets => "depth-0",
        Line::PersonnelExpenses
        | Line::OfficeExpenses
        | Line::Project(_)
        | Line::VehiclePurchase
        | Line::VehicleOperation => "depth-2",
        _ => "depth-1",
    }
}
