//! The views, one for each heading of the navigation.

mod assets;
mod findings;
mod glossary;
mod indicators;
mod original;
mod overview;
mod procurement;

use assets::AssetsView;
use findings::FindingsView;
use glossary::GlossaryView;
use indicators::IndicatorsView;
use leptos::prelude::*;
use original::OriginalView;
use overview::OverviewView;
use procurement::ProcurementView;

use crate::session::state::View;

/// What is below the heading of a view.
pub fn content_of(view: View) -> AnyView {
    match view {
        View::Overview => view! { <OverviewView /> }.into_any(),
        View::Indicators => view! { <IndicatorsView /> }.into_any(),
        View::Procurement => view! { <ProcurementView /> }.into_any(),
        View::Findings => view! { <FindingsView /> }.into_any(),
        View::Assets => view! { <AssetsView /> }.into_any(),
        View::Glossary => view! { <GlossaryView /> }.into_any(),
        View::Source => view! { <OriginalView /> }.into_any(),
    }
}
