//! The views, at the foot of a phone's screen and in the bar of a wide one.

use leptos::prelude::*;

use crate::session::medium::use_medium;
use crate::session::model::use_model;
use crate::session::state::{View, use_state};
use crate::session::use_texts;

/// Links to the views.
#[component]
pub fn Navigation() -> impl IntoView {
    let state = use_state();
    let is_static = use_medium().is_static();
    let link = move |tab: View| {
        let current = move || (!is_static && state.view().tab() == tab).then_some("page");
        view! {
            <a class="nav__link" href=tab.hash() aria-current=current>
                {tab.texts().tab}
            </a>
        }
    };
    view! {
        <nav class="nav" part="navigation" aria-label=use_texts().frame.navigation>
            {View::tabs(use_model().is_among_others()).map(link).collect_view()}
        </nav>
    }
}
