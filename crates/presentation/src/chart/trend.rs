//! A figure over the years.

use disclosure::amount::Amount;
use disclosure::ledger::{Ledger, LedgerEntry, Origin};
use disclosure::line::Line;
use rust_decimal::prelude::ToPrimitive;

/// The most years that are drawn, the latest of them.
const MOST_YEARS: usize = 12;
/// The height of a picture in its own units.
const HEIGHT: u32 = 64;

/// A figure over the years, each at its own place; a year that is not known is a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendPicture {
    /// One for each year from the first to the last known one.
    pub points: Vec<TrendPoint>,
    /// How far below the top zero lies.
    pub zero: u32,
    /// How high the picture is.
    pub height: u32,
}

/// A year of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendPoint {
    /// The year.
    pub year: u16,
    /// How far below the top it lies; `None` where it is not known.
    pub at: Option<u32>,
    /// Whether it was computed.
    pub is_derived: bool,
}

/// A line over the years up to `last`; `None` where fewer than two years are known.
pub fn trend(ledger: &Ledger, line: &Line, last: u16) -> Option<TrendPicture> {
    let of = |year: &u16| Some((*year, ledger.get(line, *year)?));
    let known: Vec<(u16, &LedgerEntry)> =
        ledger.years.iter().filter(|year| **year <= last).filter_map(of).collect();
    let newest = known.last()?.0;
    let known: Vec<_> =
        known.into_iter().filter(|(year, _)| usize::from(newest - year) < MOST_YEARS).collect();
    let &(oldest, _) = known.first().filter(|_| known.len() > 1)?;
    let amounts = || known.iter().map(|(_, entry)| entry.amount);
    let top = amounts().max()?.max(Amount::ZERO);
    let bottom = amounts().min()?.min(Amount::ZERO);
    let range = top.checked_sub(bottom)?;
    let below = |amount: Amount| -> Option<u32> {
        if range == Amount::ZERO {
            return Some(HEIGHT);
        }
        let part = top.checked_sub(amount)?.value().checked_mul(HEIGHT.into())?;
        part.checked_div(range.value())?.round().to_u32()
    };
    let point = |year: u16| {
        let entry = known.iter().find(|(known, _)| *known == year).map(|(_, entry)| *entry);
        TrendPoint {
            year,
            at: entry.and_then(|entry| below(entry.amount)),
            is_derived: entry.is_some_and(|entry| matches!(entry.origin, Origin::Derived(_))),
        }
    };
    Some(TrendPicture {
        points: (oldest..=newest).map(point).collect(),
        zero: below(Amount::ZERO)?,
        height: HEIGHT,
    })
}
