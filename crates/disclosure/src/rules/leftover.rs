//! Years and kinds of document that may have been left over from another document.

use rust_decimal::Decimal;

use crate::cited::{Cited, Span};
use crate::disclosure::{DocumentKind, SectionKind};
use crate::document::Block;
use crate::findings::{Equation, EquationOperator};
use crate::findings::{Finding, Verdict};
use crate::rules::case::Case;

/// The year of the title = the year that each sentence about money begins with.
pub(super) fn title_year(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let document = &case.entry.document;
    let titles = disclosure.title.as_ref().map_or_else(Vec::new, |title| years(&document.text, title.span));
    let Some(title) = titles.first().cloned() else { return Vec::new() };
    let money = [
        SectionKind::BudgetArrangement,
        SectionKind::OperatingExpenses,
        SectionKind::ThreePublicExpenses,
        SectionKind::Procurement,
    ];
    let sections = disclosure.sections.iter().filter(|section| money.contains(&section.kind));
    let mut findings = Vec::new();
    let mut seen_to = 0;
    let mut passages: Vec<(Span, bool)> = Vec::new();
    let named = sections.flat_map(|section| {
        let of_heading = years(&document.text, section.heading.span);
        // A section of another year says so in its heading, which is asked about itself.
        years(&document.text, section.span).into_iter().filter(move |year| {
            year.value == title.value || !of_heading.iter().any(|of| of.value == year.value)
        })
    });
    for year in named {
        // Only the first year of a sentence can begin it.
        if year.span.start < seen_to {
            continue;
        }
        let sentence = document.sentence(year.span);
        seen_to = sentence.end;
        let words = sentence.slice(&document.text);
        if sentence.start != year.span.start || !words.contains("万元") {
            continue;
        }
        // 2024年部门预算及2023年部门决算
        let is_of_title = year.value != title.value && titles.iter().any(|other| other.value == year.value);
        let passage = document.block_at(sentence).map_or(sentence, Block::span);
        if passages.last().is_none_or(|(last, _)| *last != passage) {
            let names_own = years(&document.text, passage).iter().any(|named| named.value == title.value);
            passages.push((passage, names_own));
        }
        // What speaks of the document's own year too compares, and was not left over.
        let compares = passages.last().is_some_and(|(_, names_own)| *names_own);
        if is_of_title || year.value < title.value && (compares || looks_back(words)) {
            continue;
        }
        let is_planned = ["预计", "计划", "规划", "预测"].iter().any(|word| words.contains(word));
        if year.value > title.value && is_planned {
            continue;
        }
        let number = |operator, name: &str, year: &Cited<u16>| {
            case.number(operator, name, Decimal::from(year.value), year.span)
        };
        let subject = words.chars().skip("2021年".chars().count()).skip_while(|c| *c == '，');
        let subject: String = subject.take_while(|c| !c.is_ascii_digit() && *c != '，').collect();
        let terms = vec![
            number(EquationOperator::First, "标题的年度", &title),
            number(EquationOperator::Equals, "正文的年度", &year),
        ];
        let mut finding = case.judge(subject, Equation { terms, unit: "年" });
        if matches!(finding.verdict, Verdict::Differs { .. }) {
            finding.verdict = Verdict::Doubtful;
            finding.note = format!(
                "标题是{}年，这一句写的是{}年，请核对是否为往年留下的文字。",
                title.value, year.value
            );
        }
        findings.push(finding);
    }
    findings
}

/// Whether a sentence about an earlier year says what became of its budget, and so was not left over.
fn looks_back(words: &str) -> bool {
    const LOOKING_BACK: [&str; 6] = ["执行", "决算", "调整后", "实际", "累计", "分别"];
    LOOKING_BACK.iter().any(|word| words.contains(word))
}

/// A heading names the year and the kind of the document.
pub(super) fn headings(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let document = &case.entry.document;
    let (year, kind) = (case.entry.year(), case.entry.kind());
    // Budget and final accounts in one document: either is right.
    let title = disclosure.title.as_ref().map_or("", |title| document.slice(document.sentence(title.span)));
    if title.replace("预决算", "").contains("预算") && title.replace("预决算", "").contains("决算")
    {
        return Vec::new();
    }
    disclosure
        .sections
        .iter()
        .filter_map(|section| {
            let heading = &section.heading;
            let other_year =
                years(&document.text, heading.span).into_iter().find(|named| named.value != year);
            let says = |word| heading.value.contains(word);
            let note = match (other_year, kind) {
                (Some(named), DocumentKind::Budget)
                    if named.value < year && is_of_earlier_year(&heading.value) =>
                {
                    return None;
                }
                (Some(named), _) if year != 0 => format!("本文是{year}年的，标题写的是{}年", named.value),
                (_, DocumentKind::Budget) if says("决算") && !says("预算") && !says("预决算") => {
                    "本文是预算，标题写的是决算".to_owned()
                }
                (_, DocumentKind::FinalAccounts) if !says("决算") && says_budget(&heading.value) => {
                    "本文是决算，标题写的是预算".to_owned()
                }
                _ => return None,
            };
            let note = format!("{note}，请核对是否为往年或另一类文件留下的文字。");
            Some(case.doubt(&heading.value, note, [heading.span]))
        })
        .collect()
}

/// Whether a heading of a budget speaks of what is known of an earlier year only: assets, evaluation, execution.
fn is_of_earlier_year(heading: &str) -> bool {
    const KNOWN: [&str; 9] = ["资产", "评价", "自评", "执行", "决算", "完成", "截至", "截止", "绩效"];
    let is_goal = heading.contains("目标") && !heading.contains("完成");
    !is_goal && KNOWN.iter().any(|word| heading.contains(word))
}

/// Whether a heading calls the document a budget. 预算绩效 and the names of funds say nothing of its kind.
fn says_budget(heading: &str) -> bool {
    const OTHERS: [&str; 8] =
        ["公共预算", "基金预算", "经营预算", "预算绩效", "预算执行", "预算收支", "预算管理", "年初预算"];
    let plain = OTHERS.iter().fold(heading.to_owned(), |plain, other| plain.replace(other, ""));
    plain.contains("预算")
}

/// The years (`2021年`) in a stretch of text that are not compared with (`较2020年`) and not an end of
/// year (`2020年末`).
fn years(text: &str, span: Span) -> Vec<Cited<u16>> {
    let stretch = span.slice(text);
    let mut found = Vec::new();
    for (at, _) in stretch.match_indices('年') {
        let Some(year) = at.checked_sub(4).and_then(|start| stretch.get(start..at)) else { continue };
        let is_compared = stretch[..at - 4].trim_end().ends_with(['较', '比', '与', '同']);
        let is_end = stretch[at..].trim_start_matches('年').starts_with(['末', '底'])
            || stretch[at..].starts_with("年期末");
        if let (Ok(value @ 1990..=2100), false, false) = (year.parse::<u16>(), is_compared, is_end) {
            let start = span.start + at - 4;
            found.push(Cited::new(value, Span::new(start, start + 4)));
        }
    }
    found
}
