//! 勾稽核对: which figures reconcile, and the marks that other views show beside a figure.

mod equation;
mod group;
mod tally;

use std::sync::Arc;

use disclosure::cited::{Place, Span};
use disclosure::disclosure::SectionKind;
use disclosure::findings::{self, Finding, VerdictKind};
use group::{groups, held};
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use maud::html;
use tally::{summary, tallies};
use web_sys::Element;

use crate::components::{
    ABOUT, FacetOption, around, clear_all, content, content_in, each, facet, live_view, notice, on_window,
    result_count,
};
use crate::session::model::{Model, use_model};
use crate::session::state::{ViewState, use_state};

/// Filter by verdict.
const VERDICT: &str = "verdict";
/// Filter by section.
const SECTION: &str = "section";

/// On the place of findings that are drawn when somebody asks for them: of which rule they are.
const RULE: &str = "data-rule";
/// Such a place that is not filled yet.
const UNFILLED: &str = "[data-rule]:empty";

/// What to do about a dataset that was made before findings were part of it.
const RENEW: &str = "这份数据由旧版本生成，只标出了核对过的地方，没有附上核对结果。要查看核对结果，请在制作工具里重新放入这份\
    数据或原来的文件，再保存一次；或用 disclosure publish 重新生成。";

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct FindingsFilter {
    verdict: Option<VerdictKind>,
    section: Option<SectionKind>,
    about: Option<Span>,
}

impl FindingsFilter {
    /// What the state asks for; values that mean nothing ask for nothing.
    fn chosen(state: ViewState) -> Self {
        let verdict = state.filter(VERDICT);
        let section = state.filter(SECTION);
        let about = state.filter(ABOUT).and_then(|about| {
            let (start, end) = about.split_once('-')?;
            Some(Span::new(start.parse().ok()?, end.parse().ok()?)).filter(|span| !span.is_empty())
        });
        Self {
            verdict: VerdictKind::ALL.into_iter().find(|kind| verdict.as_deref() == Some(kind.id())),
            section: SectionKind::ALL.into_iter().find(|kind| section.as_deref() == Some(kind.name())),
            about,
        }
    }

    fn admits(self, finding: &Finding) -> bool {
        self.verdict.is_none_or(|kind| finding.verdict.kind() == kind) && self.admits_place(finding)
    }

    /// Whether it admits a finding, be its verdict what it may.
    fn admits_place(self, finding: &Finding) -> bool {
        let about = self.about.map(|span| Place { entry: finding.entry, span });
        self.section.is_none_or(|section| finding.rule.section == section)
            && about.is_none_or(|place| findings::concerns(finding, place))
    }
}

/// The view.
#[component]
pub fn FindingsView() -> AnyView {
    let state = use_state();
    let model = use_model();
    let shown = Memo::new({
        let model = Arc::clone(&model);
        move |_| model.entry(&state.department(), state.years().year).map(|(index, _)| index)
    });
    let content = move || match shown.get() {
        Some(_) if !model.has_findings() => notice(RENEW),
        Some(index) => of_document(&model.findings(&state.department()), index),
        None => notice(format!("{}年的公开文件不在数据里，无法核对。", state.years().year)),
    };
    content.into_any()
}

/// The findings about the document at position `index` of the dataset.
fn of_document(all: &[Finding], index: usize) -> AnyView {
    let own: Arc<Vec<Finding>> =
        Arc::new(all.iter().filter(|finding| finding.entry == index).cloned().collect());
    let state = use_state();
    let shown = {
        let own = Arc::clone(&own);
        move || {
            let filter = FindingsFilter::chosen(state);
            let shown: Vec<&Finding> = own.iter().filter(|finding| filter.admits(finding)).collect();
            groups(&shown, filter.about.is_some())
        }
    };
    let counts = {
        let own = Arc::clone(&own);
        move || tallies(&own, FindingsFilter::chosen(state))
    };
    let frame = NodeRef::<Div>::new();
    // Handlers have no owner, and so no context, of their own.
    let owner = Owner::current().unwrap_or_default();
    let own_findings = Arc::clone(&own);
    let fill = move |place: &Element| {
        let filter = untrack(|| FindingsFilter::chosen(state));
        let shown: Vec<&Finding> = own_findings.iter().filter(|finding| filter.admits(finding)).collect();
        let rule = place.get_attribute(RULE).unwrap_or_default();
        place.set_inner_html(&owner.with(|| held(&shown, &rule)).into_string());
    };
    // Nobody can unfold on paper.
    on_window("beforeprint", {
        let fill = fill.clone();
        move || each(frame, UNFILLED, &fill)
    });
    let unfold = move |event: MouseEvent| {
        let folded = around(&event, "details");
        if let Some(place) = folded.and_then(|folded| folded.query_selector(UNFILLED).ok().flatten()) {
            fill(&place);
        }
    };
    view! {
        <p class="lead">{summary(&own)}</p>
        <p class="findings__meaning">
            "“不符”只说明原文中的几个数对不上，不说明哪一个有误；“疑似”请部门核对确认。本页不改动任何数字。"
        </p>
        {content("", Box::new(counts))}
        {panel(&own)}
        <div on:click=unfold>{content_in(frame, "", Box::new(shown))}</div>
    }
    .into_any()
}

/// The filters, and what to do about them.
fn panel(own: &Arc<Vec<Finding>>) -> AnyView {
    let own = Arc::clone(own);
    live_view(move || controls(own))
}

fn controls(own: Arc<Vec<Finding>>) -> AnyView {
    let state = use_state();
    let model = use_model();
    let counted = Arc::clone(&own);
    let count = move || {
        let filter = FindingsFilter::chosen(state);
        let shown = counted.iter().filter(|finding| filter.admits(finding)).count();
        result_count("处", (shown, counted.len()))
    };
    let sections = move || facet(SECTION, "部分", &sections(&own, FindingsFilter::chosen(state)));
    let actions = move || {
        html! {
            @if let Some(text) = about(&model, state, FindingsFilter::chosen(state)) {
                p.findings__about { "只显示与“" (text) "”有关的核对" }
            }
            (clear_all(state, &[VERDICT, SECTION, ABOUT]))
        }
    };
    view! {
        <div class="filters findings__filters">
            {content("", Box::new(sections))}
            <div class="filters__result" tabindex="-1">
                <p class="result-count" role="status">
                    {count}
                </p>
                {content("filters__actions", Box::new(actions))}
            </div>
        </div>
    }
    .into_any()
}

/// The sections that anything was found about, with how many of it the other filters admit.
fn sections(own: &[Finding], filter: FindingsFilter) -> Vec<FacetOption> {
    let open = FindingsFilter { section: None, ..filter };
    let of = |section: SectionKind| own.iter().filter(move |finding| finding.rule.section == section);
    SectionKind::ALL
        .into_iter()
        .filter(|section| of(*section).next().is_some())
        .map(|section| FacetOption {
            value: section.name().to_owned(),
            label: section.name().to_owned(),
            count: of(section).filter(|finding| open.admits(finding)).count(),
            chosen: filter.section == Some(section),
        })
        .collect()
}

/// The figure whose findings alone are shown.
fn about(model: &Model, state: ViewState, filter: FindingsFilter) -> Option<String> {
    let span = filter.about?;
    let (entry, _) = model.entry(&state.department(), state.years().year)?;
    Some(model.text_at(Place { entry, span }).to_owned())
}
