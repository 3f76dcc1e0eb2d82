//! The search field of a view.

use leptos::prelude::*;

use super::live::live_view;
use crate::session::state::use_state;

/// A field for the view's search text. Nothing in the static page, where it could not work.
#[component]
pub fn SearchField(
    /// What is searched.
    label: &'static str,
    /// An example of what to type.
    #[prop(optional)]
    placeholder: &'static str,
) -> AnyView {
    live_view(move || field(label, placeholder))
}

fn field(label: &'static str, placeholder: &'static str) -> AnyView {
    let state = use_state();
    // While an input method composes a character, the field holds letters that nobody searches for.
    let composing = StoredValue::new(false);
    let search = move |text: String| state.set_query(text);
    view! {
        <label class="search">
            <span class="search__label">{label}</span>
            <input
                class="search__field"
                type="search"
                placeholder=placeholder
                autocomplete="off"
                prop:value=move || state.query()
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend:target=move |event| {
                    composing.set_value(false);
                    search(event.target().value());
                }
                on:input:target=move |event| {
                    if !composing.get_value() {
                        search(event.target().value());
                    }
                }
            />
        </label>
    }
    .into_any()
}
