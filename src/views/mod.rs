//! The views, one for each heading of the navigation.

mod assets;
mod departments;
mod findings;
mod glossary;
mod indicators;
mod original;
mod overview;
mod procurement;

use assets::AssetsView;
use departments::DepartmentsView;
use findings::FindingsView;
use glossary::GlossaryView;
use indicators::IndicatorsView;
use leptos::prelude::*;
use original::OriginalView;
pub use original::further_part;
use overview::{OverviewPart, OverviewView};
use procurement::ProcurementView;

use crate::components::Part;
use crate::session::embedded_part::EmbeddedPart;
use crate::session::state::View;

/// What is below the heading of a view.
pub fn content_of(view: View) -> AnyView {
    match view {
        View::Overview => view! { <OverviewView /> }.into_any(),
        View::Indicators => view! { <IndicatorsView /> }.into_any(),
        View::Procurement => view! {
            <ProcurementView />
            // What is owned stands beside what is to be bought.
            <Part view=View::Assets>
                <AssetsView />
            </Part>
        }
        .into_any(),
        View::Findings => view! { <FindingsView /> }.into_any(),
        View::Assets => view! { <AssetsView /> }.into_any(),
        View::Glossary => view! { <GlossaryView /> }.into_any(),
        View::Source => view! { <OriginalView /> }.into_any(),
        View::Departments => view! { <DepartmentsView /> }.into_any(),
    }
}

/// A part of the page alone.
pub fn content_of_part(part: EmbeddedPart) -> AnyView {
    match part {
        EmbeddedPart::Promises => view! { <IndicatorsView has_filters=false /> }.into_any(),
        EmbeddedPart::Procurement => view! { <ProcurementView has_filters=false /> }.into_any(),
        _ => view! { <OverviewPart part /> }.into_any(),
    }
}
