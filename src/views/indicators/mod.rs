//! 绩效指标: what the money is to achieve, project by project.

mod project;
mod promises;

use std::sync::Arc;

use disclosure::query::indicators::Indicators as Items;
use leptos::prelude::*;
use presentation::indicators::FACETS;
use project::Projects;
use promises::Promises;

use crate::components::filters::{FilterSet, Filters, matches};
use crate::components::{DroppedView, Notice, cells, live_view};
use crate::session::medium::use_medium;
use crate::session::model::use_model;
use crate::session::state::{YearPair, use_state};
use crate::session::use_texts;

/// The filter key of the mode, with one value besides none.
const MODE: &str = "mode";
const TABLE: &str = "table";

/// The view 绩效指标.
#[component]
pub fn IndicatorsView() -> impl IntoView {
    let state = use_state();
    move || view_of(state.department(), state.years())
}

fn view_of(department: String, years: YearPair) -> AnyView {
    let model = use_model();
    let texts = &use_texts().indicators;
    let Some(promises) = Promises::new(&model, &department, years) else {
        return view! { <Notice>{(texts.absent)(years.year)}</Notice> }.into_any();
    };
    let promises = Arc::new(promises);
    let filters =
        FilterSet { keys: &FACETS, titles: &texts.facets, noun: texts.noun, example: texts.example };
    let matches = matches(Arc::clone(promises.items()), Items::index, filters);
    let is_live = !use_medium().is_static();
    let lead = promises.shown(|page| page.lead(is_live));
    let not_compared = promises.shown(|page| page.not_compared()).flatten();
    let dropped = promises.shown(|page| page.dropped()).flatten();
    view! {
        <p class="lead">{lead}</p>
        {not_compared.map(|passage| view! { <Notice>{cells(passage)}</Notice> })}
        {live_view(move || {
            view! { <Filters filters matches department further=mode_switch /> }.into_any()
        })}
        <Projects promises matches />
        {dropped.map(|dropped| view! { <DroppedView dropped /> })}
    }
    .into_any()
}

/// Cards to read, a table to compare.
fn mode_switch() -> AnyView {
    let state = use_state();
    let (group, title, [cards, table]) = use_texts().indicators.mode;
    let button = |label: &'static str, value: &'static str| {
        let is_pressed = move || state.filter(MODE).as_deref().unwrap_or_default() == value;
        let pressed = move || if is_pressed() { "true" } else { "false" };
        let choose = move |_| state.choose(MODE, Some(value.to_owned()));
        view! {
            <button type="button" class="segment" aria-pressed=pressed on:click=choose>
                {label}
            </button>
        }
    };
    view! {
        <div class="segments filters__mode" role="group" aria-label=group>
            <span class="segments__title" aria-hidden="true">
                {title}
            </span>
            {button(cards, "")}
            {button(table, TABLE)}
        </div>
    }
    .into_any()
}
