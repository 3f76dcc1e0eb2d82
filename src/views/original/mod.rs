//! 原文: the whole document, with search, and with the place that a figure came from.

mod text;

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::html::Div;
use leptos::prelude::*;
use maud::{Markup, html};
use text::blocks;

use crate::components::{
    Highlights, SearchField, around, content, content_in, live_effect, live_view, notice, occurrences,
    show_element, source_link,
};
use crate::session::model::{Model, use_model};
use crate::session::state::{At, ViewState, use_state};

/// The view.
#[component]
pub fn OriginalView() -> AnyView {
    let state = use_state();
    let model = use_model();
    let shown = Memo::new({
        let model = Arc::clone(&model);
        move |_| shown_entry(&model, state)
    });
    let content = move || match shown.get() {
        Some(entry) => document(&model, state, entry),
        None => notice("数据里没有这个部门的公开文件。"),
    };
    content.into_any()
}

/// The document that the link names, else that of the year that is shown, else the newest: the year
/// that is shown may be one that only other years' documents tell of.
fn shown_entry(model: &Model, state: ViewState) -> Option<usize> {
    let department = state.department();
    let asked = state.at().and_then(|at| at.document).unwrap_or(state.years().year);
    let entries = model.dataset().entries.iter().enumerate();
    let newest = || entries.rev().find(|(_, entry)| entry.department() == department);
    model.entry(&department, asked).or_else(newest).map(|(at, _)| at)
}

/// A search of a document.
#[derive(Clone)]
struct Search {
    state: ViewState,
    model: Arc<Model>,
    /// The position of the document's entry in the dataset.
    at: usize,
    /// Which of the found places the reader is at.
    current: RwSignal<usize>,
}

impl Search {
    fn entry(&self) -> Option<&Entry> {
        self.model.dataset().entries.get(self.at)
    }

    fn found(&self) -> Vec<Span> {
        self.entry().map(|entry| occurrences(&entry.document.text, &self.state.query())).unwrap_or_default()
    }

    /// The text with what is found, and what a link points to.
    fn text(&self) -> Markup {
        let Some(entry) = self.entry() else { return Markup::default() };
        let (linked, found) = (self.state.at().map(|at| at.span), self.found());
        let current = (!found.is_empty()).then(|| self.current.get());
        blocks(entry, &Highlights::new(linked, &found, current))
    }

    fn status(&self) -> String {
        match self.found().len() {
            _ if self.state.query().trim().is_empty() => String::new(),
            0 => "没有找到".to_owned(),
            count => format!("第{}处，共{count}处", self.current.get() + 1),
        }
    }

    fn buttons(&self) -> Markup {
        let none = self.found().len() < 2;
        html! {
            button.button.source__previous type="button" disabled[none] data-key="previous" { "上一处" }
            button.button type="submit" disabled[none] data-key="next" { "下一处" }
        }
    }

    /// Goes on to the next place, or back to the one before.
    fn step(&self, is_back: bool) {
        let count = untrack(|| self.found().len());
        if count > 0 {
            let by = if is_back { count - 1 } else { 1 };
            self.current.update(|current| *current = (*current + by) % count);
        }
    }
}

fn document(model: &Arc<Model>, state: ViewState, at: usize) -> AnyView {
    let Some(entry) = model.dataset().entries.get(at) else { return ().into_any() };
    let search = Search { state, model: Arc::clone(model), at, current: RwSignal::new(0) };
    let frame = NodeRef::<Div>::new();
    let contents = contents(at, entry).into_string();
    follow_marks(&search, frame);
    let searched = search.clone();
    view! {
        <p class="quiet">
            {format!(
                "以下是公开文件的全文（{}），一字未改。本页的每个数字都出自这里。",
                entry.document.name,
            )}
        </p>
        {back(state)}
        {form(search)}
        <div class="source">
            <nav class="source__contents" aria-label="原文目录" inner_html=contents></nav>
            {content_in(frame, "source__text", Box::new(move || searched.text()))}
        </div>
    }
    .into_any()
}

fn contents(at: usize, entry: &Entry) -> Markup {
    html! {
        ol {
            @for section in &entry.disclosure.sections {
                li { (source_link(at, section.heading.span, &section.heading.value)) }
            }
        }
    }
}

/// The way back to where the place was opened from.
fn back(state: ViewState) -> AnyView {
    let link = move || {
        html! {
            @if let Some(origin) = state.origin() {
                p.source__back { a href=(origin.hash()) { "← 回到“" (origin.view.name()) "”" } }
            }
        }
    };
    content("", Box::new(link))
}

fn form(search: Search) -> AnyView {
    live_view(move || search_form(search))
}

fn search_form(search: Search) -> AnyView {
    let (submitted, clicked, asked) = (search.clone(), search.clone(), search.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        submitted.step(false);
    };
    let click = move |event: MouseEvent| {
        if around(&event, ".source__previous").is_some() {
            clicked.step(true);
        }
    };
    view! {
        <form class="source__search" role="search" on:submit=submit on:click=click>
            <SearchField label="在原文中查找" placeholder="例如：三公、培训、打印机" />
            {content("source__steps", Box::new(move || asked.buttons()))}
            <p class="source__status" role="status">
                {move || search.status()}
            </p>
        </form>
    }
    .into_any()
}

/// Brings what is linked or found into sight: what a link points to gets the focus too, what is
/// found while typing does not.
fn follow_marks(search: &Search, frame: NodeRef<Div>) {
    let search = search.clone();
    live_effect(move |before: Option<(Option<At>, String)>| {
        let (at, query) = (search.state.at(), search.state.query());
        let (at_before, query_before) = before.clone().unwrap_or_default();
        if at.is_some() && at != at_before {
            show_element(frame, ".found--linked", true);
        }
        if before.is_some() && query != query_before {
            search.current.set(0);
        }
        search.current.track();
        let is_asked = before.is_some() && at == at_before || at.is_none();
        if is_asked && !search.found().is_empty() {
            show_element(frame, ".found--current", false);
        }
        (at, query)
    });
}
