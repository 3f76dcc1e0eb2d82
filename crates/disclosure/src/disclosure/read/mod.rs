//! The reader of meaning: from a document to a disclosure.

use super::Disclosure;
use crate::diagnostic::Diagnostic;
use crate::document::Document;

/// What was read: always everything that was understood, and what else there is to say.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What the document says.
    pub disclosure: Disclosure,
    /// What is missing or was not understood.
    pub diagnostics: Vec<Diagnostic>,
}

/// Nothing of a budget disclosure was found in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADisclosure {
    /// What was looked for and not found, in Chinese, with what to do.
    pub message: String,
}

impl std::fmt::Display for NotADisclosure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for NotADisclosure {}

/// Reads a disclosure from a document.
///
/// # Errors
/// Only when nothing of a disclosure is in it; anything less is told as diagnostics.
pub fn read(document: &Document) -> Result<Reading, NotADisclosure> {
    let _ = document;
    Err(NotADisclosure { message: "未找到部门预算信息".to_owned() })
}
