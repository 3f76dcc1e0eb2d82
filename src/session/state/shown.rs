//! Whose documents are shown, as far as what a location asks for is there.

use leptos::prelude::*;

use super::{DocumentSeries, Location, NamedDocument, ViewState};
use crate::session::model::Model;

impl ViewState {
    /// Whose documents are shown, and of which kind.
    pub fn series(self) -> DocumentSeries {
        self.series.get()
    }

    /// Whose documents are shown, and of which kind, for handlers: reading it follows nothing.
    pub fn series_untracked(self) -> DocumentSeries {
        self.series.get_untracked()
    }

    /// The department that is shown; one of the dataset's.
    pub fn department(self) -> String {
        self.department.get()
    }

    /// The department that is shown, for handlers: reading it follows nothing.
    pub fn department_untracked(self) -> String {
        self.department.get_untracked()
    }

    /// The document that the link names, else that of the year that is shown, else the newest: the year that is shown may
    /// be one that only other years' documents tell of. The position of its entry.
    pub fn shown_document(self, model: &Model) -> Option<usize> {
        let series = self.series();
        let shown = || NamedDocument { year: self.years().year, kind: None };
        let asked = self.at().and_then(|at| at.document).unwrap_or_else(shown);
        let entries = model.dataset().entries.iter().enumerate();
        let newest = || entries.rev().find(|(_, entry)| entry.department() == series.department);
        model.document(&series, asked).or_else(newest).map(|(at, _)| at)
    }
}

/// What a location asks for, as far as it is there.
pub(super) fn series(model: &Model, location: &Location) -> DocumentSeries {
    let department = model.known_department(location.department.as_deref()).to_owned();
    let kind = location.kind.filter(|kind| model.kinds(&department).contains(kind));
    DocumentSeries { department, kind }
}
