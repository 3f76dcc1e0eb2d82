//! Indicators beside each other and under their headings.

use std::collections::BTreeMap;

use super::costs::{Costs, bare};
use crate::disclosure::Indicator;
use crate::findings::Finding;
use crate::findings::{Equation, EquationOperator};
use crate::rules::case::Case;
use crate::target::{Meaning, Target};

/// Words that speak of time in an indicator's name.
const TIME_WORDS: [&str; 13] =
    ["及时", "时限", "时间", "按时", "准时", "如期", "按期", "进度", "期限", "周期", "时效", "日期", "时长"];

/// Words that name a time in a description.
const TIME_DESCRIPTIONS: [&str; 6] = ["时限", "期限", "底前", "月底", "日前", "时间"];

/// Units of time.
const TIME_UNITS: [&str; 10] = ["天", "日", "月", "个月", "年", "小时", "分钟", "工作日", "个工作日", "周"];

/// A rate under 数量指标, or 时效指标 without a time.
pub(super) fn kind(case: &Case<'_>) -> Vec<Finding> {
    let indicators = case.disclosure().projects.iter().flat_map(|project| &project.indicators);
    indicators
        .filter_map(|indicator| {
            let level2 = indicator.level2.value.as_str();
            let target = &indicator.target.value;
            let note = if level2.contains("数量") && is_rate(indicator) {
                "原文放在数量指标下，但它是一个比率。是否属于质量指标，请核对。"
            } else if level2.contains("时效") && !speaks_of_time(indicator) {
                "原文放在时效指标下，但没有写明时间。请核对何时完成。"
            } else {
                return None;
            };
            let subject = format!("{level2}：{} {}", indicator.level3.value, target.text);
            let spans = [indicator.level3.span, indicator.level2.span, indicator.target.span];
            Some(case.doubt(subject, note, spans))
        })
        .collect()
}

/// The same cost in two projects has the same cap.
pub(super) fn cost_caps(case: &Case<'_>) -> Vec<Finding> {
    let costs = Costs::of(&case.disclosure().projects);
    let mut findings = Vec::new();
    for (position, (project, one)) in costs.all.iter().enumerate() {
        let Some((other_project, other)) = costs.same_in_later_projects(position).next() else { continue };
        let (Meaning::Number { value, unit, .. }, Meaning::Number { value: other_value, .. }) =
            (&one.target.value.meaning, &other.target.value.meaning)
        else {
            continue;
        };
        let subject = format!("{} {}", one.level3.value, one.target.value.text);
        if is_same_target(&one.target.value, &other.target.value) {
            let terms = vec![
                case.number(EquationOperator::First, &project.name.value, *value, one.target.span),
                case.number(
                    EquationOperator::Equals,
                    &other_project.name.value,
                    *other_value,
                    other.target.span,
                ),
            ];
            let unit = if unit == "元" { "元" } else { "" };
            findings.push(case.judge(subject, Equation { terms, unit }));
        } else {
            let note = format!(
                "在“{}”中是“{}”，在“{}”中是“{}”，请核对。",
                project.name.value, one.target.value.text, other_project.name.value, other.target.value.text
            );
            findings.push(case.doubt(subject, note, [one.target.span, other.target.span]));
        }
    }
    findings
}

/// The same indicator twice in one project.
pub(super) fn duplicates(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for project in &case.disclosure().projects {
        let mut first_of: BTreeMap<(String, String), &Indicator> = BTreeMap::new();
        for indicator in project.indicators.iter().filter(|indicator| !indicator.level3.value.is_empty()) {
            let key = (bare(&indicator.level3.value), bare(&indicator.description.value));
            let first = *first_of.entry(key).or_insert(indicator);
            if !std::ptr::eq(first, indicator) {
                let note = format!("“{}”里列了两次，请核对。", project.name.value);
                let spans = [indicator.level3.span, first.level3.span];
                findings.push(case.doubt(&indicator.level3.value, note, spans));
            }
        }
    }
    findings
}

fn is_same_target(one: &Target, other: &Target) -> bool {
    one.meaning == other.meaning
}

fn is_rate(indicator: &Indicator) -> bool {
    let has_percent = match &indicator.target.value.meaning {
        Meaning::Number { unit, .. } | Meaning::Range { unit, .. } => matches!(unit.as_str(), "%" | "％"),
        _ => false,
    };
    has_percent || indicator.level3.value.trim_end().ends_with('率')
}

fn speaks_of_time(indicator: &Indicator) -> bool {
    let has_time = match &indicator.target.value.meaning {
        Meaning::Deadline { .. } => true,
        Meaning::Number { unit, .. } | Meaning::Range { unit, .. } => TIME_UNITS.contains(&unit.as_str()),
        Meaning::Qualitative | Meaning::NotUnderstood | Meaning::Empty => {
            let text = &indicator.target.value.text;
            TIME_WORDS.iter().any(|word| text.contains(word)) || text.contains(['年', '月', '日'])
        }
    };
    has_time
        || TIME_WORDS.iter().any(|word| indicator.level3.value.contains(word))
        || TIME_DESCRIPTIONS.iter().any(|word| indicator.description.value.contains(word))
}
