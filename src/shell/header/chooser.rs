//! The list of departments to choose from.

use disclosure::collection::{Collection, ListedDepartment};
use disclosure::dataset::{Dataset, Entry};
use disclosure::query::FacetIndex;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::components::Button;
use crate::session::collection::CollectionState;
use crate::session::model::use_model;
use crate::session::state::{encoded, use_state};
use crate::session::use_texts;

/// From how many departments on they can be searched.
const MANY: usize = 8;
/// How many are listed at most; the others are found by typing.
const MOST: usize = 200;

/// The departments by what links call them, and the texts by which each is found.
struct Choices {
    keys: Vec<String>,
    index: FacetIndex,
    /// Whether their initials are among these texts.
    has_initials: bool,
}

/// The departments of the data, or of its collection, whose list is fetched when somebody asks for it.
#[component]
pub fn DepartmentChooser() -> AnyView {
    let model = use_model();
    let collection: Option<CollectionState> = use_context();
    if model.has_several() {
        return chooser(Choices::of_dataset(model.dataset()));
    }
    let Some(collection) = collection.filter(|collection| collection.is_within_reach()) else {
        return ().into_any();
    };
    let texts = &use_texts().departments;
    let content = move || match collection.collection() {
        Some(manifest) => chooser(Choices::of_collection(&manifest)),
        None => view! { <Button press=move || collection.list()>{texts.choose}</Button> }.into_any(),
    };
    view! { {content} }.into_any()
}

impl Choices {
    fn new() -> Self {
        Self { keys: Vec::new(), index: FacetIndex::new(0), has_initials: false }
    }

    fn of_dataset(dataset: &Dataset) -> Self {
        let mut choices = Self::new();
        for own in dataset.entries.chunk_by(|one, other| one.department() == other.department()) {
            let name = own.first().map_or("", Entry::department);
            let codes = own.iter().filter_map(|entry| Some(entry.disclosure.code.as_ref()?.value.as_str()));
            let former = own.iter().filter_map(Entry::former_department);
            choices.index.push(&[], std::iter::once(name).chain(codes).chain(former));
            choices.keys.push(name.to_owned());
        }
        choices
    }

    fn of_collection(collection: &Collection) -> Self {
        let mut choices = Self { has_initials: true, ..Self::new() };
        for (at, department) in collection.departments.iter().enumerate() {
            let ListedDepartment { name, region, code, initials, former, .. } = department;
            let said = [Some(name), region.as_ref(), code.as_ref(), Some(initials)];
            choices.index.push(&[], said.into_iter().flatten().chain(former).map(String::as_str));
            choices.keys.push(collection.key(at));
        }
        choices
    }
}

/// All departments, or those that a part of their name, their code or initials find. Enter takes the first of them.
fn chooser(choices: Choices) -> AnyView {
    let state = use_state();
    let Choices { keys, index, has_initials } = choices;
    let is_long = keys.len() > MANY;
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let rows = index.search(&typed.get(), None).rows().to_vec();
        let listed = rows.iter().take(MOST).filter_map(|row| keys.get(*row as usize).cloned());
        (listed.collect::<Vec<String>>(), rows.len())
    });
    let choose = move |key: &str| state.set(&format!("department={}", encoded(key)));
    let texts = use_texts();
    let (label, examples) = texts.departments.find;
    let example = examples[usize::from(has_initials)];
    let field = move || {
        let take_first = move |event: KeyboardEvent| {
            let first = || found.with_untracked(|(found, _)| found.first().cloned());
            if let Some(first) = first().filter(|_| event.key() == "Enter" && !event.is_composing()) {
                choose(&first);
            }
        };
        view! {
            <label class="choice">
                <span class="choice__title">{label}</span>
                <input
                    class="choice__list"
                    type="text"
                    autocomplete="off"
                    placeholder=example
                    on:input:target=move |event| typed.set(event.target().value())
                    on:keydown=take_first
                />
            </label>
        }
        .into_any()
    };
    let told = move || {
        let (listed, count) = found.with(|(found, count)| (found.len(), *count));
        let is_told = typed.with(|typed| !typed.is_empty()) || listed < count;
        if is_told { (texts.departments.found)(count, listed) } else { String::new() }
    };
    // The one that is shown stays in the list, as what is chosen.
    let options = move || {
        let shown = state.seen_department();
        let (mut listed, _) = found.get();
        if !listed.contains(&shown) {
            listed.insert(0, shown.clone());
        }
        let option = |name: String| {
            let (value, is_shown) = (name.clone(), name == shown);
            view! {
                <option value=value prop:selected=is_shown>
                    {name}
                </option>
            }
            .into_any()
        };
        listed.into_iter().map(option).collect::<Vec<_>>()
    };
    view! {
        {is_long.then(field)}
        <label class="choice">
            <span class="choice__title">{texts.frame.department} " " <span role="status">{move || told()}</span></span>
            <select class="choice__list" on:change:target=move |event| choose(&event.target().value())>
                {move || options()}
            </select>
        </label>
    }
    .into_any()
}
