//! An equation, laid out with its numbers.

use disclosure::findings::{Equation, EquationOperator, EquationTerm};
use maud::{Markup, Render, html};

use crate::components::source_link;

/// Each figure with its name below it, a link to its place; the operator stands before its figure, so
/// that lines break before it.
pub fn equation(equation: &Equation) -> Markup {
    html! {
        p.equation {
            @for term in &equation.terms {
                span.equation__term {
                    @if term.operator != EquationOperator::First {
                        span.equation__sign { (term.operator.sign()) } " "
                    }
                    span.equation__figure {
                        span.equation__value { (value(term)) } " "
                        span.equation__name { (term.name) }
                    }
                }
                " "
            }
        }
    }
}

/// The same in one line without links: in the static page, where most equations simply hold.
pub fn plain(equation: &Equation) -> String {
    equation
        .terms
        .iter()
        .map(|one| match one.operator {
            EquationOperator::First => format!("{}{}", one.name, one.printed()),
            sign => format!(" {} {}{}", sign.sign(), one.name, one.printed()),
        })
        .collect()
}

fn value(term: &EquationTerm) -> Markup {
    let printed = term.printed();
    match term.place {
        Some(place) => source_link(place.entry, place.span, printed),
        None => printed.render(),
    }
}
