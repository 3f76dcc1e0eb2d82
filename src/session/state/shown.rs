//! Whose documents are shown, as far as what a location asks for is there.

use std::sync::Arc;

use leptos::prelude::*;

use super::{DocumentSeries, Location, NamedDocument, View, ViewState, YearPair};
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

    /// The years that can be chosen, ascending: those of the department, and of all where they stand side by side.
    pub fn known_years(self) -> Vec<u16> {
        self.known_years.get()
    }

    /// Takes the years of which any department has figures, ascending.
    pub fn take_years_of_all(self, years: Vec<u16>) {
        self.years_of_all.set(years);
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

/// The years that can be chosen, and those of them that are shown.
pub(super) fn years(
    model: &Arc<Model>,
    location: RwSignal<Location>,
    view: Memo<View>,
    series: Memo<DocumentSeries>,
    years_of_all: RwSignal<Vec<u16>>,
) -> (Memo<Vec<u16>>, Memo<YearPair>) {
    let is_of_all = move || view.get() == View::Departments;
    let known = Memo::new({
        let model = Arc::clone(model);
        move |_| {
            let mut years = model.years(&series.get());
            if is_of_all() {
                years.extend(years_of_all.get());
                years.sort_unstable();
                years.dedup();
            }
            years
        }
    });
    let model = Arc::clone(model);
    let shown = Memo::new(move |_| {
        let filed = if is_of_all() { known.get() } else { model.filed_years(&series.get()) };
        let (year, compare) = location.with(|location| (location.year, location.compare));
        known.with(|years| YearPair::among(years, &filed, year, compare))
    });
    (known, shown)
}
