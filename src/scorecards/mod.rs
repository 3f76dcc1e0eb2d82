//! 绩效指标: what the money is to achieve, project by project. A budget holds promises and no results:
//! nothing here says whether a target is met.

mod card;
mod direction;
mod project;
mod table;

use disclosure::disclosure::Disclosure;
use disclosure::query::indicators::{DroppedIndicator, Indicators};
use leptos::prelude::*;

use crate::STATIC;
use crate::components::source_link;
use crate::filtering::{self, Facets};
use crate::model::use_model;
use crate::state::{ViewState, YearPair, use_state};

const FACETS: Facets = Facets {
    keys: &["project", "level1", "level2", "unit", "direction", "change"],
    titles: &["项目", "一级指标", "二级指标", "计量单位", "目标方向", "年度变化"],
    noun: "项指标",
    example: "如：会议、满意度、≤5次",
};

/// The filter key of the mode, with one value besides none.
const MODE: &str = "mode";
const TABLE: &str = "table";

/// The disclosures that the view is about, with their positions in the dataset.
#[derive(Clone, Copy)]
pub struct Years<'a> {
    pub year: u16,
    pub entry: usize,
    /// The year compared with; its disclosure may not be at hand.
    pub compare: Option<u16>,
    pub earlier: Option<(usize, &'a Disclosure)>,
}

/// The view 绩效指标.
#[component]
pub fn Scorecards() -> AnyView {
    let state = use_state();
    (move || content(state, &state.department(), state.years())).into_any()
}

fn content(state: ViewState, department: &str, pair: YearPair) -> AnyView {
    let model = use_model();
    let found = model.entry(department, pair.year).filter(|(_, entry)| !entry.disclosure.projects.is_empty());
    let Some((position, entry)) = found else {
        return view! {
            <p class="notice">{pair.year} "年的绩效指标未公开。可以把年度滑块移到已公开的年度。"</p>
        }
        .into_any();
    };
    let earlier = pair.compare.and_then(|year| model.entry(department, year));
    let years = Years {
        year: pair.year,
        entry: position,
        compare: pair.compare,
        earlier: earlier.map(|(position, entry)| (position, &entry.disclosure)),
    };
    let indicators = Indicators::new(&entry.disclosure, years.earlier.map(|(_, disclosure)| disclosure));
    let matches = filtering::matches(indicators.index(), FACETS);
    let as_table = Memo::new(move |_| state.filter(MODE).as_deref() == Some(TABLE));
    let ledger = model.ledger(department);

    let count: usize = indicators.scorecards.iter().map(|card| card.rows.len()).sum();
    let projects = indicators.scorecards.len();
    let mut first = 0;
    let cards = indicators
        .scorecards
        .iter()
        .map(|scorecard| {
            let view = project::project(scorecard, first, years, &ledger, matches, as_table);
            first += scorecard.rows.len();
            view
        })
        .collect::<Vec<_>>();
    view! {
        <p class="lead">
            {format!("{}年预算为{projects}个项目列出{count}项绩效指标。", years.year)}
            "预算写的是目标，还没有完成情况，所以这里不作好坏评价。"
            {(!STATIC).then_some("点指标值或文字，可查看它在原文中的位置。")}
        </p>
        {comparison_note(years)}
        {filtering::panel(matches, FACETS, department, mode_switch(state))}
        {cards}
        {dropped(&indicators.dropped, years)}
    }
    .into_any()
}

/// Says when the other year's indicators are not known; nothing is then called new.
fn comparison_note(years: Years) -> Option<AnyView> {
    let compare = years.compare?;
    let known = years.earlier.is_some_and(|(_, disclosure)| !disclosure.projects.is_empty());
    (!known).then(|| {
        view! {
            <p class="notice">{compare} "年的绩效指标" <span class="unknown">"未公开"</span> "，无法逐项比较。"</p>
        }
        .into_any()
    })
}

/// Cards to read, a table to compare.
fn mode_switch(state: ViewState) -> AnyView {
    let button = move |label: &'static str, value: Option<&'static str>| {
        let pressed = move || if state.filter(MODE).as_deref() == value { "true" } else { "false" };
        let choose = move |_| state.set_filter(MODE, value.map(str::to_owned));
        view! {
            <button type="button" class="segment" aria-pressed=pressed on:click=choose>
                {label}
            </button>
        }
    };
    view! {
        <div class="segments filters__mode" role="group" aria-label="显示方式">
            <span class="segments__title" aria-hidden="true">"显示为"</span>
            {button("卡片", None)}
            {button("表格", Some(TABLE))}
        </div>
    }
    .into_any()
}

/// What was promised in the earlier year and is not listed any more.
fn dropped(dropped: &[DroppedIndicator], years: Years) -> Option<AnyView> {
    let (entry, _) = years.earlier?;
    let compare = years.compare.filter(|_| !dropped.is_empty())?;
    let rows = dropped.iter().map(|DroppedIndicator { project, indicator }| {
        let target = indicator.target.value.text.clone().into_any();
        view! {
            <li>
                <span class="dropped__project">{project.name.value.clone()}</span>
                " "
                {indicator.level3.value.clone()}
                " "
                {source_link(entry, indicator.target.span, target)}
            </li>
        }
    });
    Some(
        view! {
            <section class="dropped">
                <h3>{format!("{compare}年列出、{}年不再列出的指标（{}项）", years.year, dropped.len())}</h3>
                <ul>{rows.collect::<Vec<_>>()}</ul>
            </section>
        }
        .into_any(),
    )
}
