//! A passage as the stretches between its numbers and its punctuation.

use std::collections::HashMap;

use crate::cited::Span;
use crate::disclosure::read::numbers::Number;

/// A stretch of words and what ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// The words; without their punctuation, perhaps none.
    pub span: Span,
    pub end: End,
}

/// What ends a stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The number of this index.
    Number(usize),
    Comma,
    Semicolon,
    Stop,
    Colon,
    /// A bracket that holds numbers or a comparison opens; other brackets are part of the words.
    Open,
    Close,
}

/// Longer contents of brackets are not searched for a comparison.
const LONGEST_COMPARISON: usize = 120;

/// The segments of `text[span]`, in which `numbers` were found.
pub(super) fn of(text: &str, span: Span, numbers: &[Number]) -> Vec<Segment> {
    let brackets = brackets(text, span, numbers);
    let mut segments = Vec::new();
    let mut start = span.start;
    let mut next_number = 0;
    let mut inline_until = span.start;
    let mut resume = span.start;
    let label = label_of(text, span);
    for (at, c) in span.slice(text).char_indices() {
        let at = span.start + at;
        if at < resume {
            continue;
        }
        if let Some(number) = numbers.get(next_number)
            && at >= number.whole.start
        {
            segments
                .push(Segment { span: Span::new(start, number.whole.start), end: End::Number(next_number) });
            next_number += 1;
            start = number.whole.end;
            resume = number.whole.end;
            continue;
        }
        // 【收入】2022年收入预算500万元: a label, as before a colon.
        if at == label.start {
            start = at + c.len_utf8();
            continue;
        }
        let end = match c {
            '】' if at == label.end => End::Colon,
            '（' | '(' => match brackets.get(&at) {
                Some(Bracket::Group) => End::Open,
                Some(Bracket::Inline(until)) => {
                    inline_until = inline_until.max(*until);
                    continue;
                }
                _ => continue,
            },
            '）' | ')' if matches!(brackets.get(&at), Some(Bracket::GroupEnd)) => End::Close,
            _ if at < inline_until => continue,
            '，' | ',' => End::Comma,
            '；' | ';' => End::Semicolon,
            '。' | '！' | '？' | '!' | '?' => End::Stop,
            '：' | ':' => End::Colon,
            _ => continue,
        };
        segments.push(Segment { span: Span::new(start, at), end });
        start = at + c.len_utf8();
    }
    segments.push(Segment { span: Span::new(start.min(span.end), span.end), end: End::Stop });
    segments
}

/// Where 【 and 】 around the words that a passage begins with stand; an empty span at its end where there are none.
fn label_of(text: &str, span: Span) -> Span {
    let none = Span::new(span.end, span.end);
    let words = span.slice(text);
    let begin = words.len() - words.trim_start().len();
    let Some(close) = words[begin..].strip_prefix('【').and_then(|_| words.find('】')) else { return none };
    Span::new(span.start + begin, span.start + close)
}

enum Bracket {
    Group,
    GroupEnd,
    /// Part of the words, up to this byte.
    Inline(usize),
}

/// What each bracket of the passage is; one without its other half is none.
fn brackets(text: &str, span: Span, numbers: &[Number]) -> HashMap<usize, Bracket> {
    let mut found = HashMap::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in span.slice(text).char_indices() {
        let at = span.start + at;
        match c {
            '（' | '(' => open.push(at),
            '）' | ')' => {
                let Some(start) = open.pop() else { continue };
                let first = numbers.partition_point(|number| number.whole.start < start);
                let is_in_number = first > 0 && numbers[first - 1].whole.end > start;
                let holds_number = numbers.get(first).is_some_and(|number| number.whole.start < at);
                if is_in_number {
                    continue;
                }
                if holds_number || holds_comparison(&text[start..at]) {
                    found.insert(start, Bracket::Group);
                    found.insert(at, Bracket::GroupEnd);
                } else {
                    found.insert(start, Bracket::Inline(at));
                }
            }
            _ => {}
        }
    }
    found
}

fn holds_comparison(words: &str) -> bool {
    words.len() <= LONGEST_COMPARISON
        && ["持平", "一致", "无变化", "相同", "不变"].iter().any(|word| words.contains(word))
}
