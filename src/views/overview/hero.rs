//! The one number.

use leptos::prelude::*;
use presentation::Phrase;
use presentation::overview::{Hero, OverviewPage, Working};

use crate::components::{Notice, cells, changed_view, figure_view, nothing_view};
use crate::session::use_texts;

/// The number with its sentences; where there is none, why.
pub fn hero(page: &OverviewPage) -> AnyView {
    let Some(hero) = page.hero() else {
        let (nothing, what) = page.no_figures();
        return view! { <Notice>{what} "：" {nothing_view(nothing)} "。"</Notice> }.into_any();
    };
    let texts = &use_texts().overview;
    let Hero { figure, is_long, sentence, hundred, change, workings, conflicts } = hero;
    let class = if is_long { "hero__number hero__number--long" } else { "hero__number" };
    let hundred = (!hundred.is_empty()).then(|| {
        let (before, after) = texts.hundred;
        let last = hundred.len() - 1;
        let parts = hundred.into_iter().enumerate().map(|(at, (yuan, purpose))| {
            let end = if at == last { after } else { "，" };
            view! {
                <b class="hero__share">{yuan}</b>
                {purpose}
                {end}
            }
        });
        view! { <p class="hero__hundred">{before} {parts.collect_view()}</p> }
    });
    let change = change.map(|change| view! { {changed_view(change)} " · " });
    let how = (!workings.is_empty()).then(|| {
        view! {
            <details class="hero__how">
                <summary class="hero__change">{change} <span class="hero__ask">{texts.workings}</span></summary>
                <dl class="workings">{workings.into_iter().map(working).collect_view()}</dl>
                <p class="quiet">{texts.about_workings}</p>
            </details>
        }
    });
    view! {
        <div class="hero">
            <div class=class>{figure_view(figure)} " " <span class="hero__unit">{texts.unit}</span></div>
            <p class="hero__sentence">{sentence}</p>
            {hundred}
            {how}
            {conflicts_view(conflicts)}
        </div>
    }
    .into_any()
}

fn working(working: Working) -> impl IntoView {
    let formula = working.formula.into_iter().map(figure_view);
    view! {
        <div class="workings__one">
            <dt>{working.name}</dt>
            <dd>{formula.collect_view()}</dd>
        </div>
    }
}

/// What documents say differently, a sentence each.
pub fn conflicts_view(conflicts: Vec<Phrase>) -> impl IntoView {
    let conflict = |conflict| view! { <p class="conflict">{cells(conflict)}</p> };
    conflicts.into_iter().map(conflict).collect_view()
}
