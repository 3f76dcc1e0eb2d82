//! A table while it is open: where its cells fall on the grid.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{FlowContent, GridCell, Rows, VerticalMerge};

/// An open table.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Rows,
    row: Option<Vec<GridCell>>,
    row_dropped: bool,
    /// The column that the next cell of the row falls on.
    column: usize,
    /// How many rows were opened, those without cells included.
    opened: usize,
    /// Cells that reach into rows below, by their first column.
    spans: BTreeMap<usize, Span>,
    /// The first columns of the parts of such cells in the last row, and in the open one.
    merged_above: BTreeSet<usize>,
    merged: BTreeSet<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    columns: usize,
    /// The first row that it no longer covers.
    until: usize,
}

impl Grid {
    /// Opens a row.
    pub fn open_row(&mut self) {
        self.row = Some(Vec::new());
        self.row_dropped = false;
        self.column = 0;
        self.opened += 1;
    }

    /// Drops the open row when it closes.
    pub fn drop_row(&mut self) {
        self.row_dropped = true;
    }

    /// Makes room for a cell of the open row. Returns how many empty cells now stand before it for
    /// cells of rows above.
    pub fn place(&mut self, columns: usize, rows: usize) -> usize {
        if self.row.is_none() {
            self.open_row();
        }
        let mut filled = 0;
        while let Some(columns) = self.covered() {
            self.push_empty(columns);
            filled += 1;
        }
        if rows > 1 {
            self.spans.insert(self.column, Span { columns, until: self.opened.saturating_add(rows - 1) });
        }
        self.column += columns;
        filled
    }

    /// Adds a cell to the open row.
    pub fn push(&mut self, mut cell: GridCell) {
        let Some(row) = &mut self.row else { return };
        if cell.dropped {
            return;
        }
        if cell.continues_left
            && let Some(left) = row.last_mut()
        {
            left.columns += cell.columns;
            return;
        }
        if cell.vertical != VerticalMerge::Alone {
            let column = row.iter().map(|cell| cell.columns).sum();
            self.merged.insert(column);
            if cell.vertical == VerticalMerge::Further && self.merged_above.contains(&column) {
                cell.content = FlowContent::default();
            }
        }
        row.push(cell);
    }

    /// Closes the open row, if any. Returns how many empty cells it got for cells of rows above.
    pub fn close_row(&mut self) -> usize {
        let Some(row) = &self.row else { return 0 };
        let mut filled = 0;
        if !row.is_empty() {
            let beyond: Vec<(usize, Span)> =
                self.spans.range(self.column..).map(|(&column, &span)| (column, span)).collect();
            for (column, span) in beyond {
                if span.until < self.opened {
                    self.spans.remove(&column);
                } else if column >= self.column {
                    self.column = column;
                    self.push_empty(span.columns);
                    filled += 1;
                }
            }
        }
        let merged = std::mem::take(&mut self.merged);
        if let Some(row) = self.row.take()
            && !row.is_empty()
            && !self.row_dropped
        {
            self.rows.push(row);
            self.merged_above = merged;
        }
        filled
    }

    /// The closed rows.
    pub fn into_rows(self) -> Rows {
        self.rows
    }

    /// Adds an empty cell to the open row.
    pub fn push_empty(&mut self, columns: usize) {
        self.column += columns;
        self.push(GridCell { columns, ..GridCell::default() });
    }

    /// How many columns from here on a cell of a row above covers; forgets those that have ended.
    fn covered(&mut self) -> Option<usize> {
        while let Some((&start, &span)) = self.spans.range(..=self.column).next_back() {
            let end = start + span.columns;
            if span.until < self.opened {
                self.spans.remove(&start);
            } else {
                return (end > self.column).then(|| end - self.column);
            }
        }
        None
    }
}
