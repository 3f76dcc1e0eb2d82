//! The data of the page, the same for all its life: the dataset and what follows from it.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use disclosure::cited::Place;
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::DocumentKind;
use disclosure::findings::{Finding, Marks, PlaceIndex, Tally};
use disclosure::ledger::{self, Ledger};
use disclosure::query::indicators::Indicators;
use disclosure::query::procurement::Items;
use leptos::prelude::expect_context;
use presentation::departments::DepartmentList;

use super::medium::Medium;
use super::state::{DocumentSeries, NamedDocument};

/// What is made once for an entry and the one that it is compared with.
type ByYears<T> = Mutex<HashMap<(usize, Option<usize>), Arc<T>>>;

/// The dataset and what was computed from it.
#[derive(Debug)]
pub struct Model {
    dataset: Arc<Dataset>,
    /// Where the dataset says that something was found, for each of its entries.
    marks: Vec<Marks>,
    /// By position of the entry, as a dataset may hold hundreds; built when first asked for. What is about
    /// a department is kept with its first entry.
    known: Vec<Known>,
    /// By the positions of the year's entry and of the one compared with.
    items: ByYears<Items>,
    indicators: ByYears<Indicators>,
    /// All departments side by side; made when first asked for.
    departments: OnceLock<Arc<DepartmentList>>,
    has_several: bool,
    medium: Medium,
}

/// What was computed of an entry.
#[derive(Debug, Default)]
struct Known {
    /// Without a kind that is asked for, and for each of them.
    ledgers: [OnceLock<Arc<Ledger>>; 1 + DocumentKind::ALL.len()],
    findings: OnceLock<Arc<Vec<Finding>>>,
    found: OnceLock<PlaceIndex>,
    /// Whether there is a document of another kind of the same year.
    is_one_of_several: bool,
}

/// The data of the page.
///
/// # Panics
/// Outside of [`App`](crate::App).
pub fn use_model() -> Arc<Model> {
    expect_context()
}

