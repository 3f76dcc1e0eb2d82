//! The findings, by verdict and by rule.

use disclosure::cited::Place;
use disclosure::findings::{Finding, VerdictKind};
use maud::{Markup, html};

use super::equation::{equation, plain};
use crate::components::{live_or, source_link, verdict_shape};
use crate::session::model::use_model;

/// Up to how many findings of one rule are shown at once when they all hold.
const MOST_HELD: usize = 3;
/// Up to how many characters of a place are quoted.
const QUOTE: usize = 24;

/// The findings: what needs a look first, the same rule's together. With `is_open` nothing is folded.
pub fn groups(findings: &[&Finding], is_open: bool) -> Markup {
    html! {
        @for kind in VerdictKind::ALL {
            @let own = of_kind(findings, kind);
            @if !own.is_empty() {
                section class={ "verdict verdict--" (kind.id()) } {
                    h3.verdict__title {
                        span.verdict__shape aria-hidden="true" { (verdict_shape(kind)) } " "
                        (kind.name()) " " (own.len()) "处"
                    }
                    @for rule in own.chunk_by(|one, other| one.rule.id == other.rule.id) {
                        (of_rule(rule, kind, is_open))
                    }
                }
            }
        }
    }
}

/// The findings of one rule that hold, of which [`groups`] shows only the number where they are many:
/// a long table has thousands.
pub fn held(findings: &[&Finding], rule: &str) -> Markup {
    let mut own = of_kind(findings, VerdictKind::Holds);
    own.retain(|finding| finding.rule.id == rule);
    list(&own)
}

fn of_kind<'a>(findings: &[&'a Finding], kind: VerdictKind) -> Vec<&'a Finding> {
    findings.iter().copied().filter(|finding| finding.verdict.kind() == kind).collect()
}

/// What one rule found.
fn of_rule(findings: &[&Finding], kind: VerdictKind, is_open: bool) -> Markup {
    let Some(first) = findings.first() else { return Markup::default() };
    html! {
        div.rule {
            div.rule__about {
                h4.rule__title { (first.rule.title) }
                p.rule__reason { (first.rule.reason) }
            }
            div.rule__found {
                @if kind == VerdictKind::Holds {
                    (live_or(|| held_rule(findings, first.rule.id, is_open), || lines(findings)))
                } @else {
                    (list(findings))
                }
            }
        }
    }
}

/// Findings of a rule that hold: many are folded, and only drawn when somebody unfolds them.
fn held_rule(findings: &[&Finding], rule: &str, is_open: bool) -> Markup {
    if is_open || findings.len() <= MOST_HELD {
        return list(findings);
    }
    html! {
        details.rule__rows {
            summary { (findings.len()) "处，全部成立" }
            div data-rule=(rule) {}
        }
    }
}

fn list(findings: &[&Finding]) -> Markup {
    html! { ul.rule__findings { @for finding in findings { (item(finding, findings.len() == 1)) } } }
}

/// Findings that hold, in a line each without links.
fn lines(findings: &[&Finding]) -> Markup {
    let line = |finding: &&Finding| match &finding.equation {
        Some(equation) if findings.len() == 1 => plain(equation),
        Some(equation) => format!("{}：{}", finding.subject, plain(equation)),
        None => finding.subject.clone(),
    };
    html! { p.rule__held { (findings.iter().map(line).collect::<Vec<_>>().join("；")) } }
}

/// One finding. The only equation of a rule needs no heading: its title and its terms say what it is.
fn item(finding: &Finding, is_one: bool) -> Markup {
    let explanation = finding.explanation();
    html! {
        li.finding {
            @if !is_one || finding.equation.is_none() { p.finding__subject { (finding.subject) } }
            @if let Some(shown) = &finding.equation { (equation(shown)) }
            @if !explanation.is_empty() { p.finding__note { (explanation) } }
            @if !finding.evidence.is_empty() { (places(&finding.evidence)) }
        }
    }
}

/// The places that a finding speaks of, quoted, each a link.
fn places(places: &[Place]) -> Markup {
    html! {
        div.finding__places {
            span.finding__label { "原文" }
            ul { @for place in places { li { (source_link(place.entry, place.span, quote(*place))) } } }
        }
    }
}

fn quote(place: Place) -> String {
    let model = use_model();
    let text = model.text_at(place);
    let mut quote: String = text.chars().take(QUOTE).collect();
    if quote.len() < text.len() {
        quote.push('…');
    }
    quote
}
