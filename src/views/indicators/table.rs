//! Indicators as a table.

use disclosure::query::indicators::IndicatorRow;
use maud::{Markup, html};

use super::card::{RowContext, meaning, question, standing, target, text};
use crate::components::{optional, quiet_link};

/// The rows of a project; the first is number `first` of the index.
pub fn table(project: &str, rows: &[IndicatorRow], first: usize, context: RowContext) -> Markup {
    let compared = rows.iter().any(|row| row.standing.is_some());
    let change = if compared { &["年度变化"][..] } else { &[] };
    let headings =
        [&["一级指标", "二级指标", "三级指标", "指标值", "含义"], change, &["说明", "依据"]].concat();
    html! {
        div.table-frame {
            table.stacked.indicators {
                caption { (project) "的绩效指标" }
                thead { tr { @for heading in headings { th scope="col" { (heading) } } } }
                tbody {
                    @for (row, number) in rows.iter().zip(first..) { (body_row(row, number, compared, context)) }
                }
            }
        }
    }
}

fn body_row(row: &IndicatorRow, number: usize, compared: bool, context: RowContext) -> Markup {
    let (indicator, entry) = (row.indicator, context.entry);
    html! {
        tr data-row hidden[context.hides(number)] {
            td data-label="一级指标" { (text(&indicator.level1, entry)) }
            td data-label="二级指标" { (text(&indicator.level2, entry)) }
            th scope="row" { (quiet_link(entry, indicator.span, &indicator.level3.value)) }
            td.indicators__target data-label="指标值" { (target(indicator, entry)) " " (question(indicator, entry)) }
            td.indicators__meaning data-label="含义" { (meaning(indicator)) }
            @if compared { td data-label="年度变化" { (optional(standing(row, context))) } }
            td.wide data-label="说明" { (text(&indicator.description, entry)) }
            td.wide data-label="依据" { (text(&indicator.basis, entry)) }
        }
    }
}
