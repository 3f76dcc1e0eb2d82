//! What the document itself says of the changes.

use disclosure::disclosure::{Change, Disclosure, YearChange};
use leptos::prelude::*;

use super::block_title;
use crate::components::source_link;

/// The stated changes with their reasons; nothing where none are stated.
pub fn reasons(at: usize, disclosure: &Disclosure) -> Option<AnyView> {
    if disclosure.changes.is_empty() {
        return None;
    }
    let items = disclosure.changes.iter().map(|stated| item(at, stated)).collect::<Vec<_>>();
    let view = view! {
        <section class="block">
            {block_title("部门自己怎么说明增减", None)}
            <ul class="reasons">{items}</ul>
        </section>
    };
    Some(view.into_any())
}

fn item(at: usize, stated: &YearChange) -> AnyView {
    let link = |number: String| source_link(at, stated.change.span, number.into_any());
    let change = match stated.change.value {
        Change::By(amount) => {
            let word = if amount.value().is_sign_negative() { "减少" } else { "增加" };
            let amount = amount.value().abs().to_string();
            view! { {word} {link(amount)} "万元" }.into_any()
        }
        Change::ByPercent(percent) => {
            let word = if percent.is_sign_negative() { "下降" } else { "增长" };
            view! { {word} {link(percent.abs().to_string())} "%" }.into_any()
        }
        Change::Unchanged => link("持平".to_owned()),
    };
    let reason = stated.reason.as_ref().map_or_else(
        || view! { <span class="quiet">"原文没有说明原因"</span> }.into_any(),
        |reason| view! { "“" {source_link(at, reason.span, reason.value.clone().into_any())} "”" }.into_any(),
    );
    view! {
        <li>
            <b>{stated.line.name().to_owned()}</b> "：比" {stated.against} "年" {change} "。" {reason}
        </li>
    }
    .into_any()
}
