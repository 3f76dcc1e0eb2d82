//! A document as blocks of paragraphs and tables over one plain text.
//!
//! Every reader of a file format ends here; the reader of meaning begins here and does not know
//! where the document came from.

mod builder;
mod join;
mod pipe_table;
mod text_reader;

pub use builder::{CellContent, DocumentBuilder};
use serde::Serialize;
pub use text_reader::read_text;

use crate::cited::Span;

/// Bytes of a sentence on each side of a figure; a hostile document is one sentence of megabytes.
const LONGEST_SENTENCE: usize = 3000;

/// A document: its text, and the blocks that the text consists of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// The file's name, without folders.
    pub name: String,
    /// The whole text; every span of this document is byte offsets into it.
    pub text: String,
    /// Paragraphs and tables in reading order. Empty lines are no block.
    pub blocks: Vec<Block>,
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// One line of running text, without white space at its ends.
    Paragraph(Span),
    /// A table.
    Table(Table),
}

/// A table of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// From the first cell to the last.
    pub span: Span,
    /// Its rows, from the top.
    pub rows: Vec<Row>,
}

/// A row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// Its cells, from the left. A cell that spans columns stands once; one that continues
    /// a cell of the row above is there, empty.
    pub cells: Vec<Cell>,
}

/// A cell, which may hold several lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// The cell's text without white space at its ends. An empty cell has an empty span at its place.
    pub span: Span,
    /// How many columns it covers where the format tells; 1 otherwise.
    #[cfg_attr(feature = "schema", schemars(default = "one"))]
    #[serde(skip_serializing_if = "is_one")]
    pub columns: usize,
}

impl Block {
    /// From its first character to its last.
    pub fn span(&self) -> Span {
        match self {
            Self::Paragraph(span) => *span,
            Self::Table(table) => table.span,
        }
    }
}

impl Document {
    /// The text that `span` covers.
    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.text)
    }

    /// The paragraph or table that `span` lies in. Blocks stand in the order of the text.
    pub fn block_at(&self, span: Span) -> Option<&Block> {
        let at = self.blocks.partition_point(|block| block.span().end < span.end);
        self.blocks.get(at).filter(|block| block.span().contains(span))
    }

    /// The sentence around `span`: up to the nearest `。`, `；` or line end on both sides, in a table
    /// the cell, but not beyond some thousand characters. This is what exports call 原文.
    pub fn sentence(&self, span: Span) -> Span {
        let is_end = |c: char| matches!(c, '。' | '；' | '\n' | '\t');
        let start = span.start.min(self.text.len());
        let first = self.text.ceil_char_boundary(start.saturating_sub(LONGEST_SENTENCE));
        let last = self.text.floor_char_boundary(span.end.saturating_add(LONGEST_SENTENCE));
        let before = self.text.get(first..start).unwrap_or("");
        let after = self.text.get(span.end..last).unwrap_or("");
        let from = before
            .rfind(is_end)
            .map_or(first, |at| first + at + before[at..].chars().next().map_or(1, char::len_utf8));
        let to = after.char_indices().find(|&(_, c)| is_end(c)).map_or(last, |(at, c)| {
            span.end + at + if matches!(c, '。' | '；') { c.len_utf8() } else { 0 }
        });
        trim(&self.text, Span::new(from, to))
    }
}

/// `span` without the white space at its ends.
pub fn trim(text: &str, span: Span) -> Span {
    let slice = span.slice(text);
    let start = span.start + (slice.len() - slice.trim_start().len());
    Span::new(start, start + slice.trim().len())
}

#[cfg(feature = "schema")]
fn one() -> usize {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_one(columns: &usize) -> bool {
    *columns == 1
}
