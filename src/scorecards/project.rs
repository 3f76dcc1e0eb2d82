//! A project with its budget, its goals and its indicators.

use std::sync::Arc;

use disclosure::disclosure::ProjectPerformance;
use disclosure::ledger::Ledger;
use disclosure::line::Line;
use disclosure::query::Matches;
use disclosure::query::indicators::Scorecard;
use leptos::prelude::*;

use super::{Years, card, table};
use crate::components::{change, figure};

/// The project of `scorecard`, whose first row is number `first` of the index.
pub fn project(
    scorecard: &Scorecard,
    first: usize,
    years: Years,
    ledger: &Ledger,
    matches: Memo<Arc<Matches>>,
    as_table: Memo<bool>,
) -> AnyView {
    let name = scorecard.project.name.value.as_str();
    let end = first + scorecard.rows.len();
    let nothing_shown =
        move || matches.with(|matches| !matches.shown.iter().any(|row| (first..end).contains(row)));
    // Both modes are of the same rows, and only one of them is made.
    let (rows, owned_name) = (owned(scorecard), name.to_owned());
    let earlier_entry = years.earlier.map(|(entry, _)| entry);
    let rows = move || {
        let context = card::Context { entry: years.entry, earlier_entry, compare: years.compare, matches };
        if as_table.get() {
            table::table(&owned_name, &rows, first, context)
        } else {
            card::cards(&rows, first, context)
        }
    };
    view! {
        <section class="project" hidden=nothing_shown>
            <div class="project__head">
                <h3 class="project__name">{name.to_owned()}</h3>
                {budget(name, years, ledger)}
            </div>
            {goals(scorecard.project, years.entry)}
            {rows}
        </section>
    }
    .into_any()
}

fn owned(scorecard: &Scorecard) -> Vec<card::Row> {
    scorecard
        .rows
        .iter()
        .map(|row| card::Row {
            indicator: row.indicator.clone(),
            earlier: row.earlier.cloned(),
            standing: row.standing,
        })
        .collect()
}

/// The project's budget in both years.
fn budget(name: &str, years: Years, ledger: &Ledger) -> AnyView {
    let line = Line::Project(name.to_owned());
    let of_year = |year: u16| {
        let entry = ledger.get(&line, year);
        view! {
            <div class="project__figure">
                <dt>{year} "年项目预算"</dt>
                <dd>{figure(entry)} {entry.map(|_| " 万元")}</dd>
            </div>
        }
    };
    let compared = years.compare.map(|compare| {
        let comparison = ledger.compare(&line, compare, years.year);
        let difference = comparison.difference.is_some().then(|| {
            view! {
                <div class="project__figure">
                    <dt>"比" {compare} "年（推算）"</dt>
                    <dd>{change(&comparison)}</dd>
                </div>
            }
        });
        view! { {of_year(compare)} {difference} }
    });
    view! { <dl class="project__budget">{of_year(years.year)} {compared}</dl> }.into_any()
}

fn goals(project: &ProjectPerformance, entry: usize) -> Option<AnyView> {
    let goals = project.goals.iter().map(|goal| {
        let (number, text) = numbered(&goal.value);
        let link = card::bare_link(entry, goal.span, text);
        view! { <li><span class="goals__number">{number.to_owned()}</span> {link}</li> }
    });
    let count = project.goals.len();
    (count > 0).then(|| {
        view! {
            <details class="goals" open>
                <summary class="goals__title">{format!("绩效目标（{count}条）")}</summary>
                <ul class="goals__list">{goals.collect::<Vec<_>>()}</ul>
            </details>
        }
        .into_any()
    })
}

/// The printed number of a goal (`1.`) and the rest of it.
fn numbered(goal: &str) -> (&str, &str) {
    let digits = goal.bytes().take_while(u8::is_ascii_digit).count();
    match goal.get(digits..).and_then(|rest| rest.chars().next()) {
        Some(mark @ ('.' | '．' | '、')) if digits > 0 => goal.split_at(digits + mark.len_utf8()),
        _ => ("", goal),
    }
}
