//! The main part of the page.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::{around, focus};
use crate::session::medium::{Placement, use_placement};
use crate::session::use_texts;

/// Where the link past the bars leads.
const ID: &str = "budget-disclosure-main";

/// A link past the bars. A host has its own ways past our element.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        let main = around(&event, ".bd").and_then(|page| page.query_selector("main").ok().flatten());
        if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
            main.scroll_into_view();
            focus(&main);
        }
    };
    (use_placement() == Placement::Page).then(|| {
        view! {
            <a class="skip" href=format!("#{ID}") on:click=skip>
                {use_texts().frame.skip}
            </a>
        }
    })
}

/// What the page is about: its main part, or a region of the host's page, which has a main part of its own.
#[component]
pub fn MainPart(
    /// The views.
    children: Children,
) -> impl IntoView {
    match use_placement() {
        Placement::Page => view! {
            <main class="main" id=ID tabindex="-1">
                {children()}
            </main>
        }
        .into_any(),
        Placement::Element => view! {
            <section class="main" aria-label=use_texts().frame.region>
                {children()}
            </section>
        }
        .into_any(),
    }
}
