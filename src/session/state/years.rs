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
    /// The years asked for where they are at hand. Otherwise the newest year; and of the earlier years the
    /// nearest one that has a document of its own (`filed`), as little is known of others, or else the nearest.
    /// Both lists ascend.
    pub fn among(years: &[u16], filed: &[u16], year: Option<u16>, compare: Option<u16>) -> Self {
        let known = |asked: Option<u16>| asked.filter(|asked| years.contains(asked));
        let newest = years.last().copied().unwrap_or_default();
        let (year, compare) = match (known(year), known(compare)) {
            (Some(year), Some(compare)) => (year.max(compare), Some(year.min(compare))),
            (Some(year), None) => (year, None),
            (None, Some(compare)) if compare == newest => (newest, None),
            (None, compare) => (newest, compare),
        };
        let before = |years: &[u16]| years.iter().rev().copied().find(|&other| other < year);
        let nearest = || before(filed).or_else(|| before(years));
        Self { year, compare: compare.or_else(nearest).filter(|&compare| compare != year) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(years: &[u16], year: Option<u16>, compare: Option<u16>, expect: (u16, Option<u16>)) {
        check_filed(years, years, year, compare, expect);
    }

    #[track_caller]
    fn check_filed(
        years: &[u16],
        filed: &[u16],
        year: Option<u16>,
        compare: Option<u16>,
        expect: (u16, Option<u16>),
    ) {
        let pair = YearPair::among(years, filed, year, compare);
        assert_eq!((pair.year, pair.compare), expect, "{years:?} {filed:?} {year:?} {compare:?}");
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
    fn a_year_with_a_document_is_compared_with_first() {
        let years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
        check_filed(&years, &[2018, 2019, 2021, 2022, 2024], None, None, (2024, Some(2022)));
        check_filed(&years, &[2018, 2019, 2021, 2022, 2024], None, Some(2023), (2024, Some(2023)));
        check_filed(&years, &[2018, 2019, 2021, 2022, 2024], Some(2021), None, (2021, Some(2019)));
        check_filed(&[2020, 2021], &[2021], None, None, (2021, Some(2020)));
    }

    #[test]
    fn one_year_compares_with_nothing() {
        check(&[2021], None, None, (2021, None));
        check(&[2021], Some(2021), Some(2020), (2021, None));
        check(&[2020, 2021], Some(2021), Some(2021), (2021, None));
        check(&[], None, None, (0, None));
    }
}
