//! Choosing one value of a facet.

use std::sync::Arc;

use disclosure::query::{FacetCount, Matches};
use leptos::html::Button;
use leptos::prelude::*;
use presentation::procurement::without;

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
}

/// A value of a facet: where it stands there, its id, and its name as it is shown.
type Value = (usize, String, String);

impl Facet {
    /// Its values, the same as long as none comes or goes: counts follow by themselves.
    fn values(self, department: &str) -> Vec<Value> {
        let named = |(at, value): (usize, &FacetCount)| {
            (at, value.id.clone(), without(&value.name, department).to_owned())
        };
        self.matches.with(|matches| {
            let values = matches.facets.get(self.number).map(Vec::as_slice).unwrap_or_default();
            values.iter().enumerate().map(named).collect()
        })
    }

    fn count(self, at: usize) -> usize {
        self.of(at, |value| value.count).unwrap_or_default()
    }

    fn is_chosen(self, at: usize) -> bool {
        self.of(at, |value| value.chosen).unwrap_or_default()
    }

    fn of<T>(self, at: usize, of: fn(&FacetCount) -> T) -> Option<T> {
        self.matches.with(|matches| Some(of(matches.facets.get(self.number)?.get(at)?)))
    }
}

/// One facet; nothing where no item has a value of it. Units of the department are shown without its name, with
/// which they begin.
#[component]
pub fn FacetView(
    /// Which.
    facet: Facet,
    /// The department.
    department: String,
    /// Where the focus goes when a choice vanishes that had it.
    left: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let values = Memo::new(move |_| facet.values(&department));
    let is_long = Memo::new(move |_| values.with(|values| values.len() > MOST_BUTTONS));
    let is_empty = Memo::new(move |_| values.with(Vec::is_empty));
    let buttons = move || {
        view! {
            <For each=move || values.get() key=Value::clone let((at, id, name))>
                <Chip facet at id name left />
            </For>
        }
    };
    view! {
        <Show when=move || !is_empty.get()>
            <div class="filters__row">
                <fieldset class="facet">
                    <legend class="facet__title">{facet.title}</legend>
                    <div class="facet__options">
                        <Show when=move || is_long.get() fallback=buttons>
                            <List facet values />
                        </Show>
                    </div>
                </fieldset>
            </div>
        </Show>
    }
}

/// A button that chooses a value; a second click takes the choice back.
#[component]
fn Chip(
    facet: Facet,
    at: usize,
    id: String,
    name: String,
    left: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_state();
    let button = NodeRef::<Button>::new();
    let choose = move |_| {
        let is_chosen = untrack(|| facet.is_chosen(at));
        state.choose(facet.key, (!is_chosen).then(|| id.clone()));
        // A value that no item has is gone once it is not chosen any more.
        request_animation_frame(move || {
            if button.try_get_untracked().flatten().is_none_or(|button| !button.is_connected()) {
                left();
            }
        });
    };
    let pressed = move || if facet.is_chosen(at) { "true" } else { "false" };
    let class = move || if facet.count(at) == 0 { "chip chip--empty" } else { "chip" };
    let count = move || facet.count(at);
    view! {
        <button type="button" class=class aria-pressed=pressed node_ref=button on:click=choose>
            {name}
            " "
            <span class="chip__count">{count}</span>
        </button>
    }
}

/// A list to choose a value from.
#[component]
fn List(facet: Facet, values: Memo<Vec<Value>>) -> impl IntoView {
    let state = use_state();
    let texts = &use_texts().common;
    let choose = move |event: leptos::ev::Targeted<web_sys::Event, web_sys::HtmlSelectElement>| {
        let chosen = event.target().value();
        state.choose(facet.key, Some(chosen).filter(|chosen| !chosen.is_empty()));
    };
    view! {
        <select class="facet__list" aria-label=facet.title on:change:target=choose>
            <option value="">{texts.any}</option>
            <For each=move || values.get() key=Value::clone let((at, id, name))>
                {
                    let label = move || (texts.choice)(&name, facet.count(at));
                    let is_chosen = move || facet.is_chosen(at);
                    view! {
                        <option value=id prop:selected=is_chosen>
                            {label}
                        </option>
                    }
                }
            </For>
        </select>
    }
}
