//! Which cells of a table an author would have merged.

use disclosure::document::{Document, Table};

/// A cell with what it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Its text.
    pub text: String,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers; 0 for a cell that continues the one above.
    pub rows: usize,
}

/// The rows of a table with merged cells:
/// - a row with fewer columns than the table is widened: over a full row beneath it, each cell
///   covers either one empty cell or a run of filled ones; otherwise its last cell takes the rest;
/// - an empty cell continues the one above in the first column, and beneath a row with wide cells.
pub fn merge(document: &Document, table: &Table) -> Vec<Vec<Merged>> {
    let mut rows: Vec<Vec<Merged>> = table
        .rows
        .iter()
        .map(|row| {
            let cell = |cell: &disclosure::document::Cell| Merged {
                text: document.slice(cell.span).to_owned(),
                columns: cell.columns,
                rows: 1,
            };
            row.cells.iter().map(cell).collect()
        })
        .collect();
    let width = rows.iter().map(|row| columns(row)).max().unwrap_or(0);
    for at in 0..rows.len() {
        let (upper, lower) = rows.split_at_mut(at + 1);
        let Some(row) = upper.last_mut() else { continue };
        if columns(row) < width {
            let spread = lower.first().and_then(|below| spread(row.len(), below, width));
            widen(row, width, spread.as_deref());
        }
    }
    for at in 1..rows.len() {
        continue_above(&mut rows, at);
    }
    rows
}

fn columns(row: &[Merged]) -> usize {
    row.iter().map(|cell| cell.columns).sum()
}

/// The widths of `cells` cells over the row beneath, where they fit it.
fn spread(cells: usize, below: &[Merged], width: usize) -> Option<Vec<usize>> {
    if below.len() != width || cells < 2 {
        return None;
    }
    let mut widths = Vec::new();
    let mut column = 0;
    while column < width {
        let filled = below.iter().skip(column).take_while(|cell| !cell.text.is_empty()).count().max(1);
        widths.push(filled);
        column += filled;
    }
    (widths.len() == cells).then_some(widths)
}

fn widen(row: &mut [Merged], width: usize, spread: Option<&[usize]>) {
    let missing = width - columns(row);
    match (spread, row.last_mut()) {
        (Some(widths), _) => row.iter_mut().zip(widths).for_each(|(cell, &width)| cell.columns = width),
        (None, Some(last)) => last.columns += missing,
        (None, None) => {}
    }
}

fn continue_above(rows: &mut [Vec<Merged>], at: usize) {
    let (upper, lower) = rows.split_at_mut(at);
    let Some(row) = lower.first_mut() else { return };
    let header =
        upper.last().is_some_and(|above| above.len() > 1 && above.iter().any(|cell| cell.columns > 1));
    let mut column = 0;
    for cell in row {
        let start = column;
        column += cell.columns;
        if !cell.text.is_empty() || !(start == 0 || header) {
            continue;
        }
        for above in upper.iter_mut().rev() {
            let Some(over) = at_column(above, start).filter(|over| over.columns == cell.columns) else {
                break;
            };
            if over.rows > 0 {
                if !over.text.is_empty() {
                    over.rows += 1;
                    cell.rows = 0;
                }
                break;
            }
        }
    }
}

fn at_column(row: &mut [Merged], column: usize) -> Option<&mut Merged> {
    let mut start = 0;
    row.iter_mut().find(|cell| {
        let here = start == column;
        start += cell.columns;
        here
    })
}
