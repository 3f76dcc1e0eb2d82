//! 全部部门: one line of all departments side by side.

mod ranked;

use std::sync::Arc;

use disclosure::dataset::is_web_address;
use disclosure::disclosure::DocumentKind;
use disclosure::line::Line;
use leptos::ev::Targeted;
use leptos::prelude::*;
use presentation::departments::{DepartmentList, FACETS};
use ranked::RankedDepartments;

use crate::components::data_table::{FilteredTable, ShownTable};
use crate::components::filters::FilterSet;
use crate::components::{Notice, live_effect, live_view};
use crate::session::collection::CollectionState;
use crate::session::model::{Model, use_model};
use crate::session::state::{Location, View, YearPair, use_state};
use crate::session::use_texts;

/// What links say of the line.
const LINE: &str = "line";

/// What is compared: the years, the kind of document, and the lines that are known of them.
#[derive(Clone, PartialEq)]
struct Compared {
    years: YearPair,
    kind: DocumentKind,
    lines: Vec<&'static Line>,
}

/// The view.
#[component]
pub fn DepartmentsView() -> AnyView {
    let model = use_model();
    let collection: Option<CollectionState> = use_context();
    if model.has_several() {
        return compared(model.departments());
    }
    let Some(collection) = collection else { return ().into_any() };
    let texts = &use_texts().departments;
    let content = move || match collection.collection() {
        Some(manifest) => compared(&Arc::new(DepartmentList::of_collection(&manifest))),
        None if collection.is_within_reach() => {
            view! { <Notice>{texts.waiting_for_list}</Notice> }.into_any()
        }
        None => elsewhere(&model),
    };
    live_effect(move |_| {
        if collection.is_within_reach() {
            collection.list();
        }
    });
    view! { {content} }.into_any()
}

/// Where nothing can be fetched, the way to where it can.
fn elsewhere(model: &Model) -> AnyView {
    let (words, link) = use_texts().departments.elsewhere;
    let address = model.dataset().publication.url.clone().filter(|address| is_web_address(address));
    let link = address.map(|address| {
        let address = address + &Location::of(View::Departments).hash();
        view! {
            <a href=address target="_blank" rel="noopener">
                {link}
            </a>
        }
    });
    view! { <Notice>{words} " " {link}</Notice> }.into_any()
}

/// A line of the departments of a list.
fn compared(departments: &Arc<DepartmentList>) -> AnyView {
    let state = use_state();
    let model = use_model();
    let compared = Memo::new({
        let (model, departments) = (Arc::clone(&model), Arc::clone(departments));
        move |_| {
            let (years, kind) = (state.years(), model.ledger(&state.series()).kind);
            let known: Vec<u16> = [years.year].into_iter().chain(years.compare).collect();
            Compared { years, kind, lines: departments.lines(&known, kind) }
        }
    });
    live_effect({
        let (model, departments) = (Arc::clone(&model), Arc::clone(departments));
        move |_| state.take_years_of_all(departments.years(model.ledger(&state.series()).kind))
    });
    // The one that was asked for, or else what everybody asks first.
    let line = Memo::new(move |_| {
        let asked = state.filter(LINE).unwrap_or_default();
        compared.with(|Compared { lines, .. }| {
            let usual = || lines.iter().find(|line| ***line == Line::TotalExpenditure).or(lines.first());
            lines.iter().find(|line| line.id() == asked).or_else(usual).copied()
        })
    });
    let departments = Arc::clone(departments);
    let source = Memo::new(move |_| {
        let line = line.get()?;
        let Compared { years, kind, .. } = compared.get();
        let ranked = RankedDepartments::new(&model, &departments, line, years, kind);
        Some(ShownTable(Arc::new(ranked)))
    });
    let texts = &use_texts().departments;
    let filters =
        FilterSet { keys: &FACETS, titles: &texts.facets, noun: texts.noun, example: texts.example };
    let otherwise = || view! { <Notice>{use_texts().overview.no_figures}</Notice> };
    // Departments are shown with their whole name.
    let department = Memo::new(|_| String::new());
    view! {
        {live_view(move || choice_of_line(compared, line))}
        <FilteredTable source otherwise filters has_filters=true department class="departments" />
    }
    .into_any()
}

/// The list of lines.
fn choice_of_line(compared: Memo<Compared>, chosen: Memo<Option<&'static Line>>) -> AnyView {
    let state = use_state();
    let choose = move |event: Targeted<web_sys::Event, web_sys::HtmlSelectElement>| {
        state.choose(LINE, Some(event.target().value()));
    };
    let option = move |line: &'static Line| {
        view! {
            <option value=line.id() prop:selected=move || chosen.get() == Some(line)>
                {line.name()}
            </option>
        }
        .into_any()
    };
    view! {
        <label class="choice">
            <span class="choice__title">{use_texts().departments.line}</span>
            <select class="choice__list" on:change:target=choose>
                {move || compared.with(|compared| compared.lines.iter().copied().map(option).collect::<Vec<_>>())}
            </select>
        </label>
    }
    .into_any()
}
