//! Builds the ledger.

use std::collections::BTreeSet;

use super::{Derivation, Entry, Ledger, Origin, Place};
use crate::amount::Amount;
use crate::cited::Cited;
use crate::dataset::Dataset;
use crate::disclosure::{Change, Disclosure, YearChange};
use crate::line::Line;

/// The ledger of one department of a dataset.
///
/// A line's figure is its first statement in the disclosure of that year; of government procurement the
/// table's total where no sentence states it. An earlier year's figure is derived from a stated change
/// where that year's own disclosure does not state it, and only from an amount or 持平: a percentage is
/// printed rounded, so the figure it stands for is not knowable.
pub fn build(dataset: &Dataset, department: &str) -> Ledger {
    let mut ledger = Ledger { department: department.to_owned(), ..Ledger::default() };
    let entries = || dataset.entries.iter().enumerate().filter(|(_, entry)| entry.department() == department);
    for (index, entry) in entries() {
        disclose(&mut ledger, index, &entry.disclosure);
    }
    // Ascending years, so of two disclosures that look back on one year the nearer is believed.
    for (index, entry) in entries() {
        for change in &entry.disclosure.changes {
            derive(&mut ledger, index, &entry.disclosure, change);
        }
    }
    ledger.years = ledger.cells.keys().map(|(_, year)| *year).collect();
    ledger.years.sort_unstable();
    ledger.years.dedup();
    ledger.lines = lines(&ledger, entries().rev().map(|(_, entry)| &entry.disclosure));
    ledger
}

fn disclose(ledger: &mut Ledger, entry: usize, disclosure: &Disclosure) {
    let table_total =
        disclosure.procurement.as_ref().and_then(|procurement| procurement.total.as_ref()?.total.as_ref());
    let figures = disclosure
        .figures
        .iter()
        .map(|figure| (&figure.line, &figure.amount))
        .chain(table_total.map(|total| (&Line::GovernmentProcurement, total)));
    for (line, amount) in figures {
        let place = Place { entry, span: amount.span };
        ledger
            .cells
            .entry((line.clone(), disclosure.year.value))
            .or_insert(Entry { amount: amount.value, origin: Origin::Disclosed(place) });
    }
}

fn derive(ledger: &mut Ledger, entry: usize, disclosure: &Disclosure, change: &YearChange) {
    let year = disclosure.year.value;
    if change.against >= year || ledger.get(&change.line, change.against).is_some() {
        return;
    }
    let Some(Entry { amount, origin: Origin::Disclosed(place) }) = ledger.get(&change.line, year) else {
        return;
    };
    let Some((derived, formula)) = look_back(*amount, &change.change, year, change.against) else { return };
    let terms = vec![*place, Place { entry, span: change.change.span }];
    ledger.cells.insert(
        (change.line.clone(), change.against),
        Entry { amount: derived, origin: Origin::Derived(Derivation { formula, terms }) },
    );
}

/// The figure of the year `against`, and how it follows from `amount` in `year` and the change between.
fn look_back(amount: Amount, change: &Cited<Change>, year: u16, against: u16) -> Option<(Amount, String)> {
    match change.value {
        Change::By(by) => {
            let sign = if by < Amount::ZERO { '+' } else { '−' };
            Some((amount.checked_sub(by)?, format!("{amount} {sign} {}", by.value().abs())))
        }
        Change::Unchanged if against.checked_add(1) == Some(year) => {
            Some((amount, format!("{amount}（与上年持平）")))
        }
        Change::Unchanged => Some((amount, format!("{amount}（与{against}年持平）"))),
        Change::ByPercent(_) => None,
    }
}

/// The lines with a known figure: the fixed ones in their order, and after 项目支出 the projects, first
/// those of the latest disclosure as it lists them, then those that only earlier ones have.
fn lines<'a>(ledger: &Ledger, latest_first: impl Iterator<Item = &'a Disclosure>) -> Vec<Line> {
    let mut projects: Vec<Line> = Vec::new();
    let mut seen: BTreeSet<&Line> = BTreeSet::new();
    for figure in latest_first.flat_map(|disclosure| &disclosure.figures) {
        if matches!(figure.line, Line::Project(_)) && seen.insert(&figure.line) {
            projects.push(figure.line.clone());
        }
    }
    let mut lines = Vec::new();
    for line in Line::FIXED {
        let is_project_expenditure = *line == Line::ProjectExpenditure;
        if ledger.cells.keys().any(|(known, _)| known == line) {
            lines.push(line.clone());
        }
        if is_project_expenditure {
            lines.append(&mut projects);
        }
    }
    lines
}
