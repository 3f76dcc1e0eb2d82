//! The projects, each with its budget, its goals and its indicators.

use std::ops::Range;
use std::sync::Arc;

use disclosure::query::Matches;
use leptos::prelude::*;
use presentation::indicators::ProjectHead;

use super::promises::Promises;
use super::{CARDS, MODE, TABLE};
use crate::components::data_table::row_view;
use crate::components::{Button, Each, MOST_STATIC, ScoreCard, cells, cut, cut_notice, live_view, on_window};
use crate::session::embedded_part::heading_level;
use crate::session::medium::use_medium;
use crate::session::state::use_state;
use crate::session::use_texts;

/// How many indicators are drawn at first, and how many more at once.
const AT_ONCE: usize = 300;

/// How many are printed at most.
const MOST_ON_PAPER: usize = 2_000;

/// The projects of which anything is shown.
#[component]
pub fn Projects(
    /// The data.
    promises: Arc<Promises>,
    /// What the filters leave.
    matches: Memo<Arc<Matches>>,
) -> impl IntoView {
    let state = use_state();
    let drawn = RwSignal::new(if use_medium().is_static() { MOST_STATIC } else { AT_ONCE });
    on_window("beforeprint", move || drawn.update(|drawn| *drawn = (*drawn).max(MOST_ON_PAPER)));
    let mode = Memo::new(move |_| state.filter(MODE).unwrap_or_default());
    let shown = Memo::new(move |_| {
        matches.with(|matches| matches.shown.iter().map(|&row| row as usize).take(drawn.get()).collect())
    });
    let left = move || matches.with(|matches| matches.shown.len()).saturating_sub(shown.with(Vec::len));
    let projects = Memo::new({
        let promises = Arc::clone(&promises);
        move |_| {
            let is_all = shown.with(Vec::len) == matches.with(|matches| matches.all);
            let of_any = |(project, rows): (usize, Range<u32>)| {
                let is_shown = shown.with(|shown| !within(shown, &rows).is_empty());
                // A project without indicators has goals to be read all the same.
                (is_shown || (rows.is_empty() && is_all)).then_some(project)
            };
            promises.projects().filter_map(of_any).collect::<Vec<usize>>()
        }
    });
    let draw_more = move || {
        let label = (use_texts().common.more)(left(), left().min(AT_ONCE));
        let draw = move || drawn.update(|drawn| *drawn += AT_ONCE);
        (left() > 0).then(|| view! { <Button press=draw>{label}</Button> }.into_any())
    };
    view! {
        <Each keys=projects let(at)>
            {
                let promises = Arc::clone(&promises);
                let project = promises.shown(|page| page.project(at)).flatten();
                project.map(|project| view! { <ProjectView promises project at shown mode /> }.into_any())
            }
        </Each>
        {live_view(move || view! { {move || draw_more()} }.into_any())}
        {cut_notice(matches.with_untracked(|matches| matches.all), "indicators.csv")}
    }
}

/// The rows of `shown`, which ascend, that are in a range.
fn within<'a>(shown: &'a [usize], rows: &Range<u32>) -> &'a [usize] {
    let first = shown.partition_point(|&row| row < rows.start as usize);
    let end = shown.partition_point(|&row| row < rows.end as usize);
    shown.get(first..end).unwrap_or_default()
}

/// A project; the position is the document's.
#[component]
fn ProjectView(
    promises: Arc<Promises>,
    project: ProjectHead,
    at: usize,
    shown: Memo<Vec<usize>>,
    mode: Memo<String>,
) -> impl IntoView {
    let rows = promises.items().of_project(at);
    let own = Memo::new(move |_| shown.with(|shown| within(shown, &rows).to_vec()));
    let ProjectHead { name, figures, renaming, goals_title, goals } = project;
    let caption = promises.shown(|page| page.caption(&name)).unwrap_or_default();
    let indicators = move || {
        let promises = Arc::clone(&promises);
        match mode.get().as_str() {
            TABLE => table(promises, own, caption.clone()),
            CARDS => cards(promises, own, false),
            _ => cards(promises, own, true),
        }
    };
    let figures = figures.into_iter().map(|(title, passage)| {
        view! {
            <div class="project__figure">
                <dt>{title}</dt>
                <dd>{cells(passage)}</dd>
            </div>
        }
    });
    let mut goals = goals;
    let goals_cut = cut(&mut goals, "dataset.json");
    let goals = goals.into_iter().map(|(number, goal)| {
        view! {
            <li>
                <span class="goals__number">{number}</span>
                " "
                {cells(goal)}
            </li>
        }
    });
    let goals = goals.collect::<Vec<_>>();
    let goals = (!goals.is_empty()).then(|| {
        view! {
            <details class="goals">
                <summary class="goals__title">{goals_title}</summary>
                <ul class="goals__list">{goals}</ul>
                {goals_cut}
            </details>
        }
    });
    view! {
        <section class="project">
            <div class="project__head">
                <h3 class="project__name" {..heading_level(3)}>{name}</h3>
                <dl class="project__budget">{figures.collect_view()}</dl>
            </div>
            {renaming.map(|renaming| view! { <p class="project__renaming">{renaming}</p> })}
            {goals}
            {move || indicators()}
        </section>
    }
}

/// Cards, or the same folded to rows.
fn cards(promises: Arc<Promises>, own: Memo<Vec<usize>>, is_folded: bool) -> AnyView {
    view! {
        <ul class=if is_folded { "promises" } else { "cards" }>
            <Each keys=own let(row)>
                {promises.shown(|page| page.card(row)).flatten().map(|card| view! { <ScoreCard card is_folded /> })}
            </Each>
        </ul>
    }
    .into_any()
}

fn table(promises: Arc<Promises>, own: Memo<Vec<usize>>, caption: String) -> AnyView {
    let columns = promises.shown(|page| page.columns()).unwrap_or_default();
    let headings = columns.iter().map(|column| view! { <th scope="col">{column.heading}</th> });
    let headings = headings.collect::<Vec<_>>();
    view! {
        <div class="table-frame">
            <table class="stacked indicators">
                <caption>{caption}</caption>
                <thead>
                    <tr>{headings}</tr>
                </thead>
                <tbody>
                    <Each keys=own let(row)>
                        {
                            let values = promises.shown(|page| page.row(row)).flatten();
                            values.map(|values| row_view(values, &columns, None, NodeRef::new()))
                        }
                    </Each>
                </tbody>
            </table>
        </div>
    }
    .into_any()
}
