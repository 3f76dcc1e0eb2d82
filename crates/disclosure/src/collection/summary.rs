//! What a manifest says of a department.

use std::collections::{BTreeMap, BTreeSet};

use super::{HeadlineFigure, ListedDepartment, ListedDocument, ListedYear};
use crate::dataset::{Dataset, Entry, Office};
use crate::disclosure::DocumentKind;
use crate::findings::Tally;
use crate::ledger;
use crate::line::Line;

impl ListedDepartment {
    /// The department that is `office` in a dataset. `files` are the documents' files by year and kind; names in pinyin,
    /// pages and what was found across documents are left to be filled in.
    pub fn of(
        dataset: &Dataset,
        office: &Office<'_>,
        mut files: BTreeMap<(u16, DocumentKind), super::DataFile>,
    ) -> Self {
        let entries = || office.entries.iter().filter_map(|at| Some((*at, dataset.entries.get(*at)?)));
        let said = |of: fn(&Entry) -> Option<&str>| {
            entries().rev().find_map(|(_, entry)| of(entry)).map(ToOwned::to_owned)
        };
        let ledger = ledger::of(dataset, office);
        let known = ledger.entries();
        let own = entries().map(|(_, entry)| (entry.year(), entry.kind()));
        let keys: BTreeSet<(u16, DocumentKind)> =
            known.iter().map(|(year, kind, ..)| (*year, *kind)).chain(own).collect();
        let listed = |(year, kind): (u16, DocumentKind)| {
            let figures = known.iter().filter(|(own, of_kind, ..)| (*own, *of_kind) == (year, kind));
            let headline = figures.filter_map(|(_, _, line, figure)| {
                Some(HeadlineFigure {
                    line: Line::FIXED.iter().find(|fixed| fixed == line)?,
                    amount: figure.amount,
                    is_derived: figure.is_derived(),
                })
            });
            let figures: Vec<HeadlineFigure> = headline.collect();
            let entry = entries().find(|(_, entry)| (entry.year(), entry.kind()) == (year, kind));
            let document = entry.zip(files.remove(&(year, kind))).map(|((at, entry), file)| {
                let is_unread = |line: &&'static Line| {
                    figures.iter().all(|figure| figure.line != *line)
                        && entry.disclosure.unread_line(line).is_some()
                };
                ListedDocument {
                    file,
                    found: dataset.findings.is_some().then(|| Tally::of(dataset.findings_of(at))),
                    unread: Line::FIXED.iter().filter(is_unread).collect(),
                }
            });
            ListedYear { year, kind, document, figures }
        };
        Self {
            name: office.department.to_owned(),
            region: said(|entry| Some(entry.disclosure.region.as_ref()?.value.as_str())),
            code: said(|entry| Some(entry.disclosure.code.as_ref()?.value.as_str())),
            initials: String::new(),
            former: office.former_departments(dataset),
            folder: String::new(),
            years: keys.into_iter().map(listed).collect(),
            across: None,
        }
    }
}
