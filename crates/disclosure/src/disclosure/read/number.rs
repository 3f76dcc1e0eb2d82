//! Numbers as documents print them.

use rust_decimal::Decimal;

use crate::amount::Amount;

/// A unit of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MoneyUnit {
    Yuan,
    TenThousandYuan,
    HundredMillionYuan,
}

impl MoneyUnit {
    /// The unit that a text names, as in `单位：万元`.
    pub(super) fn named_in(text: &str) -> Option<Self> {
        if text.contains("亿元") {
            Some(Self::HundredMillionYuan)
        } else if text.contains("万元") {
            Some(Self::TenThousandYuan)
        } else if text.contains('元') {
            Some(Self::Yuan)
        } else {
            None
        }
    }

    /// How many 万元 one of this unit is.
    pub(super) fn factor(self) -> Decimal {
        match self {
            Self::Yuan => Decimal::new(1, 4),
            Self::TenThousandYuan => Decimal::ONE,
            Self::HundredMillionYuan => Decimal::new(10_000, 0),
        }
    }

    /// `value` of this unit in 万元, exactly; `None` when it does not fit an exact decimal.
    pub(super) fn amount(self, mut value: Decimal) -> Option<Amount> {
        match self {
            Self::TenThousandYuan => Some(Amount::new(value)),
            Self::HundredMillionYuan => value.checked_mul(Decimal::from(10_000)).map(Amount::new),
            Self::Yuan => {
                value.set_scale(value.scale() + 4).ok()?;
                Some(Amount::new(value.normalize()))
            }
        }
    }
}

/// Digits with an optional sign and point; white space and thousands separators are passed over.
pub(super) fn parse_digits(text: &str) -> Option<Decimal> {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' | '.' => plain.push(c),
            '-' | '−' | '－' if plain.is_empty() => plain.push('-'),
            ',' | '，' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    if !plain.contains(|c: char| c.is_ascii_digit()) || plain.ends_with('.') || plain.starts_with('.') {
        return None;
    }
    Decimal::from_str_exact(&plain).ok()
}
