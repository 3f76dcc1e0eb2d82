//! 勾稽核对 of the first document, and of many that nobody wrote.

mod support;

use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::read;
use disclosure::document::read_text;
use disclosure::findings::{Finding, Index, Operator, Tally, Verdict, VerdictKind, check, concerns};
use disclosure::ledger::Place;
use proptest::prelude::*;
use rust_decimal::Decimal;
use specimens::Specimen;
use support::budget;

const SEED: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

fn dataset<'a>(texts: impl IntoIterator<Item = &'a str>) -> Dataset {
    Dataset::new(texts.into_iter().map(|text| {
        let document = read_text("document.txt", text);
        let reading = read(&document).expect("a disclosure");
        Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics }
    }))
}

/// `rule: equation` of each finding of a kind, each said once, however many rows say the same.
fn lines(findings: &[Finding], kind: VerdictKind) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.verdict.kind() == kind) {
        let what = finding.equation.as_ref().map_or_else(|| finding.subject.clone(), ToString::to_string);
        let line = format!("{}: {what}", finding.rule.id);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

#[test]
fn every_relation_of_the_seed_holds() {
    let findings = check(&dataset([SEED]));
    assert_eq!(lines(&findings, VerdictKind::Differs), [""; 0]);
    let mut held = lines(&findings, VerdictKind::Holds);
    held.retain(|line| !line.starts_with("procurement-code"));
    assert_eq!(
        held,
        [
            "income-parts: 492.63 + 0 + 0 + 0 + 0 = 492.63",
            "income-expenditure: 492.63 = 492.63",
            "arrangement: 492.63 = 492.63",
            "basic-parts: 402.59 + 49.04 = 451.63",
            "expenditure-parts: 451.63 + 41 = 492.63",
            // Listed twice, in the expenditure and in the comparison with the year before.
            "project-parts: 33 + 8 = 41",
            "restated: 33 = 33",
            "restated: 8 = 8",
            "change-parts: 34.06 − 1 = 33.06",
            "operating-office: 49.04 = 49.04",
            "vehicle-operation-within: 1.5 ≤ 49.04",
            "three-public-parts: 0 + 1.5 + 2 = 3.5",
            "vehicle-parts: 0 + 1.5 = 1.5",
            "procurement-text-table: 4.10 = 4.10",
            "procurement-planned-assets: 4.10 = 4.1",
            "procurement-project-budget: 33.00 = 33",
            "procurement-project-budget: 8.00 = 8",
            "procurement-within-project: 1.00 + 0.40 + 0.10 ≤ 33",
            "procurement-within-project: 1.00 + 0.60 + 1.00 ≤ 8",
            "procurement-row-product: 1 × 1.00 = 1.00",
            "procurement-row-product: 1 × 0.40 = 0.40",
            "procurement-row-product: 1 × 0.10 = 0.10",
            "procurement-row-product: 1 × 0.60 = 0.60",
            "procurement-row-funds: 4.10 = 4.10",
            "procurement-row-funds: 1.50 = 1.50",
            "procurement-row-funds: 1.00 = 1.00",
            "procurement-row-funds: 0.40 = 0.40",
            "procurement-row-funds: 0.10 = 0.10",
            "procurement-row-funds: 2.60 = 2.60",
            "procurement-row-funds: 0.60 = 0.60",
            // Each in the column 合计 and in 一般公共预算拨款.
            "procurement-subtotal: 1.00 + 0.40 + 0.10 = 1.50",
            "procurement-subtotal: 1.00 + 0.60 + 1.00 = 2.60",
            "procurement-total: 1.50 + 2.60 = 4.10",
            "asset-parts: 13.38 + 98.22 = 111.6",
            "asset-text-table: 111.6 = 111.6",
            "asset-date: 2020 + 1 = 2021",
            "same-cost-cap: 180 = 180",
            "same-cost-cap: 330 = 330",
            "title-year: 2021 = 2021",
        ]
    );
}

/// Row-wise relations counted once.
#[test]
fn at_least_twenty_two_arithmetic_relations_of_the_seed_hold() {
    let findings = check(&dataset([SEED]));
    let held = findings.iter().filter(|finding| {
        let arithmetic = finding.equation.as_ref().is_some_and(|equation| equation.unit == "万元");
        finding.verdict == Verdict::Holds && arithmetic
    });
    let mut relations: Vec<(&str, &str)> = held
        .map(|finding| {
            let is_row =
                finding.rule.id.starts_with("procurement-") && finding.rule.id != "procurement-total";
            (finding.rule.id, if is_row { "" } else { finding.subject.as_str() })
        })
        .collect();
    relations.dedup();
    assert!(relations.len() >= 22, "{relations:#?}");
}

#[test]
fn what_the_seed_leaves_to_confirm() {
    let findings = check(&dataset([SEED]));
    assert_eq!(
        lines(&findings, VerdictKind::Doubtful),
        [
            "rate-capped: 采购计划完成率 ≤80%",
            "lost-floor: 召开会议次数 ≤5次",
            "lost-floor: 培训期数 ≤5次",
            "lost-floor: 会议次数 ≤2次",
            "lost-floor: 培训次数 ≤3次",
            "target-without-operator: 中文域名有效率 100%",
            "indicator-kind: 数量指标：改革完成率 ≥80%",
            "indicator-kind: 时效指标：采购计划完成率 ≤80%",
            "indicator-kind: 时效指标：完成率 ≥90%",
            "provincial-wording: “我省”",
            "provincial-wording: “省级财政”",
            "provincial-wording: “省级部门”",
            "provincial-wording: “省直部门”",
            "cause-of-change: 项目支出减少1万元的原因",
            "glossary-unused: 事业收入、上缴上级支出、事业单位经营支出",
            "one-name: 机关运行经费、机关运行费",
            "one-name: 一般公共预算收入、一般公共预算拨款收入",
            "one-name: 其他来源收入、其他收入",
            "one-name: 公务用车运行维护费、公务车运行维护费",
            "one-name: 调研检查出差人均成本、调研检查人均成本",
        ]
    );
    assert_eq!(
        lines(&findings, VerdictKind::CannotCheck),
        ["prior-year: 2020年的数", "disclosure-deadline: 批复后二十日内公开"]
    );
}

#[test]
fn every_place_is_a_text_of_the_document() {
    let dataset = dataset([SEED]);
    for finding in check(&dataset) {
        for place in finding.places() {
            let text = dataset.entries[place.entry].document.slice(place.span);
            assert!(!text.trim().is_empty(), "{}: {}", finding.rule.id, finding.subject);
        }
        for term in finding.equation.iter().flat_map(|equation| &equation.terms) {
            let printed = term.place.map(|place| dataset.entries[place.entry].document.slice(place.span));
            let is_change = finding.rule.id == "change-parts" || finding.rule.id == "same-cost-cap";
            let is_date = finding.rule.id == "asset-date";
            if !is_change
                && !is_date
                && let Some(printed) = printed
            {
                assert_eq!(printed, term.printed(), "{}", finding.rule.id);
            }
        }
    }
}

/// Replaces `from`, which stands once in the seed, and compares the findings of one rule.
#[track_caller]
fn check_edit(from: &str, to: &str, rule: &str, expect: &[(VerdictKind, &str)]) {
    assert_eq!(SEED.matches(from).count(), 1, "{from} stands once");
    let findings = check(&dataset([SEED.replace(from, to).as_str()]));
    let seen: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.id == rule && finding.verdict.kind() != VerdictKind::Holds)
        .map(|finding| (finding.verdict.kind(), finding.explanation()))
        .collect();
    let seen: Vec<_> = seen.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(seen, expect, "{from} → {to}");
}

