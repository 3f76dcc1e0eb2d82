//! An equation, laid out with its numbers.

use disclosure::findings::{Equation, Operator, Term};
use leptos::prelude::*;

use crate::components::source_link;

/// Each figure with its name below it, a link to its place; the operator stands before its figure, so
/// that lines break before it.
pub fn equation(equation: &Equation) -> AnyView {
    let terms = equation.terms.iter().map(|one| {
        let sign = (one.operator != Operator::First)
            .then(|| view! { <span class="equation__sign">{one.operator.sign()}</span> " " });
        view! {
            <span class="equation__term">
                {sign} <span class="equation__figure">
                    <span class="equation__value">{value(one)}</span> " "
                    <span class="equation__name">{one.name.clone()}</span>
                </span>
            </span>
            " "
        }
    });
    view! { <p class="equation">{terms.collect::<Vec<_>>()}</p> }.into_any()
}

/// The same in one line without links: in the static page, where most equations simply hold.
pub fn plain(equation: &Equation) -> String {
    equation
        .terms
        .iter()
        .map(|one| match one.operator {
            Operator::First => format!("{}{}", one.name, one.printed()),
            sign => format!(" {} {}{}", sign.sign(), one.name, one.printed()),
        })
        .collect()
}

fn value(term: &Term) -> AnyView {
    let printed = term.printed();
    match term.place {
        Some(place) => source_link(place.entry, place.span, printed.into_any()),
        None => printed.into_any(),
    }
}
