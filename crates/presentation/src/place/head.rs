//! Which row of a table heads its columns, as far as the text of a document tells.

use disclosure::document::{Document, Row, Table};

/// The row whose cells head the columns: the first of the rows with the most cells, where none of its cells is a
/// number and other such rows follow. `None` where no row is that.
pub fn head_row(document: &Document, table: &Table) -> Option<usize> {
    let most = table.rows.iter().map(|row| row.cells.len()).max().filter(|most| *most > 1)?;
    let at = table.rows.iter().position(|row| row.cells.len() == most)?;
    let row = table.rows.get(at)?;
    let is_followed = table.rows.iter().skip(at + 1).any(|row| row.cells.len() == most);
    (is_followed && row.cells.iter().all(|cell| !is_number(document.slice(cell.span)))).then_some(at)
}

/// Below so many rows no head is looked for.
const FURTHEST: usize = 12;

/// What heads a cell of a row; empty where nothing does, or where the text does not tell.
pub fn heading_of<'a>(document: &'a Document, table: &Table, row: &Row, cell: usize) -> &'a str {
    let mut likely = table.rows.iter().take(FURTHEST).filter(|head| head.cells.len() == row.cells.len());
    let is_head = |head: &&Row| {
        !std::ptr::eq(*head, row) && head.cells.iter().all(|cell| !is_number(document.slice(cell.span)))
    };
    let head = likely.next().filter(is_head);
    head.and_then(|head| head.cells.get(cell)).map_or("", |cell| document.slice(cell.span))
}

/// Whether a cell holds nothing but a number, or what stands for one.
pub fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '，' | '%' | '-' | '—' | '－' | '+'))
}
