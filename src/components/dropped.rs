//! What an earlier year lists and the later one no more.

use leptos::prelude::*;
use presentation::Dropped;

use super::cells::cells;
use super::cut::cut;
use crate::session::embedded_part::heading_level;

/// The list, with its heading.
#[component]
pub fn DroppedView(
    /// What is not listed any more.
    mut dropped: Dropped,
    /// The file that has the whole list.
    file: &'static str,
) -> impl IntoView {
    let cut = cut(&mut dropped.items, file);
    let items = dropped.items.into_iter().map(|item| view! { <li>{cells(item)}</li> });
    view! {
        <section class="dropped">
            <h3 {..heading_level(3)}>{dropped.heading}</h3>
            <ul>{items.collect_view()}</ul>
            {cut}
        </section>
    }
}
