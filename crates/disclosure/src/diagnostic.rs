//! What a reader has to say about a document besides what it understood.

use serde::Serialize;

use crate::cited::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; nothing is lost (a unit was converted, a wording was normalised).
    Note,
    /// Something is missing or was not understood; the rest stands.
    Warning,
}

/// One thing to tell about a document, with its place and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What is the matter, in Chinese, naming the section and what to do.
    pub message: String,
    /// Where in the document's text; `None` when it concerns what is not there.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// A [`Severity::Note`].
    pub fn note(message: impl Into<String>, span: impl Into<Option<Span>>) -> Self {
        Self { severity: Severity::Note, message: message.into(), span: span.into() }
    }

    /// A [`Severity::Warning`].
    pub fn warning(message: impl Into<String>, span: impl Into<Option<Span>>) -> Self {
        Self { severity: Severity::Warning, message: message.into(), span: span.into() }
    }
}
