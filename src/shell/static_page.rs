//! The page without script.

use std::sync::Arc;

use disclosure::dataset::Dataset;
use leptos::prelude::*;

use super::downloads::downloads;
use super::header::Header;
use crate::session::anchors::Anchors;
use crate::session::medium::Medium;
use crate::session::model::Model;
use crate::session::preferences::Preferences;
use crate::session::state::{Location, View, ViewState};
use crate::views::content_of;

/// All views of a dataset, one below another. It can be read, searched and printed, and nothing in it
/// can be chosen.
#[component]
pub fn StaticPage(
    /// The data.
    dataset: Dataset,
) -> AnyView {
    let model = Arc::new(Model::new(dataset));
    let preferences = Preferences::load(Medium::Static, None, None);
    provide_context(ViewState::new(&model, Location::default()));
    provide_context(Anchors::default());
    provide_context(Medium::Static);
    provide_context(model);
    provide_context(preferences);
    view! {
        <div
            class="bd"
            part="page"
            lang="zh-CN"
            dir="ltr"
            data-density=preferences.density()
            data-size=preferences.size()
            data-theme=preferences.theme()
        >
            <Header />
            {View::ALL.map(section)}
            <footer class="tools" part="tools">
                <div inner_html=downloads().into_string()></div>
            </footer>
        </div>
    }
    .into_any()
}

/// A view with its heading. The section's id is the hash that opens the view, so that the links of
/// the navigation work here too.
fn section(view: View) -> AnyView {
    view! {
        <section class=format!("view view--{}", view.key()) part="view" id=view.hash().split_off(1)>
            <h2 class="view__title" tabindex="-1">
                {view.name()}
            </h2>
            {content_of(view)}
        </section>
    }
    .into_any()
}
