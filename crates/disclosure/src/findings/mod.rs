//! 勾稽核对: which figures of a disclosure agree with each other, and what in it raises a question.
//!
//! Every rule is a small function in a table. Rules never change a figure; they state what the document
//! says and, where something does not fit, that it should be confirmed.

mod equation;
mod index;
mod json;
mod marks;
mod rule;
#[cfg(feature = "schema")]
mod schema;
pub(crate) mod table;

pub use equation::{Equation, EquationOperator, EquationTerm, UNITS};
pub use index::PlaceIndex;
pub use marks::Marks;
pub use rule::Rule;
use rust_decimal::Decimal;
#[cfg(feature = "schema")]
pub(crate) use schema::FindingShape;
pub use table::RULES;

use crate::cited::Place;

/// What a rule found at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The disclosure it is about: index into [`Dataset::entries`].
    pub entry: usize,
    /// Whether the rule is kept.
    pub verdict: Verdict,
    /// What was looked at, in Chinese: `基本支出`, `采购计划完成率 ≤80%`.
    pub subject: String,
    /// The figures held against each other, where the rule is about figures.
    pub equation: Option<Equation>,
    /// Further places that the finding speaks of.
    pub evidence: Vec<Place>,
    /// What there is to say beyond the verdict, in Chinese; may be empty.
    pub note: String,
}

/// Whether a rule is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 成立
    Holds,
    /// 不符
    Differs {
        /// Left side minus right side, exact, in the equation's unit.
        difference: Decimal,
    },
    /// 无法核对
    CannotCheck {
        /// What is missing, in Chinese.
        missing: String,
    },
    /// 疑似，需核对
    Doubtful,
}

/// The four kinds of verdict, without their particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerdictKind {
    /// 不符
    Differs,
    /// 疑似，需核对
    Doubtful,
    /// 无法核对
    CannotCheck,
    /// 成立
    Holds,
}

/// How many findings there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// 成立
    pub holds: usize,
    /// 不符
    pub differs: usize,
    /// 无法核对
    pub cannot_check: usize,
    /// 疑似，需核对
    pub doubtful: usize,
}

/// Whether a finding speaks of a place.
pub fn concerns(finding: &Finding, place: Place) -> bool {
    finding.places().any(|other| overlaps(other, place))
}

impl Finding {
    /// Every place that it speaks of: the terms from the left, then the evidence.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let terms = self.equation.iter().flat_map(|equation| &equation.terms);
        terms.filter_map(|term| term.place).chain(self.evidence.iter().copied())
    }

    /// The figure or text that a reader should look at first: the right side of an equation, which is the
    /// stated total, else the first place.
    pub fn main_place(&self) -> Option<Place> {
        let stated = self.equation.iter().flat_map(|equation| &equation.terms);
        let stated = stated.filter(|term| term.operator.is_relation()).find_map(|term| term.place);
        stated.or_else(|| self.places().next())
    }

    /// The difference of a broken equation, in the equation's unit.
    pub fn difference(&self) -> Option<Decimal> {
        match self.verdict {
            Verdict::Differs { difference } => Some(difference),
            _ => None,
        }
    }

    /// What there is to say, in one text: what is missing, and the note.
    pub fn explanation(&self) -> String {
        match &self.verdict {
            Verdict::CannotCheck { missing } => format!("{missing}。{}", self.note),
            _ => self.note.clone(),
        }
    }
}

impl Verdict {
    /// Its kind.
    pub fn kind(&self) -> VerdictKind {
        match self {
            Self::Holds => VerdictKind::Holds,
            Self::Differs { .. } => VerdictKind::Differs,
            Self::CannotCheck { .. } => VerdictKind::CannotCheck,
            Self::Doubtful => VerdictKind::Doubtful,
        }
    }
}

impl VerdictKind {
    /// All of them, what needs a look first.
    pub const ALL: [Self; 4] = [Self::Differs, Self::Doubtful, Self::CannotCheck, Self::Holds];

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Holds => "成立",
            Self::Differs => "不符",
            Self::CannotCheck => "无法核对",
            Self::Doubtful => "疑似，需核对",
        }
    }

    /// Stable name, for machines.
    pub fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Differs => "differs",
            Self::CannotCheck => "cannot-check",
            Self::Doubtful => "doubtful",
        }
    }
}

impl Tally {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            tally.add(finding.verdict.kind());
        }
        tally
    }

    /// Counts one more.
    pub fn add(&mut self, kind: VerdictKind) {
        *match kind {
            VerdictKind::Holds => &mut self.holds,
            VerdictKind::Differs => &mut self.differs,
            VerdictKind::CannotCheck => &mut self.cannot_check,
            VerdictKind::Doubtful => &mut self.doubtful,
        } += 1;
    }

    /// Both counts together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            holds: self.holds + other.holds,
            differs: self.differs + other.differs,
            cannot_check: self.cannot_check + other.cannot_check,
            doubtful: self.doubtful + other.doubtful,
        }
    }

    /// The number of one kind.
    pub fn get(self, kind: VerdictKind) -> usize {
        match kind {
            VerdictKind::Holds => self.holds,
            VerdictKind::Differs => self.differs,
            VerdictKind::CannotCheck => self.cannot_check,
            VerdictKind::Doubtful => self.doubtful,
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { holds, differs, cannot_check, doubtful } = self;
        write!(
            formatter,
            "成立 {holds} 处，不符 {differs} 处，无法核对 {cannot_check} 处，疑似，需核对 {doubtful} 处"
        )
    }
}

fn overlaps(one: Place, other: Place) -> bool {
    one.entry == other.entry && one.span.overlaps(other.span)
}
