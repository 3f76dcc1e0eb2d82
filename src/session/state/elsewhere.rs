//! Departments whose data is not here.

use leptos::prelude::*;

use super::{History, Location, ViewState};

/// What links call the department that is here, and who opens the others.
pub(super) struct Elsewhere {
    key: String,
    open: OpenElsewhere,
}

/// Opens a location of another department, as a step of this kind or as the address says it already; whether it is one.
pub type OpenElsewhere = Box<dyn Fn(&Location, Option<History>) -> bool>;

impl ViewState {
    /// The state is of the department that links call `key`; `open` opens others.
    pub fn leave_by(self, key: String, open: OpenElsewhere) {
        self.elsewhere.set_value(Some(Elsewhere { key, open }));
    }

    /// What links call the department that is shown.
    pub fn seen_department(self) -> String {
        self.own_key().unwrap_or_else(|| self.department())
    }

    /// Whether a link names a department whose data is not here.
    pub fn is_elsewhere(self, to: &Location) -> bool {
        self.own_key().is_some_and(|own| to.department.as_ref().is_some_and(|asked| *asked != own))
    }

    /// What links call the department; none where all of them are in the data.
    pub(super) fn own_key(self) -> Option<String> {
        self.elsewhere.with_value(|own| own.as_ref().map(|own| own.key.clone()))
    }

    /// Whether a location is another department's, which then is opened.
    pub(super) fn leaves(self, to: &Location, history: Option<History>) -> bool {
        self.elsewhere.with_value(|own| own.as_ref().is_some_and(|own| (own.open)(to, history)))
    }
}
