//! Builds the ledger.

use std::collections::{BTreeSet, HashSet};

use super::{Derivation, Ledger, LedgerEntry, Origin};
use crate::amount::Amount;
use crate::cited::{Cited, Place};
use crate::dataset::{self, Dataset, Office};
use crate::disclosure::{AssetRole, Change, Disclosure, DocumentKind, YearChange};
use crate::line::Line;

/// The ledger of the first department of that name; an empty one where the dataset has none.
pub fn build(dataset: &Dataset, department: &str) -> Ledger {
    dataset.office(department).map_or_else(
        || Ledger { department: department.to_owned(), ..Ledger::default() },
        |office| of(dataset, &office),
    )
}

/// The ledger of one department of a dataset.
///
/// A line's figure is its first statement in the disclosure of that year and kind; of government procurement and
/// fixed assets the table's total where no sentence states it. Where that disclosure does not state it, or is not at
/// hand, what the nearest later one prints of that year counts. Where none does, last year's budget is
/// derived from a change that is stated against it, and only from an amount or 持平: a percentage is
/// printed rounded, so the figure it stands for is not knowable. A budget below zero is none.
pub fn of(dataset: &Dataset, office: &Office<'_>) -> Ledger {
    let entries = || office.entries.iter().filter_map(|&at| Some((at, dataset.entries.get(at)?)));
    let has_budget = || entries().any(|(_, entry)| entry.kind() == DocumentKind::Budget);
    let kind = match entries().next() {
        Some((_, entry)) if !has_budget() => entry.kind(),
        _ => DocumentKind::Budget,
    };
    let mut ledger = Ledger { department: office.department.to_owned(), kind, ..Ledger::default() };
    for (at, entry) in entries() {
        disclose(&mut ledger, at, entry, true);
    }
    // Ascending years, so of two disclosures that look back on one year the nearer is believed.
    for (at, entry) in entries() {
        disclose(&mut ledger, at, entry, false);
    }
    for (at, entry) in entries() {
        let disclosure = &entry.disclosure;
        let of_accounts: HashSet<(&Line, u16)> = disclosure
            .figures
            .iter()
            .filter(|figure| figure.kind == DocumentKind::FinalAccounts)
            .map(|figure| (&figure.line, figure.year))
            .collect();
        // Where the same document prints the final accounts of that year, the change may be against those.
        let is_against_budget = |change: &&YearChange| !of_accounts.contains(&(&change.line, change.against));
        for change in disclosure.changes.iter().filter(is_against_budget) {
            derive(&mut ledger, at, disclosure, change);
        }
    }
    // Collected, they would be sorted first, by a sort of their own.
    let mut years = BTreeSet::new();
    years.extend(ledger.cells.values().flatten().map(|((year, _), _)| *year));
    ledger.years = years.into_iter().collect();
    ledger.lines = lines(&ledger, entries().rev().map(|(_, entry)| &entry.disclosure));
    ledger
}

/// Enters what a disclosure prints of its own year and kind, or what it prints of others.
fn disclose(ledger: &mut Ledger, at: usize, entry: &dataset::Entry, is_own: bool) {
    let disclosure = &entry.disclosure;
    let own = (entry.year(), entry.kind());
    let table_total =
        disclosure.procurement.as_ref().and_then(|procurement| procurement.total.as_ref()?.total.as_ref());
    let fixed_assets = disclosure.assets.iter().flat_map(|assets| &assets.rows).find_map(|row| {
        let is_total = row.role == AssetRole::Total && row.name.value.contains("固定资产");
        row.value.as_ref().filter(|_| is_total)
    });
    let figures = disclosure
        .figures
        .iter()
        .map(|figure| (&figure.line, (figure.year, figure.kind), &figure.amount))
        .chain(table_total.map(|total| (&Line::GovernmentProcurement, own, total)))
        .chain(fixed_assets.map(|total| (&Line::FixedAssets, own, total)));
    for (line, key, amount) in figures.filter(|(_, key, _)| (*key == own) == is_own) {
        let place = Place { entry: at, span: amount.span };
        let figure = || LedgerEntry { amount: amount.value, origin: Origin::Disclosed(place) };
        if let Some(years) = ledger.cells.get_mut(line) {
            years.entry(key).or_insert_with(figure);
        } else {
            ledger.cells.insert(line.clone(), [(key, figure())].into());
        }
    }
}

fn derive(ledger: &mut Ledger, at: usize, disclosure: &Disclosure, change: &YearChange) {
    const BUDGET: DocumentKind = DocumentKind::Budget;
    let year = disclosure.year.value;
    let is_of_budgets = disclosure.kind == BUDGET && change.against_kind == BUDGET;
    if !is_of_budgets || change.against >= year || change.against == 0 {
        return;
    }
    let Some(years) = ledger.cells.get_mut(&change.line) else { return };
    let Some(LedgerEntry { amount, origin: Origin::Disclosed(place) }) = years.get(&(year, BUDGET)) else {
        return;
    };
    let Some((derived, formula)) = look_back(*amount, &change.change, year, change.against) else { return };
    if derived < Amount::ZERO || years.contains_key(&(change.against, BUDGET)) {
        return;
    }
    let terms = vec![*place, Place { entry: at, span: change.change.span }];
    let origin = Origin::Derived(Derivation { formula, terms });
    years.insert((change.against, BUDGET), LedgerEntry { amount: derived, origin });
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
        if ledger.cells.contains_key(line) {
            lines.push(line.clone());
        }
        if *line == Line::ProjectExpenditure {
            lines.append(&mut projects);
        }
    }
    lines
}
