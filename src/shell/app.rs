//! The page as a program.

use std::sync::Arc;

use disclosure::dataset::Dataset;
use leptos::prelude::*;

use super::actions::{change, click};
use super::downloads::downloads;
use super::embedding::{Embedding, Hosting};
use super::header::Header;
use super::links::follow_view;
use super::paper::unfold_on_paper;
use crate::session::Session;
use crate::session::medium::Medium;
use crate::session::model::Model;
use crate::session::preferences::Preferences;
use crate::session::state::address::sync_with_address;
use crate::session::state::{Location, ViewState};
use crate::views::content_of;

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
    pub publication: Hosting,
    /// Told once what drives the page from outside.
    pub opened: Option<Box<dyn FnOnce(Session)>>,
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
    let preferences = Preferences::load(Medium::Live, settings.theme.as_deref(), settings.density.as_deref());
    let json = settings.json.map(Arc::from);
    let session = Session { model: Arc::clone(&model), json, state, preferences };
    if let Some(opened) = settings.opened {
        opened(session.clone());
    }
    provide_context(settings.publication);
    provide_context(Medium::Live);
    provide_context(model);
    provide_context(state);
    provide_context(preferences);
    let root = NodeRef::new();
    follow_view(state, root);
    unfold_on_paper(root);
    if settings.hash_sync {
        sync_with_address(state);
    }
    let clicked = session.clone();
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
            on:change=move |event| change(&session, &event)
        >
            <Header />
            {move || {
                let view = state.view();
                view! {
                    <section class=format!("view view--{}", view.key()) part="view">
                        <h2 class="view__title" tabindex="-1">
                            {view.name()}
                        </h2>
                        {content_of(view)}
                    </section>
                }
            }}
            <footer class="tools" part="tools">
                <div inner_html=downloads().into_string()></div>
                <Embedding />
            </footer>
        </div>
    }
    .into_any()
}
