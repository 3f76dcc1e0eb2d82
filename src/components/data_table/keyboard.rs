//! Up and down a column by the arrow keys.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus from a link in a cell to that of the same column in the row above or below.
pub fn move_focus(event: &KeyboardEvent) {
    let is_down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(link) = target.and_then(|target| beside(&target, is_down)) {
        event.prevent_default();
        // Without focus the table still works.
        let _ = link.focus();
    }
}

fn beside(link: &Element, is_down: bool) -> Option<HtmlElement> {
    let cell = link.closest("tbody td, tbody th").ok().flatten()?;
    let column =
        std::iter::successors(cell.previous_element_sibling(), Element::previous_element_sibling).count();
    let row = cell.closest("tr").ok().flatten()?;
    let next = |row: &Element| {
        if is_down { row.next_element_sibling() } else { row.previous_element_sibling() }
    };
    std::iter::successors(next(&row), next).find_map(|row| {
        let selector = format!(":scope > :nth-child({}) a[href]", column + 1);
        row.query_selector(&selector).ok().flatten()?.dyn_into().ok()
    })
}
