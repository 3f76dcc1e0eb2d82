//! Number formats: what a cell shows of the number that it stores.

mod general;
mod parse;
mod section;
#[cfg(test)]
mod tests;

use rust_decimal::{Decimal, RoundingStrategy};

use section::FormatSection;

/// How a cell shows a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// For positive numbers, for negative ones and for zero; a missing one is as the first.
    sections: Vec<FormatSection>,
}

/// What a cell shows of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// This text.
    Text(String),
    /// Nothing, though there is a number.
    Nothing,
    /// A date or a time, which is not made out.
    Date,
    /// It cannot be told exactly.
    Unknown,
}

/// Excel and WPS keep so many significant digits of a number; what is stored beyond is noise.
const SIGNIFICANT_DIGITS: u32 = 15;

impl Default for NumberFormat {
    fn default() -> Self {
        Self { sections: vec![FormatSection::General] }
    }
}

impl NumberFormat {
    /// Reads a format code such as `#,##0.00;[Red]-#,##0.00`.
    pub fn parse(code: &str) -> Self {
        let sections = parse::split(code).into_iter().take(3).map(parse::section).collect();
        Self { sections }
    }

    /// The format that goes by a number alone. Those of other countries' dates and of fractions are unknown.
    pub fn built_in(id: u16) -> Self {
        let code = match id {
            0 | 49 => return Self::default(),
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            5 | 6 => "\"¥\"#,##0;\"¥\"-#,##0",
            7 | 8 => "\"¥\"#,##0.00;\"¥\"-#,##0.00",
            9 => "0%",
            10 => "0.00%",
            37 | 38 => "#,##0;-#,##0",
            39 | 40 => "#,##0.00;-#,##0.00",
            41 => "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
            42 => "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
            43 => "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
            44 => "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
            14..=22 | 27..=36 | 45..=47 | 50..=58 => "yyyy/m/d",
            _ => return Self { sections: vec![FormatSection::Unknown] },
        };
        Self::parse(code)
    }

    /// What a cell with the stored digits `stored` shows.
    pub fn show(&self, stored: &str) -> Shown {
        let Some(value) = value_of(stored) else { return Shown::Unknown };
        let at = match self.sections.len() {
            2.. if value < Decimal::ZERO => 1,
            3.. if value.is_zero() => 2,
            _ => 0,
        };
        let Some(section) = self.sections.get(at) else { return Shown::Unknown };
        // A section of its own for negative numbers brings its own sign.
        section.show(value.abs(), value < Decimal::ZERO && at == 0)
    }
}

/// The number that is stored, without the noise of its binary form; `None` when it is none that an exact
/// decimal holds.
fn value_of(stored: &str) -> Option<Decimal> {
    let stored = stored.trim();
    let value = if stored.contains(['e', 'E']) {
        Decimal::from_scientific(stored).ok()?
    } else {
        Decimal::from_str_exact(stored).ok()?
    };
    value
        .round_sf_with_strategy(SIGNIFICANT_DIGITS, RoundingStrategy::MidpointAwayFromZero)
        .map(|value| value.normalize())
}
