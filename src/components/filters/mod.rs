//! The filters above a list: search field, choices with counts, how many are shown, and what to drop where
//! nothing is.

mod facet;
mod nothing;

use std::sync::Arc;

use disclosure::query::{FacetIndex, Hits, Matches};
use facet::{Facet, FacetView};
use leptos::html::Div;
use leptos::prelude::*;
use nothing::Nothing;
use presentation::text::Noun;

use super::button::Button;
use super::dom::focus;
use super::search::SearchField;
use crate::session::state::use_state;
use crate::session::use_texts;

/// What a view filters by.
#[derive(Clone, Copy)]
pub struct FilterSet {
    /// The keys in links, in the order of the index's facets.
    pub keys: &'static [&'static str],
    /// What a reader calls them.
    pub titles: &'static [&'static str],
    /// What is counted.
    pub noun: Noun,
    /// An example of what to search for.
    pub example: &'static str,
}

/// What was found of the items of an index.
#[derive(Clone)]
struct Searched {
    index: Arc<FacetIndex>,
    hits: Arc<Hits>,
}

/// What the search text and the choices do to the items of an index, which is asked for nothing that did not
/// change: a choice leaves the search alone, and typing on narrows what was found.
pub fn matches(
    index: impl Fn() -> Arc<FacetIndex> + Send + Sync + 'static,
    filters: FilterSet,
) -> Memo<Arc<Matches>> {
    matches_of(Box::new(index), filters)
}

/// All indexes are asked by one type.
fn matches_of(
    index: Box<dyn Fn() -> Arc<FacetIndex> + Send + Sync>,
    filters: FilterSet,
) -> Memo<Arc<Matches>> {
    let state = use_state();
    let query = Memo::new(move |_| state.query());
    let chosen =
        Memo::new(move |_| filters.keys.iter().map(|key| state.filter(key)).collect::<Vec<Option<String>>>());
    let found = Memo::new_with_compare(
        move |before: Option<&Searched>| {
            let index = index();
            let before = before.filter(|before| Arc::ptr_eq(&before.index, &index));
            let hits = index.search(&query.get(), before.map(|before| &*before.hits));
            Searched { index, hits: Arc::new(hits) }
        },
        |_, _| true,
    );
    Memo::new_with_compare(
        move |_| {
            let Searched { index, hits } = found.get();
            Arc::new(chosen.with(|chosen| index.matches(chosen, &hits)))
        },
        |_, _| true,
    )
}

/// The filters of a view. Values are shown without the department's name, with which its units begin.
#[component]
// Properties are handed over.
#[allow(clippy::needless_pass_by_value)]
pub fn Filters(
    /// What they are.
    filters: FilterSet,
    /// What they do.
    matches: Memo<Arc<Matches>>,
    /// The department that is shown.
    department: Memo<String>,
    /// Further controls, beside the count.
    #[prop(optional, into)]
    further: ViewFn,
) -> impl IntoView {
    let state = use_state();
    let texts = &use_texts().common;
    // On a narrow screen the filters would push everything else out of sight.
    let open = RwSignal::new(false);
    let chosen = move || filters.keys.iter().filter(|key| state.filter(key).is_some()).count();
    let any = Memo::new(move |_| !state.query().is_empty() || chosen() > 0);
    let count = move || matches.with(|matches| (texts.count)(filters.noun, matches.shown.len(), matches.all));
    let result = NodeRef::<Div>::new();
    let to_result = move || {
        if let Some(result) = result.get_untracked() {
            focus(&result);
        }
    };
    let clear = move || {
        view! {
            <Button press=move || {
                state.clear(filters.keys);
                to_result();
            }>{texts.clear}</Button>
        }
        .into_any()
    };
    let facets = filters.keys.iter().zip(filters.titles).enumerate().map(|(number, (key, title))| {
        let facet = Facet { number, key, title, matches, department };
        view! { <FacetView facet left=to_result /> }
    });
    view! {
        <div class="filters">
            <SearchField label=texts.search placeholder=filters.example />
            <button
                type="button"
                class="button filters__toggle"
                hidden=move || matches.with(|matches| matches.facets.iter().all(Vec::is_empty))
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || (texts.filters)(chosen())}
            </button>
            <div class="filters__facets" class:filters__facets--open=open>
                <div class="filters__rows">{facets.collect_view()}</div>
            </div>
            <div class="filters__result" tabindex="-1" node_ref=result>
                <p class="result-count" role="status">
                    {move || count()}
                </p>
                <div class="filters__actions">
                    {move || any.get().then(clear)}
                    " "
                    {further.run()}
                    <Nothing filters matches left=to_result />
                </div>
            </div>
        </div>
    }
}
