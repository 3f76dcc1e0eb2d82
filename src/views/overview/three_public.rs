//! 三公 as three bars.

use leptos::prelude::*;
use presentation::overview::{PublicRow, ThreePublic};

use super::block;
use super::changes::card_view;
use crate::components::{BarView, cells, figure_view, nothing_view};
use crate::session::use_texts;

/// The total with its change, and the three.
pub fn three_public(three: ThreePublic) -> AnyView {
    let content = view! {
        <div class="public">
            <div class="slope">{card_view(three.total)}</div>
            <ul class="public__rows">{three.rows.into_iter().map(row).collect_view()}</ul>
        </div>
    };
    block(use_texts().overview.titles.three_public, content.into_any())
}

fn row(row: PublicRow) -> impl IntoView {
    let PublicRow { name, amount, bar, parts } = row;
    let parts = (!parts.is_empty()).then(|| view! { <p class="public__parts">{cells(parts)}</p> });
    let row_name = name.clone();
    view! {
        <li class="public__row" data-name=row_name>
            <span class="public__name">{name}</span>
            <div class="public__amount">
                {match amount {
                    Ok(figure) => figure_view(figure),
                    Err(nothing) => nothing_view(nothing),
                }}
            </div>
            {bar.map(|bar| view! { <BarView bar /> })}
            {parts}
        </li>
    }
}
