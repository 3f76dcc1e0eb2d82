//! 政府采购: what is to be bought, for whom, at what price and with whose money.

mod purchases;
mod shares;

use std::sync::Arc;

use disclosure::disclosure::SectionKind;
use disclosure::line::Line;
use leptos::prelude::*;
use presentation::procurement::FACETS;
use purchases::Purchases;
use shares::SharesView;

use crate::components::data_table::{DataTable, TableSource};
use crate::components::filters::{FilterSet, Filters, matches};
use crate::components::{DroppedView, Notice, cells, live_view, nothing};
use crate::session::model::use_model;
use crate::session::state::{YearPair, use_state};
use crate::session::use_texts;

/// The view 政府采购.
#[component]
pub fn ProcurementView(
    /// Whether it can be filtered.
    #[prop(default = true)]
    has_filters: bool,
) -> impl IntoView {
    let state = use_state();
    view! { {move || view_of(state.department(), state.years(), has_filters)} }
}

fn view_of(department: String, years: YearPair, has_filters: bool) -> AnyView {
    let model = use_model();
    let texts = &use_texts().procurement;
    let Some(purchases) = Purchases::new(&model, &department, years) else {
        return nothing(&model, SectionKind::Procurement, &department, years.year);
    };
    let purchases = Arc::new(purchases);
    if let Some(statement) = purchases.shown(|page| page.declared_none()).flatten() {
        return view! { <Notice>{cells(statement)}</Notice> }.into_any();
    }
    let filters =
        FilterSet { keys: &FACETS, titles: &texts.facets, noun: texts.noun, example: texts.example };
    let matches = matches(purchases.items().index(), filters);
    let ledger = model.ledger(&department);
    let before = years.compare.and_then(|compare| ledger.get(&Line::GovernmentProcurement, compare));
    let lead = purchases.shown(|page| page.lead(before)).unwrap_or_default();
    let notes = purchases.shown(|page| page.notes()).unwrap_or_default();
    let notes = notes.into_iter().map(|note| view! { <li>{note}</li> });
    let source: Arc<dyn TableSource> = Arc::<Purchases>::clone(&purchases);
    view! {
        <p class="lead">{cells(lead)}</p>
        {has_filters
            .then(|| live_view(move || view! { <Filters filters matches department /> }.into_any()))}
        <DataTable source matches class="procurement" />
        <ul class="procurement__notes">{notes.collect_view()}</ul>
        {purchases.shown(|page| page.shares()).flatten().map(|shares| view! { <SharesView shares /> })}
        {purchases.shown(|page| page.dropped()).flatten().map(|dropped| view! { <DroppedView dropped file="procurement.csv" /> })}
    }
    .into_any()
}
