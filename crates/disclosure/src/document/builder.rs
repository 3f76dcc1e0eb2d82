//! Builds a document block by block.

use super::{Block, Cell, Document, Row, Table, trim};
use crate::cited::Span;

/// Builds a [`Document`] from blocks, laying their text out the way the plain-text form does: a
/// paragraph a line, a table cell a line that begins with a tab, rows parted by an empty line.
/// Readers of formats that have no plain text of their own use it.
#[derive(Debug, Default)]
pub struct DocumentBuilder {
    document: Document,
}

/// The content of one table cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellContent {
    /// Its lines, joined by `\n`. Empty for a cell that continues the one above.
    pub text: String,
    /// How many columns it covers, at least 1.
    pub columns: usize,
}

impl CellContent {
    /// A cell of one column.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), columns: 1 }
    }
}

impl DocumentBuilder {
    /// A document without blocks yet.
    pub fn new(name: impl Into<String>) -> Self {
        Self { document: Document { name: name.into(), ..Document::default() } }
    }

    /// Adds a paragraph; each line of it becomes a block of its own, empty ones none.
    pub fn paragraph(&mut self, text: &str) {
        for line in text.lines() {
            let span = self.push(line);
            if !span.is_empty() {
                self.document.blocks.push(Block::Paragraph(span));
            }
            self.document.text.push('\n');
        }
    }

    /// Adds a table.
    pub fn table(&mut self, rows: impl IntoIterator<Item = Vec<CellContent>>) {
        let mut table = Table::default();
        let start = self.document.text.len();
        let mut end = start;
        for row in rows {
            let mut cells = Vec::with_capacity(row.len());
            for cell in row {
                self.document.text.push('\t');
                let span = self.push(&cell.text);
                end = self.document.text.len();
                self.document.text.push('\n');
                cells.push(Cell { span, columns: cell.columns.max(1) });
            }
            self.document.text.push('\n');
            table.rows.push(Row { cells });
        }
        if !table.rows.is_empty() {
            table.span = trim(&self.document.text, Span::new(start, end));
            self.document.blocks.push(Block::Table(table));
        }
    }

    /// The document.
    pub fn finish(self) -> Document {
        self.document
    }

    fn push(&mut self, text: &str) -> Span {
        let start = self.document.text.len();
        self.document.text.push_str(text);
        trim(&self.document.text, Span::new(start, self.document.text.len()))
    }
}
