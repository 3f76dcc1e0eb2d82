//! The year of a document. A year of a regulation, of a comparison, of the end of a year or of a list is
//! none.

use std::collections::BTreeMap;

use crate::cited::Span;
use crate::document::Document;

/// The years in which such a document can be written.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;

/// Words before a year that make it the one compared with.
const COMPARISONS: [&str; 14] =
    ["比", "较", "与", "和", "同", "对比", "相比", "比上年", "上年", "至", "从", "自", "在", "截至"];

/// A year and the place of its digits.
#[derive(Clone, Copy, Debug)]
pub(in crate::disclosure::read) struct Year {
    /// The year.
    pub value: u16,
    /// Its digits.
    pub span: Span,
}

/// Every `2021年` and `二〇二一年` in a span that can be the year of what is stated.
pub(super) fn stated(document: &Document, span: Span) -> impl Iterator<Item = Year> + '_ {
    all(document, span).filter(move |year| is_stated(document, span, year))
}

/// Every year in a title: 2022年预算执行情况和2023年部门预算 compares nothing.
pub(super) fn in_title(document: &Document, span: Span) -> impl Iterator<Item = Year> + '_ {
    all(document, span).filter(move |year| is_of_text(document, span, year))
}

fn all(document: &Document, span: Span) -> impl Iterator<Item = Year> + '_ {
    let text = document.slice(span);
    text.match_indices('年').filter_map(move |(at, _)| {
        let digits = text[..at].trim_end();
        let start = digits.char_indices().rev().nth(3)?.0;
        let is_longer = digits[..start].ends_with(|c: char| c.is_ascii_digit());
        let value = value_of(&digits[start..])?;
        let place = Span::new(span.start + start, span.start + digits.len());
        (!is_longer && YEARS.contains(&value)).then_some(Year { value, span: place })
    })
}

fn value_of(digits: &str) -> Option<u16> {
    const CHINESE: &str = "〇一二三四五六七八九";
    digits.chars().try_fold(0_u16, |value, c| {
        let digit = match c {
            '零' | '○' | 'O' => 0,
            _ => match c.to_digit(10) {
                Some(digit) => digit,
                None => (0..).zip(CHINESE.chars()).find(|(_, other)| *other == c)?.0,
            },
        };
        value.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)
    })
}

fn is_stated(document: &Document, span: Span, year: &Year) -> bool {
    let before = document.slice(Span::new(span.start, year.span.start)).trim_end();
    !COMPARISONS.iter().any(|word| before.ends_with(word)) && is_of_text(document, span, year)
}

/// Whether a year is no date, no end of a range, and no year of a regulation or in brackets.
fn is_of_text(document: &Document, span: Span, year: &Year) -> bool {
    let before = document.slice(Span::new(span.start, year.span.start)).trim_end();
    let after = document.slice(Span::new(year.span.end, span.end)).trim_start();
    let after = after.strip_prefix('年').unwrap_or(after);
    let is_date = after.trim_start().starts_with(|c: char| c.is_ascii_digit())
        || ["末", "底", "初", "月", "修订", "修正", "版", "来", "以", "至", "起", "印发"]
            .iter()
            .any(|word| after.starts_with(word));
    // 2023－2025年支出规划
    let first = before.trim_end_matches(['-', '－', '–', '—', '~', '～']).trim_end();
    let is_of_several =
        first.len() < before.len() && first.ends_with(|c: char| c.is_ascii_digit() || c == '年');
    let is_quoted = before.rfind('《') > before.rfind('》') || before.rfind('〔') > before.rfind('〕');
    let is_in_brackets = match (before.rfind(['（', '(']), before.rfind(['）', ')'])) {
        (Some(open), close) => close.is_none_or(|close| close < open),
        (None, _) => false,
    };
    !(is_of_several || is_date || is_quoted || is_in_brackets)
}

/// The year on a line right above or below the title: `2024年度`.
pub(super) fn above(document: &Document, opening: &[Span], title: usize) -> Option<Year> {
    let near = opening.get(title.saturating_sub(2)..(title + 3).min(opening.len()))?;
    near.iter().find_map(|span| alone(document, *span))
}

/// A year that is all that a line or cell says: `（2022年度）`, `2022`.
pub(super) fn alone(document: &Document, span: Span) -> Option<Year> {
    let text = document.slice(span);
    if text.chars().count() > 12 {
        return None;
    }
    let is_around = |c: char| c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '年' | '度');
    let digits = text.trim_matches(is_around);
    let start = span.start + text.find(digits)?;
    let value = value_of(digits).filter(|value| digits.chars().count() == 4 && YEARS.contains(value))?;
    Some(Year { value, span: Span::new(start, start + digits.len()) })
}

/// The year in brackets at the end of a line: `政府采购预算表（2024年）`.
pub(super) fn behind(document: &Document, span: Span) -> Option<Year> {
    let text = document.slice(span).trim_end();
    let open = text.rfind(['（', '(']).filter(|_| text.ends_with(['）', ')']))?;
    alone(document, Span::new(span.start + open, span.start + text.len()))
}

/// The first line at the start that says nothing but a year.
pub(super) fn alone_in(document: &Document, opening: &[Span]) -> Option<Year> {
    opening.iter().find_map(|span| alone(document, *span))
}

/// `现将某某局2021年部门预算公开如下`
pub(super) fn of_opening(document: &Document, opening: &[Span]) -> Option<Year> {
    opening.iter().find_map(|span| {
        let text = document.slice(*span);
        let from = text.find("现将")?;
        stated(document, Span::new(span.start + from, span.end)).next()
    })
}

/// The year that most say, where one leads; its first place.
pub(super) fn majority(years: impl Iterator<Item = Year>) -> Option<Year> {
    let mut votes: BTreeMap<u16, (usize, Year)> = BTreeMap::new();
    for year in years {
        votes.entry(year.value).or_insert((0, year)).0 += 1;
    }
    let most = votes.values().map(|(count, _)| *count).max()?;
    let mut leading = votes.into_values().filter(|(count, _)| *count == most);
    let (_, year) = leading.next()?;
    leading.next().is_none().then_some(year)
}

/// The year that most sentences speak of: it stands where a sentence or a clause begins, or right before
/// 预算 and 决算.
pub(super) fn spoken(document: &Document, paragraphs: &[Span]) -> Option<Year> {
    majority(paragraphs.iter().flat_map(|span| {
        stated(document, *span).filter(|year| {
            let before = document.slice(Span::new(span.start, year.span.start)).trim_end();
            let after = document.slice(Span::new(year.span.end, span.end));
            let begins =
                before.is_empty() || before.ends_with(['。', '；', '：', '、', '）', ')', '，', '.']);
            let sentence = after.split(['。', '；']).next().unwrap_or("");
            begins
                && ["预算", "决算", "经费", "收入", "支出", "采购"].iter().any(|word| sentence.contains(word))
        })
    }))
}
