//! The document block by block.

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use disclosure::document::{Block, Cell, Table};
use leptos::prelude::*;

use super::marks::{Marks, anchored, marked};
use crate::STATIC;
use crate::model::Model;

/// A document of the model, and what is marked in it.
#[derive(Clone)]
pub struct Text {
    /// The data.
    pub model: Arc<Model>,
    /// The position of the document's entry in the dataset.
    pub entry: usize,
    /// What is marked.
    pub marks: Memo<Marks>,
}

impl Text {
    /// The document's paragraphs and tables.
    pub fn blocks(&self) -> Vec<AnyView> {
        let Some(entry) = self.entry() else { return Vec::new() };
        let headings: Vec<Span> =
            entry.disclosure.sections.iter().map(|section| section.heading.span).collect();
        let title = entry.disclosure.title.as_ref().map(|title| title.span);
        entry
            .document
            .blocks
            .iter()
            .map(|block| match block {
                Block::Table(table) => self.table(table),
                Block::Paragraph(span) if headings.contains(span) => {
                    view! { <h3 class="source__heading">{self.text(*span)}</h3> }.into_any()
                }
                Block::Paragraph(span) if title.is_some_and(|title| span.contains(title)) => {
                    view! { <p class="source__title">{self.text(*span)}</p> }.into_any()
                }
                Block::Paragraph(span) => view! { <p>{self.text(*span)}</p> }.into_any(),
            })
            .collect()
    }

    fn entry(&self) -> Option<&Entry> {
        self.model.dataset().entries.get(self.entry)
    }

    fn table(&self, table: &Table) -> AnyView {
        let width = |cells: &[Cell]| cells.iter().map(|cell| cell.columns).sum::<usize>();
        let widest = table.rows.iter().map(|row| width(&row.cells)).max().unwrap_or(0);
        let rows = table
            .rows
            .iter()
            .map(|row| {
                // The plain-text form does not tell which cells are merged; the last one takes the room.
                let missing = widest.saturating_sub(width(&row.cells));
                let last = row.cells.len().saturating_sub(1);
                let cells = row.cells.iter().enumerate().map(|(at, cell)| {
                    let columns = cell.columns + if at == last { missing } else { 0 };
                    view! { <td colspan=(columns > 1).then_some(columns)>{self.text(cell.span)}</td> }
                });
                view! { <tr>{cells.collect::<Vec<_>>()}</tr> }
            })
            .collect::<Vec<_>>();
        let class = if widest > 8 { "source__table source__table--wide" } else { "source__table" };
        view! {
            <div class="table-frame" tabindex="0" role="group" aria-label="原文表格">
                <table class=class>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn text(&self, span: Span) -> AnyView {
        let this = self.clone();
        let content = move || {
            let Some(entry) = this.entry() else { return Vec::new() };
            if STATIC {
                anchored(&entry.document.text, entry.year(), span)
            } else {
                this.marks.with(|marks| marked(&entry.document.text, span, marks))
            }
        };
        content.into_any()
    }
}
