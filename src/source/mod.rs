//! 原文: the whole document, with search, and with the place that a figure came from.

mod marks;
mod pieces;
mod text;

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::html::Div;
use leptos::prelude::*;
use marks::Marks;
use maud::{Markup, html};
use pieces::occurrences;
use text::blocks;

use crate::STATIC;
use crate::actions::around;
use crate::components::{SearchField, content, content_in, notice, source_link};
use crate::links::show_element;
use crate::model::{Model, use_model};
use crate::state::{ViewState, use_state};

/// The view.
#[component]
pub fn Source() -> AnyView {
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

fn document(model: &Arc<Model>, state: ViewState, at: usize) -> AnyView {
    let Some(entry) = model.dataset().entries.get(at) else { return ().into_any() };
    let found = Memo::new({
        let model = Arc::clone(model);
        move |_| {
            let entry = model.dataset().entries.get(at);
            entry.map(|entry| occurrences(&entry.document.text, &state.query())).unwrap_or_default()
        }
    });
    let current = RwSignal::new(0_usize);
    let marks = Memo::new(move |_| {
        let linked = state.at().map(|at| at.span);
        found.with(|found| Marks::new(linked, found, (!found.is_empty()).then(|| current.get())))
    });
    let frame = NodeRef::<Div>::new();
    let contents = contents(at, entry).into_string();
    let text = {
        let model = Arc::clone(model);
        move || {
            let entry = model.dataset().entries.get(at);
            entry.map(|entry| marks.with(|marks| blocks(entry, marks))).unwrap_or_default()
        }
    };
    if !STATIC {
        follow_marks(state, frame, current, found);
    }
    view! {
        <p class="quiet">
            {format!(
                "以下是公开文件的全文（{}），一字未改。本页的每个数字都出自这里。",
                entry.document.name,
            )}
        </p>
        {back(state)}
        {search(found, current)}
        <div class="source">
            <nav class="source__contents" aria-label="原文目录" inner_html=contents></nav>
            {content_in(frame, "source__text", Box::new(text))}
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

fn search(found: Memo<Vec<Span>>, current: RwSignal<usize>) -> AnyView {
    if STATIC {
        return ().into_any();
    }
    let state = use_state();
    let count = move || found.with(Vec::len);
    let step = move |by: usize| {
        let count = found.with_untracked(Vec::len);
        if count > 0 {
            current.update(|current| *current = (*current + by) % count);
        }
    };
    let status = move || match count() {
        _ if state.query().trim().is_empty() => String::new(),
        0 => "没有找到".to_owned(),
        count => format!("第{}处，共{count}处", current.get() + 1),
    };
    let buttons = move || {
        let none = count() < 2;
        html! {
            button.button.source__previous type="button" disabled[none] data-key="previous" { "上一处" }
            button.button type="submit" disabled[none] data-key="next" { "下一处" }
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        step(1);
    };
    let click = move |event: MouseEvent| {
        if around(&event, ".source__previous").is_some() {
            step(found.with_untracked(Vec::len).saturating_sub(1));
        }
    };
    view! {
        <form class="source__search" role="search" on:submit=submit on:click=click>
            <SearchField label="在原文中查找" placeholder="例如：三公、培训、打印机" />
            {content("source__steps", Box::new(buttons))}
            <p class="source__status" role="status">
                {status}
            </p>
        </form>
    }
    .into_any()
}

/// Brings what is linked or found into sight: what a link points to gets the focus too, what is
/// found while typing does not.
fn follow_marks(state: ViewState, frame: NodeRef<Div>, current: RwSignal<usize>, found: Memo<Vec<Span>>) {
    Effect::new(move |before: Option<Option<_>>| {
        let at = state.at();
        if at.is_some() && before.as_ref() != Some(&at) {
            show_element(frame, ".found--linked", true);
        }
        at
    });
    Effect::new(move |before: Option<String>| {
        let query = state.query();
        let changed = before.as_ref() != Some(&query);
        if changed && before.is_some() {
            current.set(0);
        }
        let _ = current.get();
        let any = found.with(|found| !found.is_empty());
        if any && (before.is_some() || state.at().is_none()) {
            show_element(frame, ".found--current", false);
        }
        query
    });
}
