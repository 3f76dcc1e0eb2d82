//! Text that may have been left over from a template, and causes that explain nothing.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::Span;
use crate::disclosure::{Change, Figure, Statement, YearChange};
use crate::document::{Block, Document};
use crate::findings::Finding;
use crate::line::Line;
use crate::rules::case::Case;

/// Words that a provincial template uses of the province's own administration.
const PROVINCIAL: [&str; 6] = ["我省", "省级财政", "省级部门", "省直部门", "省级预算单位", "省本级"];

/// So many places of one word are shown; the note tells how many there are.
const MOST_PLACES: usize = 100;

const MORE: [&str; 10] = ["增加", "增长", "新增", "上涨", "提高", "上调", "增幅", "上升", "增多", "攀升"];
const LESS: [&str; 11] =
    ["减少", "压减", "压缩", "下降", "降低", "节约", "取消", "核减", "调减", "削减", "缩减"];

/// What makes less without a word for it, and what joins reasons of both directions.
const ENDED: [&str; 6] = ["退休", "调出", "离职", "完成", "结束", "到期"];
const MIXED: [&str; 4] = ["同时", "但", "虽", "相抵"];

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
    total
        .filter(|change| !gives_reason(&case.entry.document, change.change.span))
        .map(|change| case.doubt("“三公”经费的增减", note, [change.change.span]))
        .into_iter()
        .collect()
}

/// Whether the paragraph of a change says why in any words, or the next one begins with it: more ways to say so than
/// can be read as a reason.
fn gives_reason(document: &Document, change: Span) -> bool {
    const REASONS: [&str; 12] = [
        "原因",
        "由于",
        "因",
        "主要是",
        "主要系",
        "，系",
        "所致",
        "导致",
        "影响",
        "为落实",
        "为贯彻",
        "按照",
    ];
    const BEGINNING: usize = 20;
    // 因公出国 is a line, no reason.
    let says_why = |words: &str| {
        let words = words.replace("因公", "");
        REASONS.iter().any(|reason| words.contains(reason))
    };
    let mut blocks = document.blocks.iter().map(Block::span).skip_while(|block| block.end <= change.start);
    let own = blocks.next().unwrap_or_else(|| document.sentence(change));
    let beginning = |block: Span| document.slice(block).chars().take(BEGINNING).collect::<String>();
    says_why(document.slice(own)) || blocks.next().is_some_and(|next| says_why(&beginning(next)))
}

/// Provincial boilerplate in the document of a city or county.
pub(super) fn provincial(case: &Case<'_>) -> Vec<Finding> {
    let department = &*case.disclosure().department.value;
    if department.contains('省') || !department.contains(['市', '县', '区', '州', '旗']) {
        return Vec::new();
    }
    let document = &case.entry.document;
    let text = &document.text;
    PROVINCIAL
        .iter()
        .filter_map(|word| {
            let own = || occurrences(text, word).filter(|span| !is_of_province(document, *span));
            let count = own().count();
            let note = format!("文中出现{count}处“{word}”，请核对是否应改为本级的说法。");
            let spans = own().take(MOST_PLACES);
            (count > 0).then(|| case.doubt(format!("“{word}”"), note, spans))
        })
        .collect()
}

/// Whether the province itself is spoken of, and not the department's own money: what it pays or is asked for.
fn is_of_province(document: &Document, word: Span) -> bool {
    let sentence = document.sentence(word);
    let before = Span::new(sentence.start.min(word.start), word.start).slice(&document.text);
    let after = Span::new(word.end, sentence.end.max(word.end)).slice(&document.text);
    let is_asked = ["争取", "申请", "申报", "上报", "对接", "积极向", "获得", "收到"];
    let is_given = ["直接拨付", "直接支付", "下达", "补助", "转移支付", "资金支持", "专项", "奖补", "不在本"];
    // 县级财政负担…，省级财政负担…: either pays its part.
    let is_shared = ["负担", "承担", "分担"].iter().any(|word| after.starts_with(word))
        && ["县级", "区级", "市级", "县财政", "区财政", "市财政", "本级"]
            .iter()
            .any(|own| before.contains(own) || after.contains(own));
    is_shared
        || is_asked.iter().any(|word| before.contains(word))
        || is_given.iter().any(|word| after.contains(word))
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
    } else if has(opposite) && !(has(expected) || has(&MIXED) || is_decrease && has(&ENDED)) {
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
    // 上年因疫情接待减少，本年恢复正常: what the year before was is the basis.
    let is_basis = |clause: &&str| {
        let before = ["上年", "去年", "上一年"].iter().find_map(|word| Some(&clause[..clause.find(word)?]));
        before.is_some_and(|before| !["比", "较", "与", "同"].iter().any(|word| before.ends_with(word)))
    };
    let clauses = reason.split_inclusive(['，', '；', ',']);
    let mut plain: String = clauses.filter(|clause| !is_basis(clause)).collect();
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
