//! The numbers of running text: sums of money with what makes them doubtful, percentages, and numbers
//! without a unit.
//!
//! Only what has exactly one reading is [`Reading::Exact`]. Whatever else looks like a sum of money is
//! found too, so that it can be told of.

mod characters;
mod chinese;
mod digits;
mod ranges;
mod scan;
mod sign;
#[cfg(test)]
mod tests;
mod units;

use rust_decimal::Decimal;

use super::number::{MoneyUnit, parse_digits};
use crate::amount::Amount;
use crate::cited::Span;

/// A number found in running text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    pub reading: Reading,
    /// The digits, without sign of currency, unit or note's mark.
    pub span: Span,
    /// From the sign of currency to the end of the unit.
    pub whole: Span,
}

/// What a number says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
    /// A sum of money.
    Exact(Exact),
    /// A sum of money that is no single exact amount, or that cannot be read.
    Doubtful(Doubt),
    /// `12.5%`
    Percent(Decimal),
    /// Digits with neither a unit nor a measure word: `0。`, `（万元）638.4，`.
    Bare(Decimal),
}

/// A sum of money that has one reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Exact {
    pub amount: Amount,
    /// The printed unit; of `492万6300元` the one that its plain digits would have.
    pub unit: MoneyUnit,
    /// Whether the digits as they stand, times the unit, are the amount: `492.63`, but not `四百九十二`.
    pub is_plain: bool,
}

impl Exact {
    /// How many 万元 the cited digits count: of `4千万元` a thousand.
    pub fn factor(self, digits: &str) -> Decimal {
        let digits = if self.is_plain { None } else { parse_digits(digits) };
        let digits = digits.filter(|digits| !digits.is_zero());
        let counted = digits.and_then(|digits| self.amount.value().checked_div(digits));
        counted.unwrap_or_else(|| self.unit.factor())
    }
}

/// Why a sum of money is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Odd separators, letters, placeholders, more digits than an exact decimal holds.
    Unreadable,
    /// `3.2至5.4万元`
    Range,
    /// 余, 左右, 以内, ≤ …
    Approximate,
    /// 美元, 港元 …
    ForeignCurrency,
    /// `万元/辆`, `元每人`
    PerUnit,
}

impl Doubt {
    /// The reason for a reader, after 不是 or 没有.
    pub fn words(self) -> &'static str {
        match self {
            Self::Unreadable => "没有读懂数字",
            Self::Range => "是一个范围，不是确切的金额",
            Self::Approximate => "不是确切的金额",
            Self::ForeignCurrency => "不是人民币金额",
            Self::PerUnit => "是单价或定额，不是总额",
        }
    }
}

/// Every number in `text[span]` that may be money or a percentage, in order.
pub(crate) fn find(text: &str, span: Span) -> Vec<Number> {
    scan::Scanner::new(text, span).run()
}

/// A character with digits, points, commas and letters of full width made plain.
pub(super) fn plain_character(c: char) -> char {
    digits::plain(c)
}
