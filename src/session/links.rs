//! Addresses within the page: plain `#view=…`, so that they work without script too.

use disclosure::cited::Span;
use leptos::prelude::use_context;

use super::model::Model;
use super::source_pages::SourcePages;
use super::state::Location;

/// The address that opens a place of an entry's document in the original.
pub fn source_hash(model: &Model, entry: usize, span: Span) -> String {
    let department = model.department_in_link(entry);
    Location { department, ..Location::in_source(model.name_of(entry), span) }.hash()
}

/// The same as a link that is drawn once: in the static page of a long document it leads to the page that has the place.
pub fn source_link(model: &Model, entry: usize, span: Span) -> String {
    let pages: Option<SourcePages> = use_context();
    let file = pages.and_then(|pages| pages.file_of_place(entry, span)).unwrap_or_default();
    file + &source_hash(model, entry, span)
}
