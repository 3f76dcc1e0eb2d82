//! What can be done with the rows of a table, and what has to be known of a long one.

use std::sync::Arc;

use disclosure::query::Matches;
use leptos::prelude::*;
use presentation::TableColumn;

use super::head::SortList;
use super::lines::Lines;
use super::{MOST_ON_PAPER, ShownTable};
use crate::components::button::Button;
use crate::components::save::{copy, save};
use crate::session::state::Sort;
use crate::session::use_texts;

/// How the rows are shown, and what has to be known of a long table.
#[component]
pub fn Tools(
    /// The columns.
    columns: Vec<TableColumn>,
    /// The order where none is chosen.
    unsorted: &'static str,
    /// What the filters leave.
    matches: Memo<Arc<Matches>>,
    /// Whether only some lines are drawn.
    is_windowed: Memo<bool>,
    /// Whether the page is being printed.
    on_paper: RwSignal<bool>,
    /// What the table is sorted by.
    sort: Memo<Option<Sort>>,
    /// Whether a narrow screen shows all columns.
    all_columns: RwSignal<bool>,
) -> impl IntoView {
    let texts = &use_texts().common;
    let rows = move || matches.with(|matches| matches.shown.len());
    let note = move || if on_paper.get() { texts.cut } else { texts.windowed }(rows(), MOST_ON_PAPER);
    let is_unfolded = Memo::new(move |_| all_columns.get());
    let unfold = move || all_columns.update(|all| *all = !*all);
    view! {
        {move || is_windowed.get().then(|| view! { <p class="table-note">{note()}</p> }.into_any())}
        <div class="table-tools table-tools--narrow">
            <SortList columns unsorted sort />
            " "
            <Button pressed=is_unfolded press=unfold>{texts.all_columns}</Button>
        </div>
    }
}

/// What the rows can be saved_from away as.
#[component]
pub fn SaveRows(
    /// What the table shows.
    source: Memo<ShownTable>,
    /// Its lines.
    lines: Memo<Arc<Lines>>,
) -> impl IntoView {
    let texts = &use_texts().common;
    let said = RwSignal::new(String::new());
    let copied = move || {
        let all = lines.with_untracked(|lines| lines.items().collect::<Vec<_>>());
        let shown = &all[..all.len().min(MOST_ON_PAPER)];
        let text = source.with_untracked(|source| source.text(shown));
        let copied = (texts.copied)(all.len(), shown.len());
        leptos::task::spawn_local(async move {
            let answer = if copy(&text).await { copied } else { texts.not_copied.to_owned() };
            // By then the view may be gone.
            let _ = said.try_set(answer);
        });
    };
    let saved = move || {
        let shown = lines.with_untracked(|lines| lines.items().collect::<Vec<_>>());
        let (name, content) = source.with_untracked(|source| source.csv(&shown));
        save(name, "text/csv;charset=utf-8", &content);
    };
    view! {
        <div class="table-tools">
            <Button class="save" press=copied>{texts.copy}</Button>
            " "
            <Button class="save" press=saved>{texts.save}</Button>
            " "
            <span aria-live="polite" class="table-tools__said">
                {move || said.get()}
            </span>
        </div>
    }
}
