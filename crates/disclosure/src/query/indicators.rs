//! Performance indicators: what they can be filtered by, and which was which in an earlier year.

use super::filter::FacetIndex;
use super::pairing::{pair, unpaired};
use super::{SearchText, Standing};
use crate::disclosure::{Disclosure, Indicator, ProjectPerformance};
use crate::target::{Direction, Meaning};

/// What indicators can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorFacet {
    /// 项目
    Project,
    /// 一级指标
    Level1,
    /// 二级指标
    Level2,
    /// The target's unit.
    Unit,
    /// The target's direction of good.
    Direction,
    /// What became of it since the earlier year; without values when there is nothing to compare with.
    Standing,
}

impl IndicatorFacet {
    /// All of them; the position is the facet's number in [`Indicators::index`].
    pub const ALL: [Self; 6] =
        [Self::Project, Self::Level1, Self::Level2, Self::Unit, Self::Direction, Self::Standing];
}

/// The value of [`IndicatorFacet::Unit`] of a target without one.
pub const NO_UNIT: &str = "无单位";

/// The indicators of a year, held against those of an earlier one.
#[derive(Clone, Debug, Default)]
pub struct Indicators<'a> {
    /// The projects in the document's order.
    pub scorecards: Vec<Scorecard<'a>>,
    /// Listed in the earlier year and no more.
    pub dropped: Vec<DroppedIndicator<'a>>,
}

/// A project with its indicators.
#[derive(Clone, Debug)]
pub struct Scorecard<'a> {
    /// The project.
    pub project: &'a ProjectPerformance,
    /// Its indicators in the table's order.
    pub rows: Vec<IndicatorRow<'a>>,
}

/// An indicator and what it was in the earlier year.
#[derive(Clone, Copy, Debug)]
pub struct IndicatorRow<'a> {
    /// The indicator of the later year.
    pub indicator: &'a Indicator,
    /// The same indicator of the earlier year.
    pub earlier: Option<&'a Indicator>,
    /// What became of it; `None` where the earlier year's indicators are 未公开.
    pub standing: Option<Standing>,
}

/// An indicator of the earlier year that is listed no more.
#[derive(Clone, Copy, Debug)]
pub struct DroppedIndicator<'a> {
    /// Its project in the earlier year.
    pub project: &'a ProjectPerformance,
    /// The indicator of the earlier year.
    pub indicator: &'a Indicator,
}

impl<'a> Indicators<'a> {
    /// The indicators of `later`, held against those of `earlier`. The same indicator is the one of
    /// the same name in the project of the same name, of the same second level where there are
    /// several. Where `earlier` lists none at all, nothing is compared.
    pub fn new(later: &'a Disclosure, earlier: Option<&'a Disclosure>) -> Self {
        let new = flat(later);
        let old = earlier.map(flat).unwrap_or_default();
        let same_name = |a: usize, b: usize| {
            let ((project, indicator), (old_project, old_indicator)) = (new[a], old[b]);
            project.name.value == old_project.name.value
                && indicator.level3.value == old_indicator.level3.value
        };
        let same_level =
            |a: usize, b: usize| same_name(a, b) && new[a].1.level2.value == old[b].1.level2.value;
        let partners = pair(new.len(), old.len(), &[&same_level, &same_name]);
        let dropped = unpaired(old.len(), &partners)
            .into_iter()
            .map(|at| DroppedIndicator { project: old[at].0, indicator: old[at].1 })
            .collect();

        let compared = !old.is_empty();
        let mut rows = new.iter().zip(partners).map(|(&(_, indicator), partner)| {
            let earlier = partner.map(|at| old[at].1);
            let standing = compared.then(|| standing(indicator, earlier));
            IndicatorRow { indicator, earlier, standing }
        });
        let scorecards = later
            .projects
            .iter()
            .map(|project| Scorecard {
                project,
                rows: rows.by_ref().take(project.indicators.len()).collect(),
            })
            .collect();
        Self { scorecards, dropped }
    }

    /// The index of all rows, one scorecard after the other.
    pub fn index(&self) -> FacetIndex {
        let mut index = FacetIndex::new(IndicatorFacet::ALL.len());
        index.order(IndicatorFacet::Direction as usize, Direction::ALL.map(Direction::name));
        index.order(IndicatorFacet::Standing as usize, Standing::ALL.map(Standing::name));
        for scorecard in &self.scorecards {
            let project = scorecard.project.name.value.as_str();
            for row in &scorecard.rows {
                let Indicator { level1, level2, level3, description, target, basis, .. } = row.indicator;
                let target = &target.value;
                let unit = Some(target.unit()).filter(|unit| !unit.is_empty()).unwrap_or(NO_UNIT);
                let standing = row.standing.map(Standing::name);
                index.push(
                    &[
                        &[project],
                        &[&level1.value],
                        &[&level2.value],
                        &[unit],
                        &[target.direction().name()],
                        standing.as_slice(),
                    ],
                    SearchText::new([
                        project,
                        &level1.value,
                        &level2.value,
                        &level3.value,
                        &description.value,
                        &target.text,
                        &target.explanation(),
                        &basis.value,
                    ]),
                );
            }
        }
        index
    }
}

fn flat(disclosure: &Disclosure) -> Vec<(&ProjectPerformance, &Indicator)> {
    disclosure
        .projects
        .iter()
        .flat_map(|project| project.indicators.iter().map(move |indicator| (project, indicator)))
        .collect()
}

