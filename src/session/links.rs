//! Addresses within the page: plain `#view=…`, so that they work without script too.

use disclosure::cited::Span;

use super::model::Model;
use super::state::Location;

/// The address that opens a place of an entry's document in the original.
pub fn source_hash(model: &Model, entry: usize, span: Span) -> String {
    Location::in_source(model.year_of(entry), span).hash()
}
