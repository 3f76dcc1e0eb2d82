//! The data of the page, the same for all its life: the dataset and what follows from it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use disclosure::cited::Span;
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{self, Finding, Index, Marks, Tally};
use disclosure::ledger::{self, Ledger, Place};
use leptos::prelude::expect_context;

use crate::state::Location;

/// The dataset and what was computed from it.
#[derive(Debug)]
pub struct Model {
    dataset: Dataset,
    /// By department; built when first asked for, as a dataset may hold hundreds.
    ledgers: Mutex<BTreeMap<String, Arc<Ledger>>>,
    /// By department, as the ledgers.
    findings: Mutex<BTreeMap<String, Arc<Checked>>>,
    /// By entry; built when first asked for.
    found: Mutex<BTreeMap<usize, Index>>,
}

/// What the rules found in the disclosures of a department.
#[derive(Debug)]
pub struct Checked {
    /// All of it.
    pub findings: Vec<Finding>,
}

/// The data of the page.
///
/// # Panics
/// Outside of [`App`](crate::App).
pub fn use_model() -> Arc<Model> {
    expect_context()
}

impl Model {
    /// The model of a dataset.
    pub fn new(dataset: Dataset) -> Self {
        Self { dataset, ledgers: Mutex::default(), findings: Mutex::default(), found: Mutex::default() }
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The department of that name, or the dataset's first.
    pub fn known_department<'a>(&'a self, asked: Option<&str>) -> &'a str {
        let departments = || self.dataset.entries.iter().map(Entry::department);
        departments().find(|name| Some(*name) == asked).or_else(|| departments().next()).unwrap_or("")
    }

    /// The years of which something is known of a department, ascending.
    pub fn years(&self, department: &str) -> Vec<u16> {
        self.ledger(department).years.clone()
    }

    /// The ledger of a department.
    pub fn ledger(&self, department: &str) -> Arc<Ledger> {
        let mut ledgers = self.ledgers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ledger) = ledgers.get(department) {
            return Arc::clone(ledger);
        }
        let ledger = Arc::new(ledger::build(&self.dataset, department));
        ledgers.insert(department.to_owned(), Arc::clone(&ledger));
        ledger
    }

    /// What the rules found in the disclosures of a department.
    pub fn findings(&self, department: &str) -> Arc<Checked> {
        let mut known = self.findings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(checked) = known.get(department) {
            return Arc::clone(checked);
        }
        let findings = findings::check_department(&self.dataset, department);
        let checked = Arc::new(Checked { findings });
        known.insert(department.to_owned(), Arc::clone(&checked));
        checked
    }

    /// How many findings of each kind speak of a place.
    pub fn tally(&self, place: Place) -> Tally {
        let mut known = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(index) = known.get(&place.entry) {
            return index.tally(place.span);
        }
        let Some(index) = self.index(place.entry) else { return Tally::default() };
        let tally = index.tally(place.span);
        known.insert(place.entry, index);
        tally
    }

    /// What was found in an entry's document, by place: as the dataset says, and where it does not, as the
    /// rules find it.
    fn index(&self, entry: usize) -> Option<Index> {
        let entries = &self.dataset.entries;
        if let Some(marks) = self.dataset.marks.get(entry) {
            return Some(Index::new(marks));
        }
        let checked = self.findings(entries.get(entry)?.department());
        Marks::of(&checked.findings, entries.len()).get(entry).map(Index::new)
    }

    /// The disclosure of a department and year with its position in the dataset; `None` where that
    /// year's document is not at hand.
    pub fn entry(&self, department: &str, year: u16) -> Option<(usize, &Entry)> {
        self.dataset.entry(department, year)
    }

    /// The text at a place.
    pub fn text_at(&self, place: Place) -> &str {
        self.dataset.entries.get(place.entry).map_or("", |entry| entry.document.slice(place.span))
    }

    /// The year of the entry at a position of the dataset; 0 where there is none.
    pub fn year_of(&self, entry: usize) -> u16 {
        self.dataset.entries.get(entry).map_or(0, Entry::year)
    }

    /// The hash that opens a place in the original.
    pub fn source_hash(&self, entry: usize, span: Span) -> String {
        Location::in_source(self.year_of(entry), span).hash()
    }
}

/// The dataset that is part of the program, as JSON.
pub const EMBEDDED: &str = include_str!("../../public/data/hengshui-bianban-2021.json");

/// The dataset that is part of the program.
pub fn embedded() -> Dataset {
    // It was written by the same version of the format, which a test of the domain proves.
    Dataset::from_json(EMBEDDED).unwrap_or_else(|_| Dataset::new([]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_marked_alike_whether_the_dataset_says_so_or_the_rules() {
        let dataset = embedded();
        let bare = Model::new(Dataset::new(dataset.entries.clone()));
        let marked = Model::new(dataset);
        assert!(bare.dataset.marks.is_empty() && !marked.dataset.marks.is_empty());
        let checked = bare.findings(bare.known_department(None));
        for place in checked.findings.iter().flat_map(Finding::places) {
            assert_ne!(bare.tally(place), Tally::default(), "{place:?}");
            assert_eq!(bare.tally(place), marked.tally(place), "{place:?}");
        }
        assert_eq!(marked.findings.lock().map(|known| known.len()).ok(), Some(0));
        assert_eq!(marked.tally(Place { entry: 1, span: Span::new(0, 9) }), Tally::default());
    }
}
