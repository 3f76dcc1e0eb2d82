//! What clicks and choices in content do. Content is markup, and markup has no handlers: its elements
//! say in an attribute what they are for, and the page listens for all of them.

use leptos::ev::{Event, MouseEvent};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::downloads::download;
use super::links::follow;
use crate::components::around;
use crate::session::Session;

/// Sets parts of the location: `level1=产出指标`.
const SET: &str = "data-set";
/// Sets a preference: `size=large`.
const PREFER: &str = "data-prefer";
/// Saves a file of that name.
const DOWNLOAD: &str = "data-download";

/// Does what a clicked link or button is for.
pub fn click(session: &Session, event: &MouseEvent) {
    let clicked = |attribute: &str| {
        let button = around(event, &format!("button[{attribute}]"))?;
        button.get_attribute(attribute)
    };
    if let Some(parts) = clicked(SET) {
        session.state.set(&parts);
    } else if let Some(choice) = clicked(PREFER) {
        session.preferences.choose(&choice);
    } else if let Some(name) = clicked(DOWNLOAD) {
        download(session, &name);
    } else {
        follow(session.state, event);
    }
}

/// Does what a list is for when something was chosen from it: the attribute's text ends with the value.
pub fn change(session: &Session, event: &Event) {
    let Some(list) = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok()) else {
        return;
    };
    let chosen = |attribute: &str| Some(list.get_attribute(attribute)? + &list.value());
    if let Some(parts) = chosen(SET) {
        session.state.set(&parts);
    } else if let Some(choice) = chosen(PREFER) {
        session.preferences.choose(&choice);
    }
}
