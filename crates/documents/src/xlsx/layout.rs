//! Lays a sheet out: title lines, the table, notes below it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::cells::SheetCells;
use super::notes::{CellNote, SheetNotes};
use super::reference::{CellPlace, Range};
use crate::error::{Quantity, ReadError};
use crate::flow::Flow;
use crate::limits;

/// The rows of a sheet that stand together, with nothing but their places.
type Rows = BTreeMap<u32, BTreeMap<u32, String>>;

/// Adds a sheet to the document.
///
/// # Errors
/// When there are too many cells or too much text.
pub(super) fn lay_out(
    name: &str,
    mut cells: SheetCells,
    flow: &mut Flow,
    notes: &mut SheetNotes,
) -> Result<(), ReadError> {
    let (rows, columns) = cells.drop_hidden();
    notes.hidden(rows, columns);
    drop_covered(&mut cells, notes);
    let Some(first) = cells.rows.values().next() else { return Ok(()) };
    // A sheet whose table begins at once is called as its tab is.
    if first.len() > 1 {
        flow.paragraph(name)?;
    }
    let merged: HashMap<(u32, u32), Range> =
        cells.merged.iter().map(|range| ((range.first.row, range.first.column), *range)).collect();
    for block in blocks(std::mem::take(&mut cells.rows), &cells.occupied) {
        block_of_rows(&block, &merged, flow)?;
    }
    Ok(())
}

/// What lies under a merged cell does not show.
fn drop_covered(cells: &mut SheetCells, notes: &mut SheetNotes) {
    for range in &cells.merged {
        let (first, last) = (range.first, range.last);
        for (&row, texts) in cells.rows.range_mut(first.row..=last.row) {
            let hidden: Vec<u32> = texts
                .range(first.column..=last.column)
                .map(|(&column, _)| column)
                .filter(|&column| (row, column) != (first.row, first.column))
                .collect();
            for column in hidden {
                let text = texts.remove(&column).unwrap_or_default();
                notes.cell(CellNote::Covered, Some(CellPlace { row, column }), &text);
            }
        }
    }
    cells.rows.retain(|_, texts| !texts.is_empty());
}

/// Two tables on one sheet are parted by an empty row with a title below it.
fn blocks(rows: Rows, occupied: &BTreeSet<u32>) -> Vec<Rows> {
    let mut blocks: Vec<Rows> = Vec::new();
    for (row, texts) in rows {
        let follows_gap = row.checked_sub(1).is_none_or(|above| !occupied.contains(&above));
        match blocks.last_mut() {
            Some(block) if !(follows_gap && texts.len() == 1) => {
                block.insert(row, texts);
            }
            _ => blocks.push(Rows::from([(row, texts)])),
        }
    }
    blocks
}

fn block_of_rows(
    block: &Rows,
    merged: &HashMap<(u32, u32), Range>,
    flow: &mut Flow,
) -> Result<(), ReadError> {
    let rows: Vec<(u32, &BTreeMap<u32, String>)> = block.iter().map(|(&row, texts)| (row, texts)).collect();
    let is_title = |texts: &BTreeMap<u32, String>| {
        texts.len() == 1 || texts.values().all(|text| text.contains(['：', ':']) && !text.contains('\n'))
    };
    let start = rows.iter().position(|(_, texts)| !is_title(texts)).unwrap_or(rows.len());
    let end = rows.iter().rposition(|(_, texts)| texts.len() > 1).map_or(start, |last| last + 1).max(start);
    // A last row of a single cell belongs to the table unless it is a sentence.
    let is_row = |texts: &BTreeMap<u32, String>| texts.values().all(|text| text.chars().count() <= 12);
    let extra = rows[end..].iter().take_while(|(_, texts)| start < end && is_row(texts)).count();
    let (titles, rest) = rows.split_at(start);
    let (table, below) = rest.split_at(end + extra - start);
    paragraphs(titles, flow)?;
    put_table(table, merged, flow)?;
    paragraphs(below, flow)
}

fn paragraphs(rows: &[(u32, &BTreeMap<u32, String>)], flow: &mut Flow) -> Result<(), ReadError> {
    rows.iter().flat_map(|(_, texts)| texts.values()).try_for_each(|text| flow.paragraph(text))
}

fn put_table(
    rows: &[(u32, &BTreeMap<u32, String>)],
    merged: &HashMap<(u32, u32), Range>,
    flow: &mut Flow,
) -> Result<(), ReadError> {
    let columns: BTreeSet<u32> = rows.iter().flat_map(|(_, texts)| texts.keys().copied()).collect();
    let columns: Vec<u32> = columns.into_iter().collect();
    if rows.len().saturating_mul(columns.len()) > limits::CELLS {
        return Err(ReadError::TooLarge(Quantity::Cells));
    }
    if rows.is_empty() {
        return Ok(());
    }
    let numbers: Vec<u32> = rows.iter().map(|(row, _)| *row).collect();
    // For each column the first row that a cell reaching down from above does not cover.
    let mut covered_until = vec![0_u32; columns.len()];
    flow.open_table()?;
    for (row, texts) in rows {
        flow.open_row();
        let mut at = 0;
        while at < columns.len() {
            if covered_until[at] > *row {
                at += 1;
                continue;
            }
            let range = merged.get(&(*row, columns[at]));
            let last = range.map_or(columns[at], |range| range.last.column);
            let free = |column: usize| covered_until[column] <= *row && columns[column] <= last;
            let width = 1 + (at + 1..columns.len()).take_while(|&column| free(column)).count();
            let until = range.map_or(*row, |range| range.last.row);
            let height = numbers.partition_point(|number| *number <= until)
                - numbers.partition_point(|number| number < row);
            flow.open_cell(width, height.max(1))?;
            if let Some(text) = texts.get(&columns[at]) {
                flow.paragraph(text)?;
            }
            flow.close_cell();
            covered_until[at..at + width].fill(until + 1);
            at += width;
        }
        flow.close_row()?;
    }
    flow.close_table()
}
