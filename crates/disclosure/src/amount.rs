//! Money, exactly.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::digits;

/// An amount of money in 万元 (ten thousand yuan), exact, with the decimals that were printed:
/// `4.10` stays `4.10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Amount(
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    #[serde(serialize_with = "digits::serialize")]
    Decimal,
);

impl Amount {
    /// Nothing at all, which is a figure: an absent figure is `Option::None`.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// An amount of `value` 万元.
    pub fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// The amount in 万元.
    pub fn value(self) -> Decimal {
        self.0
    }

    /// How many decimals were printed.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    /// Sum; `None` when it is too large for an exact decimal.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let sum = self.0.checked_add(other.0)?;
        // Decimals are rounded away where a large number needs their room.
        let is_exact =
            self.0.is_zero() || other.0.is_zero() || sum.scale() >= self.decimals().max(other.decimals());
        is_exact.then_some(Self(sum))
    }

    /// Difference; `None` when it is too large for an exact decimal.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        // Zero with a minus would be printed as −0.
        let taken = if other.0.is_zero() { other.0.abs() } else { -other.0 };
        self.checked_add(Self(taken))
    }

    /// Sum of many; `None` when it is too large for an exact decimal.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for Amount {
    type Err = rust_decimal::Error;

    /// Reads plain digits with an optional sign and decimal point, in 万元.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Decimal::from_str_exact(text).map(Self)
    }
}
