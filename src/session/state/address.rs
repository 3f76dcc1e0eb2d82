//! The state in the browser's address bar.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{History, Location, ViewState};

/// Keeps the address bar and the state the same, until the owner is gone. An address without a hash
/// means what was shown `first`. Off in other people's pages, whose address bar it is, unless they ask
/// for it.
pub fn sync_with_address(state: ViewState, first: Location) {
    let first = StoredValue::new(first);
    let show = move || {
        if let Some(location) = address(|| first.get_value()) {
            state.show(location);
        }
    };
    show();
    let follow = move |_: web_sys::Event| show();
    for event in ["popstate", "hashchange"] {
        let handle = window_event_listener_untyped(event, follow);
        on_cleanup(move || handle.remove());
    }
    state.listen(|location, history| write(&location.hash(), history));
}

/// What the address asks for. `None` when its hash is somebody else's (a host page's router).
fn address(first: impl FnOnce() -> Location) -> Option<Location> {
    let hash = window().location().hash().ok()?;
    if hash.len() < 2 {
        return Some(first());
    }
    hash.contains("view=").then(|| Location::parse(&hash))
}

/// Puts a location into the address bar.
pub fn write(hash: &str, history: History) {
    let Ok(browser) = window().history() else { return };
    let written = match history {
        History::Push => browser.push_state_with_url(&JsValue::NULL, "", Some(hash)),
        History::Replace => browser.replace_state_with_url(&JsValue::NULL, "", Some(hash)),
    };
    if written.is_err() {
        // Pages without an origin of their own (files, sandboxed frames) may not push states.
        let _ = window().location().set_hash(hash);
    }
}
