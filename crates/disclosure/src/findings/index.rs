//! What was found about a place, found fast: a page asks for every figure on it.

use super::{Marks, Tally, VerdictKind};
use crate::cited::Span;
use crate::order;

/// The places of a document that something was found about.
#[derive(Clone, Debug, Default)]
pub struct PlaceIndex {
    /// With the finding, by its kind and position among those of that kind; in the document's order.
    places: Vec<(Span, VerdictKind, usize)>,
    /// The length of the longest place in bytes: how far before a figure a place that holds it may begin.
    longest: usize,
}

impl PlaceIndex {
    /// The index of a document's marks.
    pub fn new(marks: &Marks) -> Self {
        let mut places = Vec::new();
        let mut longest = 0;
        for kind in VerdictKind::ALL {
            for (number, spans) in marks.of_kind(kind).iter().enumerate() {
                for span in spans {
                    longest = longest.max(span.end.saturating_sub(span.start));
                    places.push((*span, kind, number));
                }
            }
        }
        order::sort(&mut places, &Ord::cmp);
        Self { places, longest }
    }

    /// How many findings of each kind speak of a place in the document.
    pub fn tally(&self, place: Span) -> Tally {
        let first = place.start.saturating_sub(self.longest);
        let from = self.places.partition_point(|(span, ..)| span.start < first);
        let near = self.places.iter().skip(from).take_while(|(span, ..)| span.start < place.end);
        let mut found: Vec<_> = near
            .filter(|(span, ..)| span.overlaps(place))
            .map(|(_, kind, number)| (*kind, *number))
            .collect();
        order::sort(&mut found, &Ord::cmp);
        found.dedup();
        let mut tally = Tally::default();
        for (kind, _) in found {
            tally.add(kind);
        }
        tally
    }
}
