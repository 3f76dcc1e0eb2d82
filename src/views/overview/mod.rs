//! 概览: how much, what for, what changed and why, what was promised, and whether it adds up.

mod changes;
mod checks;
mod hero;
mod lines;
mod money;
mod office;
mod promises;
mod three_public;

use changes::changes;
use checks::checks;
use hero::hero;
use leptos::prelude::*;
use lines::{lines, lines_table};
use money::money;
use office::{goals, office};
use presentation::overview::OverviewPage;
use promises::promises;
use three_public::three_public;

use crate::components::{Notice, exception};
use crate::session::embedded_part::{EmbeddedPart, heading_level};
use crate::session::model::use_model;
use crate::session::state::{DocumentSeries, YearPair, use_state};
use crate::session::use_texts;

/// The view.
#[component]
pub fn OverviewView() -> impl IntoView {
    let state = use_state();
    move || shown(&state.series(), state.years(), whole)
}

/// A part of the view alone; where there is nothing to show, why.
#[component]
pub fn OverviewPart(
    /// Which one.
    part: EmbeddedPart,
) -> impl IntoView {
    let state = use_state();
    move || shown(&state.series(), state.years(), |page| part_of(page, part))
}

fn shown(series: &DocumentSeries, years: YearPair, view: impl Fn(&OverviewPage) -> AnyView) -> AnyView {
    let model = use_model();
    let position = |year: u16| model.entry(series, year).map(|(at, _)| at);
    let entry = position(years.year);
    let found = entry.filter(|_| model.has_findings());
    let ledger = model.ledger(series);
    let page = OverviewPage {
        dataset: model.dataset(),
        entry,
        earlier_entry: years.compare.and_then(position),
        year: years.year,
        compare: years.compare,
        ledger: &ledger,
        findings: found.map(|entry| model.dataset().findings_of(entry)),
        texts: use_texts(),
        exceptions: &|place| exception(&model, place),
    };
    view(&page)
}

fn part_of(page: &OverviewPage, part: EmbeddedPart) -> AnyView {
    let view = match part {
        EmbeddedPart::Change => page.changes().map(changes),
        EmbeddedPart::Checks => page.checks().map(checks),
        EmbeddedPart::Table => page.lines().map(lines_table),
        _ => None,
    };
    // The number is said in any case, so that a part without content is not an empty place.
    view.unwrap_or_else(|| hero(page))
}

fn whole(page: &OverviewPage) -> AnyView {
    view! {
        {page.notice().map(|notice| view! { <Notice>{notice}</Notice> })}
        {hero(page)}
        {page.money().map(money)}
        {page.changes().map(changes)}
        {page.three_public().map(three_public)}
        {page.promises().map(promises)}
        {page.checks().map(checks)}
        {page.lines().map(lines)}
        {page.office().map(office)}
        {page.goals().map(goals)}
    }
    .into_any()
}

/// A part of the view.
fn block(title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="block">
            <h3 class="block__title" {..heading_level(3)}>{title}</h3>
            {content}
        </section>
    }
    .into_any()
}
