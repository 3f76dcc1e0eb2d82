//! Budget line × year → figure, each disclosed or derived.

mod build;
mod comparison;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use build::build;
pub use comparison::{Comparison, Trend, percent_of};

use crate::amount::Amount;
use crate::cited::Span;
use crate::line::Line;

/// The figures of one department over the years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The department.
    pub department: String,
    /// The years of which at least one figure is known, ascending. Years may be missing in between.
    pub years: Vec<u16>,
    /// The lines, in the document's order, projects after 项目支出.
    pub lines: Vec<Line>,
    cells: BTreeMap<(Line, u16), Entry>,
}

/// A known figure of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How much, in 万元.
    pub amount: Amount,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a figure of the ledger comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Printed in the disclosure of that very year (公开).
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

/// A place in a dataset: the position of the entry in the dataset, and the span in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into [`Dataset::entries`](crate::dataset::Dataset::entries).
    pub entry: usize,
    /// Span in that entry's document.
    pub span: Span,
}

impl Ledger {
    /// The figure of `line` in `year`; `None` is 未公开.
    pub fn get(&self, line: &Line, year: u16) -> Option<&Entry> {
        self.cells.get(&(line.clone(), year))
    }

    /// The project lines, in the document's order.
    pub fn projects(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line, Line::Project(_)))
    }
}
