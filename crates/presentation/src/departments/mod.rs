//! 全部部门: one line of all departments side by side.

mod office;
mod ranking;
mod table;

use std::collections::BTreeSet;

use disclosure::collection::Collection;
use disclosure::dataset::{Dataset, Entry, Office};
use disclosure::disclosure::DocumentKind;
use disclosure::ledger;
use disclosure::line::Line;

pub use office::ListedOffice;
use office::OfficeFigures;
pub use ranking::{RankedOffice, Ranking};

use crate::text::Texts;

/// The keys of the filters in links, in the order of the index's facets.
pub const FACETS: [&str; 2] = ["region", "checks"];

/// What links call the columns.
const COLUMNS: [&str; 9] =
    ["name", "amount", "share", "earlier", "change", "percent", "trend", "differs", "doubtful"];

/// The departments of a dataset or of a collection with their figures. It borrows nothing; the dataset is given again to what shows them.
#[derive(Debug, Default)]
pub struct DepartmentList {
    /// One each, in the order of the dataset or of the collection.
    pub all: Vec<ListedOffice>,
    /// How many documents do not say whose they are, or of which year.
    pub unidentified: usize,
}

/// What is shown of all departments.
#[derive(Clone, Copy)]
pub struct DepartmentsPage<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The departments.
    pub departments: &'a DepartmentList,
    /// One line of them.
    pub ranking: &'a Ranking,
    /// The words.
    pub texts: &'static Texts,
}

impl DepartmentList {
    /// The departments of a dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let is_identified = |office: &Office| {
            office.entries.iter().all(|at| dataset.entries.get(*at).is_some_and(Entry::is_identified))
        };
        let mut list = Self::default();
        for office in dataset.offices() {
            if !is_identified(&office) {
                list.unidentified += office.entries.len();
                continue;
            }
            let said = |of: fn(&Entry) -> Option<&str>| {
                let mut entries = office.entries.iter().rev().filter_map(|at| dataset.entries.get(*at));
                entries.find_map(of).map(ToOwned::to_owned)
            };
            let is_namesake = list.all.last().is_some_and(|before| before.name == office.department);
            list.all.push(ListedOffice {
                name: office.department.to_owned(),
                region: said(|entry| Some(entry.disclosure.region.as_ref()?.value.as_str())),
                code: said(|entry| Some(entry.disclosure.code.as_ref()?.value.as_str())),
                initials: String::new(),
                former: office.former_departments(dataset),
                key: Some(office.department.to_owned()).filter(|_| !is_namesake),
                page: None,
                figures: OfficeFigures::Read {
                    ledger: ledger::of(dataset, &office),
                    entries: office.entries,
                },
            });
        }
        list
    }

    /// The departments of a collection, with what its manifest says of them.
    pub fn of_collection(collection: &Collection) -> Self {
        let listed = collection.departments.iter().enumerate().map(|(at, department)| ListedOffice {
            name: department.name.clone(),
            region: department.region.clone(),
            code: department.code.clone(),
            initials: department.initials.clone(),
            former: department.former.clone(),
            key: Some(collection.key(at)),
            page: Some(format!("{}/index.html", department.folder)).filter(|_| !department.folder.is_empty()),
            figures: OfficeFigures::Listed(department.years.clone()),
        });
        Self { all: listed.collect(), unidentified: collection.unidentified }
    }

    /// The years of which any department has figures of a kind, ascending.
    pub fn years(&self, kind: DocumentKind) -> Vec<u16> {
        let years: BTreeSet<u16> = self.all.iter().flat_map(|office| office.years(kind)).collect();
        years.into_iter().collect()
    }

    /// The lines of which any department states a figure of a kind in any of these years, in the order of the document.
    /// Projects, which no two departments share, are none of them.
    pub fn lines(&self, years: &[u16], kind: DocumentKind) -> Vec<&'static Line> {
        let is_known = |line: &&Line| {
            let states = |office: &ListedOffice| years.iter().any(|year| office.states(line, *year, kind));
            self.all.iter().any(states)
        };
        Line::FIXED.iter().filter(is_known).collect()
    }
}
