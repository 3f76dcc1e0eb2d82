//! The lines of a table's body: its rows, with a subtotal before each group. Sorted, the rows of all groups are
//! together.

use super::TableSource;
use crate::session::state::Sort;

/// A line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableLine {
    /// The subtotal of a group.
    Subtotal(usize),
    /// The row at a position.
    Item(u32),
}

/// All lines, from the top.
#[derive(Debug, Default)]
pub struct Lines {
    all: Vec<TableLine>,
    /// Where each group starts; the only one where the rows are sorted.
    starts: Vec<usize>,
    is_sorted: bool,
}

impl Lines {
    /// The lines of the rows `shown`, which ascend.
    pub fn new(source: &dyn TableSource, shown: &[u32], sort: Option<&Sort>) -> Self {
        if let Some(sorted) = sort.and_then(|sort| source.sorted(shown, sort)) {
            let lines = sorted.into_iter().map(TableLine::Item).collect();
            return Self { all: lines, starts: vec![0], is_sorted: true };
        }
        let mut lines = Vec::with_capacity(shown.len() + source.groups());
        let mut starts = Vec::with_capacity(source.groups());
        let mut rest = shown;
        for group in 0..source.groups() {
            starts.push(lines.len());
            lines.extend(source.subtotal(group).map(|_| TableLine::Subtotal(group)));
            let own = rest.partition_point(|&position| source.group_of(position) <= group);
            lines.extend(rest[..own].iter().copied().map(TableLine::Item));
            rest = &rest[own..];
        }
        Self { all: lines, starts, is_sorted: false }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether the rows are sorted by a column.
    pub fn is_sorted(&self) -> bool {
        self.is_sorted
    }

    /// The positions of the rows, in their order.
    pub fn items(&self) -> impl Iterator<Item = u32> {
        self.all.iter().filter_map(|line| match line {
            TableLine::Item(position) => Some(*position),
            TableLine::Subtotal(_) => None,
        })
    }

    /// The groups of which any line is in a range: parts of the body. Where the rows are sorted there is one.
    pub fn groups(&self, (first, last): (usize, usize)) -> Vec<usize> {
        let is_in = |&group: &usize| {
            let (start, end) = self.bounds(group);
            start < last && end > first
        };
        (0..self.starts.len()).filter(is_in).collect()
    }

    /// The numbers of a group's lines within a range.
    pub fn of_group(&self, group: usize, (first, last): (usize, usize)) -> Vec<usize> {
        let (start, end) = self.bounds(group);
        (start.max(first)..end.min(last).min(self.all.len())).collect()
    }

    /// The line of a number.
    pub fn get(&self, number: usize) -> Option<TableLine> {
        self.all.get(number).copied()
    }

    fn bounds(&self, group: usize) -> (usize, usize) {
        let start = |group: usize| self.starts.get(group).copied().unwrap_or(self.all.len());
        (start(group), start(group + 1))
    }
}
