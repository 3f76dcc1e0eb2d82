//! Several files of one disclosure as one document.

use super::{Block, Document};
use crate::cited::Span;

impl Document {
    /// Adds another document behind this one, and returns where its text begins: its places move by so
    /// many bytes.
    pub fn join(&mut self, other: Self) -> usize {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        let offset = self.text.len();
        self.text.push_str(&other.text);
        self.name = format!("{}、{}", self.name, other.name);
        self.blocks.extend(other.blocks.into_iter().map(|block| block.moved(offset)));
        offset
    }
}

impl Block {
    fn moved(self, offset: usize) -> Self {
        match self {
            Self::Paragraph(span) => Self::Paragraph(span.moved(offset)),
            Self::Table(mut table) => {
                table.span = table.span.moved(offset);
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    cell.span = cell.span.moved(offset);
                }
                Self::Table(table)
            }
        }
    }
}

impl Span {
    /// The same place in a text with so many bytes more before it.
    #[must_use]
    pub fn moved(self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, read_text};

    #[test]
    fn what_is_joined_is_found_behind() {
        let mut document = read_text("甲.txt", "甲");
        let offset = document.join(read_text("乙.txt", "乙\n丙\t丁\n戊\t己"));
        assert_eq!((offset, document.name.as_str()), (4, "甲.txt、乙.txt"));
        let slices: Vec<&str> = document
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Paragraph(span) => vec![*span],
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.span).collect()
                }
            })
            .map(|span| document.slice(span))
            .collect();
        assert_eq!(slices, ["甲", "乙", "丙", "丁", "戊", "己"]);
    }
}
