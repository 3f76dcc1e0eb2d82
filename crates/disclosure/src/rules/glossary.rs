//! The glossary against the text that it explains.

use super::costs::Costs;
use super::wording::occurrences;
use crate::cited::Span;
use crate::disclosure::SectionKind;
use crate::findings::Finding;
use crate::rules::case::Case;

/// Names of the same concept, as they appear beside each other in disclosures.
const SAME: [[&str; 2]; 4] = [
    ["机关运行经费", "机关运行费"],
    ["一般公共预算收入", "一般公共预算拨款收入"],
    ["其他来源收入", "其他收入"],
    ["公务用车运行维护费", "公务车运行维护费"],
];

/// So many terms are looked for; a real glossary has a few dozen.
const MOST_TERMS: usize = 200;

/// Terms that never occur outside the glossary.
pub(super) fn unused(case: &Case<'_>) -> Vec<Finding> {
    let Some(section) = case.disclosure().section(SectionKind::Glossary) else { return Vec::new() };
    let text = &case.entry.document.text;
    let is_body = |span: Span| !section.span.contains(span);
    let unused: Vec<_> = case
        .disclosure()
        .glossary
        .iter()
        .take(MOST_TERMS)
        .filter(|term| {
            let (printed, unquoted) = (term.name.value.as_str(), unquoted(&term.name.value));
            let mut names = vec![printed, unquoted.as_str()];
            // 行政经费（机关运行经费）: two names of one thing.
            names.extend(unquoted.split(['（', '(', '）', ')']).filter(|name| name.chars().count() > 2));
            names.extend(SAME.iter().filter(|same| same.contains(&unquoted.as_str())).flatten());
            !unquoted.is_empty() && !names.iter().any(|name| occurrences(text, name).any(is_body))
        })
        .collect();
    if unused.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = unused.iter().map(|term| term.name.value.as_str()).collect();
    let note = "名词解释之外没有出现，请核对是否为模板留下的内容。";
    vec![case.doubt(names.join("、"), note, unused.iter().map(|term| term.name.span))]
}

/// The same concept under two names: of the known ones, and of costs that are described alike.
pub(super) fn names(case: &Case<'_>) -> Vec<Finding> {
    let document = &case.entry.document;
    let first = |name| {
        occurrences(&document.text, name).find(|span| {
            // 全县一般公共预算收入 is the revenue of the county, not what the department is given.
            let sentence = document.slice(document.sentence(*span));
            !["全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡", "地方一般"]
                .iter()
                .any(|whole| sentence.contains(whole))
        })
    };
    let mut findings = Vec::new();
    for [usual, other] in SAME {
        let (Some(one), Some(another)) = (first(usual), first(other)) else {
            continue;
        };
        let note = format!("文中既有“{usual}”，也有“{other}”，请核对是否为同一概念。");
        findings.push(case.doubt(format!("{usual}、{other}"), note, [another, one]));
    }
    let costs = Costs::of(&case.disclosure().projects);
    for (position, (_, one)) in costs.all.iter().enumerate() {
        let mut later = costs.same_in_later_projects(position).map(|(_, other)| other);
        let other = later
            .find(|other| other.level3.value != one.level3.value && other.level2.value == one.level2.value);
        if let Some(other) = other {
            let names = format!("{}、{}", one.level3.value, other.level3.value);
            let note = "两个项目对它们的描述相同，名称不同，请核对是否为同一指标。";
            findings.push(case.doubt(names, note, [one.level3.span, other.level3.span]));
        }
    }
    findings
}

fn unquoted(name: &str) -> String {
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '“' | '”' | '"')).collect()
}
