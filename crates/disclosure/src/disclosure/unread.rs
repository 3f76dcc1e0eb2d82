//! What is in a document and was not understood.

use serde::Serialize;

use super::{Disclosure, SectionKind};
use crate::cited::Span;
use crate::line::{Line, Statement};

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

impl Disclosure {
    /// The part in which a line would be stated and that was not understood, if there is one.
    pub fn unread_line(&self, line: &Line) -> Option<&Unread> {
        self.unread_in(section_of(line), Some(line))
    }

    /// The part of a section, or of a line in it, that was not understood, if there is one.
    pub fn unread_in(&self, section: Option<SectionKind>, line: Option<&Line>) -> Option<&Unread> {
        self.unread.iter().find(|part| match &part.line {
            Some(unread) => Some(unread) == line,
            None => part.section.is_none() || part.section == section,
        })
    }
}

/// The section that states a line.
fn section_of(line: &Line) -> Option<SectionKind> {
    match line.statement() {
        Statement::Income | Statement::Expenditure | Statement::YearOnYear => {
            Some(SectionKind::BudgetArrangement)
        }
        Statement::OperatingExpenses => Some(SectionKind::OperatingExpenses),
        Statement::ThreePublicExpenses => Some(SectionKind::ThreePublicExpenses),
        Statement::Procurement => Some(SectionKind::Procurement),
        Statement::Assets => Some(SectionKind::Assets),
        Statement::Table => None,
    }
}
