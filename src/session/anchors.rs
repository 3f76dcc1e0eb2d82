//! Places of the originals that the static page links to. Only those get an id there: without them
//! no link would work, and with an id for every place the page would be twice as long.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use disclosure::cited::Span;
use leptos::prelude::use_context;

/// The places, by year of the document. In the context of static pages alone.
#[derive(Clone, Default)]
pub struct Anchors(Arc<Mutex<BTreeSet<(u16, Span)>>>);

/// Remembers that the static page links to a place.
pub fn remember(year: u16, span: Span) {
    if let Some(Anchors(places)) = use_context() {
        places.lock().unwrap_or_else(PoisonError::into_inner).insert((year, span));
    }
}

/// The places in the document of a year that were linked to so far. The original is rendered last.
pub fn anchors_of(year: u16) -> Vec<Span> {
    let Some(Anchors(places)) = use_context() else { return Vec::new() };
    let places = places.lock().unwrap_or_else(PoisonError::into_inner);
    places.iter().filter(|place| place.0 == year).map(|place| place.1).collect()
}
