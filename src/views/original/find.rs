//! The bar that stays above the text: search, steps from place to place, and the contents.

use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::html::Dialog;
use leptos::prelude::*;

use super::search::Search;
use crate::components::SearchField;
use crate::session::use_texts;

/// The bar.
#[component]
pub fn FindBar(
    /// The search.
    search: Search,
    /// What the contents lead to, with their addresses.
    contents: Vec<(String, String)>,
) -> impl IntoView {
    let texts = &use_texts().original;
    let (label, example) = texts.search;
    let [previous, next] = texts.steps;
    let sheet = NodeRef::<Dialog>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        search.step(false);
    };
    let is_alone = move || search.count() < 2;
    let show = move |_: MouseEvent| {
        if let Some(sheet) = sheet.get_untracked() {
            let _ = sheet.show_modal();
        }
    };
    // A link of it, and whatever is beside it, closes it.
    let hide = move |_: MouseEvent| {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.close();
        }
    };
    view! {
        <form class="find" role="search" on:submit=submit>
            <SearchField label=label placeholder=example />
            <span class="find__count" aria-hidden="true">
                {move || search.position()}
            </span>
            <p class="source__status unseen" role="status">
                {move || search.status()}
            </p>
            <button
                class="tool"
                type="button"
                disabled=is_alone
                aria-label=previous
                title=previous
                on:click=move |_| search.step(true)
            >
                "↑"
            </button>
            <button class="tool" type="submit" disabled=is_alone aria-label=next title=next>
                "↓"
            </button>
            <button class="tool find__contents" type="button" aria-label=texts.contents title=texts.contents on:click=show>
                "☰"
            </button>
        </form>
        <dialog class="peek sheet" node_ref=sheet aria-label=texts.contents on:click=hide>
            <Contents contents />
        </dialog>
    }
}

/// Links to the sections of the document.
#[component]
pub fn Contents(
    /// Their headings, with their addresses.
    contents: Vec<(String, String)>,
) -> impl IntoView {
    let link = |(heading, href)| {
        view! {
            <li>
                <a href=href>{heading}</a>
            </li>
        }
    };
    view! { <ol class="contents">{contents.into_iter().map(link).collect_view()}</ol> }
}
