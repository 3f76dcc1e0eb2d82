//! A table with its filters, and what is said of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{DataTable, ShownTable};
use crate::components::cells::cells;
use crate::components::filters::{FilterSet, Filters, matches};
use crate::components::live::live_view;

/// A table that can be filtered. Another source puts other texts and rows into it as long as its columns stay.
#[component]
pub fn FilteredTable(
    /// What it shows; `None` where there is nothing to list.
    source: Memo<Option<ShownTable>>,
    /// What stands in its place then.
    #[prop(into)]
    otherwise: ViewFn,
    /// By what its rows are filtered.
    filters: FilterSet,
    /// Whether they can be.
    has_filters: bool,
    /// The department without whose name values are shown.
    department: Memo<String>,
    /// What it is called in the style.
    class: &'static str,
) -> impl IntoView {
    let columns = Memo::new(move |_| source.with(|source| Some(source.as_ref()?.columns().to_vec())));
    let table = move |first: ShownTable| {
        // Where the next source is none, this table goes right after.
        let source = Memo::new(move |_| source.get().unwrap_or_else(|| first.clone()));
        let matches = matches(move || Arc::clone(source.get().index()), filters);
        let notes = move || {
            let notes = source.get().notes().into_iter();
            notes.map(|note| view! { <li>{note}</li> }).collect_view()
        };
        view! {
            <p class="lead">{move || cells(source.get().lead())}</p>
            {has_filters
                .then(|| live_view(move || view! { <Filters filters matches department /> }.into_any()))}
            <DataTable source matches class />
            <ul class="table-notes">{notes}</ul>
            {move || source.get().further()}
        }
        .into_any()
    };
    view! {
        {move || {
            columns.track();
            source.get_untracked().map_or_else(|| otherwise.run(), table)
        }}
    }
}
