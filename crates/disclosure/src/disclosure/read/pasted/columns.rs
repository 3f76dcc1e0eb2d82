//! Lines whose cells are set apart by wide gaps, each as many as the head's.

use super::{FEWEST_ROWS, MOST_LINES, announces, cell, is_number};
use crate::cited::Span;
use crate::document::{Block, Document, Row};

/// Lines of columns are not much longer than a page is wide.
const LONGEST: usize = 160;

/// The rows that the first blocks are, head included, and how many blocks they take; `None` where a row has other
/// cells than the head, or a column holds names and numbers.
pub(super) fn rows(document: &Document, blocks: &[Block]) -> Option<(Vec<Row>, usize)> {
    let lines: Vec<Vec<Span>> = blocks
        .iter()
        .take(MOST_LINES)
        .map_while(|block| cells(document, block))
        .take_while(|cells| cells.len() > 1)
        .collect();
    let (head, data) = lines.split_first()?;
    let text = |span: &Span| document.slice(*span);
    let is_numeric = |column: usize| data.iter().all(|row| is_number(text(&row[column])));
    let is_named = |column: usize| !data.iter().any(|row| is_number(text(&row[column])));
    let fits = data.len() >= FEWEST_ROWS
        && data.iter().all(|row| row.len() == head.len())
        && !head.iter().any(|word| is_number(text(word)) || announces(text(word)))
        && is_named(0)
        && (0..head.len()).any(is_numeric)
        && (1..head.len()).all(|column| is_numeric(column) || is_named(column));
    let row = |cells: &Vec<Span>| Row { cells: cells.iter().map(|span| cell(*span)).collect() };
    fits.then(|| (lines.iter().map(row).collect(), lines.len()))
}

/// The cells of a line, parted by two spaces at least, or a wide one.
fn cells(document: &Document, block: &Block) -> Option<Vec<Span>> {
    let Block::Paragraph(span) = block else { return None };
    let text = document.slice(*span);
    if text.contains(['。', '；', '\n']) || text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            gap += if matches!(c, '\u{3000}' | '\t') { 2 } else { 1 };
            continue;
        }
        let end = at + c.len_utf8();
        open = match open {
            Some((start, _)) if gap < 2 => Some((start, end)),
            before => {
                found.extend(before.map(|(start, end)| Span::new(span.start + start, span.start + end)));
                Some((at, end))
            }
        };
        gap = 0;
    }
    found.extend(open.map(|(start, end)| Span::new(span.start + start, span.start + end)));
    Some(found)
}
