//! 政府采购: what is to be bought, for whom, at what price and with whose money.

mod purchases;
mod shares;

use std::sync::Arc;

use disclosure::disclosure::SectionKind;
use leptos::prelude::*;
use presentation::procurement::FACETS;
use purchases::Purchases;

use crate::components::data_table::{FilteredTable, ShownTable};
use crate::components::filters::FilterSet;
use crate::components::{Notice, cells, nothing};
use crate::session::model::{Model, use_model};
use crate::session::state::use_state;
use crate::session::use_texts;

/// The view 政府采购.
#[component]
pub fn ProcurementView(
    /// Whether it can be filtered.
    #[prop(default = true)]
    has_filters: bool,
) -> impl IntoView {
    let (state, model) = (use_state(), use_model());
    let texts = &use_texts().procurement;
    let filters =
        FilterSet { keys: &FACETS, titles: &texts.facets, noun: texts.noun, example: texts.example };
    let department = Memo::new(move |_| state.department());
    let purchases = move |model: &Arc<Model>| Purchases::new(model, &state.series(), state.years());
    let source = Memo::new({
        let model = Arc::clone(&model);
        move |_| {
            let listed = purchases(&model).filter(|purchases| purchases.statement().is_none());
            listed.map(|purchases| ShownTable(Arc::new(purchases)))
        }
    });
    // The document's own words that nothing is bought, or that nothing is known.
    let otherwise = move || match purchases(&model).and_then(|purchases| purchases.statement()) {
        Some(statement) => view! { <Notice>{cells(statement)}</Notice> }.into_any(),
        None => nothing(&model, SectionKind::Procurement, &state.series(), state.years().year),
    };
    view! { <FilteredTable source otherwise filters has_filters department class="procurement" /> }
}
