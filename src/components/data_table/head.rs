//! The headings of a table, which sort by their columns.

use leptos::ev::Targeted;
use leptos::prelude::*;
use presentation::TableColumn;

use crate::components::button::Button;
use crate::session::medium::use_medium;
use crate::session::state::{Sort, use_state};
use crate::session::use_texts;

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
        if !column.is_sorted {
            return view! { <th scope="col" class=class>{column.heading}</th> }.into_any();
        }
        if is_static {
            return still_heading(column.heading, class);
        }
        view! { <SortHeading column class sort /> }.into_any()
    });
    view! {
        <thead>
            <tr>{headings.collect_view()}</tr>
        </thead>
    }
}

/// A heading that takes the room of one that sorts, so that nothing moves when it does.
fn still_heading(heading: &'static str, class: &'static str) -> AnyView {
    view! {
        <th scope="col" class=class>
            <span class="sort">
                {heading}
                <span class="sort__arrow" aria-hidden="true">
                    "↕"
                </span>
            </span>
        </th>
    }
    .into_any()
}

/// A heading that sorts by its column: upwards, downwards the second time, not at all the third.
#[component]
fn SortHeading(column: TableColumn, class: &'static str, sort: Memo<Option<Sort>>) -> impl IntoView {
    let state = use_state();
    let descending = Memo::new(move |_| {
        sort.with(|sort| sort.as_ref().filter(|sort| sort.key == column.id).map(|sort| sort.descending))
    });
    let next = move || {
        let descending = match descending.get_untracked() {
            None => Some(false),
            Some(false) => Some(true),
            Some(true) => None,
        };
        state.sort_by(descending.map(|descending| Sort { key: column.id.to_owned(), descending }));
    };
    let shown = move || match descending.get() {
        None => ("none", "↕"),
        Some(false) => ("ascending", "↑"),
        Some(true) => ("descending", "↓"),
    };
    view! {
        <th scope="col" class=class aria-sort=move || shown().0>
            <Button class="sort" press=next>
                {column.heading}
                <span class="sort__arrow" aria-hidden="true">
                    {move || shown().1}
                </span>
            </Button>
        </th>
    }
}

/// The same as a list, for narrow screens, on which there are no headings.
#[component]
pub fn SortList(
    /// The columns.
    columns: Vec<TableColumn>,
    /// The order where none is chosen.
    unsorted: &'static str,
    /// What the table is sorted by.
    sort: Memo<Option<Sort>>,
) -> impl IntoView {
    let state = use_state();
    let texts = &use_texts().common;
    let choose = move |event: Targeted<web_sys::Event, web_sys::HtmlSelectElement>| {
        let chosen = event.target().value();
        state.sort_by((!chosen.is_empty()).then(|| Sort::parse(&chosen)));
    };
    let options = columns.into_iter().filter(|column| column.is_sorted).flat_map(|column| {
        [false, true].map(|descending| {
            let option = Sort { key: column.id.to_owned(), descending };
            let value = option.to_text();
            let is_chosen = move || sort.with(|sort| sort.as_ref() == Some(&option));
            view! {
                <option value=value prop:selected=is_chosen>
                    {(texts.sorted_by)(column.heading, descending)}
                </option>
            }
            .into_any()
        })
    });
    view! {
        <select class="facet__list" aria-label=texts.sort on:change:target=choose>
            <option value="" prop:selected=move || sort.with(Option::is_none)>
                {unsorted}
            </option>
            {options.collect::<Vec<_>>()}
        </select>
    }
}
