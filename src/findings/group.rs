//! The findings, by verdict and by rule.

use disclosure::findings::{Finding, VerdictKind};
use disclosure::ledger::Place;
use leptos::prelude::*;
use web_sys::Event;

use super::equation::{equation, plain};
use super::shape;
use crate::STATIC;
use crate::components::source_link;
use crate::model::use_model;

/// Up to how many findings of one rule are shown at once when they all hold.
const MOST_HELD: usize = 3;
/// Up to how many characters of a place are quoted.
const QUOTE: usize = 24;

/// The findings: what needs a look first, the same rule's together. With `is_open` nothing is folded.
pub fn groups(findings: &[&Finding], is_open: bool) -> AnyView {
    let kinds = VerdictKind::ALL.into_iter().filter_map(|kind| {
        let of_kind = findings.iter().filter(|finding| finding.verdict.kind() == kind);
        let own: Vec<&Finding> = of_kind.copied().collect();
        let title = format!("{} {}处", kind.name(), own.len());
        let rules = own.chunk_by(|one, other| one.rule.id == other.rule.id);
        let rules: Vec<AnyView> = rules.map(|rule| of_rule(rule, kind, is_open)).collect();
        (!own.is_empty()).then(|| {
            view! {
                <section class=format!("verdict verdict--{}", kind.id())>
                    <h3 class="verdict__title">
                        <span class="verdict__shape" aria-hidden="true">{shape(kind)}</span>
                        " "
                        {title}
                    </h3>
                    {rules}
                </section>
            }
        })
    });
    kinds.collect::<Vec<_>>().into_any()
}

/// What one rule found.
fn of_rule(findings: &[&Finding], kind: VerdictKind, is_open: bool) -> AnyView {
    let Some(first) = findings.first() else { return ().into_any() };
    let is_held = kind == VerdictKind::Holds;
    let found = if STATIC && is_held {
        let is_one = findings.len() == 1;
        let lines: Vec<String> = findings.iter().map(|finding| line(finding, is_one)).collect();
        view! { <p class="rule__held">{lines.join("；")}</p> }.into_any()
    } else if is_held && !is_open && findings.len() > MOST_HELD {
        folded(findings)
    } else {
        list(findings)
    };
    view! {
        <div class="rule">
            <div class="rule__about">
                <h4 class="rule__title">{first.rule.title}</h4>
                <p class="rule__reason">{first.rule.reason}</p>
            </div>
            <div class="rule__found">{found}</div>
        </div>
    }
    .into_any()
}

fn list(findings: &[&Finding]) -> AnyView {
    let is_one = findings.len() == 1;
    let items: Vec<AnyView> = findings.iter().map(|finding| item(finding, is_one)).collect();
    view! { <ul class="rule__findings">{items}</ul> }.into_any()
}

/// Findings that all hold, drawn when somebody asks for them: a long table has thousands.
fn folded(findings: &[&Finding]) -> AnyView {
    let label = format!("{}处，全部成立", findings.len());
    let findings: Vec<Finding> = findings.iter().map(|finding| (*finding).clone()).collect();
    let is_asked = RwSignal::new(false);
    // Nobody can ask on paper.
    let printed = window_event_listener_untyped("beforeprint", move |_: Event| is_asked.set(true));
    on_cleanup(move || printed.remove());
    let content = move || is_asked.get().then(|| list(&findings.iter().collect::<Vec<_>>()));
    view! {
        <details class="rule__rows" on:toggle=move |_| is_asked.set(true)>
            <summary>{label}</summary>
            {content}
        </details>
    }
    .into_any()
}

fn line(finding: &Finding, is_one: bool) -> String {
    match &finding.equation {
        Some(equation) if is_one => plain(equation),
        Some(equation) => format!("{}：{}", finding.subject, plain(equation)),
        None => finding.subject.clone(),
    }
}

/// One finding. The only equation of a rule needs no heading: its title and its terms say what it is.
fn item(finding: &Finding, is_one: bool) -> AnyView {
    let has_subject = !is_one || finding.equation.is_none();
    let explanation = finding.explanation();
    let evidence: Vec<Place> = finding.evidence.clone();
    view! {
        <li class="finding">
            {has_subject.then(|| view! { <p class="finding__subject">{finding.subject.clone()}</p> })}
            {finding.equation.as_ref().map(equation)}
            {(!explanation.is_empty()).then(|| view! { <p class="finding__note">{explanation}</p> })}
            {(!evidence.is_empty()).then(|| places(&evidence))}
        </li>
    }
    .into_any()
}

/// The places that a finding speaks of, quoted, each a link.
fn places(places: &[Place]) -> AnyView {
    let model = use_model();
    let quotes = places.iter().map(|place| {
        let text = model.text_at(*place);
        let mut quote: String = text.chars().take(QUOTE).collect();
        if quote.len() < text.len() {
            quote.push('…');
        }
        view! { <li>{source_link(place.entry, place.span, quote.into_any())}</li> }
    });
    view! {
        <div class="finding__places">
            <span class="finding__label">"原文"</span>
            <ul>{quotes.collect::<Vec<_>>()}</ul>
        </div>
    }
    .into_any()
}
