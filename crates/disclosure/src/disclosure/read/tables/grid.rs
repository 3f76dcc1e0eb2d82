//! A table as a grid: which cell covers which column of which row.

use super::super::source::{Source, squeeze};
use crate::cited::Span;
use crate::document::{Cell, Row};

/// A row whose cells know their columns.
#[derive(Clone, Debug)]
pub(in super::super) struct GridRow {
    /// The cells with their first columns.
    cells: Vec<(usize, Cell)>,
    /// How many columns they cover.
    pub width: usize,
}

impl GridRow {
    /// The cells of a row from the left, each as wide as the format says.
    pub fn new(row: &Row) -> Self {
        let mut column = 0;
        let cells = row
            .cells
            .iter()
            .map(|cell| {
                let first = column;
                column += cell.columns.max(1);
                (first, *cell)
            })
            .collect();
        Self { cells, width: column }
    }

    /// The cells of a row that has fewer columns than the table, moved to the right end.
    pub fn at_right(row: &Row, width: usize) -> Self {
        let mut grid = Self::new(row);
        let missing = width.saturating_sub(grid.width);
        for (at, (first, _)) in grid.cells.iter_mut().enumerate() {
            *first += if at > 0 { missing } else { 0 };
        }
        grid.width += missing;
        grid
    }

    /// The cell that covers a column.
    pub fn covering(&self, column: usize) -> Option<Cell> {
        let after = self.cells.partition_point(|(first, _)| *first <= column);
        let (first, cell) = self.cells.get(after.checked_sub(1)?)?;
        (column < first + cell.columns.max(1)).then_some(*cell)
    }

    /// The place of what stands in a column; empty where nothing does.
    pub fn span(&self, column: Option<usize>) -> Span {
        let end = self.cells.last().map_or(0, |(_, cell)| cell.span.end);
        column.and_then(|column| self.covering(column)).map_or(Span::new(end, end), |cell| cell.span)
    }

    /// The cells from the left with their first columns.
    pub fn cells(&self) -> impl Iterator<Item = (usize, Cell)> {
        self.cells.iter().copied()
    }

    /// From the first cell to the last.
    pub fn whole(&self) -> Span {
        match (self.cells.first(), self.cells.last()) {
            (Some((_, first)), Some((_, last))) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The texts of the cells that hold any, without white space.
    pub fn texts(&self, source: &Source<'_>) -> Vec<String> {
        self.cells
            .iter()
            .map(|(_, cell)| squeeze(source.slice(cell.span)))
            .filter(|text| !text.is_empty())
            .collect()
    }
}
