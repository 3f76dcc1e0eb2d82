//! What the document itself says of the changes.

use disclosure::disclosure::{Change, Disclosure, YearChange};
use maud::{Markup, html};

use super::block_title;
use crate::components::source_link;

/// The stated changes with their reasons; nothing where none are stated.
pub fn reasons(at: usize, disclosure: &Disclosure) -> Option<Markup> {
    let changes = &disclosure.changes;
    (!changes.is_empty()).then(|| {
        html! {
            section.block {
                (block_title("部门自己怎么说明增减", None))
                ul.reasons { @for stated in changes { (item(at, stated)) } }
            }
        }
    })
}

fn item(at: usize, stated: &YearChange) -> Markup {
    let (word, number, unit) = match stated.change.value {
        Change::By(amount) => {
            let word = if amount.value().is_sign_negative() { "减少" } else { "增加" };
            (word, amount.value().abs().to_string(), "万元")
        }
        Change::ByPercent(percent) => {
            let word = if percent.is_sign_negative() { "下降" } else { "增长" };
            (word, percent.abs().to_string(), "%")
        }
        Change::Unchanged => ("", "持平".to_owned(), ""),
    };
    html! {
        li {
            b { (stated.line.name()) } "：比" (stated.against) "年"
            (word) (source_link(at, stated.change.span, number)) (unit) "。"
            @if let Some(reason) = &stated.reason {
                "“" (source_link(at, reason.span, &reason.value)) "”"
            } @else {
                span.quiet { "原文没有说明原因" }
            }
        }
    }
}
