//! Lines of one cell each that end with `|`, as pages of tables are often saved: `合计 |`, `4432 |`.

use super::{FEWEST_ROWS, MOST_LINES, cell, is_number};
use crate::cited::Span;
use crate::document::{Block, Document, Row, trim};

/// Columns that such a table has at most.
const WIDEST: usize = 16;

/// The rows that the first blocks are, head included, and how many blocks they take. An empty cell is a bar
/// alone, so that nothing is lost and there is one way to part the cells into rows, or none.
pub(super) fn rows(document: &Document, blocks: &[Block]) -> Option<(Vec<Row>, usize)> {
    let cells: Vec<Span> =
        blocks.iter().take(MOST_LINES).map_while(|block| before_bar(document, block)).collect();
    let text = |span: &Span| document.slice(*span);
    let fits = |width: &usize| {
        let rows: Vec<&[Span]> = cells.chunks(*width).collect();
        let Some((head, data)) = rows.split_first() else { return false };
        let is_numeric = |column: usize| {
            let mut filled =
                data.iter().map(|row| text(&row[column])).filter(|text| !text.is_empty()).peekable();
            filled.peek().is_some() && filled.all(is_number)
        };
        let is_named = |column: usize| data.iter().all(|row| !is_number(text(&row[column])));
        // A bar before each row makes an empty column.
        let is_empty = |column: usize| rows.iter().all(|row| row[column].is_empty());
        let names = usize::from(is_empty(0));
        cells.len().is_multiple_of(*width)
            && data.len() >= FEWEST_ROWS
            && !head.iter().any(|word| is_number(text(word)))
            && head[names..].iter().all(|word| !word.is_empty())
            && data.iter().all(|row| !row[names].is_empty())
            && is_named(names)
            && (names + 1..*width).all(|column| is_numeric(column) || is_named(column))
            && (names + 1..*width).any(is_numeric)
    };
    let width = (2..=WIDEST).find(fits)?;
    let names = usize::from(cells.chunks(width).all(|row| row[0].is_empty()));
    let row = |row: &[Span]| Row { cells: row[names..].iter().map(|span| cell(*span)).collect() };
    Some((cells.chunks(width).map(row).collect(), cells.len()))
}

/// What stands before the one bar at a line's end.
fn before_bar(document: &Document, block: &Block) -> Option<Span> {
    let Block::Paragraph(span) = block else { return None };
    let text = document.slice(*span).trim_end().strip_suffix('|')?;
    (!text.contains('|')).then(|| trim(&document.text, Span::new(span.start, span.start + text.len())))
}
