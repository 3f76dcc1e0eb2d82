//! On paper nothing can be unfolded, and nothing says where it came from.

use leptos::html::Div;
use leptos::prelude::*;

use crate::components::{each, on_window};
use crate::session::medium::{Placement, use_placement};
use crate::session::use_texts;

/// Unfolds what is folded below `root` while the page is printed.
pub fn unfold_on_paper(root: NodeRef<Div>) {
    // Explanations of terms are on paper once, in the glossary.
    on_window("beforeprint", move || {
        each(root, ".view:not([hidden]) details:not([open]):not(.term)", |folded| {
            let _ = folded.set_attribute("open", "");
            let _ = folded.set_attribute("data-printed", "");
        });
    });
    on_window("afterprint", move || {
        each(root, "details[data-printed]", |unfolded| {
            let _ = unfolded.remove_attribute("open");
            let _ = unfolded.remove_attribute("data-printed");
        });
    });
}

/// The address and the day, on paper alone. A host's page prints its own.
#[component]
pub fn PrintedFrom() -> impl IntoView {
    let printed = RwSignal::new(String::new());
    let is_page = use_placement() == Placement::Page;
    let tell = move || {
        let address = window().location().href().unwrap_or_default();
        let day = String::from(
            js_sys::Date::new_0().to_locale_date_string("zh-CN", &wasm_bindgen::JsValue::UNDEFINED),
        );
        printed.set((use_texts().frame.footer.printed)(&address, &day));
    };
    on_window("beforeprint", tell);
    is_page.then(|| view! { <p class="printed">{move || printed.get()}</p> })
}
