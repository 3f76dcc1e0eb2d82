//! Documents that are held against each other.

use disclosure::disclosure::DocumentKind;

/// A department's documents, or those of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSeries {
    /// The department's name.
    pub department: String,
    /// The kind that was asked for, of which the department has documents. Otherwise budgets are shown, and of years without
    /// one what else there is.
    pub kind: Option<DocumentKind>,
}