#[test]
fn each_rule_notices_what_it_is_for() {
    use VerdictKind::{CannotCheck, Differs, Doubtful};
    check_edit(
        "人员经费402.59万元",
        "人员经费402.60万元",
        "basic-parts",
        &[(Differs, "左边算得451.64万元，右边是451.63万元，相差0.01万元。")],
    );
    check_edit(
        "人员经费402.59万元和",
        "",
        "basic-parts",
        &[(CannotCheck, "原文未公开人员经费。已公布的各项合计与总数相差402.59万元。")],
    );
    check_edit(
        "98.22",
        "98.23",
        "asset-parts",
        &[(
            Differs,
            "左边算得111.61万元，右边是111.6万元，相差0.01万元。各数保留的小数位数不同，四舍五入也可能造成这样的差额，请核对。",
        )],
    );
    check_edit(
        "2020年12月31日",
        "2019年12月31日",
        "asset-date",
        &[(Differs, "左边算得2020年，右边是2021年，相差1年。")],
    );
    check_edit(
        "公务用车运行维护费1.5万元",
        "公务用车运行维护费50万元",
        "vehicle-operation-within",
        &[(Doubtful, "超出0.96万元。项目经费或事业单位也可能负担车辆费用，请核对。")],
    );
    check_edit(
        "项目支出减少1万元",
        "项目支出减少2万元",
        "change-parts",
        &[(Differs, "左边算得32.06万元，右边是33.06万元，相差1.00万元。")],
    );
    check_edit(
        "机关运行经费共计安排49.04万元",
        "机关运行经费共计安排50万元",
        "operating-office",
        &[(Differs, "相差0.96万元。")],
    );
    check_edit(
        "A02010105",
        "A02010108",
        "procurement-code",
        &[(CannotCheck, "2013年版目录（财库〔2013〕189号）中的A02010108没有收录在本程序里。")],
    );
    check_edit(
        "A0201060901",
        "A02010105",
        "procurement-code",
        &[(
            Doubtful,
            "在2013年版目录（财库〔2013〕189号）中，A02010105是“便携式计算机”，原文写的是“扫描仪”。请核对。",
        )],
    );
    check_edit(
        "反映本部门当年全部收入。2021年",
        "反映本部门当年全部收入。2020年",
        "title-year",
        &[(Doubtful, "标题是2021年，这一句写的是2020年，请核对是否为往年留下的文字。")],
    );
    check_edit(
        "主要是人员增加，相应增加人员经费和日常公用经费",
        "主要是压减人员经费",
        "cause-of-change",
        &[
            (Doubtful, "基本支出比上年增加，原文给出的原因却只说到相反的变化，请核对。"),
            (
                Doubtful,
                "原文用今年安排的机构编制管理工作经费33万元、机构编制统计和实名制管理工作经费8万元来说明减少，\
             没有说明哪一项比上年少了、少了多少。请核对。",
            ),
        ],
    );
    check_edit(
        "≤310元",
        "显著提升",
        "target-not-measurable",
        &[(Doubtful, "指标值“显著提升”是文字描述，请核对年终用什么来衡量。")],
    );
    check_edit(
        "参与调查人员满意度占总体参训人员比率\n\t≥90%",
        "参与调查人员满意度占总体参训人员比率\n\t≥120%",
        "over-hundred-percent",
        &[(Doubtful, "指标值120%大于100%，请核对。")],
    );
}

