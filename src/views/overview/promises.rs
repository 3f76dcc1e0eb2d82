//! Three of the promises.

use leptos::prelude::*;
use presentation::overview::{PromiseRow, SomePromises};

use super::block;
use crate::components::cells;
use crate::session::state::View;
use crate::session::use_texts;

/// Some promises, and a link to all.
pub fn promises(promises: SomePromises) -> AnyView {
    let content = view! {
        <p class="quiet">{promises.lead}</p>
        <ul class="promises">{promises.rows.into_iter().map(row).collect_view()}</ul>
        <p>
            <a class="onward" href=View::Indicators.hash()>
                {promises.all}
            </a>
        </p>
    };
    block(use_texts().overview.titles.promises, content.into_any())
}

fn row(row: PromiseRow) -> impl IntoView {
    view! {
        <li class="promise">
            <span class="promise__target">{cells(vec![row.target])}</span>
            <span class="promise__name">{cells(row.name)}</span>
            <span class="promise__meaning">{row.meaning}</span>
        </li>
    }
}
