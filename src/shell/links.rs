//! Following the links of the page.

use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::components::{around, bring_into_sight};
use crate::session::state::{At, Location, View, ViewState};

/// Opens a clicked link of the page by the state, so that it works wherever the page stands: with
/// somebody else's address bar, or none. Clicks that open a tab or a window are the browser's.
pub fn follow(state: ViewState, event: &MouseEvent) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return;
    }
    let link = around(event, "a[href^='#view=']");
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else { return };
    event.prevent_default();
    let before = state.location_untracked();
    state.open(Location::parse(&href));
    if state.location_untracked() == before {
        // Asked for again what is there already: it may be out of sight.
        let page = event.current_target().and_then(|page| page.dyn_into::<Element>().ok());
        if let Some(linked) = page.and_then(|page| page.query_selector(".found--linked").ok().flatten()) {
            bring_into_sight(&linked, true);
        }
    }
}

/// After a change of view, puts the reader where they left off: back from the original, at the figure
/// that led there; otherwise at the top of the view. At first they are where the loader puts them.
pub fn follow_view(state: ViewState, root: NodeRef<Div>) {
    Effect::new(move |before: Option<(View, Option<At>)>| {
        let now = (state.view(), state.at());
        if let Some((view, at)) = before.filter(|(view, _)| *view != now.0) {
            let opener = at.filter(|_| view == View::Source).map(|at| {
                let year = at.document.unwrap_or(state.years_untracked().year);
                format!("a[href='{}']", Location::in_source(year, at.span).hash())
            });
            if now.0 != View::Source || now.1.is_none() {
                request_animation_frame(move || arrive(root, opener.as_deref()));
            }
        }
        now
    });
}

fn arrive(root: NodeRef<Div>, opener: Option<&str>) {
    let Some(element) = root.get_untracked() else { return };
    if let Some(opener) = opener.and_then(|opener| element.query_selector(opener).ok().flatten()) {
        bring_into_sight(&opener, true);
    } else if let Ok(Some(view)) = element.query_selector(".view")
        && view.get_bounding_client_rect().top() < 0.0
    {
        scroll_to_view(root);
    }
}

fn scroll_to_view(root: NodeRef<Div>) {
    let Some(root) = root.get_untracked() else { return };
    if let Ok(Some(view)) = root.query_selector(".view") {
        view.scroll_into_view();
    }
}
