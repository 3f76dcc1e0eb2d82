//! What a number is called, for those who hear it alone: the words around it in its document.

use disclosure::cited::Span;
use disclosure::document::Document;

use super::head::{heading_of, is_number};
use super::locate::cell_at;

/// The most characters of running text on each side.
const MOST: usize = 24;
/// The most names of a row.
const MOST_NAMES: usize = 2;

/// The words around `span`, with its own: of a table what names the row and heads the column, of running text the
/// clause.
pub fn name_of(document: &Document, span: Span) -> String {
    let own = document.slice(span);
    let Some(place) = cell_at(document, span) else { return clause(document, span) };
    let Some(row) = place.table.rows.get(place.row) else { return own.to_owned() };
    let others = row.cells.iter().enumerate().filter(|(at, _)| *at != place.cell);
    let names =
        others.map(|(_, cell)| document.slice(cell.span)).filter(|text| !text.is_empty() && !is_number(text));
    let mut parts: Vec<&str> = names.take(MOST_NAMES).collect();
    parts.push(heading_of(document, place.table, row, place.cell));
    parts.push(own);
    parts.retain(|part| !part.is_empty());
    let parts: Vec<String> = parts.into_iter().map(|part| part.split_whitespace().collect()).collect();
    parts.join(" ")
}

fn clause(document: &Document, span: Span) -> String {
    let is_end = |c: char| matches!(c, '，' | '。' | '；' | '：' | '\n' | '\t');
    let text = document.text.as_str();
    let (before, after) = (text.get(..span.start).unwrap_or(""), text.get(span.end..).unwrap_or(""));
    let before: Vec<char> = before.chars().rev().take_while(|c| !is_end(*c)).take(MOST).collect();
    let after: String = after.chars().take_while(|c| !is_end(*c)).take(MOST).collect();
    let clause: String = before.into_iter().rev().collect::<String>() + document.slice(span) + &after;
    clause.trim().to_owned()
}
