//! What differs between the live page and the static one.

use leptos::prelude::*;
use maud::Markup;

use crate::session::medium::use_medium;

/// Markup that only makes sense where something can be chosen; nothing in the static page.
pub fn live(markup: impl FnOnce() -> Markup) -> Markup {
    live_or(markup, Markup::default)
}

/// Markup for the live page, and what stands in its place in the static one.
pub fn live_or(live: impl FnOnce() -> Markup, fixed: impl FnOnce() -> Markup) -> Markup {
    if use_medium().is_static() { fixed() } else { live() }
}

/// A view that only makes sense where something can be chosen; nothing in the static page.
pub fn live_view(view: impl FnOnce() -> AnyView) -> AnyView {
    if use_medium().is_static() { None::<AnyView>.into_any() } else { view() }
}

/// Follows signals with an effect; the static page never changes.
pub fn live_effect<T: 'static>(effect: impl FnMut(Option<T>) -> T + 'static) {
    if !use_medium().is_static() {
        Effect::new(effect);
    }
}
