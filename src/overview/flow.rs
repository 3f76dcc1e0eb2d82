//! Where the money comes from and where it goes: a picture, and the same as a table.

use disclosure::ledger::percent_of;
use disclosure::line::Line;
use leptos::prelude::*;

use super::lines::depth;
use super::shares::{Part, Parts, sources, stretches, uses};
use super::{Page, block_title};
use crate::components::{figure, unknown};

/// The height of the picture in its own units; it is stretched to the height of its labels.
const HEIGHT: u32 = 1000;

/// The part of the view.
pub fn flow(page: &Page) -> AnyView {
    let year = page.years.year;
    let sources = sources(&page.ledger, year);
    let uses = uses(&page.ledger, year);
    let picture =
        sources.as_ref().zip(uses.as_ref()).and_then(|(sources, uses)| picture(page, sources, uses));
    view! {
        <section class="block">
            {block_title("钱从哪里来，到哪里去", None)}
            <div class="flow">
                {picture}
                <div class="flow__tables">
                    {table(page, "收入来源", &Line::TotalIncome, &SOURCES)}
                    {table(page, "支出去向", &Line::TotalExpenditure, &expenditure_lines(page))}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// Two columns of parts, each narrowing to its label. The picture itself says nothing that its labels
/// do not say.
fn picture(page: &Page, sources: &Parts, uses: &Parts) -> Option<AnyView> {
    let left = bars(&stretches(sources, HEIGHT)?, 26, 0);
    let right = bars(&stretches(uses, HEIGHT)?, 58, 100);
    let labels = |parts: &Parts, swatches: bool| {
        let label = |(number, part): (usize, &Part)| label(page, part, swatches.then_some(number));
        parts.parts.iter().enumerate().map(label).collect::<Vec<_>>()
    };
    let view = view! {
        <div class="flow__picture">
            <ul class="flow__labels flow__labels--sources">{labels(sources, false)}</ul>
            <div class="flow__drawing">
                <svg viewBox="0 0 100 1000" preserveAspectRatio="none" aria-hidden="true">
                    <path class="flow__band" d="M42 0H58V1000H42Z"></path>
                    {left}
                    {right}
                </svg>
            </div>
            <ul class="flow__labels">{labels(uses, true)}</ul>
        </div>
    };
    Some(view.into_any())
}

/// A column of parts at `x`, each narrowing to the middle of its label, which stands at `edge`. Labels
/// share the height evenly. Parts on the left are sources, which have no colours.
fn bars(stretches: &[(u32, u32)], x: u32, edge: u32) -> Vec<AnyView> {
    const WIDTH: u32 = 16;
    const TIP: u32 = 6;
    let count = u32::try_from(stretches.len()).unwrap_or(1).max(1);
    let uses = edge > x;
    let side = if uses { x + WIDTH } else { x };
    let bend = u32::midpoint(side, edge);
    stretches
        .iter()
        .zip(0_u32..)
        .map(|(&(from, to), number)| {
            let colour = if uses { series(number) } else { "flow__source" };
            let label = (2 * number + 1) * HEIGHT / (2 * count);
            let (top, bottom) = (label - TIP, label + TIP);
            let wedge = format!(
                "M{side} {from}C{bend} {from} {bend} {top} {edge} {top}V{bottom}C{bend} {bottom} {bend} {to} {side} {to}Z"
            );
            view! {
                <path class=format!("flow__wedge {colour}") d=wedge></path>
                <path class=colour d=format!("M{x} {from}H{}V{to}H{x}Z", x + WIDTH)></path>
            }
            .into_any()
        })
        .collect()
}

fn label(page: &Page, part: &Part, series_number: Option<usize>) -> AnyView {
    let amount = match &part.line {
        Some(line) => figure(page.ledger.get(line, page.years.year)),
        None => view! { {part.amount.to_string()} " " <span class="mark">"推算"</span> }.into_any(),
    };
    view! {
        <li class="flow__label">
            <span>{series_number.map(swatch)} {part.name.clone()}</span>
            " "
            <b class="flow__amount">{amount} "万元"</b>
        </li>
    }
    .into_any()
}

/// A patch of a part's colour.
pub fn swatch(number: usize) -> AnyView {
    let class = format!("swatch {}", series(u32::try_from(number).unwrap_or(0)));
    view! { <span class=class aria-hidden="true"></span> }.into_any()
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
fn table(page: &Page, caption: &'static str, total: &Line, parts: &[Line]) -> AnyView {
    let year = page.years.year;
    let whole = page.ledger.get(total, year);
    let row = |line: &Line| {
        let entry = page.ledger.get(line, year);
        let share = entry
            .zip(whole)
            .and_then(|(entry, whole)| percent_of(entry.amount, whole.amount))
            .map_or_else(unknown, |percent| format!("{percent}%").into_any());
        view! {
            <tr>
                <th scope="row" class=depth(line)>{line.name().to_owned()}</th>
                <td class="numeric">{figure(entry)}</td>
                <td class="numeric">{share}</td>
            </tr>
        }
    };
    let rows = parts.iter().map(row).collect::<Vec<_>>();
    view! {
        <table>
            <caption>{caption} "（" {year} "年，万元）"</caption>
            <thead>
                <tr>
                    <th scope="col">"科目"</th>
                    <th scope="col" class="numeric">"金额"</th>
                    <th scope="col" class="numeric">"占比 " <span class="mark">"推算"</span></th>
                </tr>
            </thead>
            <tbody>{row(total)} {rows}</tbody>
        </table>
    }
    .into_any()
}

const SOURCES: [Line; 5] = [
    Line::GeneralBudgetIncome,
    Line::FundBudgetIncome,
    Line::SpecialAccountIncome,
    Line::OtherIncome,
    Line::CarriedOver,
];

fn expenditure_lines(page: &Page) -> Vec<Line> {
    let fixed =
        [Line::BasicExpenditure, Line::PersonnelExpenses, Line::OfficeExpenses, Line::ProjectExpenditure];
    fixed.into_iter().chain(page.ledger.projects().cloned()).collect()
}
