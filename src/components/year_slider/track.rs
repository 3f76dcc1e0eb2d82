//! The slider's arithmetic: stops are the years at hand, placed by their distance in time, so that
//! a gap between years looks like one.

use crate::session::state::YearPair;

/// Which handle of the slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// 对比年份
    Earlier,
    /// 查看年份
    Later,
}

/// A move of a handle by keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStep {
    /// To another stop, so many further on.
    By(i16),
    /// To the first stop.
    First,
    /// To the last stop.
    Last,
}

/// Stops that Page Up and Page Down skip.
const PAGE: i16 = 5;

impl KeyStep {
    /// The move that a key asks for.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowRight" | "ArrowUp" => Some(Self::By(1)),
            "ArrowLeft" | "ArrowDown" => Some(Self::By(-1)),
            "PageUp" => Some(Self::By(PAGE)),
            "PageDown" => Some(Self::By(-PAGE)),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }
}

/// The whole track, in hundredths of a percent.
const WHOLE: u32 = 10_000;

/// The place of a year on the track, in hundredths of a percent from the left. `years` ascend.
pub fn position(years: &[u16], year: u16) -> u32 {
    let (Some(&first), Some(&last)) = (years.first(), years.last()) else { return 0 };
    let (from, length) = (u32::from(year.saturating_sub(first)), u32::from(last - first));
    (from * WHOLE).checked_div(length).unwrap_or(0)
}

/// A length on the track, in hundredths of a percent, as CSS says it.
pub fn css(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The year whose stop is nearest to a place `from_left` on a track of a `width`, both in pixels.
pub fn nearest(years: &[u16], from_left: i32, width: i32) -> Option<u16> {
    let place = i64::from(from_left) * i64::from(WHOLE) / i64::from(width.max(1));
    let distance = |year: u16| (i64::from(position(years, year)) - place).abs();
    years.iter().copied().min_by_key(|&year| distance(year))
}

/// The handle that a press at `year` takes hold of. `None` when both handles stand there: then the
/// direction of the movement decides.
pub fn handle_at(pair: YearPair, year: u16) -> Option<Handle> {
    let earlier = pair.compare.unwrap_or(pair.year);
    match (year.abs_diff(earlier), year.abs_diff(pair.year)) {
        (to_earlier, to_later) if to_earlier < to_later => Some(Handle::Earlier),
        (to_earlier, to_later) if to_earlier > to_later => Some(Handle::Later),
        _ if year < earlier => Some(Handle::Earlier),
        _ if year > pair.year => Some(Handle::Later),
        _ if earlier < pair.year => Some(Handle::Later),
        _ => None,
    }
}

/// The pair with one handle moved to `year`, but never past the other one. Both at the same year
/// means nothing is compared.
pub fn moved(pair: YearPair, handle: Handle, year: u16) -> YearPair {
    let earlier = pair.compare.unwrap_or(pair.year);
    let (earlier, later) = match handle {
        Handle::Earlier => (year.min(pair.year), pair.year),
        Handle::Later => (earlier, year.max(earlier)),
    };
    YearPair { year: later, compare: (earlier < later).then_some(earlier) }
}

/// The year that a step leads to from `year`. `years` ascend.
pub fn stepped(years: &[u16], year: u16, step: KeyStep) -> Option<u16> {
    let last = years.len().checked_sub(1)?;
    let index = match step {
        KeyStep::First => 0,
        KeyStep::Last => last,
        KeyStep::By(by) => {
            let at = years.iter().position(|&other| other == year)?;
            at.saturating_add_signed(isize::from(by)).min(last)
        }
    };
    years.get(index).copied()
}

/// The years whose labels are printed where there is room for `most` of them: the first, the last
/// and some between, at equal steps.
pub fn labelled(years: &[u16], most: usize) -> Vec<u16> {
    let step = years.len().saturating_sub(1).div_ceil(most.saturating_sub(1).max(1)).max(1);
    let last = years.len().saturating_sub(1);
    years
        .iter()
        .enumerate()
        .filter(|&(index, _)| index == last || (index % step == 0 && index + step <= last))
        .map(|(_, &year)| year)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAPS: [u16; 5] = [2010, 2011, 2015, 2020, 2021];

    fn pair(compare: u16, year: u16) -> YearPair {
        YearPair { year, compare: (compare < year).then_some(compare) }
    }

    #[test]
    fn keys_step_from_stop_to_stop() {
        let check = |year: u16, key: &str, expect: u16| {
            let step = KeyStep::of_key(key).expect(key);
            assert_eq!(stepped(&GAPS, year, step), Some(expect), "{year} {key}");
        };
        check(2011, "ArrowRight", 2015);
        check(2015, "ArrowLeft", 2011);
        check(2015, "ArrowUp", 2020);
        check(2010, "ArrowDown", 2010);
        check(2021, "ArrowRight", 2021);
        check(2021, "PageDown", 2010);
        check(2010, "PageUp", 2021);
        check(2015, "Home", 2010);
        check(2015, "End", 2021);
        assert_eq!(KeyStep::of_key("Tab"), None);
    }

    #[test]
    fn handles_meet_but_never_cross() {
        assert_eq!(moved(pair(2015, 2020), Handle::Earlier, 2021), pair(2020, 2020));
        assert_eq!(moved(pair(2015, 2020), Handle::Later, 2010), pair(2015, 2015));
        assert_eq!(moved(pair(2015, 2015), Handle::Later, 2021), pair(2015, 2021));
        assert_eq!(moved(pair(2015, 2015), Handle::Earlier, 2010), pair(2010, 2015));
    }

    #[test]
    fn a_press_takes_the_nearer_handle() {
        assert_eq!(handle_at(pair(2010, 2021), 2011), Some(Handle::Earlier));
        assert_eq!(handle_at(pair(2010, 2021), 2020), Some(Handle::Later));
        assert_eq!(handle_at(pair(2015, 2015), 2010), Some(Handle::Earlier));
        assert_eq!(handle_at(pair(2015, 2015), 2020), Some(Handle::Later));
        assert_eq!(handle_at(pair(2015, 2015), 2015), None);
    }

    #[test]
    fn a_press_snaps_to_the_nearest_year() {
        assert_eq!(nearest(&GAPS, -40, 200), Some(2010));
        assert_eq!(nearest(&GAPS, 120, 200), Some(2015));
        assert_eq!(nearest(&GAPS, 198, 200), Some(2021));
        assert_eq!(nearest(&[2021], 80, 200), Some(2021));
        assert_eq!(nearest(&[2021], 80, 0), Some(2021));
        assert_eq!(nearest(&[], 80, 200), None);
    }

    #[test]
    fn stops_stand_at_their_distance_in_time() {
        let check = |year: u16, expect: &str| assert_eq!(css(position(&GAPS, year)), expect, "{year}");
        check(2010, "0.00%");
        check(2011, "9.09%");
        check(2021, "100.00%");
        assert_eq!(position(&[2021], 2021), 0);
        assert_eq!(position(&[], 2021), 0);
    }

    #[test]
    fn labels_thin_out_but_keep_both_ends() {
        let twelve: Vec<u16> = (2010..2022).collect();
        for most in 2..=12 {
            let labels = labelled(&twelve, most);
            assert!(labels.len() <= most, "{most}: {labels:?}");
            assert_eq!((labels.first(), labels.last()), (Some(&2010), Some(&2021)), "{most}");
        }
        assert_eq!(labelled(&[2020, 2021], 6), [2020, 2021]);
        assert_eq!(labelled(&[2021], 6), [2021]);
        assert!(labelled(&[], 6).is_empty());
    }
}
