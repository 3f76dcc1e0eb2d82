//! One line of all departments, the largest amount first.

use std::sync::Arc;

use disclosure::amount::Amount;
use disclosure::dataset::Dataset;
use disclosure::disclosure::DocumentKind;
use disclosure::findings::{Tally, VerdictKind};
use disclosure::ledger::percent_of;
use disclosure::line::Line;
use disclosure::order::positions;
use disclosure::query::{Choice, FacetIndex, Order};
use rust_decimal::Decimal;

use super::{COLUMNS, DepartmentList, FACETS, ListedOffice};
use crate::text::Texts;

/// What the checks found, as links say it.
const CHECKS: [&str; 3] = ["differs", "doubtful", "neither"];

/// One line of all departments in a year, beside another year. It borrows nothing.
#[derive(Debug)]
pub struct Ranking {
    /// The line.
    pub line: Line,
    /// The year.
    pub year: u16,
    /// The year that it is compared with.
    pub compare: Option<u16>,
    /// Of which kind the figures are.
    pub kind: DocumentKind,
    /// The departments: the largest amount first, those without one last.
    pub rows: Vec<RankedOffice>,
    /// What the amounts add up to; `None` where none is known.
    pub whole: Option<Amount>,
    /// The largest amount.
    pub largest: Option<Amount>,
    /// Whether more years are known of a department than the columns hold.
    pub has_trends: bool,
    /// The rows, to be searched and filtered.
    pub index: Arc<FacetIndex>,
}

/// A department in its place.
#[derive(Clone, Debug)]
pub struct RankedOffice {
    /// Its position among all departments.
    pub office: usize,
    /// Its amount.
    pub amount: Option<Amount>,
    /// Its amount of the year compared with.
    pub earlier: Option<Amount>,
    /// Later minus earlier.
    pub difference: Option<Amount>,
    /// The difference in percent of the earlier amount.
    pub percent: Option<Decimal>,
    /// What was found about its document; `None` without a document, or where nobody looked.
    pub found: Option<Tally>,
}

impl Ranking {
    /// A line of the departments.
    pub fn new(
        dataset: &Dataset,
        departments: &DepartmentList,
        line: &Line,
        (year, compare): (u16, Option<u16>),
        kind: DocumentKind,
        texts: &Texts,
    ) -> Self {
        let row = |(office, own): (usize, &ListedOffice)| {
            let amount = |year: u16| own.amount(line, year, kind);
            let (amount, earlier) = (amount(year), compare.and_then(amount));
            let difference = amount.zip(earlier).and_then(|(amount, earlier)| amount.checked_sub(earlier));
            let percent =
                difference.zip(earlier).and_then(|(difference, earlier)| percent_of(difference, earlier));
            let found = own.found(dataset, year, kind);
            RankedOffice { office, amount, earlier, difference, percent, found }
        };
        let rows: Vec<RankedOffice> = departments.all.iter().enumerate().map(row).collect();
        // The largest first; those that state none follow.
        let order = positions(rows.len(), &|one, other| rows[other].amount.cmp(&rows[one].amount));
        let rows: Vec<RankedOffice> = order.into_iter().filter_map(|at| rows.get(at).cloned()).collect();
        let known = || rows.iter().filter_map(|row| row.amount);
        let index = Arc::new(index(departments, &rows, texts));
        Self {
            line: line.clone(),
            year,
            compare,
            kind,
            whole: Amount::checked_sum(known()).filter(|_| known().next().is_some()),
            largest: known().max(),
            has_trends: departments.all.iter().any(|own| own.over_years(line, year, kind).len() > 2),
            rows,
            index,
        }
    }

    /// The rows `shown`, which ascend, in the order of a column; `None` for one that there is not.
    pub fn sorted(&self, shown: &[u32], column: &str, descending: bool) -> Option<Vec<u32>> {
        let amount = |amount: Option<Amount>| amount.map(Amount::value);
        let count = |row: &RankedOffice, kind| row.found.map(|found| Decimal::from(found.get(kind)));
        let key = |row: &RankedOffice| match column {
            "name" => Some(Decimal::from(row.office)),
            "amount" | "share" => amount(row.amount),
            "earlier" => amount(row.earlier),
            "change" => amount(row.difference),
            "percent" => row.percent,
            "differs" => count(row, VerdictKind::Differs),
            "doubtful" => count(row, VerdictKind::Doubtful),
            _ => None,
        };
        let keys: Vec<Option<Decimal>> = self.rows.iter().map(key).collect();
        let is_sorted = COLUMNS.contains(&column) && column != "trend";
        is_sorted.then(|| Order::new(&keys).sorted(shown, descending))
    }
}

fn index(departments: &DepartmentList, rows: &[RankedOffice], texts: &Texts) -> FacetIndex {
    let mut index = FacetIndex::new(FACETS.len());
    let choice = |at: usize| Choice { id: CHECKS[at], name: texts.departments.checks[at] };
    index.order(1, [0, 1, 2].map(choice));
    for row in rows {
        let Some(office) = departments.all.get(row.office) else { continue };
        let region: Vec<Choice> = office.region.as_deref().map(Choice::from).into_iter().collect();
        let has = |kind| row.found.map(|found| found.get(kind) > 0);
        let found = has(VerdictKind::Differs).zip(has(VerdictKind::Doubtful));
        let checks =
            found.map_or([false; 3], |(differs, doubtful)| [differs, doubtful, !differs && !doubtful]);
        let checks: Vec<Choice> = (0..3).filter(|at| checks[*at]).map(choice).collect();
        index.push(&[&region, &checks], office.said());
    }
    index
}
