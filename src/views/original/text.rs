//! The document block by block.

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use disclosure::document::{Block, Cell, Table};
use maud::{Markup, html};

use crate::components::{Highlights, passage};

/// The paragraphs and tables of a document, with what is marked in it.
pub fn blocks(entry: &Entry, marks: &Highlights) -> Markup {
    let sections = &entry.disclosure.sections;
    let is_heading = |span: Span| sections.iter().any(|section| section.heading.span == span);
    let is_title =
        |span: Span| entry.disclosure.title.as_ref().is_some_and(|title| span.contains(title.span));
    let text = |span| passage(entry, span, marks);
    html! {
        @for block in &entry.document.blocks {
            @match block {
                Block::Table(rows) => (table(rows, &text)),
                Block::Paragraph(span) if is_heading(*span) => h3.source__heading { (text(*span)) },
                Block::Paragraph(span) if is_title(*span) => p.source__title { (text(*span)) },
                Block::Paragraph(span) => p { (text(*span)) },
            }
        }
    }
}

fn table(table: &Table, text: &dyn Fn(Span) -> Markup) -> Markup {
    let width = |cells: &[Cell]| cells.iter().map(|cell| cell.columns).sum::<usize>();
    let widest = table.rows.iter().map(|row| width(&row.cells)).max().unwrap_or(0);
    let class = if widest > 8 { "source__table source__table--wide" } else { "source__table" };
    html! {
        div.table-frame tabindex="0" role="group" aria-label="原文表格" {
            table class=(class) {
                tbody {
                    @for row in &table.rows {
                        // The plain-text form does not tell which cells are merged; the last one takes
                        // the room.
                        @let missing = widest.saturating_sub(width(&row.cells));
                        tr {
                            @for (at, cell) in row.cells.iter().enumerate() {
                                @let is_last = at + 1 == row.cells.len();
                                @let columns = cell.columns + if is_last { missing } else { 0 };
                                td colspan=[(columns > 1).then_some(columns)] { (text(cell.span)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
