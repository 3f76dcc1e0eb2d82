//! Places of the originals that the static page links to. Only those get an id there: without them
//! no link would work, and with an id for every place the page would be twice as long.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use disclosure::cited::Span;
use leptos::prelude::use_context;

/// The places, by the position of the document's entry in the dataset. In the context of static pages alone.
#[derive(Clone, Default)]
pub struct Anchors(Arc<Mutex<BTreeSet<(usize, Span)>>>);

impl Anchors {
    /// How many places of an entry's document were linked to so far.
    pub fn count_of(&self, entry: usize) -> usize {
        let places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        places.iter().filter(|place| place.0 == entry).count()
    }
}

/// Remembers that the static page links to a place.
pub fn remember(entry: usize, span: Span) {
    if let Some(Anchors(places)) = use_context() {
        places.lock().unwrap_or_else(PoisonError::into_inner).insert((entry, span));
    }
}

/// The places in an entry's document that were linked to so far. The original is rendered last.
pub fn anchors_of(entry: usize) -> Sweep {
    let Some(Anchors(places)) = use_context() else { return Sweep::default() };
    let places = places.lock().unwrap_or_else(PoisonError::into_inner);
    Sweep::new(places.iter().filter(|place| place.0 == entry).map(|place| place.1).collect())
}

/// Places of a text, of which one stretch after another takes its own. All the stretches together look at each place
/// once, but for the places that several of them share.
#[derive(Debug, Default)]
pub struct Sweep {
    /// In their order.
    places: Vec<Span>,
    /// How many of them begin before the end of the last stretch …
    begun: usize,
    /// … and those of them that did not end before it.
    open: Vec<Span>,
    /// Where the last stretch began.
    reached: usize,
}

impl Sweep {
    /// Places in their order.
    fn new(places: Vec<Span>) -> Self {
        Self { places, ..Self::default() }
    }

    /// The places that reach into a stretch, in their order.
    pub fn within(&mut self, stretch: Span) -> Vec<Span> {
        if stretch.start < self.reached {
            (self.begun, self.open) = (0, Vec::new());
        }
        self.reached = stretch.start;
        while let Some(place) = self.places.get(self.begun).filter(|place| place.start < stretch.end) {
            self.open.push(*place);
            self.begun += 1;
        }
        self.open.retain(|place| place.end > stretch.start);
        self.open.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stretch_has_the_places_that_reach_into_it() {
        let mut random = 7_usize;
        let mut next = |below: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % below
        };
        let places: BTreeSet<Span> = (0..60)
            .map(|_| {
                let start = next(300);
                Span::new(start, start + 1 + next(if start.is_multiple_of(5) { 300 } else { 12 }))
            })
            .collect();
        let places: Vec<Span> = places.into_iter().collect();
        let mut sweep = Sweep::new(places.clone());
        let in_order = (0..60).map(|at| Span::new(at * 5, at * 5 + 5));
        // The text may be gone over again.
        for stretch in in_order.clone().chain(in_order) {
            let inside = |place: &&Span| place.start < stretch.end && stretch.start < place.end;
            let expect: Vec<Span> = places.iter().filter(inside).copied().collect();
            assert_eq!(sweep.within(stretch), expect, "{stretch:?}");
        }
    }
}
