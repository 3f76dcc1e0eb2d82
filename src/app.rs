//! The root of the views.

use std::sync::Arc;

use disclosure::dataset::Dataset;
use leptos::prelude::*;

use crate::STATIC;
use crate::actions::{change, click};
use crate::anchors::Anchors;
use crate::assets::Assets;
use crate::download::downloads;
use crate::embedding::{Embedding, Publication};
use crate::findings::Findings;
use crate::glossary::Glossary;
use crate::header::{Header, Preferences};
use crate::links::follow_view;
use crate::model::Model;
use crate::overview::Overview;
use crate::print::unfold_on_paper;
use crate::procurement::Procurement;
use crate::scorecards::Scorecards;
use crate::source::Source;
use crate::state::sync::sync_with_address;
use crate::state::{Location, View, ViewState};

/// How a host wants the page.
#[derive(Default)]
pub struct Settings {
    /// The data.
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
    /// Told once what drives the page from outside.
    pub opened: Option<Box<dyn FnOnce(Page)>>,
}

/// A page, as what drives it from outside or listens to it knows it.
#[derive(Clone)]
pub struct Page {
    /// The data.
    pub model: Arc<Model>,
    /// The JSON that the data was read from.
    pub json: Option<Arc<str>>,
    /// What is shown.
    pub state: ViewState,
    /// How it looks.
    pub preferences: Preferences,
}

/// Everything a visitor sees.
#[component]
pub fn App(
    /// How the host wants the page.
    #[prop(optional)]
    settings: Settings,
) -> AnyView {
    let model = Arc::new(Model::new(settings.dataset.unwrap_or_else(|| Dataset::new([]))));
    let state = ViewState::new(&model, settings.location);
    let preferences = Preferences::load(settings.theme.as_deref(), settings.density.as_deref());
    let json = settings.json.map(Arc::from);
    let page = Page { model: Arc::clone(&model), json, state, preferences };
    if let Some(opened) = settings.opened {
        opened(page.clone());
    }
    provide_context(settings.publication);
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
        View::Indicators => view! { <Scorecards /> }.into_any(),
        View::Procurement => view! { <Procurement /> }.into_any(),
        View::Findings => view! { <Findings /> }.into_any(),
        View::Assets => view! { <Assets /> }.into_any(),
        View::Glossary => view! { <Glossary /> }.into_any(),
        View::Source => view! { <Source /> }.into_any(),
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
