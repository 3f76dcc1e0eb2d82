//! What items add up to. Nothing of it is printed: all is 推算.

use rust_decimal::Decimal;

use super::ItemRow;
use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::FundSource;
use crate::ledger::percent_of;

/// What some items add up to, in 万元.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of the stated totals; `None` where there is none, or where the sum is too large to be exact.
    pub total: Option<Amount>,
    /// By source, those sources that any of the items has.
    pub by_source: Vec<(FundSource, Amount)>,
    /// How many of the items state no total and are not in the sum.
    pub unstated: usize,
}

/// The procurement of one project, over the whole table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectShare<'a> {
    /// The project.
    pub project: &'a str,
    /// The project's budget as first stated; the table repeats it on each row of the project.
    pub budget: Option<&'a Cited<Amount>>,
    /// Whether rows of the project state different budgets. Then there is no percentage.
    pub budgets_differ: bool,
    /// How many items.
    pub items: usize,
    /// What the project's items add up to, in 万元.
    pub procured: Option<Amount>,
    /// In percent of the budget, to one decimal.
    pub percent: Option<Decimal>,
}

/// Adds up the `shown` positions of `rows`. The repeated 预算资金 is no part of any sum.
pub fn sums(rows: &[ItemRow], shown: &[usize]) -> Sums {
    let shown: Vec<&ItemRow> = shown.iter().filter_map(|&position| rows.get(position)).collect();
    let by_source = FundSource::ALL.into_iter().filter_map(|source| {
        let amounts = shown.iter().filter_map(|row| row.item.funds.from_source(source));
        Some((source, add(amounts.map(|amount| amount.value))?))
    });
    Sums {
        total: add(shown.iter().filter_map(|row| row.total())),
        by_source: by_source.collect(),
        unstated: shown.iter().filter(|row| row.total().is_none()).count(),
    }
}

/// Every project with what its items cost, in the document's order. Items without a project are left out.
pub fn project_shares<'a>(rows: &[ItemRow<'a>]) -> Vec<ProjectShare<'a>> {
    let mut names: Vec<&'a str> = Vec::new();
    for row in rows {
        let name = row.item.project.value.as_str();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.into_iter().map(|name| project_share(name, rows)).collect()
}

fn project_share<'a>(project: &'a str, rows: &[ItemRow<'a>]) -> ProjectShare<'a> {
    let rows: Vec<&ItemRow<'a>> = rows.iter().filter(|row| row.item.project.value == project).collect();
    let mut budgets = rows.iter().filter_map(|row| row.item.project_budget.as_ref());
    let budget = budgets.next();
    let budgets_differ = budgets.any(|other| budget.is_some_and(|budget| budget.value != other.value));
    let procured = add(rows.iter().filter_map(|row| row.total()));
    let percent = budget
        .filter(|_| !budgets_differ)
        .zip(procured)
        .and_then(|(budget, procured)| percent_of(procured, budget.value));
    ProjectShare { project, budget, budgets_differ, items: rows.len(), procured, percent }
}

/// `None` for no amounts at all: that is not zero.
fn add(amounts: impl Iterator<Item = Amount>) -> Option<Amount> {
    let amounts: Vec<Amount> = amounts.collect();
    if amounts.is_empty() { None } else { Amount::checked_sum(amounts) }
}
