//! The gates to the later part. What is reached through these functions alone, code and data, is left
//! out of what a visitor loads first: `xtask` cuts the program here. A call before [`Later`](super::Later)
//! says that the part is here is a trap.
//!
//! Nothing but functions belongs into this module, and none of them may be inlined.

use disclosure::dataset::Dataset;
use disclosure::export;
use disclosure::findings::{self, Finding, Index, Marks};
use leptos::prelude::*;

use crate::assets::Assets;
use crate::embedding::maker;
use crate::findings::Findings;
use crate::glossary::Glossary;
use crate::model::Model;
use crate::procurement::Procurement;
use crate::scorecards::Scorecards;
use crate::source::Source;
use crate::state::View;

/// Every view but the first.
#[inline(never)]
pub fn view(view: View) -> AnyView {
    match view {
        View::Overview => ().into_any(),
        View::Indicators => view! { <Scorecards /> }.into_any(),
        View::Procurement => view! { <Procurement /> }.into_any(),
        View::Findings => view! { <Findings /> }.into_any(),
        View::Assets => view! { <Assets /> }.into_any(),
        View::Glossary => view! { <Glossary /> }.into_any(),
        View::Source => view! { <Source /> }.into_any(),
    }
}

/// What makes snippets for other pages.
#[inline(never)]
pub fn embedding() -> AnyView {
    maker()
}

/// The content of a CSV file; `None` for a name that is no file's.
#[inline(never)]
pub fn csv(dataset: &Dataset, name: &str) -> Option<String> {
    Some(match name {
        "figures.csv" => export::figures_csv(dataset),
        "indicators.csv" => export::indicators_csv(dataset),
        "procurement.csv" => export::procurement_csv(dataset),
        "assets.csv" => export::assets_csv(dataset),
        "findings.csv" => export::findings_csv(dataset),
        _ => return None,
    })
}

/// What the rules find in the disclosures of a department.
#[inline(never)]
pub fn findings(dataset: &Dataset, department: &str) -> Vec<Finding> {
    findings::check_department(dataset, department)
}

/// Where in the document of an entry the rules find something.
#[inline(never)]
pub fn found(model: &Model, entry: usize) -> Index {
    let entries = &model.dataset().entries;
    let department = entries.get(entry).map_or("", |entry| entry.department());
    Marks::of(&model.findings(department), entries.len()).get(entry).map(Index::new).unwrap_or_default()
}
