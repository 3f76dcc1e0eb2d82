//! Whose budget of which year.

use std::sync::Arc;

use leptos::prelude::*;

use super::chooser::DepartmentChooser;
use super::kind_choice::KindChoice;
use crate::components::live_view;
use crate::session::embedded_part::heading_level;
use crate::session::model::use_model;
use crate::session::state::use_state;
use crate::session::use_texts;

/// The title of the page, and a list of the departments where there are several.
#[component]
pub fn Title() -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let is_among_others = model.is_among_others();
    let budget = {
        let model = Arc::clone(&model);
        move || {
            let (series, year) = (state.series(), state.years().year);
            // Side by side with others, the department may have nothing of the year.
            let is_own = !state.is_of_all() || model.years(&series).contains(&year);
            let budget = || (use_texts().frame.budget_of)(year, model.kind(&series, year));
            is_own.then(budget).unwrap_or_default()
        }
    };
    // Each of the years that are shown may have been published under another name.
    let former = move || {
        let (series, years) = (state.series(), state.years());
        let line = |year: u16| {
            let (_, entry) = model.entry(&series, year)?;
            let words = (use_texts().frame.former)(year, entry.former_department()?);
            Some(view! { <p class="header__former">{words}</p> })
        };
        [Some(years.year), years.compare].into_iter().flatten().filter_map(line).collect::<Vec<_>>()
    };
    view! {
        <div class="header" part="header">
            <h1 class="header__title" {..heading_level(1)}>
                <span class="header__department">{move || state.department()}</span>
                " "
                <span class="header__year">{budget}</span>
            </h1>
            {former}
            {live_view(|| view! { <KindChoice /> }.into_any())}
            {is_among_others.then(|| live_view(|| view! { <DepartmentChooser /> }.into_any()))}
        </div>
    }
}
