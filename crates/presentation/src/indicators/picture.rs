//! Targets as pictures.

use disclosure::disclosure::ProjectPerformance;
use disclosure::target::{Meaning, Operator, Target, ranges};
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
    /// The range that the description gives where the target keeps one end of it.
    pub described: Option<(u8, u8)>,
}

impl TargetPicture {
    /// The picture of a target with what describes it, to the scale of `all` that have its unit, as equal lengths are equal
    /// numbers there; `None` for one that is no number and no month, or that is below zero.
    pub fn of(target: &Target, description: &str, all: &[ProjectPerformance]) -> Option<Self> {
        let targets = all.iter().flat_map(|project| &project.indicators);
        let largest = targets.map(|indicator| &indicator.target.value).filter_map(number);
        let largest = largest.filter(|(_, unit)| *unit == target.unit()).map(|(largest, _)| largest).max();
        Self::new(target, description, largest.unwrap_or_default())
    }

    /// The same to a scale of its own.
    pub fn alone(target: &Target, description: &str) -> Option<Self> {
        Self::new(target, description, number(target).map_or(Decimal::ZERO, |(number, _)| number))
    }

    fn new(target: &Target, description: &str, largest: Decimal) -> Option<Self> {
        let scale = match &target.meaning {
            Meaning::Deadline { .. } => Decimal::from(12),
            _ => end(largest, target.unit()),
        };
        match &target.meaning {
            Meaning::Number { operator: Some(operator), value, .. } => {
                let bound = on_scale(*value, scale)?;
                let (from, to) = match operator {
                    Operator::AtMost | Operator::LessThan => (0, bound),
                    Operator::AtLeast | Operator::MoreThan => (bound, 100),
                    Operator::Exactly => (bound, bound),
                };
                let described = ranges(description)
                    .into_iter()
                    .find(|(low, high)| low < high && (low == value || high == value))
                    .and_then(|(low, high)| Some((on_scale(low, scale)?, on_scale(high, scale)?)));
                Some(Self { from, to, bound: Some(bound), described })
            }
            Meaning::Range { low, high, .. } => {
                let (from, to) = (on_scale(*low, scale)?, on_scale(*high, scale)?);
                Some(Self { from, to, bound: None, described: None })
            }
            Meaning::Deadline { month: Some(month), .. } => {
                let bound = on_scale(Decimal::from(*month), scale)?;
                Some(Self { from: 0, to: bound, bound: Some(bound), described: None })
            }
            _ => None,
        }
    }
}

/// The number that a target's scale has to reach, and its unit.
fn number(target: &Target) -> Option<(Decimal, &str)> {
    match &target.meaning {
        Meaning::Number { value, unit, .. } | Meaning::Range { high: value, unit, .. } => {
            Some((*value, unit))
        }
        _ => None,
    }
}

/// The end of the scale: 100 for percentages up to that, else a quarter more than the largest number.
fn end(largest: Decimal, unit: &str) -> Decimal {
    let hundred = Decimal::from(100);
    if unit == "%" && largest <= hundred {
        return hundred;
    }
    largest.checked_add(largest / Decimal::from(4)).unwrap_or(largest)
}

fn on_scale(value: Decimal, scale: Decimal) -> Option<u8> {
    let share = value.checked_mul(Decimal::from(100))?.checked_div(scale)?;
    share.round().to_u8().filter(|share| *share <= 100)
}

#[cfg(test)]
mod tests {
    use super::{TargetPicture, number};
    use disclosure::target::{Target, parse};

    fn picture(target: &Target, description: &str, others: &[Target]) -> Option<TargetPicture> {
        let of_unit =
            others.iter().chain([target]).filter_map(number).filter(|(_, unit)| *unit == target.unit());
        TargetPicture::new(target, description, of_unit.map(|(number, _)| number).max().unwrap_or_default())
    }

    #[track_caller]
    fn check(text: &str, expected: Option<(u8, u8, Option<u8>)>) {
        let picture = picture(&parse(text), "", &[]);
        assert_eq!(
            picture.map(|TargetPicture { from, to, bound, .. }| (from, to, bound)),
            expected,
            "{text}"
        );
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

    #[test]
    fn targets_of_one_unit_stand_on_one_scale() {
        let costs = ["≤310元", "≤180元", "≤330元", "≤5次"].map(parse);
        let ends = costs.each_ref().map(|target| picture(target, "", &costs).map(|picture| picture.to));
        assert_eq!(ends, [Some(75), Some(44), Some(80), Some(80)]);
    }

    #[test]
    fn a_described_range_is_shown_where_the_target_is_one_end_of_it() {
        let described = |text: &str| picture(&parse("≤5次"), text, &[]).and_then(|picture| picture.described);
        assert_eq!(described("组织召开3-5次会议"), Some((48, 80)));
        assert_eq!(described("每次10至20人，共3～5次"), Some((48, 80)));
        assert_eq!(described("组织召开1-2次会议"), None);
        assert_eq!(described("组织召开会议"), None);
    }
}
