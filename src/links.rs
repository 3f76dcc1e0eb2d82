//! Links of the page, which are plain `<a href="#view=…">` and so work without script too.

use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::state::{Location, ViewState};

/// Opens a clicked link of the page by the state, so that it works wherever the page stands: with
/// somebody else's address bar, or none. Clicks that open a tab or a window are the browser's.
pub fn follow(state: ViewState, event: &MouseEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#view=']").ok().flatten());
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
    event.prevent_default();
    state.open(Location::parse(&href));
}
