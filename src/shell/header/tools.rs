//! What can be done on every view.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::menu::Menu;
use crate::components::finder::use_finder;
use crate::components::live_view;
use crate::session::preferences::{Preferences, SIZES};
use crate::session::use_texts;

/// The search of everything, the size of the text, and all else. The static page has none of them, and keeps room.
#[component]
pub fn Tools() -> impl IntoView {
    view! { <div class="toolbar">{live_view(|| view! { <Find /> <Larger /> <Menu /> }.into_any())}</div> }
}

/// The button that opens the search.
#[component]
fn Find() -> impl IntoView {
    let name = use_texts().search.button;
    let finder = use_finder();
    let open = move |event: MouseEvent| {
        if let Some(finder) = finder {
            finder.open(event.current_target().and_then(|button| button.dyn_into().ok()));
        }
    };
    view! {
        <button
            class="tool"
            type="button"
            aria-label=name
            title=name
            aria-haspopup="dialog"
            aria-keyshortcuts="/ Control+K Meta+K"
            on:click=open
        >
            <svg class="tool__shape" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M12.9 12.9 18 18M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0" />
            </svg>
        </button>
    }
}

/// The next size of the text; after the largest the first.
#[component]
fn Larger() -> impl IntoView {
    let preferences: Preferences = expect_context();
    let texts = &use_texts().frame;
    let at = move || SIZES.iter().position(|size| *size == preferences.size()).unwrap_or_default();
    let next = move |_: MouseEvent| {
        preferences.choose_size(SIZES.get(at() + 1).copied().unwrap_or(SIZES[0]));
    };
    let name = move || texts.larger.1(texts.sizes.1.get(at()).copied().unwrap_or_default());
    view! {
        <button class="tool" type="button" aria-label=name title=name on:click=next>
            {texts.larger.0}
        </button>
    }
}
