//! What items add up to. Nothing of it is printed: all is 推算.

use std::collections::HashMap;
use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::ItemRow;
use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::{FundSource, Funds};
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
pub struct ProjectShare {
    /// The project.
    pub project: String,
    /// The project's budget as first stated; the table repeats it on each row of the project.
    pub budget: Option<Cited<Amount>>,
    /// Whether rows of the project state different budgets. Then there is no percentage.
    pub budgets_differ: bool,
    /// How many items.
    pub items: usize,
    /// What the project's items add up to, in 万元.
    pub procured: Option<Amount>,
    /// In percent of the budget, to one decimal.
    pub percent: Option<Decimal>,
}

/// The amounts of all items, in columns.
#[derive(Debug, Default)]
pub(super) struct Amounts {
    totals: Vec<Option<Amount>>,
    /// Of the totals.
    pub largest: Option<Amount>,
    /// Of those sources that any item has.
    by_source: Vec<(FundSource, Vec<Option<Amount>>)>,
    /// What all items add up to.
    all: OnceLock<Sums>,
}

impl Amounts {
    /// The amounts of items with these funds.
    pub fn new<'a>(funds: impl Iterator<Item = &'a Funds> + Clone) -> Self {
        let column = |source| {
            let of_item = |funds: &Funds| funds.from_source(source).map(|amount| amount.value);
            let amounts: Vec<Option<Amount>> = funds.clone().map(of_item).collect();
            amounts.iter().any(Option::is_some).then_some((source, amounts))
        };
        let by_source = FundSource::ALL.into_iter().filter_map(column).collect();
        let totals: Vec<Option<Amount>> =
            funds.map(|funds| funds.total.as_ref().map(|total| total.value)).collect();
        Self { largest: totals.iter().copied().flatten().max(), totals, by_source, all: OnceLock::new() }
    }

    /// The sources that any item has money from.
    pub fn sources(&self) -> impl Iterator<Item = FundSource> {
        self.by_source.iter().map(|(source, _)| *source)
    }

    /// The total of the item at a position.
    pub fn total_of(&self, position: u32) -> Option<Amount> {
        self.totals.get(position as usize).copied().flatten()
    }

    /// What the items at these positions, each another one, add up to.
    pub fn sums(&self, shown: &[u32]) -> Sums {
        if shown.len() == self.totals.len() {
            return self.all.get_or_init(|| self.sums_of(shown)).clone();
        }
        self.sums_of(shown)
    }

    fn sums_of(&self, shown: &[u32]) -> Sums {
        let of = |amounts: &[Option<Amount>]| {
            add(shown.iter().filter_map(|&position| amounts.get(position as usize).copied().flatten()))
        };
        let is_unstated = |&&position: &&u32| self.totals.get(position as usize).is_some_and(Option::is_none);
        let by_source = self.by_source.iter();
        Sums {
            total: of(&self.totals),
            by_source: by_source.filter_map(|(source, amounts)| Some((*source, of(amounts)?))).collect(),
            unstated: shown.iter().filter(is_unstated).count(),
        }
    }
}

/// Every project of the rows.
pub(super) fn project_shares<'a>(rows: impl Iterator<Item = ItemRow<'a>>) -> Vec<ProjectShare> {
    let mut numbers: HashMap<&'a str, usize> = HashMap::new();
    let mut projects: Vec<(&'a str, Vec<ItemRow<'a>>)> = Vec::new();
    for row in rows {
        let name = row.item.project.value.as_str();
        if name.is_empty() {
            continue;
        }
        let number = *numbers.entry(name).or_insert(projects.len());
        if number == projects.len() {
            projects.push((name, Vec::new()));
        }
        projects[number].1.push(row);
    }
    projects.into_iter().map(|(name, rows)| project_share(name, &rows)).collect()
}

fn project_share(project: &str, rows: &[ItemRow]) -> ProjectShare {
    let mut budgets = rows.iter().filter_map(|row| row.item.project_budget.as_ref());
    let budget = budgets.next();
    let budgets_differ = budgets.any(|other| budget.is_some_and(|budget| budget.value != other.value));
    let procured = add(rows.iter().filter_map(ItemRow::total));
    let percent = budget
        .filter(|_| !budgets_differ)
        .zip(procured)
        .and_then(|(budget, procured)| percent_of(procured, budget.value));
    let (project, budget) = (project.to_owned(), budget.cloned());
    ProjectShare { project, budget, budgets_differ, items: rows.len(), procured, percent }
}

/// `None` for no amounts at all: that is not zero.
fn add(amounts: impl Iterator<Item = Amount>) -> Option<Amount> {
    // Amounts of equally many decimals add up as whole numbers: ten times as fast, and as exact.
    let mut by_decimals = [None::<i128>; Decimal::MAX_SCALE as usize + 1];
    for amount in amounts {
        let sum = by_decimals.get_mut(amount.decimals() as usize)?;
        *sum = Some(sum.unwrap_or(0).checked_add(amount.value().mantissa())?);
    }
    let sums = (0..).zip(by_decimals).filter_map(|(decimals, sum)| Some((sum?, decimals)));
    let mut sums =
        sums.map(|(sum, decimals)| Decimal::try_from_i128_with_scale(sum, decimals).map(Amount::new));
    let first = sums.next()?.ok()?;
    sums.try_fold(first, |sum, other| sum.checked_add(other.ok()?))
}
