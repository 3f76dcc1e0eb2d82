//! What differs between the live page and the static one.

use leptos::prelude::*;

use crate::session::medium::use_medium;

/// A view that only makes sense where something can be chosen; nothing in the static page.
pub fn live_view(view: impl FnOnce() -> AnyView) -> AnyView {
    if use_medium().is_static() { None::<AnyView>.into_any() } else { view() }
}

/// Follows signals with an effect; the static page never changes.
pub fn live_effect<T: 'static>(mut effect: impl FnMut(Option<T>) -> T + 'static) {
    let mut before = None;
    follow(Box::new(move || before = Some(effect(before.take()))));
}

/// All effects are of one type: each further one is a kilobyte of the program.
fn follow(mut effect: Box<dyn FnMut()>) {
    if !use_medium().is_static() {
        Effect::new(move |_: Option<()>| effect());
    }
}
