//! The cells of a sheet as they show.

use std::collections::{BTreeMap, BTreeSet};

use super::reference::{CellPlace, Range};

/// What a sheet shows.
#[derive(Debug, Default)]
pub(super) struct SheetCells {
    /// The texts that show, by row and column; no empty ones.
    pub rows: BTreeMap<u32, BTreeMap<u32, String>>,
    /// Rows that hold anything, shown or not.
    pub occupied: BTreeSet<u32>,
    /// Cells that were merged.
    pub merged: Vec<Range>,
    /// Rows that are hidden.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that are hidden, from the first to the last of each run.
    pub hidden_columns: Vec<(u32, u32)>,
}

impl SheetCells {
    /// Adds a text.
    pub fn put(&mut self, place: CellPlace, text: String) {
        if !text.trim().is_empty() {
            self.rows.entry(place.row).or_default().insert(place.column, text);
        }
    }

    /// Takes out what is hidden. Returns how many rows and columns with content there were.
    pub fn drop_hidden(&mut self) -> (usize, usize) {
        let rows = self.rows.len();
        let hidden_rows = std::mem::take(&mut self.hidden_rows);
        self.rows.retain(|row, _| !hidden_rows.contains(row));
        let dropped_rows = rows - self.rows.len();
        let is_hidden =
            |column: u32| self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column));
        let mut dropped = BTreeSet::new();
        for cells in self.rows.values_mut() {
            cells.retain(|&column, _| {
                let hidden = is_hidden(column);
                if hidden {
                    dropped.insert(column);
                }
                !hidden
            });
        }
        self.rows.retain(|_, cells| !cells.is_empty());
        (dropped_rows, dropped.len())
    }
}
