//! What is procured from small and medium firms.

use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::SectionKind;
use crate::disclosure::read::numbers::{self, Reading};
use crate::document::Block;
use crate::findings::{Equation, EquationOperator};
use crate::findings::{Finding, Verdict};
use crate::line::Line;
use crate::rules::case::Case;

/// Words for small firms, which are some of the small and medium ones.
const SMALL: [&str; 5] = ["小微企业", "小型和微型企业", "小型微型企业", "小型、微型企业", "小型及微型企业"];

/// Words that make an amount another thing's, another year's, or none.
const ASIDE: [&str; 20] = [
    "比",
    "较",
    "上年",
    "去年",
    "增加",
    "减少",
    "增长",
    "下降",
    "以上",
    "以下",
    "以内",
    "不低于",
    "不少于",
    "占",
    "标准",
    "限额",
    "约",
    "近",
    "不超过",
    "不足",
];

/// What is reserved for small and medium firms ≤ procurement, and what is for small ones ≤ that. Only worth asking
/// where the sentence does not say that the one is a part of the other.
pub(super) fn reserved(case: &Case<'_>) -> Vec<Finding> {
    let places: Vec<Span> = paragraphs(case);
    let largest = |is_wanted: fn(&str) -> bool| {
        let found = places.iter().flat_map(|place| amounts(case, *place, is_wanted));
        found.max_by_key(|amount| amount.value)
    };
    let procurement =
        case.disclosure().own_figures().filter(|figure| figure.line == Line::GovernmentProcurement);
    let procurement = procurement.map(|figure| figure.amount.clone()).max_by_key(|amount| amount.value);
    let (all, small) = (largest(is_of_all), largest(is_of_small));
    let (name_of_all, name_of_small) = ("面向中小企业的采购", "面向小微企业的采购");
    let whole = Line::GovernmentProcurement.name();
    let mut findings = Vec::new();
    let mut within = |part: (&str, &Option<Cited<Amount>>), whole: (&str, &Option<Cited<Amount>>)| {
        if let ((name, Some(part)), (of, Some(whole))) = (part, whole) {
            findings.push(held_within(case, (name, part), (of, whole)));
        }
    };
    within((name_of_all, &all), (whole, &procurement));
    let (of, around) = if all.is_some() { (name_of_all, &all) } else { (whole, &procurement) };
    within((name_of_small, &small), (of, around));
    findings
}

fn held_within(
    case: &Case<'_>,
    (name, part): (&str, &Cited<Amount>),
    (of, whole): (&str, &Cited<Amount>),
) -> Finding {
    let terms =
        vec![case.term(EquationOperator::First, name, part), case.term(EquationOperator::AtMost, of, whole)];
    let mut finding = case.judge(name, Equation::new(terms));
    let document = &case.entry.document;
    let between = document.text.get(whole.span.end..part.span.start).unwrap_or("");
    let is_said_to_be_part =
        document.sentence(whole.span) == document.sentence(part.span) && between.contains("其中");
    if let (Verdict::Differs { difference }, false) = (&finding.verdict, is_said_to_be_part) {
        finding.note = format!("超出{difference}万元。原文没有写明前者是后者的一部分，请核对。");
        finding.verdict = Verdict::Doubtful;
    }
    finding
}

/// The paragraphs about procurement: those of its section, and those that state the procurement.
fn paragraphs(case: &Case<'_>) -> Vec<Span> {
    let disclosure = case.disclosure();
    let sections = disclosure.sections.iter().filter(|section| section.kind == SectionKind::Procurement);
    let sections: Vec<Span> = sections.map(|section| section.span).collect();
    let stated = disclosure.own_figures().filter(|figure| figure.line == Line::GovernmentProcurement);
    let stated: Vec<Span> = stated.map(|figure| figure.amount.span).collect();
    let blocks = case.entry.document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(span) => Some(*span),
        Block::Table(_) => None,
    });
    blocks
        .filter(|block| {
            sections.iter().any(|section| section.contains(*block))
                || stated.iter().any(|amount| block.contains(*amount))
        })
        .filter(|block| case.entry.document.slice(*block).contains("企业"))
        .collect()
}

/// The exact amounts of the document's year behind words that `is_wanted`. A paragraph that names another year gives
/// none.
fn amounts(case: &Case<'_>, paragraph: Span, is_wanted: fn(&str) -> bool) -> Vec<Cited<Amount>> {
    let text = &case.entry.document.text;
    let year = case.entry.year().to_string();
    let words = paragraph.slice(text);
    let names_other_year = words.match_indices('年').any(|(at, _)| {
        let digits = at.checked_sub(4).and_then(|start| words.get(start..at)).unwrap_or("");
        digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits != year
    });
    if names_other_year || words.contains("上年") || words.contains("去年") {
        return Vec::new();
    }
    let mut from = paragraph.start;
    let mut found = Vec::new();
    for number in numbers::find(text, paragraph) {
        let before = Span::new(from, number.whole.start).slice(text);
        from = number.whole.end;
        let clause = before.rsplit(['。', '；', '，', ',', ';', '（', '(']).next().unwrap_or(before);
        let clause: String = clause.chars().filter(|c| !c.is_whitespace()).collect();
        if let Reading::Exact(exact) = number.reading
            && is_wanted(&clause)
            && !ASIDE.iter().any(|word| clause.contains(word))
        {
            found.push(Cited::new(exact.amount, number.span));
        }
    }
    found
}

fn is_of_all(clause: &str) -> bool {
    const WORDS: [&str; 5] = ["面向", "授予", "预留", "采购", "合同"];
    clause.contains("中小企业") && WORDS.iter().any(|word| clause.contains(word)) && !is_of_small(clause)
}

fn is_of_small(clause: &str) -> bool {
    SMALL.iter().any(|word| clause.contains(word))
}
