//! 绩效指标: what the money is to achieve, project by project.

mod ceilings;
mod project;
mod promises;

use std::sync::Arc;

use ceilings::CeilingsView;
use disclosure::disclosure::SectionKind;
use leptos::prelude::*;
use presentation::indicators::FACETS;
use project::Projects;
use promises::Promises;

use crate::components::filters::{FilterSet, Filters, matches};
use crate::components::{DroppedView, Segments, cells, live_view, nothing};
use crate::session::model::use_model;
use crate::session::state::{DocumentSeries, YearPair, use_state};
use crate::session::use_texts;

/// The filter key of the mode, with two values besides none.
const MODE: &str = "mode";
const CARDS: &str = "cards";
const TABLE: &str = "table";

/// The view 绩效指标.
#[component]
pub fn IndicatorsView(
    /// Whether it can be filtered.
    #[prop(default = true)]
    has_filters: bool,
) -> impl IntoView {
    let state = use_state();
    view! { {move || view_of(&state.series(), state.years(), has_filters)} }
}

fn view_of(series: &DocumentSeries, years: YearPair, has_filters: bool) -> AnyView {
    let model = use_model();
    let texts = &use_texts().indicators;
    let Some(promises) = Promises::new(&model, series, years) else {
        return nothing(&model, SectionKind::Performance, series, years.year);
    };
    let promises = Arc::new(promises);
    let filters =
        FilterSet { keys: &FACETS, titles: &texts.facets, noun: texts.noun, example: texts.example };
    let department = series.department.clone();
    let department = Memo::new(move |_| department.clone());
    let index = Arc::clone(promises.items().index());
    let matches = matches(move || Arc::clone(&index), filters);
    let lead = promises.shown(|page| page.lead());
    let not_compared = promises.shown(|page| page.not_compared()).flatten();
    let dropped = promises.shown(|page| page.dropped()).flatten();
    let key = promises.shown(|page| page.key()).unwrap_or_default();
    let state = use_state();
    let is_table = move || state.filter(MODE).as_deref() == Some(TABLE);
    view! {
        <p class="lead">{lead}</p>
        {has_filters
            .then(|| {
                live_view(move || {
                    view! { <Filters filters matches department further=mode_switch /> }.into_any()
                })
            })}
        {not_compared.map(|passage| view! { <p class="quiet note">{cells(passage)}</p> })}
        <p class="quiet note" hidden=move || key.is_empty() || is_table()>
            {key}
        </p>
        <CeilingsView promises=Arc::clone(&promises) matches />
        <Projects promises matches />
        {dropped.map(|dropped| view! { <DroppedView dropped file="indicators.csv" /> })}
    }
    .into_any()
}

/// A list to overlook, cards to read, a table to compare.
fn mode_switch() -> AnyView {
    let state = use_state();
    let (label, title, [list, cards, table]) = use_texts().indicators.mode;
    let mode = move || match state.filter(MODE).as_deref() {
        Some(CARDS) => CARDS,
        Some(TABLE) => TABLE,
        _ => "",
    };
    let choose = move |mode: &'static str| state.choose(MODE, Some(mode.to_owned()));
    view! {
        <Segments
            title
            label
            class="filters__mode"
            choices=vec![("", list), (CARDS, cards), (TABLE, table)]
            chosen=Signal::derive(mode)
            choose=Callback::new(choose)
        />
    }
    .into_any()
}
