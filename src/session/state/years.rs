//! The years that are shown.

/// The two years of the slider, both among the years at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPair {
    /// The year that is shown.
    pub year: u16,
    /// The earlier year that it is compared with; `None` when there is nothing to compare.
    pub compare: Option<u16>,
}

impl YearPair {
    /// The years asked for where they are at hand. Otherwise the newest year, and of the earlier
    /// years the nearest. `years` ascend.
    pub fn among(years: &[u16], year: Option<u16>, compare: Option<u16>) -> Self {
        let known = |asked: Option<u16>| asked.filter(|asked| years.contains(asked));
        let newest = years.last().copied().unwrap_or_default();
        let (year, compare) = match (known(year), known(compare)) {
            (Some(year), Some(compare)) => (year.max(compare), Some(year.min(compare))),
            (Some(year), None) => (year, None),
            (None, Some(compare)) if compare == newest => (newest, None),
            (None, compare) => (newest, compare),
        };
        let nearest = || years.iter().rev().copied().find(|&other| other < year);
        Self { year, compare: compare.or_else(nearest).filter(|&compare| compare != year) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(years: &[u16], year: Option<u16>, compare: Option<u16>, expect: (u16, Option<u16>)) {
        let pair = YearPair::among(years, year, compare);
        assert_eq!((pair.year, pair.compare), expect, "{years:?} {year:?} {compare:?}");
    }

    #[test]
    fn years_asked_for_are_shown_where_they_exist() {
        let years = [2012, 2013, 2017, 2020, 2021];
        check(&years, None, None, (2021, Some(2020)));
        check(&years, Some(2017), None, (2017, Some(2013)));
        check(&years, Some(2017), Some(2012), (2017, Some(2012)));
        check(&years, Some(2012), None, (2012, None));
        check(&years, Some(2016), Some(2015), (2021, Some(2020)));
        check(&years, None, Some(2013), (2021, Some(2013)));
    }

    #[test]
    fn the_earlier_year_is_the_one_compared_with() {
        check(&[2020, 2021], Some(2020), Some(2021), (2021, Some(2020)));
    }

    #[test]
    fn one_year_compares_with_nothing() {
        check(&[2021], None, None, (2021, None));
        check(&[2021], Some(2021), Some(2020), (2021, None));
        check(&[2020, 2021], Some(2021), Some(2021), (2021, None));
        check(&[], None, None, (0, None));
    }
}
