//! Ceilings of cost that can be held against each other.

use disclosure::cited::Place;
use disclosure::disclosure::Indicator;
use disclosure::order::sort;
use disclosure::target::{Meaning, Operator};
use rust_decimal::Decimal;

use super::{IndicatorsPage, TargetPicture};
use crate::cell::PageCell;

/// Units of money.
const MONEY: [&str; 2] = ["元", "万元"];
/// What a cost may be reckoned by. Only what is reckoned alike is held against each other.
const PER: [&str; 8] = ["人均", "每人", "每次", "每场", "每天", "每台", "每套", "单价"];
/// How many are shown at most: more are no picture any more.
const MOST: usize = 12;

/// Ceilings in one unit, the highest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceilings {
    /// What they have in common, in words.
    pub title: String,
    /// At least two.
    pub rows: Vec<Ceiling>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// What may cost no more.
    pub name: String,
    /// The project that it is promised for; empty where all are of one.
    pub project: String,
    /// How high it is.
    pub picture: TargetPicture,
    /// The same as printed.
    pub target: PageCell,
}

/// An indicator that is a ceiling.
struct Found<'a> {
    indicator: &'a Indicator,
    project: &'a str,
    amount: Decimal,
    /// The unit, and by what it is reckoned.
    basis: (&'a str, &'static str),
}

impl IndicatorsPage<'_> {
    /// The ceilings among the indicators whose positions are shown; `None` where no two can be compared.
    pub fn ceilings(&self, is_shown: &dyn Fn(usize) -> bool) -> Option<Ceilings> {
        let projects = self.own.projects.iter();
        let all = projects.flat_map(|project| {
            project.indicators.iter().map(|indicator| (project.name.value.as_str(), indicator))
        });
        let shown = all.enumerate().filter(|(at, _)| is_shown(*at));
        let found: Vec<Found> =
            shown.filter_map(|(_, (project, indicator))| found(project, indicator)).collect();
        let count = |basis| found.iter().filter(|one| one.basis == basis).count();
        // The basis that most have; of several the first.
        let basis = found.iter().map(|one| one.basis).rev().max_by_key(|basis| count(*basis))?;
        let mut alike: Vec<&Found> = found.iter().filter(|one| one.basis == basis).collect();
        if !(2..=MOST).contains(&alike.len()) {
            return None;
        }
        sort(&mut alike, &|one, other| other.amount.cmp(&one.amount));
        let is_one_project = alike.iter().all(|one| one.project == alike[0].project);
        let row = |one: &Found| {
            let Indicator { level3, target, description, .. } = one.indicator;
            Some(Ceiling {
                name: level3.value.clone(),
                project: if is_one_project { String::new() } else { one.project.to_owned() },
                picture: TargetPicture::of(&target.value, &description.value, &self.own.projects)?,
                target: PageCell::Number {
                    printed: target.value.text.clone(),
                    place: Place { entry: self.entry, span: target.span },
                    exception: None,
                },
            })
        };
        let rows: Vec<Ceiling> = alike.into_iter().filter_map(row).collect();
        let (unit, per) = basis;
        (rows.len() > 1)
            .then(|| Ceilings { title: (self.texts.indicators.ceilings)(rows.len(), per, unit), rows })
    }
}

fn found<'a>(project: &'a str, indicator: &'a Indicator) -> Option<Found<'a>> {
    let Meaning::Number { operator: Some(Operator::AtMost | Operator::LessThan), value, unit } =
        &indicator.target.value.meaning
    else {
        return None;
    };
    let unit = MONEY.iter().any(|money| money == unit).then_some(unit)?;
    let per = PER.into_iter().find(|per| indicator.level3.value.contains(per)).unwrap_or_default();
    Some(Found { indicator, project, amount: *value, basis: (unit, per) })
}

#[cfg(test)]
mod tests {
    use disclosure::dataset::Dataset;
    use disclosure::ledger;
    use disclosure::query::indicators::Indicators;

    use super::*;
    use crate::text::Language;

    const DATASET: &str = include_str!("../../../../public/data/hengshui-bianban-2021.json");

    fn ceilings(is_shown: &dyn Fn(usize) -> bool) -> Option<Ceilings> {
        let dataset = Dataset::from_json(DATASET).expect("a dataset");
        let own = &dataset.entries[0].disclosure;
        let page = IndicatorsPage {
            dataset: &dataset,
            entry: 0,
            year: 2021,
            earlier_entry: None,
            compare: None,
            own,
            items: &Indicators::new(own, None),
            ledger: &ledger::build(&dataset, dataset.entries[0].department()),
            texts: Language::Chinese.texts(),
            exceptions: &|_| None,
        };
        page.ceilings(is_shown)
    }

    #[test]
    fn what_each_person_may_cost_is_compared_across_projects() {
        let ceilings = ceilings(&|_| true).expect("there are some");
        let printed = |row: &Ceiling| match &row.target {
            PageCell::Number { printed, .. } => printed.clone(),
            other => panic!("{other:?}"),
        };
        let targets: Vec<String> = ceilings.rows.iter().map(printed).collect();
        assert_eq!(targets, ["≤330元", "≤330元", "≤310元", "≤180元", "≤180元"]);
        assert!(ceilings.title.contains("5项人均") && ceilings.title.contains('元'), "{}", ceilings.title);
        let lengths: Vec<u8> = ceilings.rows.iter().map(|row| row.picture.to).collect();
        assert!(lengths.is_sorted_by(|one, other| one >= other), "{lengths:?}");
        assert!(ceilings.rows.iter().all(|row| !row.project.is_empty()));
    }

    #[test]
    fn one_alone_is_compared_with_nothing() {
        assert_eq!(ceilings(&|_| false), None);
        let first = (0..23).find(|at| ceilings(&|other| other <= *at).is_some()).expect("there are some");
        let rows = ceilings(&|at| at <= first).map(|ceilings| ceilings.rows).unwrap_or_default();
        assert_eq!(rows.len(), 2);
        assert!(rows.iter().all(|row| row.project.is_empty()), "of one project");
    }
}
