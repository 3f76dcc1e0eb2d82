//! Targets as pictures.

use disclosure::target::{Meaning, Operator, Target};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What of a scale from 0 is promised, in hundredths of the scale. It says how far, never whether that is much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetPicture {
    /// Where it begins.
    pub from: u8,
    /// Where it ends.
    pub to: u8,
    /// Where the bound stands, for one that has a single one.
    pub bound: Option<u8>,
}

impl TargetPicture {
    /// The picture of a target; `None` for one that is no number and no month, or that is below zero.
    pub fn of(target: &Target) -> Option<Self> {
        let of_year = Decimal::from(12);
        match &target.meaning {
            Meaning::Number { operator: Some(operator), value, unit } => {
                let bound = on_scale(*value, scale(*value, unit))?;
                let (from, to) = match operator {
                    Operator::AtMost | Operator::LessThan => (0, bound),
                    Operator::AtLeast | Operator::MoreThan => (bound, 100),
                    Operator::Exactly => (bound, bound),
                };
                Some(Self { from, to, bound: Some(bound) })
            }
            Meaning::Range { low, high, unit } => {
                let scale = scale(*high, unit);
                Some(Self { from: on_scale(*low, scale)?, to: on_scale(*high, scale)?, bound: None })
            }
            Meaning::Deadline { month: Some(month), .. } => {
                let bound = on_scale(Decimal::from(*month), of_year)?;
                Some(Self { from: 0, to: bound, bound: Some(bound) })
            }
            _ => None,
        }
    }
}

/// The end of the scale: 100 for percentages up to that, else a quarter more than the number.
fn scale(largest: Decimal, unit: &str) -> Decimal {
    let hundred = Decimal::from(100);
    if unit == "%" && largest <= hundred { hundred } else { largest + largest / Decimal::from(4) }
}

fn on_scale(value: Decimal, scale: Decimal) -> Option<u8> {
    let share = value.checked_mul(Decimal::from(100))?.checked_div(scale)?;
    share.round().to_u8().filter(|share| *share <= 100)
}

#[cfg(test)]
mod tests {
    use super::TargetPicture;
    use disclosure::target::parse;

    #[track_caller]
    fn check(text: &str, expected: Option<(u8, u8, Option<u8>)>) {
        let picture = TargetPicture::of(&parse(text));
        assert_eq!(picture.map(|TargetPicture { from, to, bound }| (from, to, bound)), expected, "{text}");
    }

    #[test]
    fn floors_caps_ranges_and_months_stand_on_a_scale() {
        check("≥90%", Some((90, 100, Some(90))));
        check("≤80%", Some((0, 80, Some(80))));
        check("≤5次", Some((0, 80, Some(80))));
        check("3-5次", Some((48, 80, None)));
        check("≤6月", Some((0, 50, Some(50))));
        check("≤0次", None);
        check("显著提升", None);
        check("100%", None);
    }
}
