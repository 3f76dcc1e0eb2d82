//! Everything that has no room in the bar.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use crate::components::{Segments, bring_into_sight, focus};
use crate::session::preferences::{Preferences, SIZES, THEMES};
use crate::session::use_texts;
use crate::shell::share::Sharing;

/// A button, and what it unfolds: sizes, colours, and the way to what stands at the end of the page. It closes by
/// Esc and when the reader goes elsewhere.
#[component]
pub fn Menu() -> impl IntoView {
    let (face, name) = use_texts().frame.more;
    let is_open = RwSignal::new(false);
    let menu = NodeRef::<Div>::new();
    let button = NodeRef::<Button>::new();
    let press_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            is_open.set(false);
            if let Some(button) = button.get_untracked() {
                focus(&button);
            }
        }
    };
    let left = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if !menu.get_untracked().is_some_and(|menu| menu.contains(to.as_ref()) && to.is_some()) {
            is_open.set(false);
        }
    };
    view! {
        <div class="menu" node_ref=menu on:keydown=press_key on:focusout=left>
            <button
                class="tool"
                type="button"
                node_ref=button
                aria-label=name
                title=name
                aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {face}
            </button>
            {move || is_open.get().then(|| view! { <Panel menu button is_open /> })}
        </div>
    }
}

/// What is at the end of the page: by which selector, and what leads there.
const BELOW: [&str; 2] = [".downloads", ".embedding"];

#[component]
fn Panel(menu: NodeRef<Div>, button: NodeRef<Button>, is_open: RwSignal<bool>) -> impl IntoView {
    let preferences: Preferences = expect_context();
    let texts = &use_texts().frame;
    let sharing: Sharing = expect_context();
    let share = move |_| {
        // The focus comes back to where it was when the dialog closes, and the menu is gone by then.
        if let Some(button) = button.get_untracked() {
            focus(&button);
        }
        is_open.set(false);
        sharing.open();
    };
    let print = move |_| {
        is_open.set(false);
        // The menu is gone from the page before it is printed.
        request_animation_frame(|| {
            let _ = window().print();
        });
    };
    let names = [texts.downloads.title, texts.embedding];
    let below = BELOW.into_iter().zip(names).map(|(selector, name)| {
        let go = move |_| {
            unfold(menu, selector);
            is_open.set(false);
        };
        view! {
            <button class="menu__item" type="button" on:click=go>
                {name}
            </button>
        }
    });
    view! {
        <div class="menu__panel" tabindex="-1">
            <Segments
                title=texts.sizes.0
                choices=SIZES.into_iter().zip(texts.sizes.1).collect()
                chosen=Signal::derive(move || preferences.size())
                choose=Callback::new(move |size| preferences.choose_size(size))
            />
            <Segments
                title=texts.themes.0
                choices=THEMES.into_iter().zip(texts.themes.1).collect()
                chosen=Signal::derive(move || preferences.theme())
                choose=Callback::new(move |theme| preferences.choose_theme(theme))
            />
            <button class="menu__item" type="button" on:click=share>
                {texts.share.title}
            </button>
            <button class="menu__item" type="button" on:click=print>
                {texts.print}
            </button>
            {below.collect_view()}
        </div>
    }
}

/// Unfolds what a selector matches in the page around the menu, and goes there.
fn unfold(menu: NodeRef<Div>, selector: &str) {
    let page = menu.get_untracked().and_then(|menu| menu.closest(".bd").ok().flatten());
    let Some(folded) = page.and_then(|page| page.query_selector(selector).ok().flatten()) else { return };
    // An attribute of that name can be set.
    let _ = folded.set_attribute("open", "");
    let summary = folded.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        bring_into_sight(&summary, true);
    }
}
