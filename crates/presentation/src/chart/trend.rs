//! A figure over the years.

use disclosure::amount::Amount;
use disclosure::ledger::Ledger;
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
    let of = |year: u16| {
        let entry = ledger.get(line, year)?;
        Some(KnownYear { year, amount: entry.amount, is_derived: entry.is_derived() })
    };
    TrendPicture::of(ledger.years.iter().filter(|year| **year <= last).copied().filter_map(of).collect())
}

/// A year of which a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownYear {
    /// The year.
    pub year: u16,
    /// The figure, in 万元.
    pub amount: Amount,
    /// Whether it was computed.
    pub is_derived: bool,
}

impl TrendPicture {
    /// A figure over ascending years; `None` where fewer than two are known.
    pub fn of(mut known: Vec<KnownYear>) -> Option<Self> {
        let newest = known.last()?.year;
        known.retain(|known| usize::from(newest - known.year) < MOST_YEARS);
        let oldest = known.first().filter(|_| known.len() > 1)?.year;
        let amounts = || known.iter().map(|known| known.amount);
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
            let known = known.iter().find(|known| known.year == year);
            TrendPoint {
                year,
                at: known.and_then(|known| below(known.amount)),
                is_derived: known.is_some_and(|known| known.is_derived),
            }
        };
        Some(Self {
            points: (oldest..=newest).map(point).collect(),
            zero: below(Amount::ZERO)?,
            height: HEIGHT,
        })
    }
}
