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
    let mut from = 0;
    while let Some((at, word)) = first_of(&slice[from..], &UNCHANGED) {
        let start = span.start + from + at;
        let end = start + word.len();
        tokens.push(Token { kind: TokenKind::Unchanged, span: Span::new(start, end), end });
        from += at + word.len();
    }
    tokens.sort_by_key(|token| token.span.start);
    tokens
}

fn first_of<'w>(text: &str, words: &[&'w str]) -> Option<(usize, &'w str)> {
    words
        .iter()
        .filter_map(|word| text.find(word).map(|at| (at, *word)))
        .min_by_key(|&(at, word)| (at, usize::MAX - word.len()))
}
