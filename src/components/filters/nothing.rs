//! Where nothing is shown: which condition to drop, and what that would bring.

use std::sync::Arc;

use disclosure::query::{Condition, Matches, Relief};
use leptos::prelude::*;

use super::FilterSet;
use crate::components::button::Button;
use crate::session::state::use_state;
use crate::session::use_texts;

/// The conditions of which dropping one alone would show something; nothing where anything is shown.
#[component]
pub fn Nothing(
    /// What they are.
    filters: FilterSet,
    /// What they do.
    matches: Memo<Arc<Matches>>,
    /// Where the focus goes.
    left: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let texts = &use_texts().common;
    let is_empty = Memo::new(move |_| matches.with(|matches| matches.shown.is_empty() && matches.all > 0));
    let advice = move || {
        let matches = matches.get();
        if matches.relief.is_empty() {
            return view! { <p>{texts.nothing_helps}</p> }.into_any();
        }
        let buttons = matches.relief.iter().map(|relief| {
            view! {
                <li>
                    <Drop filters relief=*relief name=chosen_name(&matches, *relief) left />
                </li>
            }
        });
        view! {
            <p>{texts.drop_one}</p>
            <ul class="nothing__advice">{buttons.collect_view()}</ul>
        }
        .into_any()
    };
    let nothing = move || {
        view! {
            <div class="nothing">
                <p class="nothing__title">{(texts.nothing)(filters.noun)}</p>
                {move || advice()}
            </div>
        }
        .into_any()
    };
    view! { {move || is_empty.get().then(nothing)} }
}

/// The name of the value that is chosen of a facet.
fn chosen_name(matches: &Matches, relief: Relief) -> String {
    let Condition::Facet(number) = relief.condition else { return String::new() };
    let values = matches.facets.get(number).map(Vec::as_slice).unwrap_or_default();
    values.iter().find(|value| value.chosen).map(|value| value.name.clone()).unwrap_or_default()
}

#[component]
fn Drop(
    filters: FilterSet,
    relief: Relief,
    name: String,
    left: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_state();
    let texts = &use_texts().common;
    let (key, title, value) = match relief.condition {
        Condition::Text => (None, texts.search, state.query()),
        Condition::Facet(number) => {
            let title = filters.titles.get(number).copied().unwrap_or_default();
            (filters.keys.get(number).copied(), title, name)
        }
    };
    let drop = move || {
        match key {
            Some(key) => state.choose(key, None),
            None => state.drop_query(),
        }
        left();
    };
    view! {
        <Button press=drop>{(texts.drop)(title, &value, filters.noun, relief.count)}</Button>
    }
}
