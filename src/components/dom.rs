//! Elements of the page: finding them, bringing them into sight, acting on them.

use leptos::ev::{Event, MouseEvent};
use leptos::html::{Div, ElementType};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::session::medium::use_medium;

/// The element that a selector matches around what an event hit.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Whether a click is the browser's: it opens a tab or a window, or a menu.
pub fn is_modified(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0
}

/// Gives an element the focus and scrolls nowhere.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Without focus the page still works.
    let _ = element.focus_with_options(&options);
}

/// Scrolls to an element; gives it the focus as well, if asked.
pub fn bring_into_sight(element: &Element, with_focus: bool) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<HtmlElement>().filter(|_| with_focus) {
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        focus(element);
    }
}

/// Scrolls to the first element below `frame` that a selector matches, once it is drawn; gives it the
/// focus as well, if asked.
pub fn show_element<E>(frame: NodeRef<E>, selector: &'static str, focus: bool)
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    request_animation_frame(move || {
        let Some(frame) = frame.get_untracked() else { return };
        let frame: Element = frame.unchecked_into();
        if let Ok(Some(element)) = frame.query_selector(selector) {
            bring_into_sight(&element, focus);
        }
    });
}

/// Acts whenever the window tells of `event`, until the owner is gone; never in the static page.
pub fn on_window(event: &str, act: impl Fn() + 'static) {
    if use_medium().is_static() {
        return;
    }
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
