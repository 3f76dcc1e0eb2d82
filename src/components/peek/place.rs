//! Where the dialog stands on a wide screen.

use web_sys::{Element, HtmlDialogElement};

/// The room between the figure and the dialog, and at the edges of the screen, in pixels.
const ROOM: f64 = 8.0;

/// Puts the dialog below the figure, or above it where there is no room below. A sheet does not ask where.
pub fn place_near(dialog: &HtmlDialogElement, figure: &Element) {
    let window = leptos::prelude::window();
    let size =
        |size: Result<wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64()).unwrap_or_default();
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    let (around, own) = (figure.get_bounding_client_rect(), dialog.get_bounding_client_rect());
    let below = around.bottom() + ROOM;
    let above = around.top() - ROOM - own.height();
    let y = if below + own.height() + ROOM <= height || above < ROOM { below } else { above };
    let clamped = |at: f64, room: f64, own: f64| at.min(room - own - ROOM).max(ROOM);
    // Whole pixels are as near as an eye sees, and what prints others weighs ten kilobytes.
    #[expect(clippy::cast_possible_truncation, reason = "no screen is that wide")]
    let pixels = |at: f64| format!("{}px", at as i32);
    let style = dialog.style();
    // A policy of the page does not forbid what scripts set.
    let _ = style.set_property("--left", &pixels(clamped(around.left(), width, own.width())));
    let _ = style.set_property("--top", &pixels(clamped(y, height, own.height())));
}