impl Model {
    /// The model of a dataset, for a page that is live or static.
    pub fn new(dataset: impl Into<Arc<Dataset>>, medium: Medium) -> Self {
        let dataset = dataset.into();
        let mut known: Vec<Known> = dataset.entries.iter().map(|_| Known::default()).collect();
        for office in dataset.offices() {
            let year = |at: &usize| dataset.entries.get(*at).map(Entry::year);
            for of_year in office.entries.chunk_by(|one, other| year(one) == year(other)) {
                for &at in of_year {
                    known[at].is_one_of_several = of_year.len() > 1;
                }
            }
        }
        let marks = match &dataset.findings {
            Some(found) => Marks::of(found, dataset.entries.len()),
            None => dataset.marks.clone(),
        };
        Self {
            has_several: dataset.departments().len() > 1,
            dataset,
            marks,
            known,
            items: Mutex::default(),
            indicators: Mutex::default(),
            departments: OnceLock::new(),
            medium,
        }
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

    /// Whether there are several departments.
    pub fn has_several(&self) -> bool {
        self.has_several
    }

    /// Whether there are several departments, here or in the collection that this one is of.
    pub fn is_among_others(&self) -> bool {
        self.has_several || self.dataset.publication.collection.is_some()
    }

    /// All departments side by side.
    pub fn departments(&self) -> &Arc<DepartmentList> {
        self.departments.get_or_init(|| Arc::new(DepartmentList::of(&self.dataset)))
    }

    /// Which department a link to a place of an entry's document names: none where there is one alone, and none in the
    /// static page, which shows one alone.
    pub fn department_in_link(&self, entry: usize) -> Option<String> {
        let entry = self.dataset.entries.get(entry).filter(|_| self.has_several && !self.medium.is_static());
        entry.map(|entry| entry.department().to_owned())
    }

    /// Whether the static page, which shows the first department alone, has a place of an entry's document.
    pub fn is_within_reach(&self, entry: usize) -> bool {
        let is_first =
            || self.dataset.entries.get(entry).map(Entry::department) == Some(self.known_department(None));
        !self.medium.is_static() || is_first()
    }

    /// The years of which something is known, ascending: a figure, or no more than that there is a document.
    pub fn years(&self, series: &DocumentSeries) -> Vec<u16> {
        let own = self.dataset.entries.iter().filter(|entry| {
            entry.department() == series.department && series.kind.is_none_or(|kind| kind == entry.kind())
        });
        let filed = own.map(Entry::year).filter(|year| *year > 0);
        let years: BTreeSet<u16> = filed.chain(self.ledger(series).years.iter().copied()).collect();
        years.into_iter().collect()
    }

    /// Those of them of which the department's own document is at hand, ascending.
    pub fn filed_years(&self, series: &DocumentSeries) -> Vec<u16> {
        let years = self.years(series);
        years.into_iter().filter(|&year| self.entry(series, year).is_some()).collect()
    }

    /// The kinds of which a department has documents.
    pub fn kinds(&self, department: &str) -> Vec<DocumentKind> {
        let entries = &self.dataset.entries;
        let has = |kind| entries.iter().any(|entry| entry.department() == department && entry.kind() == kind);
        DocumentKind::ALL.into_iter().filter(|kind| has(*kind)).collect()
    }

    /// The procurement items of an entry, held against those of an earlier one; `None` where the entry has no
    /// table. They are made once for each pair of years.
    pub fn items(&self, entry: usize, earlier: Option<usize>) -> Option<Arc<Items>> {
        let table = |entry: usize| self.dataset.entries.get(entry)?.disclosure.procurement.as_ref();
        let own = table(entry)?;
        let mut known = self.items.lock().unwrap_or_else(PoisonError::into_inner);
        let made = || Arc::new(Items::new(own, earlier.and_then(table)));
        Some(Arc::clone(known.entry((entry, earlier)).or_insert_with(made)))
    }

    /// The indicators of an entry, held against those of an earlier one; `None` where the entry has none.
    pub fn indicators(&self, entry: usize, earlier: Option<usize>) -> Option<Arc<Indicators>> {
        let disclosure = |entry: usize| self.dataset.entries.get(entry).map(|entry| &entry.disclosure);
        let own = disclosure(entry).filter(|own| !own.projects.is_empty())?;
        let mut known = self.indicators.lock().unwrap_or_else(PoisonError::into_inner);
        let made = || Arc::new(Indicators::new(own, earlier.and_then(disclosure)));
        Some(Arc::clone(known.entry((entry, earlier)).or_insert_with(made)))
    }

    /// The ledger of a department, for documents of a kind.
    pub fn ledger(&self, series: &DocumentSeries) -> Arc<Ledger> {
        let build = || {
            let ledger = ledger::build(&self.dataset, &series.department);
            Arc::new(match series.kind {
                Some(kind) => ledger.narrowed_to(kind),
                None => ledger,
            })
        };
        let at = series.kind.map_or(0, |kind| 1 + kind as usize);
        let known = self.known_of(&series.department).and_then(|known| known.ledgers.get(at));
        known.map_or_else(build, |known| Arc::clone(known.get_or_init(build)))
    }

    /// What the dataset says was found in the disclosures of a department.
    pub fn findings(&self, department: &str) -> Arc<Vec<Finding>> {
        let own = || {
            let entries = self.dataset.entries.iter().enumerate();
            let own = entries.filter(|(_, entry)| entry.department() == department);
            Arc::new(own.flat_map(|(at, _)| self.dataset.findings_of(at)).cloned().collect())
        };
        self.known_of(department).map_or_else(own, |known| Arc::clone(known.findings.get_or_init(own)))
    }

    /// Whether the dataset says what was found. One of version 1 only says where.
    pub fn has_findings(&self) -> bool {
        self.dataset.findings.is_some()
    }

    /// How many findings of each kind speak of a place, as the dataset says.
    pub fn tally(&self, place: Place) -> Tally {
        let Some((known, marks)) = self.known.get(place.entry).zip(self.marks.get(place.entry)) else {
            return Tally::default();
        };
        known.found.get_or_init(|| PlaceIndex::new(marks)).tally(place.span)
    }

    fn known_of(&self, department: &str) -> Option<&Known> {
        let first = self.dataset.entries.iter().position(|entry| entry.department() == department)?;
        self.known.get(first)
    }

    /// The document of a year with its position in the dataset; `None` where it is not at hand.
    pub fn entry(&self, series: &DocumentSeries, year: u16) -> Option<(usize, &Entry)> {
        let Some(kind) = series.kind else { return self.dataset.entry(&series.department, year) };
        let at = self.dataset.office(&series.department)?.position(&self.dataset, year, kind)?;
        Some((at, self.dataset.entries.get(at)?))
    }

    /// Of which kind the document of a year is, or what is known of that year.
    pub fn kind(&self, series: &DocumentSeries, year: u16) -> DocumentKind {
        self.entry(series, year).map_or_else(|| self.ledger(series).kind, |(_, entry)| entry.kind())
    }

    /// The document that a link names.
    pub fn document(&self, series: &DocumentSeries, named: NamedDocument) -> Option<(usize, &Entry)> {
        let kind = named.kind.or(series.kind);
        self.entry(&DocumentSeries { kind, ..series.clone() }, named.year)
    }

    /// What links call the entry at a position of the dataset: by its year, where it is the only document of that.
    pub fn name_of(&self, entry: usize) -> NamedDocument {
        let is_one_of_several = self.known.get(entry).is_some_and(|known| known.is_one_of_several);
        let kind = self.dataset.entries.get(entry).filter(|_| is_one_of_several).map(Entry::kind);
        NamedDocument { year: self.year_of(entry), kind }
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
    fn places_are_marked_as_the_dataset_says() {
        let dataset = Dataset::from_json(DATASET).expect("a dataset");
        let bare = Model::new(Dataset::new(dataset.entries.clone()), Medium::Live);
        let marked = Model::new(dataset, Medium::Live);
        let found = marked.findings(marked.known_department(None));
        assert!(!found.is_empty() && bare.findings(bare.known_department(None)).is_empty());
        for place in found.iter().flat_map(Finding::places) {
            assert_ne!(marked.tally(place), Tally::default(), "{place:?}");
            assert_eq!(bare.tally(place), Tally::default(), "{place:?}");
        }
        // A dataset of version 1 has marks instead of findings.
        let mut old: serde_json::Value = serde_json::from_str(DATASET).expect("it is JSON");
        let marks = serde_json::to_value(&marked.marks).expect("they are JSON");
        old["version"] = 1.into();
        old["marks"] = marks;
        old.as_object_mut().expect("it is an object").remove("findings");
        let old = Dataset::from_json(&old.to_string()).expect("an old dataset");
        let old = Model::new(old, Medium::Live);
        assert!(!old.has_findings());
        for place in found.iter().flat_map(Finding::places) {
            assert_eq!(old.tally(place), marked.tally(place), "{place:?}");
        }
        assert_eq!(marked.tally(Place { entry: 1, span: Span::new(0, 9) }), Tally::default());
    }
}
