//! Where in a document's blocks a place is.

use disclosure::cited::Span;
use disclosure::document::{Block, Document, Table};

/// A cell of a table, by its row and its place in it.
#[derive(Clone, Copy)]
pub struct TableCellPlace<'a> {
    /// The table.
    pub table: &'a Table,
    /// Which row.
    pub row: usize,
    /// Which cell of the row.
    pub cell: usize,
}

/// The cell in which `span` begins; `None` where it is running text.
pub fn cell_at(document: &Document, span: Span) -> Option<TableCellPlace<'_>> {
    let after = document.blocks.partition_point(|block| block.span().start <= span.start);
    let Block::Table(table) = document.blocks.get(after.checked_sub(1)?)? else { return None };
    let begins = |row: &disclosure::document::Row| row.cells.first().map_or(0, |cell| cell.span.start);
    let row = table.rows.partition_point(|row| begins(row) <= span.start).checked_sub(1)?;
    let cells = &table.rows.get(row)?.cells;
    let cell = cells.iter().position(|cell| cell.span.contains(span))?;
    Some(TableCellPlace { table, row, cell })
}
