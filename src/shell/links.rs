//! Following the links of the page.

use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::arrival::Arrival;
use super::part_page::Whole;
use crate::components::finder::Finder;
use crate::components::peek::{Peeking, name_around};
use crate::components::{around, bring_into_sight, is_modified};
use crate::session::state::{Location, View, ViewState};

/// Opens a clicked link of the page by the state, so that it works wherever the page stands: with
/// somebody else's address bar, or none. A figure of a view answers in its place; other links of a part lead to the
/// whole page. Clicks that open a tab or a window are the browser's.
pub fn follow(
    state: ViewState,
    arrival: &Arrival,
    (peeking, finder): (Peeking, Finder),
    whole: &Whole,
    event: &MouseEvent,
) {
    if is_modified(event) || event.default_prevented() {
        return;
    }
    let Some(link) = around(event, "a[href^='#view=']").and_then(|link| link.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    event.prevent_default();
    let to = Location::parse(&link.get_attribute("href").unwrap_or_default());
    let is_figure = to.at.is_some() && link.class_list().contains("cite");
    let mut series = state.series_untracked();
    series.department = to.department.clone().unwrap_or(series.department);
    if is_figure && state.view_untracked().tab() != View::Source && peeking.open(&series, &link, &to) {
        return;
    }
    if whole.open(state, to.clone()) {
        return;
    }
    let before = state.location_untracked();
    // What has to be fetched first leaves the reader where they are.
    let is_elsewhere = state.is_elsewhere(&to);
    if to.at.is_some() {
        let name = name_around(&link);
        arrival.leave(&finder.origin_of(link));
        state.open_place(to, name);
    } else {
        state.open(to);
    }
    if state.location_untracked() == before && !is_elsewhere {
        // Asked for again what is there already: it may be out of sight.
        let page = event.current_target().and_then(|page| page.dyn_into::<Element>().ok());
        if let Some(linked) =
            page.as_ref().and_then(|page| page.query_selector(".found--linked").ok().flatten())
        {
            bring_into_sight(&linked, true);
        } else {
            arrival.show_beginning();
        }
    }
}
