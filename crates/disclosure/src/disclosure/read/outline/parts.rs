//! A document that holds more than one office: each office's part is its own.

use crate::cited::Span;
use crate::disclosure::read::identity::{is_name_line, title::Title};
use crate::document::{Block, Document};

/// A part of the document that is another office's.
pub(in crate::disclosure::read) struct OtherPart {
    /// The office's name, as its title gives it.
    pub name: String,
    /// From its title to its end.
    pub span: Span,
}

/// For each block whether it is another office's than `department`, and those parts. Nothing is, where
/// the department is not known.
pub(in crate::disclosure::read) fn others(
    document: &Document,
    department: &str,
) -> (Vec<bool>, Vec<OtherPart>) {
    let mut is_other = vec![false; document.blocks.len()];
    let mut parts: Vec<OtherPart> = Vec::new();
    if department.is_empty() {
        return (is_other, parts);
    }
    let mut is_open = false;
    for (at, block) in document.blocks.iter().enumerate() {
        let span = block.span();
        if let Block::Paragraph(span) = block
            && let Some(name) = named(document, *span)
        {
            is_open = !is_same(name, department);
            if is_open {
                parts.push(OtherPart { name: name.to_owned(), span: *span });
            }
        }
        if is_open {
            is_other[at] = true;
            if let Some(part) = parts.last_mut() {
                part.span = part.span.join(span);
            }
        }
    }
    (is_other, parts)
}

/// The office that a title names, where the paragraph is one.
fn named(document: &Document, span: Span) -> Option<&str> {
    let title = Title::of(document, span)?;
    let name = document.slice(title.name?);
    (is_name_line(name) && title.year.is_some()).then_some(name)
}

/// One name may be the other with the region before it.
pub(in crate::disclosure::read) fn is_same(one: &str, other: &str) -> bool {
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let (one, other) = (squeeze(one), squeeze(other));
    one.ends_with(&other) || other.ends_with(&one) || one.starts_with(&other)
}
