//! 嵌入此视图: what to paste into another page to show what is shown here.

mod fallback;
mod maker;
mod snippet;

use leptos::ev::Event;
use leptos::prelude::*;
use maker::maker;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use crate::session::use_texts;

/// Where the page and its parts are published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosting {
    /// The address of the folder, with a `/` at its end; `None` for a page that was opened from a disk.
    pub base: Option<String>,
    /// What the loader's content must hash to, as its `integrity` attribute says it.
    pub integrity: Option<String>,
    /// The address of the dataset, where it is not the site's own.
    pub dataset: Option<String>,
}

impl Hosting {
    /// The address of the folder, or what stands for it.
    fn known_base(&self) -> String {
        self.base.clone().unwrap_or_else(|| UNKNOWN_BASE.to_owned())
    }
}

/// What stands for the folder's address in a page that was opened from a disk.
const UNKNOWN_BASE: &str = "https://网站地址/budget/";

/// What makes the snippets, while it is unfolded.
#[component]
pub fn Embedding() -> AnyView {
    let open = RwSignal::new(false);
    let toggled = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="embedding" on:toggle=toggled>
            <summary>{use_texts().frame.embedding}</summary>
            {move || open.get().then(maker)}
        </details>
    }
    .into_any()
}
