//! Filters by one property, each value with how many match it.

use leptos::prelude::*;

use crate::STATIC;
use crate::state::{ViewState, use_state};

/// A value that a filter offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    /// What the URL says.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// How many match it, given all other filters.
    pub count: usize,
}

/// A row of buttons that filter by `key`; a second click on the chosen one clears it. `options` is
/// asked again whenever what it reads changes. Nothing in the static page, where it could not work.
pub fn facet<F>(key: &'static str, title: &'static str, options: F) -> AnyView
where
    F: Fn() -> Vec<FacetOption> + Send + 'static,
{
    if STATIC {
        return ().into_any();
    }
    let state = use_state();
    view! {
        <fieldset class="facet">
            <legend class="facet__title">{title}</legend>
            <div class="facet__options">
                {move || options().into_iter().map(|option| chip(state, key, option)).collect::<Vec<_>>()}
            </div>
        </fieldset>
    }
    .into_any()
}

fn chip(state: ViewState, key: &'static str, option: FacetOption) -> AnyView {
    let FacetOption { value, label, count } = option;
    let chosen = state.filter(key).as_deref() == Some(value.as_str());
    let toggle = move |_| {
        let chosen = state.filter(key).as_deref() == Some(value.as_str());
        state.set_filter(key, (!chosen).then(|| value.clone()));
    };
    view! {
        <button
            type="button"
            class="chip"
            class:chip--empty=count == 0
            aria-pressed=if chosen { "true" } else { "false" }
            on:click=toggle
        >
            {label}
            " "
            <span class="chip__count">{count}</span>
        </button>
    }
    .into_any()
}

/// A button that clears the search text and those filters, while there is anything to clear.
pub fn clear_all(keys: &'static [&'static str]) -> AnyView {
    let state = use_state();
    let any = move || !state.query().is_empty() || keys.iter().any(|key| state.filter(key).is_some());
    view! {
        <Show when=any>
            <button type="button" class="button" on:click=move |_| state.clear_filters(keys)>
                "清除全部条件"
            </button>
        </Show>
    }
    .into_any()
}

/// How many are shown of how many, told to screen readers when it changes.
pub fn result_count<F>(unit: &'static str, counts: F) -> AnyView
where
    F: Fn() -> (usize, usize) + Send + 'static,
{
    view! {
        <p class="result-count" role="status">
            {move || {
                let (shown, all) = counts();
                if shown == all { format!("共{all}{unit}") } else { format!("显示{shown}{unit}，共{all}{unit}") }
            }}
        </p>
    }
    .into_any()
}
