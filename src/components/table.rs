//! Parts of tables.

use leptos::prelude::*;

use crate::STATIC;
use crate::state::use_state;

/// A column heading that sorts by its column; plain text in the static page.
pub fn sort_header(key: &'static str, label: &'static str, class: &'static str) -> AnyView {
    if STATIC {
        return view! { <th scope="col" class=class>{label}</th> }.into_any();
    }
    let state = use_state();
    let direction = move || match state.sort() {
        Some(sort) if sort.key == key && sort.descending => "descending",
        Some(sort) if sort.key == key => "ascending",
        _ => "none",
    };
    let arrow = move || match direction() {
        "descending" => "↓",
        "ascending" => "↑",
        _ => "↕",
    };
    view! {
        <th scope="col" class=class aria-sort=direction>
            <button type="button" class="sort" on:click=move |_| state.toggle_sort(key)>
                {label}
                <span class="sort__arrow" aria-hidden="true">{arrow}</span>
            </button>
        </th>
    }
    .into_any()
}
