//! Whose budget, where the data holds several departments'.

use leptos::prelude::*;

use crate::STATIC;
use crate::model::use_model;
use crate::state::use_state;

/// A list of the departments; nothing where there is only one, or no script to choose.
#[component]
pub fn Departments() -> AnyView {
    let state = use_state();
    let model = use_model();
    let names: Vec<String> = model.dataset().departments().into_iter().map(ToOwned::to_owned).collect();
    if STATIC || names.len() < 2 {
        return ().into_any();
    }
    let option = move |name: String| {
        let shown = name.clone();
        view! {
            <option value=name.clone() selected=move || state.department() == shown>
                {name.clone()}
            </option>
        }
    };
    view! {
        <label class="choice">
            <span class="choice__title">"部门"</span>
            <select
                class="choice__list choice__list--long"
                on:change:target=move |event| state.set_department(event.target().value())
            >
                {names.into_iter().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}
