//! Lines of the budget in the years that are shown and compared.

use disclosure::line::Line;
use leptos::prelude::*;

use super::{Page, block_title};
use crate::components::{change, explained, figure};

/// A table of lines: both years, and the change.
pub fn lines_table(page: &Page, caption: &str, lines: &[Line]) -> AnyView {
    let year = page.years.year;
    let compare = page.years.compare;
    let rows = lines
        .iter()
        .map(|line| {
            let before = compare.map(|compare| {
                view! { <td class="numeric">{figure(page.ledger.get(line, compare))}</td> }
            });
            let change = compare.map(|compare| {
                view! { <td class="numeric">{change(&page.ledger.compare(line, compare, year))}</td> }
            });
            view! {
                <tr>
                    <th scope="row" class=depth(line)>
                        {line.name().to_owned()} " " {explained(page.disclosure(), line)}
                    </th>
                    {before}
                    <td class="numeric">{figure(page.ledger.get(line, year))}</td>
                    {change}
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let before = compare.map(|year| view! { <th scope="col" class="numeric">{year} "年"</th> });
    let change = compare.map(|_| {
        view! {
            <th scope="col" class="numeric">"增减 " <span class="mark">"推算"</span></th>
        }
    });
    view! {
        <div class="table-frame">
            <table class="lines">
                <caption>{caption.to_owned()} "（万元）"</caption>
                <thead>
                    <tr>
                        <th scope="col">"科目"</th>
                        {before}
                        <th scope="col" class="numeric">{year} "年"</th>
                        {change}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Every line of the ledger.
pub fn all_lines(page: &Page) -> AnyView {
    let (title, caption) = match page.years.compare {
        Some(compare) => ("年度对比", format!("全部科目，{compare}年与{}年", page.years.year)),
        None => ("全部科目", format!("全部科目，{}年", page.years.year)),
    };
    view! {
        <section class="block">
            {block_title(title, None)} {lines_table(page, &caption, &page.ledger.lines)}
        </section>
    }
    .into_any()
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
