//! Figures, each a link to its place in the original.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, Place, Span};
use disclosure::ledger::{Derivation, LedgerEntry, Origin};
use maud::{Markup, Render, html};

use super::badge::badge;
use crate::session::model::use_model;
use crate::session::{anchors, links};

/// A figure of the ledger in 万元: printed ones open their place in the original, computed ones are
/// marked 推算 and show their formula, unknown ones say 未公开.
pub fn figure(entry: Option<&LedgerEntry>) -> Markup {
    match entry {
        None => unknown(),
        Some(LedgerEntry { amount, origin: Origin::Disclosed(place) }) => amount_at(*amount, *place),
        Some(LedgerEntry { amount: value, origin: Origin::Derived(derived) }) => html! {
            span.figure.figure--derived { (amount(*value)) " " (computed()) " " (derivation(derived)) }
        },
    }
}

/// An amount in 万元 printed in the document of the dataset's entry at position `entry`; the unit
/// is for the heading or the words around it to say.
pub fn cited_amount(entry: usize, cited: &Cited<Amount>) -> Markup {
    amount_at(cited.value, Place { entry, span: cited.span })
}

/// The bare number, as printed.
pub fn amount(amount: Amount) -> Markup {
    html! { span.figure__amount { (amount.to_string()) } }
}

/// 未公开: what the documents at hand do not say.
pub fn unknown() -> Markup {
    html! { span.unknown { "未公开" } }
}

/// 推算: what this page computed.
pub fn computed() -> Markup {
    html! { span.mark { "推算" } }
}

/// The formula of a derived figure, each number in it a link to its place in the original.
fn derivation(derivation: &Derivation) -> Markup {
    let model = use_model();
    let mut rest = derivation.formula.as_str();
    let linked = |term: &Place| {
        let number = model.text_at(*term);
        let (before, after) = rest.split_once(number).filter(|_| !number.is_empty())?;
        rest = after;
        Some(html! { (before) (source_link(term.entry, term.span, number)) })
    };
    let parts: Vec<Markup> = derivation.terms.iter().filter_map(linked).collect();
    html! { span.formula { "= " @for part in &parts { (part) } (rest) } }
}

/// A link that opens a place in the original.
pub fn source_link(entry: usize, span: Span, content: impl Render) -> Markup {
    link(entry, span, "cite", &content.render())
}

fn link(entry: usize, span: Span, class: &str, content: &Markup) -> Markup {
    let model = use_model();
    anchors::remember(model.year_of(entry), span);
    html! { a class=(class) href=(links::source_hash(&model, entry, span)) title="查看原文" { (content) } }
}

fn amount_at(value: Amount, place: Place) -> Markup {
    html! {
        span.figure {
            (source_link(place.entry, place.span, amount(value))) " " (badge(place))
        }
    }
}
