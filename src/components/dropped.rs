//! What an earlier year lists and the later one no more.

use leptos::prelude::*;
use presentation::Dropped;

use super::cells::cells;

/// The list, with its heading.
#[component]
pub fn DroppedView(
    /// What is not listed any more.
    dropped: Dropped,
) -> impl IntoView {
    let items = dropped.items.into_iter().map(|item| view! { <li>{cells(item)}</li> });
    view! {
        <section class="dropped">
            <h3>{dropped.heading}</h3>
            <ul>{items.collect_view()}</ul>
        </section>
    }
}
