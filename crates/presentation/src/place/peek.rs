//! What stands around a place of a document, for one who wants to see a figure's sentence and stay where they are.

use disclosure::cited::{Place, Span};
use disclosure::dataset::{Dataset, Entry};

use super::head::heading_of;
use super::locate::{TableCellPlace, cell_at};
use crate::text::Texts;

/// A figure's sentence or row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peeked {
    /// Of which document and section it is.
    pub source: String,
    /// The words.
    pub body: PeekedBody,
    /// All of it as a text to be quoted.
    pub quotation: String,
}

/// What stands around a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeekedBody {
    /// A sentence: what is before the place, the place, what is behind it.
    Sentence([String; 3]),
    /// The cells of a row, those with something in them.
    Row(Vec<PeekedField>),
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeekedField {
    /// What heads it; empty where the document does not tell.
    pub heading: String,
    /// What is before the place, the place, what is behind it. In other cells all is before it.
    pub text: [String; 3],
}

/// What stands around `place`; `None` where there is no such place, or where it is a heading, which says nothing
/// beyond itself.
pub fn peek(dataset: &Dataset, place: Place, texts: &Texts) -> Option<Peeked> {
    let entry = dataset.entries.get(place.entry)?;
    let document = &entry.document;
    let sections = &entry.disclosure.sections;
    if document.slice(place.span).is_empty()
        || sections.iter().any(|section| section.heading.span == place.span)
    {
        return None;
    }
    let body = match cell_at(document, place.span) {
        Some(cell) => PeekedBody::Row(fields(entry, &cell, place.span)),
        None => PeekedBody::Sentence(cut(entry, document.sentence(place.span), place.span)),
    };
    let section = sections.iter().rev().find(|section| section.span.contains(place.span));
    let section = section.map(|section| section.heading.value.as_str()).unwrap_or_default();
    let source = (texts.peek.source)(entry.title(), section);
    let quotation = (texts.peek.quotation)(&text_of(&body), &source);
    Some(Peeked { source, body, quotation })
}

fn fields(entry: &Entry, place: &TableCellPlace, span: Span) -> Vec<PeekedField> {
    let Some(row) = place.table.rows.get(place.row) else { return Vec::new() };
    let field = |(at, cell): (usize, &disclosure::document::Cell)| PeekedField {
        heading: heading_of(&entry.document, place.table, row, at).split_whitespace().collect(),
        text: if at == place.cell {
            cut(entry, cell.span, span)
        } else {
            [entry.document.slice(cell.span).to_owned(), String::new(), String::new()]
        },
    };
    let mut fields: Vec<PeekedField> = row.cells.iter().enumerate().map(field).collect();
    fields.retain(|field| field.text.iter().any(|text| !text.is_empty()));
    fields
}

/// `around`, cut where `span` begins and ends.
fn cut(entry: &Entry, around: Span, span: Span) -> [String; 3] {
    let around = around.join(span);
    [Span::new(around.start, span.start), span, Span::new(span.end, around.end)]
        .map(|span| entry.document.slice(span).to_owned())
}

fn text_of(body: &PeekedBody) -> String {
    match body {
        PeekedBody::Sentence(parts) => parts.concat(),
        PeekedBody::Row(fields) => {
            let field = |field: &PeekedField| {
                let text = field.text.concat();
                if field.heading.is_empty() { text } else { format!("{}：{text}", field.heading) }
            };
            fields.iter().map(field).collect::<Vec<_>>().join("；")
        }
    }
}
