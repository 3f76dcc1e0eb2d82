//! 核对: what does not add up first, then what is to be looked at, then what holds.

mod group;

use std::sync::Arc;

use disclosure::cited::{Place, Span};
use group::RuleView;
use leptos::html::Div;
use leptos::prelude::*;
use presentation::findings::{FindingsPage, FindingsPart};

use crate::components::chart::DotsView;
use crate::components::{ABOUT, Fold, Notice, bring_into_sight, dots_legend, live_effect};
use crate::session::embedded_part::heading_level;
use crate::session::medium::use_medium;
use crate::session::model::{Model, use_model};
use crate::session::state::{Location, View, ViewState, use_state};
use crate::session::use_texts;

/// What a link says that leads to a part of the view.
const VERDICT: &str = "verdict";
/// What a link leads to.
const ASKED: &str = ".asked";

/// The findings of one document, to be asked for what is shown of them.
pub struct ShownFindings {
    model: Arc<Model>,
    entry: usize,
    about: Option<Place>,
    /// The part that a link leads to.
    part: Option<String>,
}

impl ShownFindings {
    /// Something of what is shown.
    pub fn shown<T>(&self, of: impl FnOnce(FindingsPage) -> T) -> T {
        let dataset = self.model.dataset();
        of(FindingsPage {
            dataset,
            findings: dataset.findings_of(self.entry),
            texts: use_texts(),
            about: self.about,
        })
    }
}

/// The view.
#[component]
pub fn FindingsView() -> impl IntoView {
    let state = use_state();
    let model = use_model();
    // Another view's filters ask nothing of this one, which stays as it was left.
    let asked = Memo::new(move |before: Option<&Asked>| match before {
        Some(before) if state.view() != View::Findings => before.clone(),
        _ => Asked { about: about(state), part: state.filter(VERDICT) },
    });
    move || {
        let texts = &use_texts().findings;
        let year = state.years().year;
        match model.entry(&state.series(), year) {
            None => view! { <Notice>{(texts.no_document)(year)}</Notice> }.into_any(),
            Some(_) if !model.has_findings() => view! { <Notice>{texts.renew}</Notice> }.into_any(),
            Some((entry, _)) => {
                let Asked { about, part } = asked.get();
                let about = about.map(|span| Place { entry, span });
                of_document(&Arc::new(ShownFindings { model: Arc::clone(&model), entry, about, part }))
            }
        }
    }
}

/// What a link asks of.
#[derive(Clone, PartialEq)]
struct Asked {
    about: Option<Span>,
    part: Option<String>,
}

/// The place that a link asks of.
fn about(state: ViewState) -> Option<Span> {
    let about = state.filter(ABOUT)?;
    let (start, end) = about.split_once('-')?;
    Some(Span::new(start.parse().ok()?, end.parse().ok()?)).filter(|span| !span.is_empty())
}

fn of_document(found: &Arc<ShownFindings>) -> AnyView {
    let texts = &use_texts().findings;
    let frame = NodeRef::<Div>::new();
    show_asked(frame);
    let (lead, dots, legend) = found.shown(|page| (page.lead(), page.dots(), page.legend()));
    let about = found.shown(|page| page.about());
    let differs = found.shown(|page| !page.groups(FindingsPart::Differs).is_empty());
    let each = (dots.each > 1).then(|| view! { <p class="quiet">{(texts.each_dot)(dots.each)}</p> });
    let about = about.map(|about| {
        view! {
            <p class="findings__about" role="status">
                {about}
                " "
                <a href=View::Findings.hash()>{texts.show_all}</a>
            </p>
        }
    });
    let parts = FindingsPart::ALL.map(|part| part_view(found, part));
    view! {
        <div node_ref=frame>
            <p class="lead">{lead}</p>
            {about}
            <DotsView dots />
            <div class="findings__legend">{dots_legend(legend)}</div>
            {each}
            {differs.then(|| view! { <p class="quiet">{texts.meaning}</p> })}
            {parts.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// Scrolls to what a link asks of, once it is drawn and the page has put the reader at the view's beginning.
fn show_asked(frame: NodeRef<Div>) {
    live_effect(move |_| {
        let Some(frame) = frame.get() else { return };
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Ok(Some(asked)) = frame.query_selector(ASKED) {
                    bring_into_sight(&asked, true);
                }
            });
        });
    });
}

/// A part with what its rules found; nothing where that is nothing, but for what does not add up.
fn part_view(found: &Arc<ShownFindings>, part: FindingsPart) -> Option<AnyView> {
    let texts = &use_texts().findings;
    let groups = found.shown(|page| page.groups(part));
    let at = FindingsPart::ALL.iter().position(|one| *one == part).unwrap_or_default();
    let (title, about) = (texts.parts[at], texts.about_parts[at]);
    if groups.is_empty() {
        return (part == FindingsPart::Differs)
            .then(|| view! { <p class="findings__even">{texts.nothing_differs}</p> }.into_any());
    }
    let count: usize = groups.iter().map(|group| group.findings.len()).sum();
    let is_about = groups.iter().any(|group| group.is_about);
    let rules = groups.into_iter().map(|group| {
        let found = Arc::clone(found);
        view! { <RuleView found group part /> }
    });
    let rules = view! { <div class="rules">{rules.collect_view()}</div> };
    let count = view! { <span class="rule__count">{(texts.count)(count)}</span> };
    if part == FindingsPart::Wording {
        let title = view! { {title} " " {count} }.into_any();
        let open = is_about || use_medium().is_static();
        return Some(view! { <Fold class="fold--wording" title open>{rules}</Fold> }.into_any());
    }
    let mut address = Location::of(View::Findings);
    address.filters.set(VERDICT, Some(part.id().to_owned()));
    let is_static = use_medium().is_static();
    let is_asked = !is_static && found.part.as_deref() == Some(part.id());
    let class = format!("verdicts verdicts--{}{}", part.id(), if is_asked { " asked" } else { "" });
    Some(
        view! {
            <section class=class id=is_static.then(|| address.hash().split_off(1))>
                <h3 class="verdicts__title" {..heading_level(3)}>{title} " " {count}</h3>
                {(!about.is_empty()).then(|| view! { <p class="quiet">{about}</p> })}
                {rules}
            </section>
        }
        .into_any(),
    )
}
