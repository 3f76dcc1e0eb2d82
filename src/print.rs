//! On paper nothing can be unfolded.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Element, Event};

/// Unfolds what is folded below `root` while the page is printed.
pub fn unfold_on_paper(root: NodeRef<Div>) {
    // Explanations of terms are on paper once, in the glossary.
    on_window("beforeprint", move || {
        each(root, ".view details:not([open]):not(.term)", |folded| {
            let _ = folded.set_attribute("open", "");
            let _ = folded.set_attribute("data-printed", "");
        });
    });
    on_window("afterprint", move || {
        each(root, "details[data-printed]", |unfolded| {
            let _ = unfolded.remove_attribute("open");
            let _ = unfolded.remove_attribute("data-printed");
        });
    });
}

/// Acts whenever the window tells of `event`, until the owner is gone.
pub fn on_window(event: &str, act: impl Fn() + 'static) {
    let handle = window_event_listener_untyped(event, move |_: Event| act());
    on_cleanup(move || handle.remove());
}

/// Acts on each element below `root` that a selector matches. It must not match afterwards.
pub fn each(root: NodeRef<Div>, selector: &str, act: impl Fn(&Element)) {
    let Some(root) = root.get_untracked() else { return };
    while let Ok(Some(element)) = root.query_selector(selector) {
        act(&element);
    }
}
