//! A term explained where it occurs.

use leptos::ev::MouseEvent;
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::live::live_view;
use super::peek::place_near;
use crate::session::use_texts;

/// A word that opens what the document's glossary says of a term. Not in the static page, where the glossary itself
/// stands open.
#[component]
pub fn TermView(
    /// What those who hear the page are told that it is.
    label: String,
    /// What the glossary says.
    definition: String,
) -> impl IntoView {
    live_view(move || opened(label, definition))
}

fn opened(label: String, definition: String) -> AnyView {
    let dialog = NodeRef::<Dialog>::new();
    let show = move |event: MouseEvent| {
        let button = event.current_target().and_then(|button| button.dyn_into::<Element>().ok());
        if let Some((dialog, button)) = dialog.get_untracked().zip(button) {
            let _ = dialog.show_modal();
            place_near(&dialog, &button);
        }
    };
    // It holds nothing but words: wherever it is clicked, it has been read.
    let hide = move |_: MouseEvent| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <button class="term" type="button" aria-label=label.clone() aria-haspopup="dialog" on:click=show>
            {use_texts().overview.term.0}
        </button>
        <dialog class="peek" node_ref=dialog aria-label=label on:click=hide>
            <div class="peek__content">
                <p class="peek__words">{definition}</p>
                <p class="peek__actions">
                    <button class="button" type="button">
                        {use_texts().peek.close}
                    </button>
                </p>
            </div>
        </dialog>
    }
    .into_any()
}
