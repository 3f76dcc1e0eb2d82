//! One line in two years.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Ledger, LedgerEntry};
use crate::amount::Amount;
use crate::line::Line;

/// What became of a line between two years. Where a year's figure is unknown (未公开), so are the
/// difference, the percentage and the trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'ledger> {
    /// The figure of the earlier year.
    pub earlier: Option<&'ledger LedgerEntry>,
    /// The figure of the later year.
    pub later: Option<&'ledger LedgerEntry>,
    /// Later minus earlier in 万元, exact, with the decimals of the more precise of the two.
    pub difference: Option<Amount>,
    /// The difference in percent of the earlier figure, rounded half up (away from zero) to exactly one
    /// decimal. `None` also where the earlier figure is zero or negative: there is no such share.
    pub percent: Option<Decimal>,
    /// Which way it went.
    pub trend: Option<Trend>,
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    /// More.
    Increase,
    /// Less.
    Decrease,
    /// The same.
    Unchanged,
}

impl Trend {
    /// The Chinese word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Increase => "多",
            Self::Decrease => "少",
            Self::Unchanged => "持平",
        }
    }

    /// The way that a difference in 万元 points.
    pub fn of(difference: Amount) -> Self {
        match difference.cmp(&Amount::ZERO) {
            std::cmp::Ordering::Greater => Self::Increase,
            std::cmp::Ordering::Less => Self::Decrease,
            std::cmp::Ordering::Equal => Self::Unchanged,
        }
    }
}

impl Ledger {
    /// Compares `line` between two years; the years are taken as they are given.
    pub fn compare(&self, line: &Line, from_year: u16, to_year: u16) -> Comparison<'_> {
        let earlier = self.get(line, from_year);
        let later = self.get(line, to_year);
        let difference =
            earlier.zip(later).and_then(|(earlier, later)| later.amount.checked_sub(earlier.amount));
        let percent =
            earlier.zip(difference).and_then(|(earlier, difference)| percent_of(difference, earlier.amount));
        Comparison { earlier, later, difference, percent, trend: difference.map(Trend::of) }
    }
}

/// `part` in percent of `whole`, rounded half up (away from zero) to exactly one decimal; `None` where
/// `whole` is zero or negative.
pub fn percent_of(part: Amount, whole: Amount) -> Option<Decimal> {
    if whole <= Amount::ZERO {
        return None;
    }
    let mut percent = part
        .value()
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(whole.value())?
        .round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    percent.rescale(1);
    Some(percent)
}
