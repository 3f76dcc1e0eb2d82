//! A place of the original, and its form in a URL.

use disclosure::cited::Span;
use disclosure::disclosure::DocumentKind;

/// A place in a document of the department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The document; that of the year that is shown when `None`.
    pub document: Option<NamedDocument>,
    /// Byte offsets in its text.
    pub span: Span,
}

/// A document of the department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedDocument {
    /// Its year.
    pub year: u16,
    /// Its kind; the kind that is shown when `None`.
    pub kind: Option<DocumentKind>,
}

impl NamedDocument {
    /// Reads `2021` or `2021-final-accounts`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (year, kind) = text.split_once('-').unwrap_or((text, ""));
        Some(Self { year: parse_year(year)?, kind: DocumentKind::from_key(kind) })
    }

    /// Its form in a URL, and in the name of its page: `2021` or `2021-final-accounts`.
    pub fn to_text(self) -> String {
        let kind = self.kind.into_iter().flat_map(|kind| ["-", kind.id()]);
        [self.year.to_string()].into_iter().chain(kind.map(str::to_owned)).collect()
    }
}

/// A year that a document may be of.
pub(super) fn parse_year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (1949..=2999).contains(year))
}

/// Reads `12-30`.
pub(super) fn parse_span(text: &str) -> Option<Span> {
    let (start, end) = text.split_once('-')?;
    let span = Span::new(start.parse().ok()?, end.parse().ok()?);
    (!span.is_empty()).then_some(span)
}
