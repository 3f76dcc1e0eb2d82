//! The keys of the search.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::components::dom::focus;

/// Where a key leads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To what stands below.
    Down,
    /// To what stands above.
    Up,
    /// To what was found first.
    Open,
}

/// Whether a key asks for the search: `/` where nothing is typed into, or K with Ctrl or ⌘.
pub fn is_asked(event: &KeyboardEvent) -> bool {
    let has_command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "/" => !has_command && !event.alt_key() && !is_typed_into(event),
        "k" | "K" => has_command && !event.alt_key() && !event.shift_key(),
        _ => false,
    }
}

/// Where a key leads within the search.
pub fn way_of(event: &KeyboardEvent) -> Option<Way> {
    match event.key().as_str() {
        // The key that ends a composition is none of ours.
        _ if event.is_composing() || event.key_code() == 229 => None,
        "ArrowDown" => Some(Way::Down),
        "ArrowUp" => Some(Way::Up),
        "Enter" => Some(Way::Open),
        _ => None,
    }
}

/// Goes from the field to a result, from one to the next, or back.
pub fn walk(dialog: &Element, event: &KeyboardEvent, way: Way) {
    let Ok(all) = dialog.query_selector_all("input, .finder__results a, .finder__results button") else {
        return;
    };
    let at = |index: u32| all.get(index).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    if way == Way::Open {
        let first = dialog.query_selector(".finder__results .result a").ok().flatten();
        if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
            first.click();
        }
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let now = (0..all.length()).find(|index| at(*index).as_deref() == target.as_ref());
    let next = match (now, way) {
        (Some(now), Way::Up) => now.checked_sub(1),
        (Some(now), _) => Some(now + 1),
        (None, _) => Some(0),
    };
    if let Some(next) = next.and_then(at) {
        focus(&next);
        // No further than needed.
        next.scroll_into_view_with_scroll_into_view_options(&nearest());
    }
}

fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options
}

/// Whether somebody types where a key was pressed. The field of a dialog has the focus for a moment after that closed.
fn is_typed_into(event: &KeyboardEvent) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>().ok();
    target.is_some_and(|target| {
        let selector = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
        let is_within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
        is_within(selector) && !is_within("dialog:not([open])")
    })
}