/// A second disclosure of the same department, a year earlier, with one figure as the newer one derives it.
#[track_caller]
fn check_prior_year(basic: &str, expect: (VerdictKind, &str)) {
    let older = format!(
        "中共衡水市委机构编制委员会办公室\n2020年部门预算信息公开情况说明\n二、部门预算安排的总体情况\n\
         2、支出说明\n2020年部门支出预算为459.57万元，其中基本支出{basic}万元；项目支出42万元。\n"
    );
    let findings = check(&dataset([SEED, older.as_str()]));
    let finding = findings
        .iter()
        .find(|finding| finding.rule.id == "prior-year" && finding.subject.starts_with("基本支出"))
        .expect("a finding of 基本支出");
    let equation = finding.equation.as_ref().map(ToString::to_string).unwrap_or_default();
    assert_eq!((finding.verdict.kind(), equation.as_str()), expect);
}

#[test]
fn the_derived_prior_year_is_held_against_the_disclosed_one() {
    check_prior_year("417.57", (VerdictKind::Holds, "451.63 − 34.06 = 417.57"));
    check_prior_year("417.58", (VerdictKind::Differs, "451.63 − 34.06 = 417.58"));
}

#[test]
fn a_figure_too_large_for_an_exact_sum_is_said_so() {
    let huge = "9".repeat(28);
    let text = SEED.replace("人员经费402.59万元", &format!("人员经费{huge}万元"));
    let findings = check(&dataset([text.as_str()]));
    let basic = findings.iter().find(|finding| finding.rule.id == "basic-parts").expect("the rule applies");
    assert!(!matches!(basic.verdict, Verdict::Holds | Verdict::Doubtful), "{:?}", basic.verdict);
}

/// Made-up departments in many wordings, each with the year after it: every sum closes, and what the newer
/// year derives is what the older one discloses.
#[test]
fn nothing_in_a_specimen_is_called_different() {
    for seed in 0..100 {
        let earlier = Specimen::new(seed);
        let later = earlier.next_year(seed + 1000);
        let (earlier, later) = (earlier.text(), later.text());
        let findings = check(&dataset([earlier.as_str(), later.as_str()]));
        assert_eq!(lines(&findings, VerdictKind::Differs), [""; 0], "seed {seed}");
        let is_compared =
            |finding: &&Finding| finding.rule.id == "prior-year" && finding.verdict == Verdict::Holds;
        assert_eq!(findings.iter().filter(is_compared).count(), 4, "seed {seed}");
    }
}

