//! What was found, by place alone.

use serde::Serialize;

use super::{Finding, VerdictKind};
use crate::cited::Span;
use crate::order;

/// Where in a document something was found: what a mark beside a figure shows, for readers that do not
/// apply the rules themselves.
///
/// By verdict, for each finding the places of this document that it speaks of, each once and in the
/// document's order. A finding that speaks of two documents is in the marks of both; one without a place
/// is in none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Marks {
    /// 不符
    pub differs: Vec<Vec<Span>>,
    /// 疑似，需核对
    pub doubtful: Vec<Vec<Span>>,
    /// 无法核对
    pub cannot_check: Vec<Vec<Span>>,
    /// 成立
    pub holds: Vec<Vec<Span>>,
}

impl Marks {
    /// The marks of each of a dataset's `entries`, of which there are so many, in their order.
    pub fn of(findings: &[Finding], entries: usize) -> Vec<Self> {
        let mut marks = vec![Self::default(); entries];
        for finding in findings {
            let mut places: Vec<_> = finding.places().collect();
            order::sort(&mut places, &Ord::cmp);
            places.dedup();
            for places in places.chunk_by(|one, other| one.entry == other.entry) {
                if let Some(marks) = marks.get_mut(places[0].entry) {
                    let spans = places.iter().map(|place| place.span).collect();
                    marks.of_kind_mut(finding.verdict.kind()).push(spans);
                }
            }
        }
        marks
    }

    /// The places of the findings of one kind.
    pub fn of_kind(&self, kind: VerdictKind) -> &[Vec<Span>] {
        match kind {
            VerdictKind::Differs => &self.differs,
            VerdictKind::Doubtful => &self.doubtful,
            VerdictKind::CannotCheck => &self.cannot_check,
            VerdictKind::Holds => &self.holds,
        }
    }

    fn of_kind_mut(&mut self, kind: VerdictKind) -> &mut Vec<Vec<Span>> {
        match kind {
            VerdictKind::Differs => &mut self.differs,
            VerdictKind::Doubtful => &mut self.doubtful,
            VerdictKind::CannotCheck => &mut self.cannot_check,
            VerdictKind::Holds => &mut self.holds,
        }
    }
}
