//! What the filtered views share: the filters, the count of what is shown, and what to say when
//! nothing is.

use std::sync::Arc;

use disclosure::query::{Condition, Filter, Index, Matches};
use leptos::prelude::*;

use crate::STATIC;
use crate::components::{FacetOption, SearchField, clear_all, facet, result_count};
use crate::state::use_state;

/// The filters of a view.
#[derive(Clone, Copy)]
pub struct Facets {
    /// The keys in the URL, in the order of the index's facets.
    pub keys: &'static [&'static str],
    /// Their Chinese names.
    pub titles: &'static [&'static str],
    /// The measure word and noun of what is counted: `项指标`.
    pub noun: &'static str,
    /// An example of what to search for.
    pub example: &'static str,
}

/// What the state's search text and filters do to the items of `index`. In the static page nothing is
/// filtered.
pub fn matches(index: Index, facets: Facets) -> Memo<Arc<Matches>> {
    let state = use_state();
    Memo::new(move |_| {
        let mut filter = Filter::default();
        if !STATIC {
            filter.text = state.query();
            filter.chosen = facets.keys.iter().map(|key| state.filter(key)).collect();
        }
        Arc::new(index.apply(&filter))
    })
}

/// The search field, the filters and the count.
pub fn panel(matches: Memo<Arc<Matches>>, facets: Facets, extra: AnyView) -> AnyView {
    if STATIC {
        return ().into_any();
    }
    let rows = facets.keys.iter().zip(facets.titles).enumerate().map(|(number, (key, title))| {
        let options = move || {
            let matches = matches.get();
            let values = matches.facets.get(number).into_iter().flatten();
            values
                .map(|value| FacetOption {
                    value: value.value.clone(),
                    label: value.value.clone(),
                    count: value.count,
                })
                .collect()
        };
        // A filter with one value or none separates nothing.
        let useful = move || {
            matches.with(|matches| {
                matches
                    .facets
                    .get(number)
                    .is_some_and(|values| values.len() > 1 || values.iter().any(|value| value.chosen))
            })
        };
        view! { <div class="filters__row" hidden=move || !useful()>{facet(key, title, options)}</div> }
    });
    view! {
        <div class="filters">
            <SearchField label="搜索" placeholder=facets.example />
            <div class="filters__facets">{rows.collect::<Vec<_>>()}</div>
            <div class="filters__result">
                {result_count(facets.noun, move || matches.with(|matches| (matches.shown.len(), matches.all)))}
                {clear_all(facets.keys)} {extra}
            </div>
        </div>
    }
    .into_any()
}

/// Where nothing is shown: which condition to drop, and what that would bring.
pub fn empty(matches: Memo<Arc<Matches>>, facets: Facets) -> AnyView {
    let state = use_state();
    let drop = move |condition| match condition {
        Condition::Text => state.set_query(String::new()),
        Condition::Facet(number) => {
            if let Some(key) = facets.keys.get(number) {
                state.set_filter(key, None);
            }
        }
    };
    let name = move |condition| match condition {
        Condition::Text => format!("搜索“{}”", state.query()),
        Condition::Facet(number) => {
            let title = facets.titles.get(number).copied().unwrap_or_default();
            let value = facets.keys.get(number).and_then(|key| state.filter(key)).unwrap_or_default();
            format!("{title}“{value}”")
        }
    };
    let advice = move || {
        let matches = matches.get();
        if !matches.shown.is_empty() || matches.all == 0 {
            return ().into_any();
        }
        let advice = if matches.relief.is_empty() {
            "去掉任何单个条件仍没有结果，请清除全部条件。"
        } else {
            "可以去掉其中一个条件："
        };
        let buttons = matches.relief.iter().map(|relief| {
            let condition = relief.condition;
            let label = format!("去掉{}，显示{}{}", name(condition), relief.count, facets.noun);
            view! {
                <li>
                    <button type="button" class="button" on:click=move |_| drop(condition)>{label}</button>
                </li>
            }
        });
        view! {
            <div class="nothing">
                <p class="nothing__title">"没有同时符合这些条件的" {noun(facets)}</p>
                <p>{advice}</p>
                <ul class="nothing__advice">{buttons.collect::<Vec<_>>()}</ul>
            </div>
        }
        .into_any()
    };
    advice.into_any()
}

/// The noun without its measure word.
fn noun(facets: Facets) -> &'static str {
    let mut characters = facets.noun.chars();
    characters.next();
    characters.as_str()
}
