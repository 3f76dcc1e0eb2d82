//! Choosing one value of a facet.

use std::sync::Arc;

use disclosure::query::{FacetCount, Matches};
use leptos::html::Button;
use leptos::prelude::*;
use presentation::procurement::without;

use crate::components::each::Each;
use crate::session::state::use_state;
use crate::session::use_texts;

/// Up to how many values are buttons; more are a list.
const MOST_BUTTONS: usize = 12;

/// A facet of what is shown.
#[derive(Clone, Copy)]
pub struct Facet {
    /// Its number in the index.
    pub number: usize,
    /// Its key in links.
    pub key: &'static str,
    /// What a reader calls it.
    pub title: &'static str,
    /// What is shown.
    pub matches: Memo<Arc<Matches>>,
    /// The department.
    pub department: Memo<String>,
}

impl Facet {
    /// Where its values stand there.
    fn values(self) -> Vec<usize> {
        let values = self.matches.with(|matches| matches.facets.get(self.number).map_or(0, Vec::len));
        (0..values).collect()
    }

    /// The name of a value without that of the department.
    fn name(self, at: usize) -> String {
        self.department.with(|department| {
            self.of(at, |value| without(&value.name, department).to_owned()).unwrap_or_default()
        })
    }

    fn id(self, at: usize) -> String {
        self.of(at, |value| value.id.clone()).unwrap_or_default()
    }

    fn count(self, at: usize) -> usize {
        self.of(at, |value| value.count).unwrap_or_default()
    }

    fn is_chosen(self, at: usize) -> bool {
        self.of(at, |value| value.chosen).unwrap_or_default()
    }

    fn of<T>(self, at: usize, of: impl Fn(&FacetCount) -> T) -> Option<T> {
        self.matches.with(|matches| Some(of(matches.facets.get(self.number)?.get(at)?)))
    }
}

/// One facet; nothing where no item has a value of it. Units of the department are shown without its name, with
/// which they begin.
#[component]
pub fn FacetView(
    /// Which.
    facet: Facet,
    /// Where the focus goes when a choice vanishes that had it.
    left: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let values = Memo::new(move |_| facet.values());
    let is_long = Memo::new(move |_| values.with(|values| values.len() > MOST_BUTTONS));
    let is_empty = Memo::new(move |_| values.with(Vec::is_empty));
    let choices = move || {
        if is_long.get() {
            view! { <List facet values /> }.into_any()
        } else {
            view! {
                <Each keys=values let(at)>
                    <Chip facet at left />
                </Each>
            }
            .into_any()
        }
    };
    let row = move || {
        view! {
            <div class="filters__row">
                <fieldset class="facet">
                    <legend class="facet__title">{facet.title}</legend>
                    <div class="facet__options">{move || choices()}</div>
                </fieldset>
            </div>
        }
        .into_any()
    };
    view! { {move || (!is_empty.get()).then(row)} }
}

/// A button that chooses a value; a second click takes the choice back.
#[component]
fn Chip(facet: Facet, at: usize, left: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let state = use_state();
    let button = NodeRef::<Button>::new();
    let choose = move |_| {
        let is_chosen = untrack(|| facet.is_chosen(at));
        state.choose(facet.key, (!is_chosen).then(|| untrack(|| facet.id(at))));
        // A value that no item has is gone once it is not chosen any more.
        request_animation_frame(move || {
            if button.try_get_untracked().flatten().is_none_or(|button| !button.is_connected()) {
                left();
            }
        });
    };
    view! {
        <button
            type="button"
            class=move || if facet.count(at) == 0 { "chip chip--empty" } else { "chip" }
            aria-pressed=move || if facet.is_chosen(at) { "true" } else { "false" }
            node_ref=button
            on:click=choose
        >
            {move || facet.name(at)}
            " "
            <span class="chip__count">{move || facet.count(at).to_string()}</span>
        </button>
    }
}

/// A list to choose a value from.
#[component]
fn List(facet: Facet, values: Memo<Vec<usize>>) -> impl IntoView {
    let state = use_state();
    let texts = &use_texts().common;
    let choose = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlSelectElement>| {
        let chosen = event.target().value();
        state.choose(facet.key, Some(chosen).filter(|chosen| !chosen.is_empty()));
    };
    view! {
        <select class="facet__list" aria-label=facet.title on:change:target=choose>
            <option value="">{texts.any}</option>
            <Each keys=values let(at)>
                <option value=move || facet.id(at) prop:selected=move || facet.is_chosen(at)>
                    {move || (texts.choice)(&facet.name(at), facet.count(at))}
                </option>
            </Each>
        </select>
    }
}
