//! What controls change.

use leptos::prelude::UpdateValue;

use super::percent::decode;
use super::{History, Location, Sort, View, ViewState, YearPair};

impl ViewState {
    /// Changes the part of the location that a host's attribute names; an empty value takes it back.
    pub fn ask(self, attribute: &str, value: &str) {
        if attribute == "view" {
            self.open_as(History::Replace, Location::of(View::from_key(value).unwrap_or_default()));
        } else {
            self.update(History::Replace, |location| *location = location.with(attribute, value));
        }
    }

    /// Changes the search text; a part of a step.
    pub fn set_query(self, query: String) {
        self.update(History::Replace, |location| location.query = query);
    }

    /// Takes the search text away.
    pub fn drop_query(self) {
        self.update(History::Push, |location| location.query.clear());
    }

    /// Chooses a value of a filter, or none.
    pub fn choose(self, key: &str, value: Option<String>) {
        self.update(History::Push, |location| location.filters.set(key, value));
    }

    /// Takes the search text and the choices of these filters away.
    pub fn clear(self, keys: &[&str]) {
        self.update(History::Push, |location| {
            location.query.clear();
            for key in keys {
                location.filters.set(key, None);
            }
        });
    }

    /// Sorts by a column, or not at all.
    pub fn sort_by(self, sort: Option<Sort>) {
        self.update(History::Push, |location| location.sort = sort);
    }

    /// Changes parts of the location, named as in a link: an empty value takes a part away. Another
    /// department is shown with its newest year and without filters, as those were of the first one's data.
    pub fn set(self, parts: &str) {
        self.update(History::Push, |location| {
            for (name, value) in parts.split('&').filter_map(|part| part.split_once('=')) {
                let value = decode(value);
                if name == "department" {
                    self.parked.update_value(Vec::clear);
                    *location = Location { department: Some(value), ..Location::of(location.view) };
                } else {
                    *location = location.with(name, &value);
                }
            }
        });
    }

    /// Shows and compares other years.
    pub fn set_years(self, years: YearPair, history: History) {
        self.update(history, |location| {
            location.year = Some(years.year);
            location.compare = Some(years.compare.unwrap_or(years.year));
        });
    }
}
