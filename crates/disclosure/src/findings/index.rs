//! What was found about a place, found fast: a page asks for every figure on it.

use super::{Finding, Tally, overlaps};
use crate::ledger::Place;

/// The places that findings speak of.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// With the position of the finding, in the documents' order.
    places: Vec<(Place, usize)>,
    /// The length of the longest place in bytes: how far before a figure a place that holds it may begin.
    longest: usize,
}

impl Index {
    /// The index of findings.
    pub fn new(findings: &[Finding]) -> Self {
        let numbered = findings.iter().enumerate();
        let mut places: Vec<_> = numbered
            .flat_map(|(number, finding)| finding.places().map(move |place| (place, number)))
            .collect();
        places.sort_unstable();
        places.dedup();
        let length = |(place, _): &(Place, usize)| place.span.end.saturating_sub(place.span.start);
        let longest = places.iter().map(length).max().unwrap_or(0);
        Self { places, longest }
    }

    /// How many of the findings, the same ones that the index was made of, speak of a place.
    pub fn tally(&self, findings: &[Finding], place: Place) -> Tally {
        let first = place.span.start.saturating_sub(self.longest);
        let from =
            self.places.partition_point(|(other, _)| (other.entry, other.span.start) < (place.entry, first));
        let near = self.places.iter().skip(from);
        let near =
            near.take_while(|(other, _)| (other.entry, other.span.start) < (place.entry, place.span.end));
        let mut numbers: Vec<usize> =
            near.filter(|(other, _)| overlaps(*other, place)).map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        Tally::of(numbers.into_iter().filter_map(|number| findings.get(number)))
    }
}
