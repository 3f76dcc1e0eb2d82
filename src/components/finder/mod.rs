//! One search over everything: a field, and what is found below it.

mod keys;
mod results;

use keys::{Way, walk, way_of};
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use results::Results;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::button::Button;
use super::dom::{around, focus, is_modified};
use super::live::live_effect;
use crate::session::medium::{Placement, use_placement};
use crate::session::state::use_state;
use crate::session::use_texts;

/// The search, in the context of every component of a live page.
#[derive(Clone, Copy)]
pub struct Finder {
    dialog: NodeRef<Dialog>,
    field: NodeRef<Input>,
    /// What is looked for.
    typed: RwSignal<String>,
    is_open: RwSignal<bool>,
    /// What had the focus before.
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Finder {
    /// A search that is closed.
    pub fn new() -> Self {
        Self {
            dialog: NodeRef::new(),
            field: NodeRef::new(),
            typed: RwSignal::default(),
            is_open: RwSignal::new(false),
            opener: StoredValue::new_local(None),
        }
    }

    /// Opens it, from where `opener` is; what was looked for last can be typed over.
    pub fn open(self, opener: Option<HtmlElement>) {
        let Some((dialog, field)) = self.dialog.get_untracked().zip(self.field.get_untracked()) else {
            return;
        };
        if !dialog.open() {
            self.opener.set_value(opener);
            let _ = dialog.show_modal();
            self.is_open.set(true);
        }
        focus(&field);
        field.select();
    }

    /// Opens it where a key asks for that.
    pub fn press_key(self, event: &KeyboardEvent) {
        if !event.default_prevented() && keys::is_asked(event) {
            event.prevent_default();
            let target = event.composed_path().get(0);
            self.open(target.dyn_into::<HtmlElement>().ok());
        }
    }

    /// From where a link was followed: one of its results, from where it was opened.
    pub fn origin_of(self, link: HtmlElement) -> HtmlElement {
        let is_result = self.dialog.get_untracked().is_some_and(|dialog| dialog.contains(Some(&link)));
        if is_result { self.opener.get_value().unwrap_or(link) } else { link }
    }

    fn close(self) {
        if let Some(dialog) = self.dialog.get_untracked() {
            dialog.close();
        }
    }
}

/// The search of the page; none in the static one.
pub fn use_finder() -> Option<Finder> {
    use_context()
}

/// The dialog with the search. A page of ours listens for its keys wherever the focus is, an element of another site's
/// page does where the focus is in it.
#[component]
pub fn FindDialog() -> impl IntoView {
    let texts = &use_texts().search;
    let state = use_state();
    let finder: Finder = expect_context();
    let Finder { dialog, field, typed, is_open, opener } = finder;
    if use_placement() == Placement::Page {
        let handle = window_event_listener(leptos::ev::keydown, move |event| finder.press_key(&event));
        on_cleanup(move || handle.remove());
    }
    // What was found is of what was shown.
    live_effect(move |_| {
        state.location();
        finder.close();
    });
    let closed = move |_: Event| {
        // Told of late, when it may be open again.
        if dialog.get_untracked().is_some_and(|dialog| dialog.open()) {
            return;
        }
        is_open.set(false);
        if let Some(opener) = opener.get_value().filter(|opener| opener.is_connected()) {
            focus(&opener);
        }
    };
    // While an input method composes a character, the field holds letters that nobody searches for.
    let composing = StoredValue::new(false);
    let press_key = move |event: KeyboardEvent| {
        let Some(way) = way_of(&event).filter(|_| !composing.get_value()) else { return };
        let Some(dialog) = dialog.get_untracked() else { return };
        let in_field = around(&event, "input").is_some();
        if way == Way::Open && !in_field {
            return;
        }
        event.prevent_default();
        walk(&dialog, &event, way);
    };
    let clicked = move |event: MouseEvent| {
        let is_outside =
            dialog.get_untracked().is_some_and(|dialog| event.target().as_ref() == Some(dialog.as_ref()));
        if is_outside {
            finder.close();
        } else if let Some(link) = around(&event, "a[href]").filter(|_| !is_modified(&event)) {
            finder.close();
            show_title(&link);
        }
    };
    view! {
        <dialog
            class="finder"
            node_ref=dialog
            aria-label=texts.title
            on:close=closed
            on:click=clicked
            on:keydown=press_key
        >
            <div class="finder__bar" role="search">
                <input
                    class="search__field finder__field"
                    node_ref=field
                    type="text"
                    inputmode="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    aria-label=texts.title
                    placeholder=texts.example
                    on:compositionstart=move |_| composing.set_value(true)
                    on:compositionend:target=move |event| {
                        composing.set_value(false);
                        typed.set(event.target().value());
                    }
                    on:input:target=move |event| {
                        if !composing.get_value() {
                            typed.set(event.target().value());
                        }
                    }
                />
                <Button press=move || finder.close()>{texts.close}</Button>
            </div>
            <Results typed is_open />
        </dialog>
    }
}

/// Gives the title of the view that a link opens the focus, so that a reader by keyboard or by ear is there. A place of the
/// original is given it by the original.
fn show_title(link: &Element) {
    let is_place = link.get_attribute("href").is_some_and(|href| href.contains("&at="));
    let Some(page) = link.closest(".bd").ok().flatten().filter(|_| !is_place) else { return };
    request_animation_frame(move || {
        let title = page.query_selector(".view:not([hidden]) .view__title").ok().flatten();
        if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
            focus(&title);
        }
    });
}
