//! A document in parts of bounded length, each for a page without script of its own.

use std::borrow::Cow;

use disclosure::cited::Span;
use disclosure::document::{Block, Document, Row, Table};

/// The longest part, in bytes of the text; a single paragraph or row may be longer.
pub const LONGEST_PART: usize = 128 << 10;

/// The parts of a document: whole paragraphs and rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentParts {
    /// Where each begins; the first at the beginning of the text.
    starts: Vec<usize>,
}

impl DocumentParts {
    /// The parts of a document; one where it is short.
    pub fn of(document: &Document) -> Self {
        let mut starts = vec![0];
        let mut begun = 0;
        let mut cut = |start: usize, end: usize| {
            if start > begun && end.saturating_sub(begun) > LONGEST_PART {
                begun = start;
                starts.push(start);
            }
        };
        for block in &document.blocks {
            match block {
                Block::Paragraph(span) => cut(span.start, span.end),
                Block::Table(table) => table.rows.iter().for_each(|row| cut(start_of(row), end_of(row))),
            }
        }
        Self { starts }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The part in which a place begins.
    pub fn of_place(&self, place: Span) -> usize {
        self.starts.partition_point(|start| *start <= place.start).saturating_sub(1)
    }

    /// The paragraphs and tables of a part; of a table its rows there.
    pub fn blocks<'d>(&self, document: &'d Document, part: usize) -> Vec<Cow<'d, Block>> {
        let Some(&start) = self.starts.get(part) else { return Vec::new() };
        let end = self.starts.get(part + 1).copied().unwrap_or(usize::MAX);
        let from = document.blocks.partition_point(|block| block.span().end <= start);
        let own = document.blocks.get(from..).unwrap_or_default().iter();
        let own = own.take_while(|block| block.span().start < end);
        own.map(|block| match block {
            Block::Table(table) if self.count() > 1 => {
                Cow::Owned(Block::Table(rows_within(table, start, end)))
            }
            whole => Cow::Borrowed(whole),
        })
        .collect()
    }
}

fn rows_within(table: &Table, start: usize, end: usize) -> Table {
    let from = table.rows.partition_point(|row| start_of(row) < start);
    let own = table.rows.get(from..).unwrap_or_default().iter();
    Table { span: table.span, rows: own.take_while(|row| start_of(row) < end).cloned().collect() }
}

fn start_of(row: &Row) -> usize {
    row.cells.first().map_or(0, |cell| cell.span.start)
}

fn end_of(row: &Row) -> usize {
    row.cells.last().map_or(0, |cell| cell.span.end)
}

#[cfg(test)]
mod tests {
    use disclosure::document::read_text;

    use super::*;

    /// What a part shows, paragraph by paragraph and cell by cell.
    fn shown(document: &Document, parts: &DocumentParts, part: usize) -> Vec<Span> {
        let blocks = parts.blocks(document, part);
        let spans = blocks.iter().flat_map(|block| match block.as_ref() {
            Block::Paragraph(span) => vec![*span],
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.span).collect()
            }
        });
        spans.collect()
    }

    #[test]
    fn the_parts_are_the_whole_in_its_order_and_every_place_is_in_one() {
        let row = |number: usize| format!("\t物品{number}\n\tA02\n\t{number}.50\n\n");
        let long: String = (0..9_000).map(row).collect();
        let paragraphs = "支出合计1万元。\n".repeat(6_000);
        let document = read_text("长.txt", &format!("某局\n\n{long}{paragraphs}{long}"));
        let parts = DocumentParts::of(&document);
        assert!(parts.count() > 2);
        let whole = DocumentParts { starts: vec![0] };
        let by_part: Vec<Vec<Span>> = (0..parts.count()).map(|part| shown(&document, &parts, part)).collect();
        assert_eq!(by_part.concat(), shown(&document, &whole, 0));
        for (part, spans) in by_part.iter().enumerate() {
            let (first, last) = (spans.first().expect("a place"), spans.last().expect("a place"));
            assert!(last.end - first.start <= LONGEST_PART, "{part}");
            assert!(spans.iter().all(|span| parts.of_place(*span) == part), "{part}");
        }
    }

    #[test]
    fn a_short_document_is_one_part() {
        let document = read_text("短.txt", "某局\n\n\t甲\n\t1\n\n支出合计1万元。");
        let parts = DocumentParts::of(&document);
        assert_eq!(parts.count(), 1);
        assert!(parts.blocks(&document, 0).iter().all(|block| matches!(block, Cow::Borrowed(_))));
    }
}
