//! Parts of a whole, one after the other.

use disclosure::amount::Amount;
use disclosure::cited::Place;
use disclosure::order::positions;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{LENGTH, Paint};

/// A bar of parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackedBar {
    /// The parts from the left, without those of no length.
    pub segments: Vec<StackedPart>,
    /// Where the whole ends, if the parts reach beyond it.
    pub end: Option<u32>,
}

/// A part in units of [`LENGTH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StackedPart {
    /// What it is painted as.
    pub paint: Paint,
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// Where its amount is printed.
    pub place: Option<Place>,
}

impl StackedBar {
    /// The parts of a whole. What is missing is drawn as a gap; where the parts go beyond the whole, the bar is
    /// as long as they are. `None` where there is nothing that could be drawn: a part below zero, no whole.
    pub fn of(parts: &[(Paint, Amount, Option<Place>)], whole: Amount) -> Option<Self> {
        if parts.iter().any(|part| part.1 < Amount::ZERO) || whole < Amount::ZERO {
            return None;
        }
        let sum = Amount::checked_sum(parts.iter().map(|part| part.1))?;
        let length = sum.max(whole);
        let mut segments = Vec::with_capacity(parts.len() + 1);
        let (mut reached, mut from) = (Amount::ZERO, 0);
        let gap = (Paint::Gap, whole.checked_sub(sum)?.max(Amount::ZERO), None);
        for &(paint, amount, place) in parts.iter().chain([&gap]) {
            reached = reached.checked_add(amount)?;
            let to = share(reached, length, LENGTH)?;
            if to > from {
                segments.push(StackedPart { paint, from, to, place });
            }
            from = to;
        }
        let end = if sum > whole { Some(share(whole, sum, LENGTH)?) } else { None };
        Some(Self { segments, end })
    }
}

/// How many of every hundred go into each part, as whole numbers that add up to the hundred: each share without its
/// fraction, then one more for those with the largest fractions. `None` where the parts are not exactly the whole.
pub fn hundredths(parts: &[Amount], whole: Amount) -> Option<Vec<u32>> {
    if whole <= Amount::ZERO || parts.iter().any(|part| *part < Amount::ZERO) {
        return None;
    }
    if Amount::checked_sum(parts.iter().copied())? != whole {
        return None;
    }
    let exact: Option<Vec<Decimal>> = parts
        .iter()
        .map(|part| part.value().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.value()))
        .collect();
    let exact = exact?;
    let mut shares: Vec<u32> = exact.iter().map(|share| share.trunc().to_u32()).collect::<Option<_>>()?;
    let left = 100_u32.checked_sub(shares.iter().sum())? as usize;
    let order = positions(parts.len(), &|one, other| exact[other].fract().cmp(&exact[one].fract()));
    for &at in order.iter().take(left) {
        shares[at] += 1;
    }
    Some(shares)
}

/// `part` of `whole` in units of a whole of `units`, rounded half up.
fn share(part: Amount, whole: Amount, units: u32) -> Option<u32> {
    if whole <= Amount::ZERO {
        return None;
    }
    let share = part.value().checked_mul(units.into())?.checked_div(whole.value())?;
    share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_u32()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        text.parse().expect(text)
    }

    /// The stretches of a bar; a gap is marked.
    #[track_caller]
    fn check(parts: &[&str], whole: &str, expect: Option<(&str, Option<u32>)>) {
        let parts: Vec<_> = parts.iter().map(|part| (Paint::Running(0), amount(part), None)).collect();
        let bar = StackedBar::of(&parts, amount(whole)).map(|bar| {
            let text = |one: &StackedPart| {
                let gap = if one.paint == Paint::Gap { "?" } else { "" };
                format!("{}-{}{gap}", one.from, one.to)
            };
            (bar.segments.iter().map(text).collect::<Vec<_>>().join(" "), bar.end)
        });
        let bar = bar.as_ref().map(|(text, end)| (text.as_str(), *end));
        assert_eq!(bar, expect, "{parts:?} of {whole}");
    }

    #[test]
    fn parts_stand_one_after_the_other() {
        check(&["1", "1", "1"], "3", Some(("0-333 333-667 667-1000", None)));
        check(&["0", "5"], "5", Some(("0-1000", None)));
    }

    #[test]
    fn what_is_missing_is_a_gap_and_what_is_too_much_has_a_mark() {
        check(&["1", "2"], "4", Some(("0-250 250-750 750-1000?", None)));
        check(&[], "4", Some(("0-1000?", None)));
        check(&["3", "2"], "4", Some(("0-600 600-1000", Some(800))));
        check(&["3"], "0", Some(("0-1000", Some(0))));
    }

    #[test]
    fn what_has_no_length_has_no_picture() {
        check(&["-1", "2"], "1", None);
        check(&["1"], "-1", None);
        check(&["0"], "0", None);
    }

    #[test]
    fn large_amounts_are_drawn_like_small_ones() {
        check(&["250000000000", "750000000000"], "1000000000000", Some(("0-250 250-1000", None)));
    }

    #[test]
    fn shares_of_a_hundred_add_up() {
        let check = |parts: &[&str], whole: &str, expect: Option<&[u32]>| {
            let parts: Vec<Amount> = parts.iter().map(|part| amount(part)).collect();
            assert_eq!(hundredths(&parts, amount(whole)).as_deref(), expect, "{parts:?}");
        };
        check(&["402.59", "49.04", "41"], "492.63", Some(&[82, 10, 8]));
        check(&["1", "1", "1"], "3", Some(&[34, 33, 33]));
        check(&["0.001", "99.999"], "100", Some(&[0, 100]));
        check(&["1000000000000"], "1000000000000", Some(&[100]));
        check(&["1", "1"], "3", None);
        check(&["-1", "4"], "3", None);
        check(&[], "0", None);
    }
}
