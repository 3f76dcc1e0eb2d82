//! The first document as it is.

use disclosure::findings::{Verdict, VerdictKind};
use disclosure::rules::check;

use super::{SEED, dataset, lines};

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
            "procurement-planned-assets: 4.1 ≤ 4.10",
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
