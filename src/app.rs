//! The root of the views.

use std::sync::Arc;

use disclosure::dataset::Dataset;
use js_sys::Function;
use leptos::prelude::*;

use crate::STATIC;
use crate::actions::{change, click};
use crate::anchors::Anchors;
use crate::components::content;
use crate::download::{downloads, not_made};
use crate::embedding::{Embedding, Publication};
use crate::header::{Header, Preferences};
use crate::later::{Later, gates, later};
use crate::links::follow_view;
use crate::model::{self, Model};
use crate::overview::Overview;
use crate::print::unfold_on_paper;
use crate::state::sync::sync_with_address;
use crate::state::{Location, View, ViewState};

/// How a host wants the page.
#[derive(Default)]
pub struct Settings {
    /// The data; the embedded dataset unless given.
    pub dataset: Option<Dataset>,
    /// The JSON that it was read from.
    pub json: Option<String>,
    /// What to show first.
    pub location: Location,
    /// Whether the address bar shows the state and decides it.
    pub hash_sync: bool,
    /// `auto`, `light`, `dark` or `contrast`, unless the reader chose one.
    pub theme: Option<String>,
    /// `comfortable` or `compact`.
    pub density: Option<String>,
    /// Where the page and its parts are published.
    pub publication: Publication,
    /// Loads the later part of the program; `None` where all of it is here.
    pub load_later: Option<Function>,
    /// Told once what drives the page from outside.
    pub opened: Option<Box<dyn FnOnce(Page)>>,
}

/// A page, as what drives it from outside or listens to it knows it.
#[derive(Clone)]
pub struct Page {
    /// The data.
    pub model: Arc<Model>,
    /// The JSON that the data was read from, where it is not the program's own.
    pub json: Option<Arc<str>>,
    /// What is shown.
    pub state: ViewState,
    /// How it looks.
    pub preferences: Preferences,
    /// The part of the program that is not there from the start.
    pub later: Later,
}

/// Everything a visitor sees.
#[component]
pub fn App(
    /// How the host wants the page.
    #[prop(optional)]
    settings: Settings,
) -> AnyView {
    let model = Arc::new(Model::new(settings.dataset.unwrap_or_else(model::embedded)));
    let state = ViewState::new(&model, settings.location);
    let preferences = Preferences::load(settings.theme.as_deref(), settings.density.as_deref());
    let json = settings.json.map(Arc::from);
    let later = Later::new(settings.load_later);
    let page = Page { model: Arc::clone(&model), json, state, preferences, later };
    if let Some(opened) = settings.opened {
        opened(page.clone());
    }
    provide_context(settings.publication);
    if !model.is_marked() {
        later.ask();
    }
    provide_context(later);
    provide_context(model);
    provide_context(state);
    provide_context(preferences);
    let root = NodeRef::new();
    if STATIC {
        provide_context(Anchors::default());
    } else {
        follow_view(state, root);
        unfold_on_paper(root);
        if settings.hash_sync {
            sync_with_address(state);
        }
    }
    let clicked = page.clone();
    view! {
        <div
            class="bd"
            part="page"
            node_ref=root
            lang="zh-CN"
            dir="ltr"
            data-density=move || preferences.density()
            data-size=move || preferences.size()
            data-theme=move || preferences.theme()
            on:click=move |event| click(&clicked, &event)
            on:change=move |event| change(&page, &event)
        >
            <Header />
            {if STATIC {
                View::ALL.map(section).into_any()
            } else {
                (move || section(state.view())).into_any()
            }}
            <footer class="tools" part="tools">
                <div inner_html=downloads().into_string()></div>
                {content("", Box::new(move || not_made(later)))}
                <Embedding />
            </footer>
        </div>
    }
    .into_any()
}

/// A view with its heading. The section's id is the hash that opens the view, so that the links of
/// the navigation work in the static page too, where all views stand one below another.
fn section(view: View) -> AnyView {
    let content = match view {
        View::Overview => view! { <Overview /> }.into_any(),
        other => later(Box::new(move || gates::view(other))),
    };
    let id = STATIC.then(|| view.hash().split_off(1));
    view! {
        <section class=format!("view view--{}", view.key()) part="view" id=id>
            <h2 class="view__title" tabindex="-1">
                {view.name()}
            </h2>
            {content}
        </section>
    }
    .into_any()
}
