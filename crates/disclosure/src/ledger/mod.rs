//! Budget line × year × kind of document → figure, each disclosed or derived.

mod build;
mod comparison;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use build::{build, of};
pub use comparison::{Comparison, Trend, percent_of};

use crate::amount::Amount;
use crate::cited::Place;
use crate::disclosure::DocumentKind;
use crate::line::Line;
use crate::order::sort;

/// The figures of one department over the years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The department.
    pub department: String,
    /// The kind of figures that [`Ledger::get`] gives: budgets, unless the department disclosed none.
    pub kind: DocumentKind,
    /// The years of which at least one figure is known, ascending. Years may be missing in between.
    pub years: Vec<u16>,
    /// The lines, in the document's order, projects after 项目支出.
    pub lines: Vec<Line>,
    cells: BTreeMap<Line, BTreeMap<(u16, DocumentKind), LedgerEntry>>,
}

/// A known figure of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// How much, in 万元.
    pub amount: Amount,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a figure of the ledger comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Printed (公开): in the disclosure of that very year, or in one that looks back on it.
    Disclosed(Place),
    /// Computed (推算).
    Derived(Derivation),
}

/// How a derived figure was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// With the numbers as printed: `492.63 − 33.06`.
    pub formula: String,
    /// The printed figures in the formula, in its order.
    pub terms: Vec<Place>,
}

impl Origin {
    /// The Chinese name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Disclosed(_) => "公开",
            Self::Derived(_) => "推算",
        }
    }
}

impl LedgerEntry {
    /// Whether it was computed.
    pub fn is_derived(&self) -> bool {
        matches!(self.origin, Origin::Derived(_))
    }
}

impl Ledger {
    /// The same with another [kind](Ledger::kind), and with the years of which a figure of that kind is known.
    #[must_use]
    pub fn narrowed_to(self, kind: DocumentKind) -> Self {
        let cells = || self.cells.values().flat_map(|years| years.keys());
        let is_known = |year: &u16| cells().any(|key| *key == (*year, kind));
        let years = self.years.iter().copied().filter(is_known).collect();
        Self { kind, years, ..self }
    }

    /// The figure of `line` in `year`, of the ledger's own [kind](Ledger::kind); `None` where none is known.
    pub fn get(&self, line: &Line, year: u16) -> Option<&LedgerEntry> {
        self.of_kind(line, year, self.kind)
    }

    /// The figure of `line` in `year` as budgeted or as spent; `None` where none is known.
    pub fn of_kind(&self, line: &Line, year: u16, kind: DocumentKind) -> Option<&LedgerEntry> {
        self.cells.get(line)?.get(&(year, kind))
    }

    /// Every known figure with its year, kind and line: year by year, within one kind by kind, and in the order
    /// of [`Ledger::lines`].
    pub fn entries(&self) -> Vec<(u16, DocumentKind, &Line, &LedgerEntry)> {
        let lines = self.lines.iter().filter_map(|line| Some((line, self.cells.get(line)?)));
        let figures = lines.flat_map(|(line, years)| {
            years.iter().map(move |(&(year, kind), entry)| (year, kind, line, entry))
        });
        let mut figures: Vec<_> = figures.collect();
        sort(&mut figures, &|one, other| (one.0, one.1).cmp(&(other.0, other.1)));
        figures
    }

    /// The project lines, in the document's order.
    pub fn projects(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line, Line::Project(_)))
    }
}
