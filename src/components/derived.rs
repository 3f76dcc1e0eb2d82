//! What a figure is where it is not simply printed: computed, changed, or nothing.

use disclosure::ledger::Trend;
use leptos::prelude::*;
use presentation::PageCell;
use presentation::overview::{Changed, Nothing};

use super::cells::cells;
use crate::session::use_texts;

/// A figure; a computed one is dotted, and unfolds how it was computed.
pub fn figure_view(cell: PageCell) -> AnyView {
    match cell {
        PageCell::Computed { value, formula } if !formula.is_empty() => view! {
            <details class="derived">
                <summary class="derived__number">
                    <span class="figure__amount">{value}</span>
                    <small class="derived__mark">{use_texts().common.computed}</small>
                </summary>
                <span class="derived__formula">{cells(formula)}</span>
            </details>
        }
        .into_any(),
        other => cells(vec![other]).into_any(),
    }
}

/// What became of a figure: a shape and words.
pub fn changed_view(changed: Changed) -> impl IntoView {
    let shape = match changed.trend {
        Trend::Increase => "▲",
        Trend::Decrease => "▼",
        Trend::Unchanged => "＝",
    };
    view! {
        <span class="changed">
            <span class="changed__shape" aria-hidden="true">
                {shape}
            </span>
            " "
            {changed.words}
        </span>
    }
}

/// Why there is no figure, in words; what was not read leads to where it stands.
pub fn nothing_view(nothing: Nothing) -> AnyView {
    let texts = &use_texts().overview;
    let words = match nothing {
        Nothing::NoDocument => texts.nothing_without_document,
        Nothing::NotInDocument => texts.nothing_in_document,
        Nothing::NotRead(place) => return cells(vec![PageCell::Unread { place }]).into_any(),
    };
    view! { <span class="no-figure">{words}</span> }.into_any()
}

/// The same in a cell of a table: a dash, whose word stands below the table.
pub fn dash_view(nothing: Nothing) -> AnyView {
    if let Nothing::NotRead(_) = nothing {
        return nothing_view(nothing);
    }
    view! {
        <span aria-hidden="true" class="no-figure">
            {use_texts().overview.nothing}
        </span>
        <span class="unseen">{nothing_view(nothing)}</span>
    }
    .into_any()
}
