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

/// A part of the body: a group of rows, or all of them where they are sorted.
pub type Group = Option<usize>;

/// All lines, from the top.
#[derive(Debug, Default)]
pub struct Lines {
    all: Vec<TableLine>,
    /// Where each group starts; empty where the rows are sorted.
    starts: Vec<usize>,
    is_sorted: bool,
}

impl Lines {
    /// The lines of the rows `shown`, which ascend.
    pub fn new(source: &dyn TableSource, shown: &[u32], sort: Option<&Sort>) -> Self {
        if let Some(sorted) = sort.and_then(|sort| source.sorted(shown, sort)) {
            let lines = sorted.into_iter().map(TableLine::Item).collect();
            return Self { all: lines, starts: Vec::new(), is_sorted: true };
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

    /// The groups of which any line is in a range.
    pub fn groups(&self, (first, last): (usize, usize)) -> Vec<Group> {
        if self.is_sorted {
            return vec![None];
        }
        let is_in = |&group: &usize| {
            let (start, end) = self.bounds(group);
            start < last && end > first
        };
        (0..self.starts.len()).filter(is_in).map(Some).collect()
    }

    /// The lines of a group within a range, with their numbers.
    pub fn of_group(&self, group: Group, (first, last): (usize, usize)) -> Vec<(usize, TableLine)> {
        let (start, end) = group.map_or((0, self.all.len()), |group| self.bounds(group));
        let (start, end) = (start.max(first).min(self.all.len()), end.min(last).min(self.all.len()));
        (start..end).map(|at| (at, self.all[at])).collect()
    }

    fn bounds(&self, group: usize) -> (usize, usize) {
        let start = |group: usize| self.starts.get(group).copied().unwrap_or(self.all.len());
        (start(group), start(group + 1))
    }
}
