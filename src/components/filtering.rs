//! What the filtered views share: the filters, the count of what is shown, and what to say when
//! nothing is.

use std::sync::Arc;

use disclosure::query::{Condition, FacetCount, FacetIndex, Filter, Matches, Relief};
use leptos::html::Div;
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

use super::content::{content, content_in};
use super::facet::{FacetOption, clear_all, facet, result_count};
use super::live::{live_effect, live_view};
use super::search::SearchField;
use super::set::{Setting, set};
use crate::session::state::{ViewState, use_state};

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

/// What the state's search text and filters do to the items of `index`.
pub fn matches(index: FacetIndex, facets: Facets) -> Memo<Arc<Matches>> {
    let state = use_state();
    Memo::new(move |_| {
        let chosen = facets.keys.iter().map(|key| state.filter(key)).collect();
        Arc::new(index.apply(&Filter { text: state.query(), chosen }))
    })
}

/// The search field, the filters, the count, and what to do where nothing is left. The values of a
/// filter are shown without the department's name, with which its units begin.
pub fn panel(
    matches: Memo<Arc<Matches>>,
    facets: Facets,
    department: &str,
    extra: fn(ViewState) -> Markup,
) -> AnyView {
    let department = department.to_owned();
    live_view(move || controls(matches, facets, department, extra))
}

fn controls(
    matches: Memo<Arc<Matches>>,
    facets: Facets,
    department: String,
    extra: fn(ViewState) -> Markup,
) -> AnyView {
    let state = use_state();
    let rows = move || facet_rows(state, &matches.get(), facets, &department);
    let result = move || {
        let matches = matches.get();
        html! { (clear_all(state, facets.keys)) " " (extra(state)) (nothing(state, &matches, facets)) }
    };
    let count = move || matches.with(|matches| result_count(facets.noun, (matches.shown.len(), matches.all)));
    // On a narrow screen the filters would push everything else out of sight.
    let open = RwSignal::new(false);
    let chosen = move || match facets.keys.iter().filter(|key| state.filter(key).is_some()).count() {
        0 => "筛选条件".to_owned(),
        chosen => format!("筛选条件（已选{chosen}个）"),
    };
    view! {
        <div class="filters">
            <SearchField label="搜索" placeholder=facets.example />
            <button
                type="button"
                class="button filters__toggle"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {chosen}
            </button>
            <div class="filters__facets" class:filters__facets--open=open>
                {content("filters__rows", Box::new(rows))}
            </div>
            <div class="filters__result" tabindex="-1">
                <p class="result-count" role="status">
                    {count}
                </p>
                {content("filters__actions", Box::new(result))}
            </div>
        </div>
    }
    .into_any()
}

fn facet_rows(state: ViewState, matches: &Matches, facets: Facets, department: &str) -> Markup {
    html! {
        @for ((key, title), values) in facets.keys.iter().zip(facets.titles).zip(&matches.facets) {
            @if !values.is_empty() {
                @let options: Vec<FacetOption> = values.iter().map(|value| option(value, department)).collect();
                div.filters__row { (facet(state, key, title, &options)) }
            }
        }
    }
}

fn option(value: &FacetCount, department: &str) -> FacetOption {
    FacetOption {
        label: without(&value.value, department).to_owned(),
        value: value.value.clone(),
        count: value.count,
    }
}

/// Makes all rows, those hidden that are not among the positions it is given, and marks each with
/// `data-row`; asked again when what it reads changes.
pub type RowsSource = Box<dyn Fn(&[usize]) -> Markup + Send + Sync>;

/// Rows of which the filters hide some.
pub fn rows(matches: Memo<Arc<Matches>>, markup: RowsSource) -> AnyView {
    let frame = NodeRef::<Div>::new();
    live_effect(move |_: Option<()>| {
        let matches = matches.get();
        if let Some(frame) = frame.get_untracked() {
            hide_all_but(&frame, &matches.shown);
        }
    });
    content_in(frame, "rows", Box::new(move || markup(&matches.get_untracked().shown)))
}

/// Hides the rows that are not at one of the positions `shown`, which ascend, and the projects of
/// which nothing is left.
fn hide_all_but(frame: &Element, shown: &[usize]) {
    for (position, row) in all(frame, "[data-row]").enumerate() {
        set_hidden(&row, shown.binary_search(&position).is_err());
    }
    for project in all(frame, ".project") {
        let is_left = project.query_selector("[data-row]:not([hidden])").is_ok_and(|row| row.is_some());
        set_hidden(&project, !is_left);
    }
}

fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}

fn set_hidden(element: &Element, is_hidden: bool) {
    // The name is a valid one.
    let _ = if is_hidden { element.set_attribute("hidden", "") } else { element.remove_attribute("hidden") };
}

/// A unit of the department without the department's name, which all of them begin with.
pub fn without<'a>(unit: &'a str, department: &str) -> &'a str {
    unit.strip_prefix(department).filter(|rest| !rest.is_empty()).unwrap_or(unit)
}

/// Where nothing is shown: which condition to drop, and what that would bring.
fn nothing(state: ViewState, matches: &Matches, facets: Facets) -> Markup {
    if !matches.shown.is_empty() || matches.all == 0 {
        return Markup::default();
    }
    html! {
        div.nothing {
            p.nothing__title { "没有符合全部条件的" (noun(facets)) }
            @if matches.relief.is_empty() {
                p { "只去掉一个条件仍然没有结果，请清除全部条件。" }
            } @else {
                p { "可以去掉其中一个条件：" }
                ul.nothing__advice {
                    @for relief in &matches.relief { li { (drop_button(state, relief, facets)) } }
                }
            }
        }
    }
}

fn drop_button(state: ViewState, relief: &Relief, facets: Facets) -> Markup {
    let (key, title, value) = match relief.condition {
        Condition::Text => ("q", "搜索", state.query()),
        Condition::Facet(number) => {
            let key = facets.keys.get(number).copied().unwrap_or_default();
            let title = facets.titles.get(number).copied().unwrap_or_default();
            (key, title, state.filter(key).unwrap_or_default())
        }
    };
    let setting = Setting { name: key, value: "", key: "", pressed: None };
    let label = html! { "去掉" (title) "“" (value) "”，显示" (relief.count) (facets.noun) };
    set("button", &setting, &label)
}

/// The noun without its measure word.
fn noun(facets: Facets) -> &'static str {
    let mut characters = facets.noun.chars();
    characters.next();
    characters.as_str()
}
