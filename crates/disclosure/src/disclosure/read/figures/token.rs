//! What a sentence says in figures: money, percentages, and 持平.

use rust_decimal::Decimal;

use super::super::number::{MoneyUnit, find_money, parse_digits};
use crate::cited::Span;

/// Words by which a document says that nothing changed.
const UNCHANGED: [&str; 6] = ["持平", "无增减变化", "无增减", "无变化", "没有变化", "未发生变化"];

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub kind: TokenKind,
    /// The number without its unit, or the words.
    pub span: Span,
    /// One past the unit.
    pub end: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind {
    Money { unit: MoneyUnit, value: Option<Decimal>, is_spaced: bool },
    Percent(Decimal),
    Unchanged,
}

/// The tokens of `text[span]`, in order.
pub(super) fn tokens(text: &str, span: Span) -> Vec<Token> {
    let mut tokens: Vec<Token> = find_money(text, span)
        .into_iter()
        .map(|money| Token {
            kind: TokenKind::Money { unit: money.unit, value: money.value, is_spaced: money.is_spaced },
            span: money.span,
            end: money.end,
        })
        .collect();
    let slice = span.slice(text);
    for (at, sign) in slice.match_indices(['%', '％']) {
        let digits = slice[..at].trim_end();
        let start = digits.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        if let Some(value) = parse_digits(&digits[start..]) {
            let number = Span::new(span.start + start, span.start + digits.len());
            tokens.push(Token {
                kind: TokenKind::Percent(value),
                span: number,
                end: span.start + at + sign.len(),
            });
        }
    }
    tokens.extend(unchanged(slice).map(|(at, word)| {
        let (start, end) = (span.start + at, span.start + at + word.len());
        Token { kind: TokenKind::Unchanged, span: Span::new(start, end), end }
    }));
    tokens.sort_by_key(|token| token.span.start);
    tokens
}

/// Where the words of [`UNCHANGED`] stand; of two at one place the longer one.
fn unchanged(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut found: Vec<(usize, &str)> =
        UNCHANGED.into_iter().flat_map(|word| text.match_indices(word)).collect();
    found.sort_unstable_by_key(|&(at, word)| (at, usize::MAX - word.len()));
    let mut end = 0;
    found.into_iter().filter(move |&(at, word)| {
        let is_free = at >= end;
        if is_free {
            end = at + word.len();
        }
        is_free
    })
}
