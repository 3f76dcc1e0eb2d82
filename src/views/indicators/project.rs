//! The projects, each with its budget, its goals and its indicators.

use std::ops::Range;
use std::sync::Arc;

use disclosure::query::Matches;
use leptos::prelude::*;
use presentation::indicators::ProjectHead;

use super::promises::Promises;
use super::{MODE, TABLE};
use crate::components::data_table::row_view;
use crate::components::{ScoreCard, cells, live_view, on_window};
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
    let drawn = RwSignal::new(if use_medium().is_static() { usize::MAX } else { AT_ONCE });
    on_window("beforeprint", move || drawn.update(|drawn| *drawn = (*drawn).max(MOST_ON_PAPER)));
    let as_table = Memo::new(move |_| state.filter(MODE).as_deref() == Some(TABLE));
    let shown = Memo::new(move |_| {
        matches.with(|matches| matches.shown.iter().copied().take(drawn.get()).collect::<Vec<u32>>())
    });
    let left = move || matches.with(|matches| matches.shown.len()).saturating_sub(shown.with(Vec::len));
    let projects = Memo::new({
        let promises = Arc::clone(&promises);
        move |_| {
            let is_all = shown.with(Vec::len) == matches.with(|matches| matches.all);
            let of_any = |(project, rows): (usize, Range<u32>)| {
                let first = shown.with(|shown| shown.partition_point(|&row| row < rows.start));
                let is_shown = shown.with(|shown| shown.get(first).is_some_and(|&row| row < rows.end));
                // A project without indicators has goals to be read all the same.
                (is_shown || (rows.is_empty() && is_all)).then_some(project)
            };
            promises.projects().filter_map(of_any).collect::<Vec<usize>>()
        }
    });
    let draw = move |_| drawn.update(|drawn| *drawn += AT_ONCE);
    let more = move || {
        let label = (use_texts().common.more)(left(), left().min(AT_ONCE));
        (left() > 0).then(|| {
            view! {
                <button type="button" class="button" on:click=draw>
                    {label}
                </button>
            }
        })
    };
    view! {
        <For each=move || projects.get() key=|project| *project let(at)>
            {
                let promises = Arc::clone(&promises);
                let project = promises.shown(|page| page.project(at)).flatten();
                project.map(|project| view! { <ProjectView promises project at shown as_table /> })
            }
        </For>
        {live_view(move || more.into_any())}
    }
}

/// A project; the position is the document's.
#[component]
fn ProjectView(
    promises: Arc<Promises>,
    project: ProjectHead,
    at: usize,
    shown: Memo<Vec<u32>>,
    as_table: Memo<bool>,
) -> impl IntoView {
    let rows = promises.items().of_project(at);
    let own = Memo::new(move |_| {
        shown.with(|shown| {
            let first = shown.partition_point(|&row| row < rows.start);
            let end = shown.partition_point(|&row| row < rows.end);
            shown[first..end].to_vec()
        })
    });
    let ProjectHead { name, figures, renaming, goals_title, goals } = project;
    let caption = promises.shown(|page| page.caption(&name)).unwrap_or_default();
    let indicators = move || {
        let promises = Arc::clone(&promises);
        if as_table.get() { table(promises, own, caption.clone()) } else { cards(promises, own) }
    };
    let figures = figures.into_iter().map(|(title, passage)| {
        view! {
            <div class="project__figure">
                <dt>{title}</dt>
                <dd>{cells(passage)}</dd>
            </div>
        }
    });
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
            <details class="goals" open>
                <summary class="goals__title">{goals_title}</summary>
                <ul class="goals__list">{goals}</ul>
            </details>
        }
    });
    view! {
        <section class="project">
            <div class="project__head">
                <h3 class="project__name">{name}</h3>
                <dl class="project__budget">{figures.collect_view()}</dl>
            </div>
            {renaming.map(|renaming| view! { <p class="project__renaming">{renaming}</p> })}
            {goals}
            {indicators}
        </section>
    }
}

fn cards(promises: Arc<Promises>, own: Memo<Vec<u32>>) -> AnyView {
    view! {
        <ul class="cards">
            <For each=move || own.get() key=|row| *row let(row)>
                {
                    let card = promises.shown(|page| page.card(row)).flatten();
                    card.map(|card| view! { <ScoreCard card /> })
                }
            </For>
        </ul>
    }
    .into_any()
}

fn table(promises: Arc<Promises>, own: Memo<Vec<u32>>, caption: String) -> AnyView {
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
                    <For each=move || own.get() key=|row| *row let(row)>
                        {
                            let values = promises.shown(|page| page.row(row)).flatten();
                            values.map(|values| row_view(values, &columns, None))
                        }
                    </For>
                </tbody>
            </table>
        </div>
    }
    .into_any()
}
