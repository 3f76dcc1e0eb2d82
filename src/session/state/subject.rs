//! Whose documents are shown.

use disclosure::disclosure::DocumentKind;

use super::Location;
use crate::session::model::Model;

/// Whose documents are shown, and of which kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The department's name.
    pub department: String,
    /// The kind that was asked for, of which the department has documents. Otherwise budgets are shown, and of years without
    /// one what else there is.
    pub kind: Option<DocumentKind>,
}

impl Subject {
    /// What a location asks for, as far as it is there.
    pub(super) fn of(model: &Model, location: &Location) -> Self {
        let department = model.known_department(location.department.as_deref()).to_owned();
        let kind = location.kind.filter(|kind| model.kinds(&department).contains(kind));
        Self { department, kind }
    }
}
