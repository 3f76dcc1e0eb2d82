//! A view that is a part of another one: folded there, unfolded at its own address.

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::live::live_effect;
use crate::session::embedded_part::heading_level;
use crate::session::medium::use_medium;
use crate::session::state::{View, use_state};

/// The part. What is folded is not drawn before it is asked for; the static page, to be searched and printed, has it
/// unfolded.
#[component]
pub fn Part(
    /// The view.
    view: View,
    /// What it shows.
    children: ChildrenFn,
) -> impl IntoView {
    let state = use_state();
    let is_static = use_medium().is_static();
    let is_open = RwSignal::new(is_static);
    live_effect(move |_| {
        if state.view() == view {
            is_open.set(true);
        }
    });
    let toggled = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        is_open.set(details.is_some_and(|details| details.open()));
    };
    let texts = view.texts();
    view! {
        <details
            class=format!("part view--{}", view.key())
            id=is_static.then(|| view.hash().split_off(1))
            open=move || is_open.get()
            on:toggle=toggled
        >
            <summary class="part__title">
                <h3 {..heading_level(3)}>
                    {texts.plain} " "
                    {(!texts.official.is_empty())
                        .then(|| view! { <small class="view__official">{texts.official}</small> })}
                </h3>
            </summary>
            {move || is_open.get().then(|| children())}
        </details>
    }
}
