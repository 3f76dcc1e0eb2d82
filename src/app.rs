//! The root of the views.

use std::sync::Arc;

use disclosure::dataset::Dataset;
use leptos::prelude::*;

use crate::STATIC;
use crate::assets::Assets;
use crate::findings::Findings;
use crate::glossary::Glossary;
use crate::model::{self, Model};
use crate::overview::Overview;
use crate::procurement::Procurement;
use crate::scorecards::Scorecards;
use crate::source::Source;
use crate::state::{Location, View, ViewState, use_state};

/// Everything a visitor sees.
#[component]
pub fn App(
    /// The data; the embedded dataset unless given.
    #[prop(optional_no_strip)]
    dataset: Option<Dataset>,
    /// What to show first.
    #[prop(optional)]
    location: Location,
    /// Whether the address bar shows the state and decides it.
    #[prop(optional)]
    hash_sync: bool,
) -> AnyView {
    let model = Arc::new(Model::new(dataset.unwrap_or_else(model::embedded)));
    let state = ViewState::new(&model, location);
    provide_context(model);
    provide_context(state);
    #[cfg(feature = "csr")]
    if hash_sync {
        crate::state::sync::sync_with_address(state);
    }
    #[cfg(not(feature = "csr"))]
    let _ = hash_sync;
    view! {
        <div class="bd" lang="zh-CN">
            <Header />
            <Navigation />
            {if STATIC {
                View::ALL.map(|view| section(view)).into_any()
            } else {
                (move || section(state.view())).into_any()
            }}
        </div>
    }
    .into_any()
}

#[component]
fn Header() -> AnyView {
    let state = use_state();
    view! {
        <header class="header">
            <h1 class="header__title">{move || state.department()}</h1>
        </header>
    }
    .into_any()
}

#[component]
fn Navigation() -> AnyView {
    let state = use_state();
    let link = move |view: View| {
        let current = move || (!STATIC && state.view() == view).then_some("page");
        view! { <a class="nav__link" href=view.hash() aria-current=current>{view.name()}</a> }
    };
    view! { <nav class="nav" aria-label="栏目">{View::ALL.map(link)}</nav> }.into_any()
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
        <section class=format!("view view--{}", view.key()) id=id>
            <h2 class="view__title" tabindex="-1">{view.name()}</h2>
            {content}
        </section>
    }
    .into_any()
}
