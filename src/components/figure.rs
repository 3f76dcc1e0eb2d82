//! Figures, each a link to its place in the original.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, Span};
use disclosure::ledger::{Derivation, Entry, Origin, Place};
use leptos::prelude::*;

use crate::model::use_model;
use crate::{anchors, findings};

/// A figure of the ledger in 万元: printed ones open their place in the original, computed ones are
/// marked 推算 and show their formula, unknown ones say 未公开.
pub fn figure(entry: Option<&Entry>) -> AnyView {
    match entry {
        None => unknown(),
        Some(Entry { amount, origin: Origin::Disclosed(place) }) => amount_at(*amount, *place),
        Some(Entry { amount: value, origin: Origin::Derived(derived) }) => view! {
            <span class="figure figure--derived">
                {amount(*value)} " " <span class="mark">"推算"</span> " " {derivation(derived)}
            </span>
        }
        .into_any(),
    }
}

/// An amount in 万元 printed in the document of the dataset's entry at position `entry`; the unit
/// is for the heading or the words around it to say.
pub fn cited_amount(entry: usize, cited: &Cited<Amount>) -> AnyView {
    amount_at(cited.value, Place { entry, span: cited.span })
}

/// The bare number, as printed.
pub fn amount(amount: Amount) -> AnyView {
    view! { <span class="figure__amount">{amount.to_string()}</span> }.into_any()
}

/// 未公开: what the documents at hand do not say.
pub fn unknown() -> AnyView {
    view! { <span class="unknown">"未公开"</span> }.into_any()
}

/// The formula of a derived figure, each number in it a link to its place in the original.
fn derivation(derivation: &Derivation) -> AnyView {
    let model = use_model();
    let mut parts = Vec::new();
    let mut rest = derivation.formula.as_str();
    for term in &derivation.terms {
        let number = model.text_at(*term);
        let Some((before, after)) = rest.split_once(number).filter(|_| !number.is_empty()) else { continue };
        parts.push(before.to_owned().into_any());
        parts.push(source_link(term.entry, term.span, number.to_owned().into_any()));
        rest = after;
    }
    view! { <span class="formula">"= " {parts} {rest.to_owned()}</span> }.into_any()
}

/// A link that opens a place in the original.
pub fn source_link(entry: usize, span: Span, content: AnyView) -> AnyView {
    let model = use_model();
    anchors::remember(model.year_of(entry), span);
    let href = model.source_hash(entry, span);
    view! { <a class="cite" href=href title="查看原文">{content}</a> }.into_any()
}

fn amount_at(value: Amount, place: Place) -> AnyView {
    view! {
        <span class="figure">
            {source_link(place.entry, place.span, amount(value))} {findings::badge(place)}
        </span>
    }
    .into_any()
}