fn standing(indicator: &Indicator, earlier: Option<&Indicator>) -> Standing {
    let Some(earlier) = earlier else { return Standing::Added };
    let (new, old) = (&indicator.target.value, &earlier.target.value);
    // `≤5次` and `≤ 5.0次` promise the same; of what is only words, the words have to agree.
    let same = match &new.meaning {
        Meaning::Qualitative | Meaning::Empty | Meaning::NotUnderstood => new.text == old.text,
        meaning => *meaning == old.meaning,
    };
    if same { Standing::Unchanged } else { Standing::Changed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cited::{Cited, CitedText, Span};
    use crate::query::Filter;
    use crate::target::{Operator, Target};

    fn cited(text: &str) -> CitedText {
        Cited { value: text.to_owned(), ..Cited::default() }
    }

    /// A target of the form `≤5次`, or words.
    fn target(text: &str) -> Target {
        let operator = match text.chars().next() {
            Some('≤') => Operator::AtMost,
            Some('≥') => Operator::AtLeast,
            _ => return Target { text: text.to_owned(), meaning: Meaning::Qualitative },
        };
        let figure = text.trim_start_matches(['≤', '≥', ' ']);
        let digits = figure.trim_end_matches(|c: char| !c.is_ascii_digit());
        let meaning = Meaning::Number {
            operator: Some(operator),
            value: digits.parse().expect("digits"),
            unit: figure[digits.len()..].to_owned(),
        };
        Target { text: text.to_owned(), meaning }
    }

    /// `level2/level3=target`
    fn indicator(text: &str) -> Indicator {
        let (name, value) = text.split_once('=').expect("a target");
        let (level2, level3) = name.split_once('/').expect("two levels");
        Indicator {
            level1: cited("产出指标"),
            level2: cited(level2),
            level3: cited(level3),
            description: cited("描述"),
            target: Cited::new(target(value), Span::default()),
            basis: cited("依据"),
            weight: None,
            actual: None,
            score: None,
            deviation: None,
            span: Span::default(),
        }
    }

    fn disclosure(projects: &[(&str, &[&str])]) -> Disclosure {
        let projects = projects.iter().map(|(name, indicators)| ProjectPerformance {
            name: cited(name),
            goals: Vec::new(),
            indicators: indicators.iter().map(|text| indicator(text)).collect(),
        });
        Disclosure { projects: projects.collect(), ..Disclosure::default() }
    }

    const THIS_YEAR: &[(&str, &[&str])] = &[
        ("会议", &["数量/次数=≤5次", "成本/人均=≤310元"]),
        ("培训", &["数量/次数=≤3次", "质量/效果=显著提升"]),
    ];

    fn check(earlier: &[(&str, &[&str])], standings: &[Option<Standing>], dropped: &[&str]) {
        let (later, earlier) = (disclosure(THIS_YEAR), disclosure(earlier));
        let indicators = Indicators::new(&later, Some(&earlier));
        let found: Vec<Option<Standing>> =
            indicators.scorecards.iter().flat_map(|card| &card.rows).map(|row| row.standing).collect();
        assert_eq!(found, standings);
        let names: Vec<String> = indicators
            .dropped
            .iter()
            .map(|row| format!("{}/{}", row.project.name.value, row.indicator.level3.value))
            .collect();
        assert_eq!(names, dropped);
    }

    #[test]
    fn an_indicator_is_the_same_by_project_and_name() {
        use Standing::{Added, Changed, Unchanged};
        check(THIS_YEAR, &[Some(Unchanged); 4], &[]);
        check(
            &[
                ("会议", &["数量/次数=≤ 5次", "成本/人均=≤300元", "数量/期数=≤1期"]),
                ("网站", &["质量/次数=≤3次"]),
            ],
            &[Some(Unchanged), Some(Changed), Some(Added), Some(Added)],
            &["会议/期数", "网站/次数"],
        );
        check(
            &[("培训", &["质量/效果=提升", "时效/次数=≥3次"])],
            &[Some(Added), Some(Added), Some(Changed), Some(Changed)],
            &[],
        );
    }

    #[test]
    fn a_year_without_indicators_is_undisclosed_and_makes_nothing_new() {
        check(&[], &[None; 4], &[]);
        let later = disclosure(THIS_YEAR);
        let indicators = Indicators::new(&later, None);
        assert!(indicators.scorecards[0].rows[0].standing.is_none());
        let facets = indicators.index().apply(&Filter::default()).facets;
        assert!(facets[IndicatorFacet::Standing as usize].is_empty());
    }

    #[test]
    fn facets_and_text_find_an_indicator() {
        let later = disclosure(THIS_YEAR);
        let index = Indicators::new(&later, None).index();
        let shown = |facet: IndicatorFacet, value: &str, text: &str| {
            let mut filter = Filter { text: text.to_owned(), ..Filter::default() };
            filter.chosen.resize(IndicatorFacet::ALL.len(), None);
            filter.chosen[facet as usize] = Some(value.to_owned());
            index.apply(&filter).shown
        };
        assert_eq!(shown(IndicatorFacet::Project, "会议", ""), [0, 1]);
        assert_eq!(shown(IndicatorFacet::Level2, "数量", ""), [0, 2]);
        assert_eq!(shown(IndicatorFacet::Unit, NO_UNIT, ""), [3]);
        assert_eq!(shown(IndicatorFacet::Unit, "次", "<=3"), [2]);
        assert_eq!(shown(IndicatorFacet::Direction, "上限", "不超过310元"), [1]);
        assert_eq!(shown(IndicatorFacet::Level1, "产出指标", "依据"), [0, 1, 2, 3]);
    }
}
