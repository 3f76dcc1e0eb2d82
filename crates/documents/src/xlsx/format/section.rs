//! One section of a number format.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Shown, general};

/// One of the parts of a format code that `;` separates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FormatSection {
    /// As `General`.
    General,
    /// Digits, with text on both sides.
    DigitPlaces(DigitPlaces),
    /// A date or a time.
    Date,
    /// Text alone: `"-"`.
    Words(String),
    /// Something that is not followed: conditions, fractions, exponents, text between digits.
    Unknown,
}

/// How digits are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DigitPlaces {
    /// The text before them.
    pub before: String,
    /// The text behind them.
    pub after: String,
    /// So many digits before the point at least.
    pub whole: usize,
    /// Whether thousands are parted.
    pub is_grouped: bool,
    /// So many decimals at least …
    pub least_decimals: u32,
    /// … and so many at most.
    pub most_decimals: u32,
    /// How often the number is divided by a thousand.
    pub thousands: u32,
    /// How often it is multiplied by a hundred.
    pub percents: u32,
}

impl FormatSection {
    /// What it shows of `value`, which has no sign; `is_negative` adds one.
    pub fn show(&self, value: Decimal, is_negative: bool) -> Shown {
        let text = match self {
            Self::General => general::show(value),
            Self::DigitPlaces(digits) => digits.show(value),
            Self::Words(words) if words.trim().is_empty() => return Shown::Nothing,
            Self::Words(words) => return Shown::Text(words.trim().to_owned()),
            Self::Date => return Shown::Date,
            Self::Unknown => None,
        };
        match text {
            Some(text) => {
                let text = text.trim();
                let is_zero = !text.contains(|c: char| matches!(c, '1'..='9'));
                Shown::Text(if is_negative && !is_zero { format!("-{text}") } else { text.to_owned() })
            }
            None => Shown::Unknown,
        }
    }
}

impl DigitPlaces {
    fn show(&self, value: Decimal) -> Option<String> {
        let mut value = value;
        for _ in 0..self.thousands {
            value = value.checked_div(Decimal::ONE_THOUSAND)?;
        }
        for _ in 0..self.percents {
            value = value.checked_mul(Decimal::ONE_HUNDRED)?;
        }
        let rounded = value
            .round_dp_with_strategy(self.most_decimals, RoundingStrategy::MidpointAwayFromZero)
            .normalize();
        let digits = rounded.to_string();
        let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
        let whole = if whole == "0" && self.whole == 0 { "" } else { whole };
        let whole = format!("{whole:0>width$}", width = self.whole);
        let whole = if self.is_grouped { grouped(&whole) } else { whole };
        let least = usize::try_from(self.least_decimals).ok()?;
        let has_decimals = !decimals.is_empty() || least > 0;
        let decimals = if has_decimals { format!(".{decimals:0<least$}") } else { String::new() };
        Some(format!("{}{whole}{decimals}{}", self.before, self.after))
    }
}

/// Digits with a comma before every three from the right.
fn grouped(digits: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
