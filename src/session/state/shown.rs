//! Whose documents are shown, as far as what a location asks for is there.

use std::sync::Arc;

use leptos::prelude::*;

use super::{DocumentSeries, Location, NamedDocument, ViewState, YearPair};
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

    /// Whether all departments stand side by side.
    pub fn is_of_all(self) -> bool {
        self.is_of_all.get()
    }

    /// The years that can be chosen, ascending: those of the department, and of all where they stand side by side.
    pub fn known_years(self, model: &Model) -> Vec<u16> {
        known_years(model, self.is_of_all, self.series, self.years_of_all)
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

fn known_years(
    model: &Model,
    is_of_all: Memo<bool>,
    series: Memo<DocumentSeries>,
    of_all: RwSignal<Vec<u16>>,
) -> Vec<u16> {
    let mut years = model.years(&series.get());
    if is_of_all.get() {
        years.extend(of_all.get());
        years.sort_unstable();
        years.dedup();
    }
    years
}

/// The years that are shown of those that can be chosen.
pub(super) fn years(
    model: &Arc<Model>,
    location: RwSignal<Location>,
    is_of_all: Memo<bool>,
    series: Memo<DocumentSeries>,
    of_all: RwSignal<Vec<u16>>,
) -> Memo<YearPair> {
    let model = Arc::clone(model);
    Memo::new(move |_| {
        let years = known_years(&model, is_of_all, series, of_all);
        let of_department = || model.filed_years(&series.get());
        let filed = if is_of_all.get() { years.clone() } else { of_department() };
        location.with(|location| YearPair::among(&years, &filed, location.year, location.compare))
    })
}
