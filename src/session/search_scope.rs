//! What one search over everything looks through.

use disclosure::ledger::Ledger;
use presentation::search::{SearchScope, SearchedDocument};

use super::model::Model;
use super::state::{DocumentSeries, YearPair};
use super::use_texts;

/// The department of a ledger in the years that are shown: what is known of both, and the documents that are at hand.
/// The newer one's items are those that their views search.
pub fn search_scope<'a>(
    model: &'a Model,
    ledger: &'a Ledger,
    series: &DocumentSeries,
    years: YearPair,
) -> SearchScope<'a> {
    let position = |year: u16| model.entry(series, year).map(|(at, _)| at);
    let (own, earlier) = (position(years.year), years.compare.and_then(position));
    let document = |entry: usize, earlier: Option<usize>| SearchedDocument {
        entry,
        indicators: model.indicators(entry, earlier),
        items: model.items(entry, earlier),
    };
    let documents = own.map(|own| document(own, earlier)).into_iter();
    SearchScope {
        dataset: model.dataset(),
        ledger,
        years: [years.year].into_iter().chain(years.compare).collect(),
        documents: documents.chain(earlier.map(|earlier| document(earlier, None))).collect(),
        texts: use_texts(),
    }
}
