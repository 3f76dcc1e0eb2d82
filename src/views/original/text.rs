//! The document block by block.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use disclosure::document::{Block, Row, Table};
use leptos::prelude::*;
use presentation::place::head_row;

use crate::components::{Highlights, UsedPlace, anchored, marked};
use crate::session::anchors::{Sweep, anchors_of};
use crate::session::embedded_part::heading_level;
use crate::session::model::{Model, use_model};
use crate::session::use_texts;

/// A document, and what is marked in it.
#[derive(Clone)]
pub struct MarkedText {
    model: Arc<Model>,
    /// The position of its entry in the dataset.
    at: usize,
    marks: Memo<Highlights>,
    used: Arc<Vec<UsedPlace>>,
    /// What the static page links to; the live page finds places by itself.
    anchors: Option<Arc<Mutex<Sweep>>>,
}

impl MarkedText {
    /// The document of the dataset's entry at position `at`.
    pub fn new(at: usize, marks: Memo<Highlights>, used: Vec<UsedPlace>) -> Self {
        Self { model: use_model(), at, marks, used: Arc::new(used), anchors: None }
    }

    /// The document in a static page, with an id at every place that was linked to so far.
    pub fn anchored(at: usize) -> Self {
        let text = Self::new(at, Memo::new(|_| Highlights::default()), Vec::new());
        Self { anchors: Some(Arc::new(Mutex::new(anchors_of(at)))), ..text }
    }

    fn entry(&self) -> Option<&Entry> {
        self.model.dataset().entries.get(self.at)
    }

    /// A stretch of the text. Only where its marks changed it is drawn anew.
    fn words(&self, span: Span) -> AnyView {
        if let Some(anchors) = &self.anchors {
            let mut anchors = anchors.lock().unwrap_or_else(PoisonError::into_inner);
            let name = self.model.name_of(self.at);
            return self.entry().map(|entry| anchored(entry, name, span, &mut anchors)).into_any();
        }
        let text = self.clone();
        let pieces = Memo::new({
            let used = Arc::clone(&self.used);
            let marks = self.marks;
            move |_| marks.with(|marks| marks.pieces(span, &used))
        });
        (move || text.entry().map(|entry| pieces.with(|pieces| marked(entry, pieces, &text.used)))).into_any()
    }
}

/// The paragraphs and tables of the document.
pub fn whole(text: &MarkedText) -> Option<AnyView> {
    blocks(text, text.entry()?.document.blocks.iter().map(Cow::Borrowed))
}

/// Some of them.
pub fn blocks<'b>(text: &MarkedText, blocks: impl Iterator<Item = Cow<'b, Block>>) -> Option<AnyView> {
    let entry = text.entry()?;
    let sections = &entry.disclosure.sections;
    let is_heading = |span: Span| sections.iter().any(|section| section.heading.span == span);
    let is_title =
        |span: Span| entry.disclosure.title.as_ref().is_some_and(|title| span.contains(title.span));
    let block = |block: Cow<'_, Block>| match block.as_ref() {
        Block::Table(rows) => table(text, entry, rows),
        Block::Paragraph(span) if is_heading(*span) => {
            view! { <h3 class="source__heading" {..heading_level(3)}>{text.words(*span)}</h3> }.into_any()
        }
        Block::Paragraph(span) if is_title(*span) => {
            view! { <p class="source__title">{text.words(*span)}</p> }.into_any()
        }
        Block::Paragraph(span) => view! { <p>{text.words(*span)}</p> }.into_any(),
    };
    Some(blocks.map(block).collect_view().into_any())
}

fn table(text: &MarkedText, entry: &Entry, table: &Table) -> AnyView {
    let widest = table.rows.iter().map(width).max().unwrap_or(0);
    let class = match widest {
        0..=4 => "source__table",
        5..=8 => "source__table source__table--several",
        _ => "source__table source__table--wide",
    };
    // Of a table that is cut, the head is where it begins.
    let begins = table.rows.first().and_then(|row| row.cells.first()).map(|cell| cell.span.start);
    let head = head_row(&entry.document, table).filter(|_| begins == Some(table.span.start));
    let rows = table.rows.iter().enumerate().map(|(at, row)| row_view(text, row, widest, Some(at) == head));
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=use_texts().original.table>
            <table class=class>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| cell.columns).sum()
}

/// The plain-text form does not tell which cells are merged; the last one takes the room.
fn row_view(text: &MarkedText, row: &Row, widest: usize, is_head: bool) -> impl IntoView {
    let missing = widest.saturating_sub(width(row));
    let last = row.cells.len().saturating_sub(1);
    let cells = row.cells.iter().enumerate().map(|(at, cell)| {
        let columns = cell.columns + if at == last { missing } else { 0 };
        let columns = (columns > 1).then(|| columns.to_string());
        let words = text.words(cell.span);
        // An empty cell heads nothing.
        if is_head && !cell.span.is_empty() {
            view! {
                <th scope="col" colspan=columns>
                    {words}
                </th>
            }
            .into_any()
        } else {
            view! { <td colspan=columns>{words}</td> }.into_any()
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}
