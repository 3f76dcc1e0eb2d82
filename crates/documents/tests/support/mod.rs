//! What the tests share.

use disclosure::document::{Block, Document};

/// A document's paragraphs and tables as text: a line for each, the cells of a table parted by `|`
/// and its rows by `‖`.
pub fn outline(document: &Document) -> Vec<String> {
    let cell = |span| document.slice(span).replace('\n', "⏎");
    document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(span) => document.slice(*span).to_owned(),
            Block::Table(table) => table
                .rows
                .iter()
                .map(|row| row.cells.iter().map(|found| cell(found.span)).collect::<Vec<_>>().join("|"))
                .collect::<Vec<_>>()
                .join("‖"),
        })
        .collect()
}
