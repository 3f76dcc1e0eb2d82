//! Whose budget of which year.

use leptos::prelude::*;

use super::chooser::DepartmentChooser;
use crate::components::live_view;
use crate::session::embedded_part::heading_level;
use crate::session::model::use_model;
use crate::session::state::use_state;
use crate::session::use_texts;

/// The title of the page, and a list of the departments where there are several.
#[component]
pub fn Title() -> impl IntoView {
    let state = use_state();
    let is_among_others = use_model().is_among_others();
    view! {
        <div class="header" part="header">
            <h1 class="header__title" {..heading_level(1)}>
                <span class="header__department">{move || state.department()}</span>
                " "
                <span class="header__year">{move || (use_texts().frame.budget_of)(state.years().year)}</span>
            </h1>
            {is_among_others.then(|| live_view(|| view! { <DepartmentChooser /> }.into_any()))}
        </div>
    }
}
