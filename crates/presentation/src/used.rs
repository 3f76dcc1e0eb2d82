//! Where the numbers of a document are used: the trace from its text to the page.

use disclosure::cited::{Cited, Span};
use disclosure::dataset::Entry;
use disclosure::order::sort;

/// The part of the page that uses a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsedIn {
    /// As a figure of the budget.
    Figures,
    /// As a promise: the indicator's name.
    Indicators(String),
    /// As something to be bought: its name.
    Procurement(String),
    /// As something that is owned.
    Assets,
}

/// The places of an entry's document that the page uses, in their order; of places in one another the first.
pub fn used_places(entry: &Entry) -> Vec<(Span, UsedIn)> {
    let disclosure = &entry.disclosure;
    let figures = disclosure.figures.iter().map(|figure| (figure.amount.span, UsedIn::Figures));
    let indicators = disclosure.projects.iter().flat_map(|project| &project.indicators);
    let indicators = indicators
        .map(|indicator| (indicator.target.span, UsedIn::Indicators(indicator.level3.value.clone())));
    let items = disclosure.procurement.iter().flat_map(|table| &table.groups).flat_map(|group| &group.items);
    let items = items.filter_map(|item| {
        Some((item.funds.total.as_ref()?.span, UsedIn::Procurement(item.name.value.clone())))
    });
    let rows = disclosure.assets.iter().flat_map(|assets| &assets.rows);
    let values =
        rows.filter_map(|row| row.value.as_ref().map(|value: &Cited<_>| (value.span, UsedIn::Assets)));
    let mut places: Vec<(Span, UsedIn)> = figures.chain(indicators).chain(items).chain(values).collect();
    places.retain(|(span, _)| !span.is_empty());
    sort(&mut places, &|one, other| one.0.cmp(&other.0));
    let mut end = 0;
    places.retain(|(span, _)| {
        let is_apart = span.start >= end;
        if is_apart {
            end = span.end;
        }
        is_apart
    });
    places
}
