//! Where something stands, in the terms of the page: line, cell, characters.

use disclosure::cited::Span;
use disclosure::document::Document;
use serde::Serialize;

use crate::lines::{TextLines, spans};

/// Characters of the excerpt by which a person finds the place in Word.
const EXCERPT: usize = 24;
/// Characters of the words at the place that are shown.
const WORDS: usize = 20;

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownPlace {
    /// Index of the document in the dataset.
    pub entry: usize,
    /// Index of the line.
    pub line: usize,
    /// Index of the cell; 0 in a paragraph.
    pub cell: usize,
    /// First UTF-16 unit in the paragraph or cell.
    pub start: usize,
    /// One past the last UTF-16 unit.
    pub end: usize,
    /// `第12段`, or `第3个表格第5行`.
    pub name: String,
    /// The first words at the place.
    pub words: String,
    /// Words that are there, for the search of Word; empty where the place is.
    pub find: String,
}

impl ShownPlace {
    /// The place of `span`; `None` in a document without content.
    pub fn of(document: &Document, lines: &TextLines, entry: usize, span: Span) -> Option<Self> {
        let (index, line) = lines.at(span.start)?;
        let parts = spans(document, line);
        let cell = parts.iter().rposition(|part| part.start <= span.start).unwrap_or(0);
        let part = parts.get(cell).copied().unwrap_or_default();
        let units = |span: Span| document.slice(span).encode_utf16().count();
        let start = units(Span::new(part.start, span.start.clamp(part.start, part.end.max(part.start))));
        let covered = Span::new(span.start, span.end.min(part.end));
        let name = match line.row {
            None => format!("第{}段", line.number),
            Some(row) => format!("第{}个表格第{}行", line.number, row + 1),
        };
        Some(Self {
            entry,
            line: index,
            cell,
            start,
            end: start + units(covered),
            name,
            words: document.slice(covered).chars().take(WORDS).collect(),
            find: excerpt(document, part, span),
        })
    }
}

/// The words from a little before the place on, so that the figure at the place is among them.
fn excerpt(document: &Document, part: Span, span: Span) -> String {
    let before = document.slice(Span::new(part.start, span.start));
    let from = before.char_indices().rev().nth(EXCERPT / 2 - 1).map_or(0, |(at, _)| at);
    // A half of a number is found elsewhere too.
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let is_cut = before[..from].ends_with(is_number);
    let rest = before[from..].trim_start_matches(|c| is_cut && is_number(c));
    let words = document.slice(Span::new(span.start - rest.len(), part.end));
    words.lines().next().unwrap_or("").chars().take(EXCERPT).collect()
}
