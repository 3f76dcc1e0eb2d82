//! The headings of a table, which sort by their columns.

use leptos::prelude::*;
use presentation::TableColumn;

use crate::session::medium::use_medium;
use crate::session::state::{Sort, use_state};

/// The headings.
#[component]
pub fn Head(
    /// The columns.
    columns: Vec<TableColumn>,
    /// What the table is sorted by.
    sort: Memo<Option<Sort>>,
) -> impl IntoView {
    let is_static = use_medium().is_static();
    let headings = columns.into_iter().map(|column| {
        let class = if column.is_numeric { "numeric" } else { "" };
        if is_static || !column.is_sorted {
            return view! { <th scope="col" class=class>{column.heading}</th> }.into_any();
        }
        view! { <SortHeading column class sort /> }.into_any()
    });
    view! {
        <thead>
            <tr>{headings.collect_view()}</tr>
        </thead>
    }
}

/// A heading that sorts by its column: upwards, downwards the second time, not at all the third.
#[component]
fn SortHeading(column: TableColumn, class: &'static str, sort: Memo<Option<Sort>>) -> impl IntoView {
    let state = use_state();
    let descending = Memo::new(move |_| {
        sort.with(|sort| sort.as_ref().filter(|sort| sort.key == column.id).map(|sort| sort.descending))
    });
    let next = move |_| {
        let descending = match descending.get_untracked() {
            None => Some(false),
            Some(false) => Some(true),
            Some(true) => None,
        };
        state.sort_by(descending.map(|descending| Sort { key: column.id.to_owned(), descending }));
    };
    let direction = move || match descending.get() {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    };
    let arrow = move || match descending.get() {
        None => "↕",
        Some(false) => "↑",
        Some(true) => "↓",
    };
    view! {
        <th scope="col" class=class aria-sort=direction>
            <button type="button" class="sort" on:click=next>
                {column.heading}
                <span class="sort__arrow" aria-hidden="true">
                    {arrow}
                </span>
            </button>
        </th>
    }
}
