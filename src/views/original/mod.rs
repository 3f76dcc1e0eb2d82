//! 原文: the whole document, with search, with the place that a figure came from, and with where its numbers are used.

mod find;
mod parts;
mod search;
mod text;

use std::sync::Arc;

use disclosure::dataset::Entry;
use find::{Contents, FindBar};
use leptos::html::Div;
use leptos::prelude::*;
pub use parts::further_part;
use parts::static_part;
use presentation::used::{UsedIn, used_places};
use search::Search;
use text::{MarkedText, whole};

use super::glossary::GlossaryView;
use crate::components::{Notice, Part, UsedPlace, live_view};
use crate::session::anchors;
use crate::session::links::source_link;
use crate::session::model::{Model, use_model};
use crate::session::source_pages::SourcePages;
use crate::session::state::{Location, View, ViewState, use_state};
use crate::session::use_texts;

/// The view.
#[component]
pub fn OriginalView() -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let shown = Memo::new({
        let model = Arc::clone(&model);
        move |_| state.shown_document(&model)
    });
    move || match shown.get() {
        Some(entry) => document(&model, state, entry),
        None => view! { <Notice>{use_texts().original.absent}</Notice> }.into_any(),
    }
}

fn document(model: &Arc<Model>, state: ViewState, at: usize) -> AnyView {
    let Some(entry) = model.dataset().entries.get(at) else { return ().into_any() };
    let texts = &use_texts().original;
    let search = Search::new(state, Arc::clone(model), at);
    let frame = NodeRef::<Div>::new();
    search.follow(frame);
    let sections = entry.disclosure.sections.iter();
    let contents: Vec<(String, String)> = sections
        .map(|section| {
            let place = section.heading.span;
            anchors::remember(at, place);
            (section.heading.value.clone(), source_link(model, at, place))
        })
        .collect();
    let listed = contents.clone();
    let marks = search.marks();
    let text = move |entry: &Entry| match use_context::<SourcePages>() {
        Some(pages) => static_part(&pages, 0),
        None => whole(&MarkedText::new(at, marks, used(entry))),
    };
    // The explanations come before the text, which has an id for each place that was linked to before it.
    view! {
        <div class="original">
            <p class="quiet">{(texts.about)(entry.title())}</p>
            {live_view(move || view! { <FindBar search contents=listed /> }.into_any())}
            <WayBack />
            <Part view=View::Glossary>
                <GlossaryView />
            </Part>
            <div class="source">
                <nav class="source__contents" aria-label=texts.contents>
                    <Contents contents />
                </nav>
                <div class="source__text" node_ref=frame>
                    {text(entry)}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The places that the page uses, with the addresses of what uses them.
fn used(entry: &Entry) -> Vec<UsedPlace> {
    let place = |(span, used)| {
        let (view, query) = match used {
            UsedIn::Figures => (View::Overview, String::new()),
            UsedIn::Indicators(name) => (View::Indicators, name),
            UsedIn::Procurement(name) => (View::Procurement, name),
            UsedIn::Assets => (View::Assets, String::new()),
        };
        let title = (use_texts().original.used)(view.texts().plain);
        let to = Location { year: Some(entry.year()), query, ..Location::of(view) };
        UsedPlace { span, href: to.hash(), title }
    };
    used_places(entry).into_iter().map(place).collect()
}

/// The way back to where the place was opened from; it stays at the foot of the text.
#[component]
fn WayBack() -> impl IntoView {
    let state = use_state();
    let link = move || {
        state.opened_from().map(|from| {
            let name = (use_texts().original.back)(from.location.view.texts().plain, &from.label);
            view! {
                <p class="source__back">
                    <a href=from.location.hash()>{name}</a>
                </p>
            }
        })
    };
    live_view(move || link.into_any())
}