/// Every amount of the seed that takes part in a relation, one unit of its last digit off.
#[test]
fn any_one_changed_amount_of_the_seed_is_reported() {
    let held = check(&dataset([SEED]));
    let terms = held
        .iter()
        .filter(|finding| finding.verdict == Verdict::Holds && finding.rule.id != "procurement-row-product")
        .filter_map(|finding| finding.equation.as_ref())
        .filter(|equation| equation.unit == "万元" && equation.relation() == Operator::Equals)
        .flat_map(|equation| &equation.terms);
    let mut places: Vec<(Place, Decimal)> =
        terms.filter_map(|term| Some((term.place?, Decimal::new(1, term.value.scale())))).collect();
    places.sort_unstable();
    places.dedup();
    for (place, unit) in places {
        let printed = place.span.slice(SEED);
        let number = printed.trim_matches(|c: char| !c.is_ascii_digit());
        let changed = number.parse::<Decimal>().expect("a figure") + unit;
        let changed = printed.replace(number, &changed.to_string());
        let text = format!("{}{changed}{}", &SEED[..place.span.start], &SEED[place.span.end..]);
        let findings = check(&dataset([text.as_str()]));
        let broken = findings
            .iter()
            .filter(|finding| finding.places().any(|other| other.span.start == place.span.start));
        let differences: Vec<_> =
            broken.filter_map(|finding| finding.difference().map(|by| by.abs())).collect();
        assert!(!differences.is_empty(), "{printed} → {changed}");
        assert!(differences.iter().all(|by| *by == unit), "{printed} → {changed}: {differences:?}");
        assert_eq!(differences.len(), Tally::of(&findings).differs, "{printed} → {changed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_consistent_is_called_different(budget in budget(false)) {
        let draft = budget.draft();
        let findings = check(&dataset([draft.text()]));
        prop_assert_eq!(lines(&findings, VerdictKind::Differs), Vec::<String>::new(), "{}", draft.text());
        prop_assert!(Tally::of(&findings).holds >= 5, "{}", draft.text());
    }

    #[test]
    fn any_one_changed_amount_is_reported_with_its_difference(
        budget in budget(true),
        which in any::<prop::sample::Index>(),
        by in prop_oneof![Just(1_i64), Just(-1), 2..1_000_000_i64],
    ) {
        let draft = budget.draft();
        let slot = which.get(draft.slots());
        // One unit of the last printed digit, or many.
        let by = Decimal::new(by, slot.value.scale());
        let by = if slot.value + by < Decimal::ZERO { -by } else { by };
        let (text, span) = draft.with(slot, slot.value + by);
        let dataset = dataset([text.as_str()]);
        let findings = check(&dataset);
        let place = Place { entry: 0, span };
        let broken: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.difference().is_some() && concerns(finding, place))
            .collect();
        let about: Vec<&Finding> = findings.iter().filter(|finding| concerns(finding, place)).collect();
        prop_assert_eq!(Index::new(&findings).tally(&findings, place), Tally::of(about));
        prop_assert!(slot.is_open || slot.factor.is_zero() || !broken.is_empty(), "{}: {}", slot.name, text);
        for finding in &broken {
            let is_equal = finding.equation.as_ref().is_some_and(|equation| equation.relation() == Operator::Equals);
            let factor = if finding.rule.id == "procurement-row-product" { slot.factor } else { Decimal::ONE };
            let difference = finding.difference().map(|difference| difference.abs());
            if is_equal {
                prop_assert_eq!(difference, Some((by * factor).abs()), "{}: {}", finding.rule.id, slot.name);
            }
        }
        // Nothing else is called different.
        prop_assert_eq!(broken.len(), Tally::of(&findings).differs, "{}: {}", slot.name, text);
    }
}

#[test]
fn amounts_are_exact_where_binary_floats_are_not() {
    let text = SEED
        .replace("人员经费402.59万元", "人员经费0.1万元")
        .replace("日常公用经费49.04万元", "日常公用经费0.2万元")
        .replace("基本支出451.63万元", "基本支出0.3万元");
    let held = lines(&check(&dataset([text.as_str()])), VerdictKind::Holds);
    assert!(held.contains(&"basic-parts: 0.1 + 0.2 = 0.3".to_owned()), "{held:#?}");
}
