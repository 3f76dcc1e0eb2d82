//! Content between the controls.
//!
//! What only shows data, and buttons that only set a part of the state, are markup, a text: typed
//! views of them would be most of what the page weighs.

use leptos::html::Div;
use leptos::prelude::*;
use maud::{Markup, Render};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::focus;
use super::live::live_effect;

/// Makes markup; asked again whenever something it reads changes.
pub type MarkupSource = Box<dyn Fn() -> Markup + Send + Sync>;

/// On an element that may have the focus: by which it is found again when its content is drawn anew.
const KEY: &str = "data-key";

/// Content as a view.
pub fn content(class: &'static str, markup: MarkupSource) -> AnyView {
    content_in(NodeRef::new(), class, markup)
}

/// Content as a view, in an element that is at hand.
pub fn content_in(frame: NodeRef<Div>, class: &'static str, markup: MarkupSource) -> AnyView {
    let html = Memo::new(move |_| markup().into_string());
    live_effect(move |is_drawn: Option<()>| {
        let html = html.get();
        if let Some(frame) = frame.get_untracked().filter(|_| is_drawn.is_some()) {
            redraw(&frame, &html);
        }
    });
    view! { <div class=class node_ref=frame inner_html=html.get_untracked()></div> }.into_any()
}

/// What is to be said where there is nothing else to show.
pub fn notice(text: impl Render) -> AnyView {
    let text = text.render().into_string();
    view! { <p class="notice" inner_html=text></p> }.into_any()
}

/// What may be there or not.
pub fn optional(markup: Option<Markup>) -> Markup {
    markup.unwrap_or_default()
}

/// Draws content anew. The focus stays where it was; where that is gone, it comes to the content.
fn redraw(frame: &HtmlElement, html: &str) {
    let focused = frame.query_selector(":focus").ok().flatten();
    frame.set_inner_html(html);
    let Some(focused) = focused else { return };
    let key = focused.get_attribute(KEY);
    let again = key.and_then(|key| by_key(frame, &key));
    match again.and_then(|element| element.dyn_into().ok()) {
        Some(element) => focus(&element),
        None => focus_around(frame),
    }
}

/// Gives the focus to what is around some content and may have it, else to the content itself.
fn focus_around(frame: &HtmlElement) {
    let around = frame.closest("[tabindex='-1']").ok().flatten();
    let around = around.and_then(|around| around.dyn_into().ok()).unwrap_or_else(|| frame.clone());
    around.set_tab_index(-1);
    focus(&around);
}

fn by_key(frame: &Element, key: &str) -> Option<Element> {
    let found = frame.query_selector_all(&format!("[{KEY}]")).ok()?;
    let mut elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
    elements.find(|element| element.get_attribute(KEY).as_deref() == Some(key))
}
