//! Text that may have been left over from a template or an earlier year.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::{Change, DocumentKind, Figure, SectionKind, Statement, YearChange};
use crate::document::Document;
use crate::findings::{Equation, EquationOperator};
use crate::findings::{Finding, Verdict};
use crate::line::Line;
use crate::rules::case::Case;

/// Words that a provincial template uses of the province's own administration.
const PROVINCIAL: [&str; 6] = ["我省", "省级财政", "省级部门", "省直部门", "省级预算单位", "省本级"];

/// So many places of one word are shown; the note tells how many there are.
const MOST_PLACES: usize = 100;

const MORE: [&str; 10] = ["增加", "增长", "新增", "上涨", "提高", "上调", "增幅", "上升", "增多", "攀升"];
const LESS: [&str; 11] =
    ["减少", "压减", "压缩", "下降", "降低", "节约", "取消", "核减", "调减", "削减", "缩减"];

/// The year of the title = the year that each sentence about money begins with.
pub(super) fn title_year(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let document = &case.entry.document;
    let title =
        disclosure.title.as_ref().and_then(|title| years(&document.text, title.span).into_iter().next());
    let Some(title) = title else { return Vec::new() };
    let money = [
        SectionKind::BudgetArrangement,
        SectionKind::OperatingExpenses,
        SectionKind::ThreePublicExpenses,
        SectionKind::Procurement,
    ];
    let sections = disclosure.sections.iter().filter(|section| money.contains(&section.kind));
    let mut findings = Vec::new();
    let mut seen_to = 0;
    for year in sections.flat_map(|section| years(&document.text, section.span)) {
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
        if year.value < title.value && looks_back(document, sentence, year.value, title.value) {
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

/// Whether a sentence about an earlier year says what became of its budget, goes on to `year`, or the next one does and names
/// the earlier one too: then it looks back, and was not left over.
fn looks_back(document: &Document, sentence: Span, earlier: u16, year: u16) -> bool {
    let text = &document.text;
    let says_outturn = ["执行", "决算", "调整后"].iter().any(|word| sentence.slice(text).contains(word));
    if says_outturn || years(text, sentence).iter().any(|named| named.value == year) {
        return true;
    }
    let rest = text[sentence.end..].trim_start_matches(['。', '；', ' ']);
    let next = document.sentence(Span::new(text.len() - rest.len(), text.len() - rest.len()));
    let is_of_year = years(text, next).first().is_some_and(|named| named.value == year);
    is_of_year && next.slice(text).contains(&format!("{earlier}年"))
}

/// A heading names the year and the kind of the document.
pub(super) fn headings(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let document = &case.entry.document;
    let (year, kind) = (case.entry.year(), case.entry.kind());
    disclosure
        .sections
        .iter()
        .filter_map(|section| {
            let heading = &section.heading;
            let other_year =
                years(&document.text, heading.span).into_iter().find(|named| named.value != year);
            let says = |word| heading.value.contains(word);
            let note = match (other_year, kind) {
                (Some(named), _) if year != 0 => format!("本文是{year}年的，标题写的是{}年", named.value),
                (_, DocumentKind::Budget) if says("决算") && !says("预算") && !says("预决算") => {
                    "本文是预算，标题写的是决算".to_owned()
                }
                (_, DocumentKind::FinalAccounts) if says("预算") && !says("决算") && !says("公共预算") => {
                    "本文是决算，标题写的是预算".to_owned()
                }
                _ => return None,
            };
            let note = format!("{note}，请核对是否为往年或另一类文件留下的文字。");
            Some(case.doubt(&heading.value, note, [heading.span]))
        })
        .collect()
}

/// A change of 三公 has a reason, its own or that of one of its parts.
pub(super) fn three_public_cause(case: &Case<'_>) -> Vec<Finding> {
    let changes = &case.disclosure().changes;
    let is_of_three_public = |change: &&YearChange| {
        std::iter::successors(Some(&change.line), |line| line.parent())
            .any(|line| *line == Line::ThreePublicExpenses)
    };
    let of_three_public: Vec<&YearChange> = changes.iter().filter(is_of_three_public).collect();
    if of_three_public.iter().any(|change| change.reason.is_some()) {
        return Vec::new();
    }
    let total = of_three_public.iter().find(|change| match change.change.value {
        Change::By(by) => change.line == Line::ThreePublicExpenses && by != Amount::ZERO,
        Change::ByPercent(by) => change.line == Line::ThreePublicExpenses && !by.is_zero(),
        Change::Unchanged => false,
    });
    let note = "原文没有说明增减的原因，请核对。";
    total.map(|change| case.doubt("“三公”经费的增减", note, [change.change.span])).into_iter().collect()
}

/// Provincial boilerplate in the document of a city or county.
pub(super) fn provincial(case: &Case<'_>) -> Vec<Finding> {
    let department = &*case.disclosure().department.value;
    if department.contains('省') || !department.contains(['市', '县', '区', '州', '旗']) {
        return Vec::new();
    }
    let text = &case.entry.document.text;
    PROVINCIAL
        .iter()
        .filter_map(|word| {
            let count = occurrences(text, word).count();
            let note = format!("文中出现{count}处“{word}”，请核对是否应改为本级的说法。");
            let spans = occurrences(text, word).take(MOST_PLACES);
            (count > 0).then(|| case.doubt(format!("“{word}”"), note, spans))
        })
        .collect()
}

/// A stated cause that explains the opposite of the change.
pub(super) fn cause(case: &Case<'_>) -> Vec<Finding> {
    let listed: Vec<&Figure> = case.disclosure().projects_in(Statement::YearOnYear).collect();
    let changes = &case.disclosure().changes;
    // 增加3万元，增长5%，主要是…: one change, of which the amount says enough.
    let is_said = |at: usize, change: &YearChange| {
        matches!(change.change.value, Change::ByPercent(_))
            && at
                .checked_sub(1)
                .and_then(|before| changes.get(before))
                .is_some_and(|before| before.line == change.line && before.reason == change.reason)
    };
    changes
        .iter()
        .enumerate()
        .filter(|(at, change)| !is_said(*at, change))
        .filter_map(|(_, change)| doubtful_cause(case, change, &listed))
        .collect()
}

/// `projects`: what the document lists beside its changes, in its order.
fn doubtful_cause(case: &Case<'_>, change: &YearChange, projects: &[&Figure]) -> Option<Finding> {
    let reason = change.reason.as_ref()?;
    let (is_decrease, size) = match change.change.value {
        Change::By(by) if by != Amount::ZERO => (by < Amount::ZERO, format!("{}万元", by.value().abs())),
        Change::ByPercent(by) if !by.is_zero() => (by < Decimal::ZERO, format!("{}%", by.abs())),
        _ => return None,
    };
    let name = change.line.name();
    let (direction, expected, opposite) =
        if is_decrease { ("减少", &LESS[..], &MORE[..]) } else { ("增加", &MORE[..], &LESS[..]) };
    let subject = format!("{name}{direction}{size}的原因");
    let plain = without_neutral(&reason.value);
    let has = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let first = projects.partition_point(|figure| figure.amount.span.start < reason.span.start);
    let listed: Vec<_> = projects[first..]
        .iter()
        .take_while(|figure| is_decrease && reason.span.contains(figure.amount.span))
        .collect();
    let note = if !listed.is_empty() {
        let amounts: Vec<String> = listed
            .iter()
            .map(|figure| format!("{}{}万元", figure.line.name(), figure.amount.value))
            .collect();
        format!(
            "原文用今年安排的{}来说明减少，没有说明哪一项比上年少了、少了多少。请核对。",
            amounts.join("、")
        )
    } else if has(opposite) && !has(expected) {
        format!("{name}比上年{direction}，原文给出的原因却只说到相反的变化，请核对。")
    } else {
        return None;
    };
    let spans = [reason.span, change.change.span].into_iter();
    Some(case.doubt(subject, note, spans.chain(listed.iter().map(|figure| figure.amount.span))))
}

/// A reason without words of change that say nothing of how much is spent: more of those who retired or left, what is not
/// new, better quality.
fn without_neutral(reason: &str) -> String {
    const LEAVING: [&str; 10] = [
        "退休人员",
        "退休人数",
        "退休职工",
        "退休教师",
        "退休干部",
        "退休",
        "调出人员",
        "调离人员",
        "离职人员",
        "减员人数",
    ];
    const QUALITIES: [&str; 10] =
        ["效率", "效益", "效能", "水平", "质量", "能力", "意识", "利用率", "使用率", "保障度"];
    const LONGEST: usize = 12;
    let mut plain = reason.to_owned();
    let changes = || MORE.iter().chain(&LESS);
    for change in changes() {
        for leaving in LEAVING {
            plain = plain.replace(&format!("{leaving}{change}"), leaving);
        }
        for not in ["无", "未", "没有", "不再", "不", "未再"] {
            plain = plain.replace(&format!("{not}{change}"), "");
        }
        plain = plain.replace(&format!("{change}退休"), "退休");
    }
    while let Some(at) = plain.find("提高") {
        let rest: String = plain[at + "提高".len()..].chars().take(LONGEST).collect();
        let words = rest.split(['，', '；', '、', '。']).next().unwrap_or(&rest);
        if !QUALITIES.iter().any(|quality| words.contains(quality)) {
            break;
        }
        plain.replace_range(at..at + "提高".len(), "");
    }
    plain
}

/// Where `word` stands in a text.
pub(super) fn occurrences<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Span> + use<'a> {
    text.match_indices(word).map(|(at, word)| Span::new(at, at + word.len()))
}

/// The years (`2021年`) in a stretch of text that are not compared with (`较2020年`) and not an end of
/// year (`2020年末`).
fn years(text: &str, span: Span) -> Vec<Cited<u16>> {
    let stretch = span.slice(text);
    let mut found = Vec::new();
    for (at, _) in stretch.match_indices('年') {
        let Some(year) = at.checked_sub(4).and_then(|start| stretch.get(start..at)) else { continue };
        let is_compared = stretch[..at - 4].trim_end().ends_with(['较', '比', '与', '同']);
        let is_end = stretch[at..].trim_start_matches('年').starts_with(['末', '底']);
        if let (Ok(value @ 1990..=2100), false, false) = (year.parse::<u16>(), is_compared, is_end) {
            let start = span.start + at - 4;
            found.push(Cited::new(value, Span::new(start, start + 4)));
        }
    }
    found
}
