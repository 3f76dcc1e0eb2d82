//! The document being read, seen section by section, and what there is to say about it.

use super::identity::adds_up_offices;
use crate::cited::{Cited, CitedText, Span};
use crate::diagnostic::Diagnostic;
use crate::disclosure::SectionKind;
use crate::document::{Block, Document, Table, trim};

/// So many of one sort are told in full; a document of a million odd cells must not answer with a
/// million messages.
const MOST_DIAGNOSTICS: usize = 500;

pub(super) struct Source<'a> {
    pub document: &'a Document,
    /// For each block the section that it stands in; `None` before the first heading.
    pub sections: Vec<Option<SectionKind>>,
    /// The blocks that are headings of sections.
    pub is_heading: Vec<bool>,
    /// For each block whether it stands below a heading that names another unit.
    pub is_of_unit: Vec<bool>,
    /// The document adds up the offices of a region, and its figures are no office's.
    pub is_of_region: bool,
    diagnostics: Vec<Diagnostic>,
    omitted: usize,
}

impl<'a> Source<'a> {
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            sections: vec![None; document.blocks.len()],
            is_heading: vec![false; document.blocks.len()],
            is_of_unit: vec![false; document.blocks.len()],
            is_of_region: adds_up_offices(document),
            diagnostics: Vec::new(),
            omitted: 0,
        }
    }

    pub fn slice(&self, span: Span) -> &'a str {
        span.slice(&self.document.text)
    }

    /// The text of a span without white space at its ends, with its place.
    pub fn cited(&self, span: Span) -> CitedText {
        let span = trim(&self.document.text, span);
        Cited::new(self.slice(span).to_owned(), span)
    }

    /// The place of `part`, which must be a slice of the document's text.
    pub fn span_of(&self, part: &str) -> Span {
        let start = (part.as_ptr() as usize).saturating_sub(self.document.text.as_ptr() as usize);
        Span::new(start, start + part.len())
    }

    /// A slice of the document's text, trimmed, with its place.
    pub fn cite(&self, part: &str) -> CitedText {
        self.cited(self.span_of(part))
    }

    /// The paragraphs of a section without headings, with the positions of their blocks.
    pub fn paragraphs(&self, kind: SectionKind) -> impl Iterator<Item = (usize, Span)> + use<'a> {
        let here: Vec<(usize, Span)> = self
            .document
            .blocks
            .iter()
            .enumerate()
            .filter(|(at, _)| self.sections[*at] == Some(kind) && !self.is_heading[*at])
            .filter_map(|(at, block)| match block {
                Block::Paragraph(span) => Some((at, *span)),
                Block::Table(_) => None,
            })
            .collect();
        here.into_iter()
    }

    /// Every table with the position of its block.
    pub fn tables(&self) -> impl Iterator<Item = (usize, &'a Table)> + use<'a> {
        self.document.blocks.iter().enumerate().filter_map(|(at, block)| match block {
            Block::Table(table) => Some((at, table)),
            Block::Paragraph(_) => None,
        })
    }

    pub fn tell(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST_DIAGNOSTICS {
            self.diagnostics.push(diagnostic);
        } else {
            self.omitted += 1;
        }
    }

    pub fn note(&mut self, message: impl Into<String>, span: impl Into<Option<Span>>) {
        self.tell(Diagnostic::note(message, span));
    }

    pub fn warn(&mut self, message: impl Into<String>, span: impl Into<Option<Span>>) {
        self.tell(Diagnostic::warning(message, span));
    }

    /// What was told of amounts that were not taken.
    pub fn untaken(&self) -> impl Iterator<Item = &str> {
        let messages = self.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str());
        messages.filter(|message| message.contains("没有采用"))
    }

    /// The section that a place stands in.
    pub fn section_at(&self, span: Span) -> Option<SectionKind> {
        let at = self.document.blocks.iter().position(|block| block.span().contains(span))?;
        self.sections[at]
    }

    pub fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by_key(|diagnostic| diagnostic.span.map_or(usize::MAX, |span| span.start));
        if self.omitted > 0 {
            self.diagnostics
                .push(Diagnostic::warning(format!("另有{}条同类提示没有列出", self.omitted), None));
        }
        self.diagnostics
    }
}

/// `text` without any white space, for comparing with the words of the template.
pub(super) fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Duties, goals and definitions speak of no figures of the budget.
pub(super) fn speaks_of_money(section: Option<SectionKind>) -> bool {
    !matches!(
        section,
        Some(SectionKind::DutiesAndInstitutions | SectionKind::Performance | SectionKind::Glossary)
    )
}
