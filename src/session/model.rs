//! The data of the page, the same for all its life: the dataset and what follows from it.

use std::sync::{Arc, OnceLock};

use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{self, Finding, Index, Marks, Tally};
use disclosure::ledger::{self, Ledger, Place};
use leptos::prelude::expect_context;

/// The dataset and what was computed from it.
#[derive(Debug)]
pub struct Model {
    dataset: Dataset,
    /// By position of the entry, as a dataset may hold hundreds; built when first asked for. What is about
    /// a department is kept with its first entry.
    known: Vec<Known>,
}

/// What was computed of an entry.
#[derive(Debug, Default)]
struct Known {
    ledger: OnceLock<Arc<Ledger>>,
    findings: OnceLock<Arc<Vec<Finding>>>,
    found: OnceLock<Index>,
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
        let known = dataset.entries.iter().map(|_| Known::default()).collect();
        Self { dataset, known }
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
        let build = || Arc::new(ledger::build(&self.dataset, department));
        self.known_of(department).map_or_else(build, |known| Arc::clone(known.ledger.get_or_init(build)))
    }

    /// What the rules find in the disclosures of a department.
    pub fn findings(&self, department: &str) -> Arc<Vec<Finding>> {
        let check = || Arc::new(findings::check_department(&self.dataset, department));
        self.known_of(department).map_or_else(check, |known| Arc::clone(known.findings.get_or_init(check)))
    }

    /// How many findings of each kind speak of a place: as the dataset says, and where it does not, as the
    /// rules find it.
    pub fn tally(&self, place: Place) -> Tally {
        let Some(known) = self.known.get(place.entry) else { return Tally::default() };
        let found = || match self.dataset.marks.get(place.entry) {
            Some(marks) => Index::new(marks),
            None => self.found(place.entry),
        };
        known.found.get_or_init(found).tally(place.span)
    }

    /// Where in the document of an entry the rules find something.
    fn found(&self, entry: usize) -> Index {
        let entries = &self.dataset.entries;
        let department = entries.get(entry).map_or("", Entry::department);
        Marks::of(&self.findings(department), entries.len()).get(entry).map(Index::new).unwrap_or_default()
    }

    fn known_of(&self, department: &str) -> Option<&Known> {
        let first = self.dataset.entries.iter().position(|entry| entry.department() == department)?;
        self.known.get(first)
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
}

#[cfg(test)]
mod tests {
    use disclosure::cited::Span;

    use super::*;

    const DATASET: &str = include_str!("../../public/data/hengshui-bianban-2021.json");

    #[test]
    fn places_are_marked_alike_whether_the_dataset_says_so_or_the_rules() {
        let dataset = Dataset::from_json(DATASET).expect("a dataset");
        let bare = Model::new(Dataset::new(dataset.entries.clone()));
        let marked = Model::new(dataset);
        assert!(bare.dataset.marks.is_empty() && !marked.dataset.marks.is_empty());
        let checked = bare.findings(bare.known_department(None));
        for place in checked.iter().flat_map(Finding::places) {
            assert_ne!(bare.tally(place), Tally::default(), "{place:?}");
            assert_eq!(bare.tally(place), marked.tally(place), "{place:?}");
        }
        assert!(marked.known.iter().all(|known| known.findings.get().is_none()), "the rules were applied");
        assert_eq!(marked.tally(Place { entry: 1, span: Span::new(0, 9) }), Tally::default());
    }
}
