//! An equation with its numbers, and both sides drawn to length.

use leptos::prelude::*;
use presentation::equation::{EquationPicture, ShownTerm};

use super::cells::cells;
use super::chart::StackedBarView;

/// The equation.
#[component]
pub fn EquationView(
    /// What it shows.
    equation: EquationPicture,
) -> impl IntoView {
    let bars = equation.bars.map(|bars| {
        let bars = bars.map(|bar| view! { <StackedBarView bar /> });
        view! { <div class="equation__bars">{bars.into_iter().collect_view()}</div> }
    });
    view! {
        <div class="pictured">
            <p class="equation">{equation.terms.into_iter().map(term).collect_view()}</p>
            {bars}
        </div>
    }
}

/// A figure with its name below it; the operator stands before its figure, so that lines break before it.
fn term(term: ShownTerm) -> impl IntoView {
    let sign = (!term.sign.is_empty()).then(|| view! { <span class="equation__sign">{term.sign}</span> " " });
    let name = term.name.clone();
    view! {
        <span class="equation__term" data-name=name>
            {sign} <span class="equation__figure">
                <span class="equation__value">{cells(vec![term.figure])}</span>
                " "
                <span class="equation__name">{term.name}</span>
            </span>
        </span>
        " "
    }
}
