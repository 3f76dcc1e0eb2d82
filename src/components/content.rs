//! Content between the controls.
//!
//! What only shows data is markup, a text: typed views of it would be most of what the page weighs.

use leptos::prelude::*;
use maud::Markup;

/// Markup that is made anew whenever something it reads changes.
pub type Content = Box<dyn Fn() -> Markup + Send>;

/// Content as a view.
pub fn content(class: &'static str, markup: Content) -> AnyView {
    view! { <div class=class inner_html=move || markup().into_string()></div> }.into_any()
}

/// What may be there or not.
pub fn optional(markup: Option<Markup>) -> Markup {
    markup.unwrap_or_default()
}
