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
        money: None,
        indicators: indicators.iter().map(|text| indicator(text)).collect(),
    });
    Disclosure { projects: projects.collect(), ..Disclosure::default() }
}

const THIS_YEAR: &[(&str, &[&str])] =
    &[("会议", &["数量/次数=≤5次", "成本/人均=≤310元"]), ("培训", &["数量/次数=≤3次", "质量/效果=显著提升"])];

fn check(earlier: &[(&str, &[&str])], standings: &[Option<Standing>], dropped: &[&str]) {
    let (later, earlier) = (disclosure(THIS_YEAR), disclosure(earlier));
    let indicators = Indicators::new(&later, Some(&earlier));
    let rows = (0..).take(indicators.len()).filter_map(|at| indicators.row(&later, Some(&earlier), at));
    let found: Vec<Option<Standing>> = rows.map(|row| row.standing).collect();
    assert_eq!(found, standings);
    let names: Vec<String> = indicators
        .dropped(&earlier)
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
    assert!(indicators.row(&later, None, 0).is_some_and(|row| row.standing.is_none()));
    let facets = indicators.index().apply(&Filter::default()).facets;
    assert!(facets[IndicatorFacet::Standing as usize].is_empty());
}

#[test]
fn facets_and_text_find_an_indicator() {
    let later = disclosure(THIS_YEAR);
    let indicators = Indicators::new(&later, None);
    let index = indicators.index();
    let shown = |facet: IndicatorFacet, value: &str, text: &str| {
        let mut filter = Filter { text: text.to_owned(), ..Filter::default() };
        filter.chosen.resize(IndicatorFacet::ALL.len(), None);
        filter.chosen[facet as usize] = Some(value.to_owned());
        index.apply(&filter).shown
    };
    assert_eq!(shown(IndicatorFacet::Project, "会议", ""), [0, 1]);
    assert_eq!(shown(IndicatorFacet::Level2, "数量", ""), [0, 2]);
    assert_eq!(shown(IndicatorFacet::Unit, NO_UNIT.id, ""), [3]);
    assert_eq!(shown(IndicatorFacet::Unit, NO_UNIT.name, ""), [3]);
    assert_eq!(shown(IndicatorFacet::Unit, "次", "<=3"), [2]);
    assert_eq!(shown(IndicatorFacet::Direction, "cap", "不超过310元"), [1]);
    assert_eq!(shown(IndicatorFacet::Direction, "越少越好", "不超过310元"), [1]);
    assert_eq!(shown(IndicatorFacet::Level1, "产出指标", "依据"), [0, 1, 2, 3]);
}

fn renamings(
    later: &[(&str, &[&str])],
    earlier: &[(&str, &[&str])],
) -> Vec<(Option<String>, Vec<Option<Renaming>>)> {
    let (later, earlier) = (disclosure(later), disclosure(earlier));
    let indicators = Indicators::new(&later, Some(&earlier));
    let of_project = |project: usize| {
        let before = indicators.renaming(&earlier, project);
        let rows = indicators.of_project(project);
        let rows = rows.filter_map(|at| indicators.row(&later, Some(&earlier), at));
        (before.map(|before| before.earlier.name.value.clone()), rows.map(|row| row.renaming).collect())
    };
    (0..later.projects.len()).map(of_project).collect()
}

#[test]
fn a_project_of_another_name_is_known_by_its_indicators() {
    let earlier: &[(&str, &[&str])] =
        &[("会议费", &["数量/次数=≤5次", "成本/人均=≤300元", "数量/期数=≤1期"]), THIS_YEAR[1]];
    assert_eq!(renamings(THIS_YEAR, earlier)[0].0.as_deref(), Some("会议费"));
    let [changed, unchanged] = [Standing::Changed, Standing::Unchanged].map(Some);
    check(earlier, &[unchanged, changed, unchanged, unchanged], &["会议费/期数"]);
    // Half of its indicators are not enough when another project has as many of them.
    let twice: &[(&str, &[&str])] = &[("会议费", THIS_YEAR[0].1), ("会务", THIS_YEAR[0].1), THIS_YEAR[1]];
    assert_eq!(renamings(THIS_YEAR, twice)[0].0, None);
    // A project that still has its own name is no other's.
    let kept: &[(&str, &[&str])] = &[("培训", THIS_YEAR[0].1)];
    assert_eq!(renamings(THIS_YEAR, kept)[0].0, None);
    let less: &[(&str, &[&str])] =
        &[("会议费", &["数量/次数=≤5次", "数量/甲=≤1个", "数量/乙=≤1个", "数量/丙=≤1个"])];
    assert_eq!(renamings(THIS_YEAR, less)[0].0, None);
}

#[test]
fn an_indicator_of_another_name_is_known_by_the_rest() {
    let later: &[(&str, &[&str])] = &[("会议", &["数量/召开会议次数=≤5次", "质量/人员满意=≥90%"])];
    let renamed = |earlier: &str| {
        // All descriptions are alike: they tell nothing where several are left over.
        renamings(later, &[("会议", &[earlier, "数量/别的=≤9次", "质量/另外=≥80%"])])[0].1.clone()
    };
    assert_eq!(renamed("数量/会议召开次数=≤5次"), [Some(Renaming::SameTargetAndDescription), None]);
    assert_eq!(renamed("数量/会议召开次数=≤6次")[0], None, "neither target nor a description of its own");
    assert_eq!(renamed("质量/会议召开次数=≤5次")[0], None, "of another second level");
    let alone = |earlier: &str| renamings(later, &[("会议", &[earlier])])[0].1[0];
    assert_eq!(alone("数量/会议召开次数=≤6次"), Some(Renaming::SimilarNameSameDescription));
    assert_eq!(alone("数量/印刷册=≤6次"), None, "a name that has nothing of the other");
}
