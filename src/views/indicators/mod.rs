//! 绩效指标: what the money is to achieve, project by project. A budget holds promises and no results:
//! nothing here says whether a target is met.

mod card;
mod direction;
mod project;
mod table;

use std::sync::Arc;

use card::RowContext;
use disclosure::disclosure::Disclosure;
use disclosure::ledger::Ledger;
use disclosure::query::indicators::{DroppedIndicator, Indicators};
use leptos::prelude::*;
use maud::{Markup, Render, html};

use crate::components::filtering::{self, Facets};
use crate::components::{Setting, live, notice, set, source_link, unknown};
use crate::session::model::{Model, use_model};
use crate::session::state::{ViewState, YearPair, use_state};

const FACETS: Facets = Facets {
    keys: &["project", "level1", "level2", "unit", "direction", "change"],
    titles: &["项目", "一级指标", "二级指标", "计量单位", "目标方向", "年度变化"],
    noun: "项指标",
    example: "如：会议、满意度、≤5次",
};

/// The filter key of the mode, with one value besides none.
const MODE: &str = "mode";
const TABLE: &str = "table";

/// The disclosures that the view is about.
struct Promises<'a> {
    years: YearPair,
    /// The position of the year's document in the dataset.
    entry: usize,
    disclosure: &'a Disclosure,
    /// The same of the year compared with, where it is at hand.
    earlier: Option<(usize, &'a Disclosure)>,
}

impl<'a> Promises<'a> {
    /// `None` where the year's indicators are not known.
    fn of(model: &'a Model, department: &str, years: YearPair) -> Option<Self> {
        let disclosure = |year| model.entry(department, year).map(|(at, entry)| (at, &entry.disclosure));
        let (entry, own) = disclosure(years.year).filter(|(_, own)| !own.projects.is_empty())?;
        Some(Self { years, entry, disclosure: own, earlier: years.compare.and_then(disclosure) })
    }

    fn indicators(&self) -> Indicators<'a> {
        Indicators::new(self.disclosure, self.earlier.map(|(_, disclosure)| disclosure))
    }
}

/// The view 绩效指标.
#[component]
pub fn IndicatorsView() -> AnyView {
    let state = use_state();
    (move || view_of(state, &state.department(), state.years())).into_any()
}

fn view_of(state: ViewState, department: &str, years: YearPair) -> AnyView {
    let model = use_model();
    let Some(page) = Promises::of(&model, department, years) else {
        return notice(format!("{}年的绩效指标未公开。可以把年度滑块移到已公开的年度。", years.year));
    };
    let matches = filtering::matches(page.indicators().index(), FACETS);
    let head = head(&page).into_string();
    let panel = filtering::panel(matches, FACETS, department, mode_switch);
    let department = department.to_owned();
    // Filters hide rows and leave them where they are, so that what was unfolded or focused stays so.
    let rows = filtering::rows(matches, {
        let model = Arc::clone(&model);
        Box::new(move |shown| {
            let as_table = state.filter(MODE).as_deref() == Some(TABLE);
            let page = Promises::of(&model, &department, years);
            page.map(|page| rows(&page, &model.ledger(&department), shown, as_table)).unwrap_or_default()
        })
    });
    view! {
        <div inner_html=head></div>
        {panel}
        {rows}
    }
    .into_any()
}

/// What is to be said before the indicators. Where the other year's are not known, nothing is called
/// new.
fn head(page: &Promises) -> Markup {
    let projects = &page.disclosure.projects;
    let count: usize = projects.iter().map(|project| project.indicators.len()).sum();
    let is_known = page.earlier.is_some_and(|(_, disclosure)| !disclosure.projects.is_empty());
    html! {
        p.lead {
            (page.years.year) "年预算为" (projects.len()) "个项目列出" (count) "项绩效指标。"
            "预算写的是目标，还没有完成情况，所以这里不作好坏评价。"
            (live(|| html! { "点指标值或文字，可查看它在原文中的位置。" }))
        }
        @if let Some(compare) = page.years.compare.filter(|_| !is_known) {
            p.notice { (compare) "年的绩效指标" (unknown()) "，无法逐项比较。" }
        }
    }
}

/// The projects with their indicators, and what is not listed any more.
fn rows(page: &Promises, ledger: &Ledger, shown: &[usize], as_table: bool) -> Markup {
    let indicators = page.indicators();
    let context = RowContext {
        entry: page.entry,
        earlier_entry: page.earlier.map(|(entry, _)| entry),
        compare: page.years.compare,
        shown,
    };
    let mut first = 0;
    html! {
        @for scorecard in &indicators.scorecards {
            (project::project(scorecard, first, page.years.year, ledger, context, as_table))
            @let () = first += scorecard.rows.len();
        }
        (dropped(&indicators.dropped, page))
    }
}

/// Cards to read, a table to compare.
fn mode_switch(state: ViewState) -> Markup {
    let mode = state.filter(MODE).unwrap_or_default();
    let button = |label: &str, value: &str| {
        let setting = Setting { name: MODE, value, key: value, pressed: Some(mode == value) };
        set("segment", &setting, &label.render())
    };
    html! {
        div.segments.filters__mode role="group" aria-label="显示方式" {
            span.segments__title aria-hidden="true" { "显示为" }
            (button("卡片", "")) (button("表格", TABLE))
        }
    }
}

/// What was promised in the earlier year and is not listed any more.
fn dropped(dropped: &[DroppedIndicator], page: &Promises) -> Markup {
    let earlier = page.earlier.zip(page.years.compare).filter(|_| !dropped.is_empty());
    html! {
        @if let Some(((entry, _), compare)) = earlier {
            section.dropped {
                h3 { (compare) "年列出、" (page.years.year) "年不再列出的指标（" (dropped.len()) "项）" }
                ul {
                    @for DroppedIndicator { project, indicator } in dropped {
                        li {
                            span.dropped__project { (project.name.value) } " " (indicator.level3.value) " "
                            (source_link(entry, indicator.target.span, &indicator.target.value.text))
                        }
                    }
                }
            }
        }
    }
}
