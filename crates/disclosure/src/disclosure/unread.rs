//! What is in a document and was not understood.

use serde::Serialize;

use super::SectionKind;
use crate::cited::Span;
use crate::line::Line;

/// A part that is in the document and was not understood (未读出): neither its amount is known, nor may it
/// be said that the document does not disclose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unread {
    /// The line whose amount was not understood; `None` for a part that is no single line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<Line>,
    /// The section that was not understood, in whole or in part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionKind>,
    /// Where it stands.
    pub span: Span,
}

impl Unread {
    /// Of what, in Chinese.
    pub fn name(&self) -> String {
        let section = self.section.map_or("", SectionKind::name);
        self.line.as_ref().map_or_else(|| section.to_owned(), ToString::to_string)
    }
}
