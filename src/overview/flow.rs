//! Where the money comes from and where it goes: a picture, and the same as a table.

use std::fmt::Write;

use disclosure::ledger::percent_of;
use disclosure::line::Line;
use leptos::prelude::*;

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
                    {table(page, "收入来源", &Line::TotalIncome, &income_lines())}
                    {table(page, "支出去向", &Line::TotalExpenditure, &expenditure_lines(page))}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// Two columns of parts with lines to their labels. The picture itself says nothing that its labels
/// do not say.
fn picture(page: &Page, sources: &Parts, uses: &Parts) -> Option<AnyView> {
    let from = stretches(sources, HEIGHT)?;
    let to = stretches(uses, HEIGHT)?;
    let left = bars(&from, 26, 0, 24, false);
    let right = bars(&to, 58, 100, 76, true);
    let labels = |parts: &Parts, swatches: bool| {
        let label = |(number, part): (usize, &Part)| label(page, part, swatches.then_some(number));
        parts.parts.iter().enumerate().map(label).collect::<Vec<_>>()
    };
    let view = view! {
        <div class="flow__picture">
            <ul class="flow__labels flow__labels--sources">{labels(sources, false)}</ul>
            <svg class="flow__drawing" viewBox="0 0 100 1000" preserveAspectRatio="none" aria-hidden="true">
                <path class="flow__band" d="M42 0H58V1000H42Z"></path>
                {left}
                {right}
            </svg>
            <ul class="flow__labels">{labels(uses, true)}</ul>
        </div>
    };
    Some(view.into_any())
}

/// A column of parts at `x`, each with a line to the middle of its label, which ends at `edge`. Labels
/// share the height evenly.
fn bars(stretches: &[(u32, u32)], x: u32, edge: u32, bend: u32, coloured: bool) -> Vec<AnyView> {
    const WIDTH: u32 = 16;
    let count = u32::try_from(stretches.len()).unwrap_or(1).max(1);
    let side = if edge > x { x + WIDTH } else { x };
    stretches
        .iter()
        .zip(0_u32..)
        .map(|(&(from, to), number)| {
            let class = if coloured { series(number) } else { "flow__source" };
            let middle = u32::midpoint(from, to);
            let label = (2 * number + 1) * HEIGHT / (2 * count);
            let mut line = String::new();
            // Writing to a text cannot fail.
            let _ = write!(line, "M{side} {middle}L{bend} {label}H{edge}");
            view! {
                <path class=class d=format!("M{x} {from}H{}V{to}H{x}Z", x + WIDTH)></path>
                <path class="flow__line" d=line vector-effect="non-scaling-stroke"></path>
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
    let swatch = series_number.map(swatch);
    view! {
        <li class="flow__label">
            {swatch} {part.name.clone()} " " <b class="flow__amount">{amount} "万元"</b>
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

fn table(page: &Page, caption: &'static str, total: &Line, lines: &[(Line, u8)]) -> AnyView {
    let year = page.years.year;
    let whole = page.ledger.get(total, year);
    let row = |line: &Line, depth: u8| {
        let entry = page.ledger.get(line, year);
        let share = entry
            .zip(whole)
            .and_then(|(entry, whole)| percent_of(entry.amount, whole.amount))
            .map_or_else(unknown, |percent| format!("{percent}%").into_any());
        view! {
            <tr>
                <th scope="row" class=format!("depth-{depth}")>{line.name().to_owned()}</th>
                <td class="numeric">{figure(entry)}</td>
                <td class="numeric">{share}</td>
            </tr>
        }
    };
    let rows = lines.iter().map(|(line, depth)| row(line, *depth)).collect::<Vec<_>>();
    view! {
        <table>
            <caption>{caption} "（" {year} "年，万元）"</caption>
            <thead>
                <tr>
                    <th scope="col">"科目"</th>
                    <th scope="col" class="numeric">"金额"</th>
                    <th scope="col" class="numeric">"占比（推算）"</th>
                </tr>
            </thead>
            <tbody>{rows} {row(total, 0)}</tbody>
        </table>
    }
    .into_any()
}

fn income_lines() -> Vec<(Line, u8)> {
    vec![
        (Line::GeneralBudgetIncome, 0),
        (Line::FundBudgetIncome, 0),
        (Line::SpecialAccountIncome, 0),
        (Line::OtherIncome, 0),
        (Line::CarriedOver, 0),
    ]
}

fn expenditure_lines(page: &Page) -> Vec<(Line, u8)> {
    let mut lines = vec![
        (Line::BasicExpenditure, 0),
        (Line::PersonnelExpenses, 1),
        (Line::OfficeExpenses, 1),
        (Line::ProjectExpenditure, 0),
    ];
    lines.extend(page.ledger.projects().map(|line| (line.clone(), 1)));
    lines
}
