//! A document as lines to show: a paragraph each, a table row each. A page shows a part of them at a
//! time, whatever the document's length.

use disclosure::cited::Span;
use disclosure::document::{Block, Document};
use serde::Serialize;

/// Characters of one paragraph or cell that are shown.
const LONGEST: usize = 2_000;
/// Cells of one row that are shown.
const WIDEST: usize = 40;

/// Where the lines of a document are.
#[derive(Debug, Default)]
pub struct TextLines(Vec<TextLine>);

/// A paragraph or a table row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextLine {
    /// Byte offset of its first character.
    pub start: usize,
    /// Index of its block.
    pub block: usize,
    /// Index of the row, for a table.
    pub row: Option<usize>,
    /// Number of the paragraph among paragraphs, or of the table among tables, from 1.
    pub number: usize,
}

/// Some lines of a document.
#[derive(Debug, Serialize)]
pub struct Chunk {
    /// The first line's index.
    pub from: usize,
    /// How many lines the document has.
    pub total: usize,
    /// The lines.
    pub lines: Vec<ShownLine>,
}

/// A line as it is shown.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum ShownLine {
    /// A paragraph.
    Paragraph {
        /// Its number among the paragraphs, from 1.
        number: usize,
        /// Its text.
        text: String,
    },
    /// A row of a table.
    Row {
        /// The table's number among the tables, from 1.
        table: usize,
        /// The row's number, from 1.
        number: usize,
        /// Its cells.
        cells: Vec<ShownCell>,
    },
}

/// A cell as it is shown.
#[derive(Debug, Serialize)]
pub struct ShownCell {
    /// Its text.
    pub text: String,
    /// How many columns it covers.
    pub columns: usize,
}

impl TextLines {
    /// The lines of a document.
    pub fn of(document: &Document) -> Self {
        let (mut paragraphs, mut tables) = (0, 0);
        let mut lines = Vec::new();
        for (block, content) in document.blocks.iter().enumerate() {
            match content {
                Block::Paragraph(span) => {
                    paragraphs += 1;
                    lines.push(TextLine { start: span.start, block, row: None, number: paragraphs });
                }
                Block::Table(table) => {
                    tables += 1;
                    lines.extend(table.rows.iter().enumerate().map(|(index, row)| {
                        let start = row.cells.first().map_or(table.span.start, |cell| cell.span.start);
                        TextLine { start, block, row: Some(index), number: tables }
                    }));
                }
            }
        }
        Self(lines)
    }

    /// At most `count` lines from the one at `from`.
    pub fn chunk(&self, document: &Document, from: usize, count: usize) -> Chunk {
        let from = from.min(self.0.len());
        let lines = self.0[from..].iter().take(count).map(|line| shown(document, line)).collect();
        Chunk { from, total: self.0.len(), lines }
    }

    /// The index of the line that a place begins on.
    pub(crate) fn at(&self, offset: usize) -> Option<(usize, TextLine)> {
        let index = self.0.partition_point(|line| line.start <= offset).checked_sub(1)?;
        Some((index, *self.0.get(index)?))
    }
}

/// The paragraph, or the cells of the row.
pub(crate) fn spans(document: &Document, line: TextLine) -> Vec<Span> {
    match (document.blocks.get(line.block), line.row) {
        (Some(Block::Paragraph(span)), _) => vec![*span],
        (Some(Block::Table(table)), Some(row)) => {
            let row = table.rows.get(row);
            row.map(|row| row.cells.iter().take(WIDEST).map(|cell| cell.span).collect()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn shown(document: &Document, line: &TextLine) -> ShownLine {
    match (document.blocks.get(line.block), line.row) {
        (Some(Block::Table(table)), Some(index)) => {
            let cells = table.rows.get(index).map(|row| row.cells.as_slice()).unwrap_or_default();
            let cells = cells.iter().take(WIDEST);
            let cells =
                cells.map(|cell| ShownCell { text: text(document, cell.span), columns: cell.columns });
            ShownLine::Row { table: line.number, number: index + 1, cells: cells.collect() }
        }
        (Some(Block::Paragraph(span)), _) => {
            ShownLine::Paragraph { number: line.number, text: text(document, *span) }
        }
        _ => ShownLine::Paragraph { number: line.number, text: String::new() },
    }
}

fn text(document: &Document, span: Span) -> String {
    let text = document.slice(span);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}……", &text[..end]),
        None => text.to_owned(),
    }
}
