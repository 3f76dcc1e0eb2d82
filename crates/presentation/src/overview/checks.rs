//! Whether it adds up, at a glance.

use disclosure::findings::{Tally, VerdictKind};

use super::OverviewPage;
use crate::chart::{Dots, dots};

/// The checks of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checks {
    /// A dot for each.
    pub dots: Dots,
    /// How many there are of each kind, in words.
    pub legend: Vec<(VerdictKind, String)>,
    /// For how many checks a dot stands; empty for one.
    pub each: String,
}

impl OverviewPage<'_> {
    /// The checks; `None` where nobody looked.
    pub fn checks(&self) -> Option<Checks> {
        let findings = self.findings.filter(|findings| !findings.is_empty())?;
        let tally = Tally::of(findings);
        let dots = dots(tally);
        let texts = &self.texts.findings;
        // What everybody asks first: that nothing is wrong is said, too.
        let kinds =
            [VerdictKind::Holds, VerdictKind::Differs, VerdictKind::Doubtful, VerdictKind::CannotCheck];
        let is_said = |kind: &VerdictKind| tally.get(*kind) > 0 || *kind == VerdictKind::Differs;
        let legend =
            kinds.into_iter().filter(is_said).map(|kind| (kind, (texts.legend)(kind, tally.get(kind))));
        Some(Checks {
            legend: legend.collect(),
            each: if dots.each > 1 { (texts.each_dot)(dots.each) } else { String::new() },
            dots,
        })
    }
}
