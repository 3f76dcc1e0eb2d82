//! The words of 核对.

use disclosure::findings::{Tally, VerdictKind};

/// Words of 核对.
#[derive(Debug)]
pub struct FindingsTexts {
    /// All in one sentence, and how many of what is doubtful is wording.
    pub lead: fn(Tally, usize) -> String,
    /// What the verdicts mean.
    pub meaning: &'static str,
    /// How many there are of a kind.
    pub legend: fn(VerdictKind, usize) -> String,
    /// For how many checks a dot stands.
    pub each_dot: fn(usize) -> String,
    /// The titles of the parts, in their order.
    pub parts: [&'static str; 5],
    /// What a part means, in their order; may be empty.
    pub about_parts: [&'static str; 5],
    /// Where everything adds up.
    pub nothing_differs: &'static str,
    /// How many findings a part has.
    pub count: fn(usize) -> String,
    /// How many findings a rule has, of a kind.
    pub count_of: fn(VerdictKind, usize) -> String,
    /// Before the title of a rule that was not kept, which says what should hold.
    pub should: &'static str,
    /// What comes before the places that a finding speaks of.
    pub places: &'static str,
    /// What place is asked of, and how many findings speak of it.
    pub about: fn(&str, usize) -> String,
    /// The link that asks of everything again.
    pub show_all: &'static str,
    /// What to do about a dataset that was made before findings were part of it.
    pub renew: &'static str,
    /// Where the year has no document.
    pub no_document: fn(u16) -> String,
}
