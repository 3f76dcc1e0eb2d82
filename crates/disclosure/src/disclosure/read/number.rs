//! Numbers as documents print them.

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::Span;

/// A unit of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MoneyUnit {
    Yuan,
    TenThousandYuan,
    HundredMillionYuan,
}

impl MoneyUnit {
    /// The unit that a text names, as in `单位：万元`.
    pub(super) fn named_in(text: &str) -> Option<Self> {
        if text.contains("亿元") {
            Some(Self::HundredMillionYuan)
        } else if text.contains("万元") {
            Some(Self::TenThousandYuan)
        } else if text.contains('元') {
            Some(Self::Yuan)
        } else {
            None
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::TenThousandYuan => "万元",
            Self::HundredMillionYuan => "亿元",
        }
    }

    /// How many 万元 one of this unit is.
    pub(super) fn factor(self) -> Decimal {
        match self {
            Self::Yuan => Decimal::new(1, 4),
            Self::TenThousandYuan => Decimal::ONE,
            Self::HundredMillionYuan => Decimal::new(10_000, 0),
        }
    }

    /// `value` of this unit in 万元, exactly; `None` when it does not fit an exact decimal.
    pub(super) fn amount(self, mut value: Decimal) -> Option<Amount> {
        match self {
            Self::TenThousandYuan => Some(Amount::new(value)),
            Self::HundredMillionYuan => value.checked_mul(Decimal::from(10_000)).map(Amount::new),
            Self::Yuan => {
                value.set_scale(value.scale() + 4).ok()?;
                Some(Amount::new(value.normalize()))
            }
        }
    }
}

/// A sum of money found in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Money {
    /// The digits, without the unit.
    pub span: Span,
    /// One past the unit.
    pub end: usize,
    pub unit: MoneyUnit,
    /// `None` when the digits are no number that an exact decimal holds.
    pub value: Option<Decimal>,
    /// Whether white space or separators stood between the digits.
    pub is_spaced: bool,
}

/// Every sum of money in `text[span]`, in order.
pub(super) fn find_money(text: &str, span: Span) -> Vec<Money> {
    let slice = span.slice(text);
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in slice.match_indices('元') {
        let before = &slice[from..at];
        let trimmed = before.trim_end();
        let (number_part, unit) = if let Some(rest) = trimmed.strip_suffix('万') {
            (rest.trim_end(), MoneyUnit::TenThousandYuan)
        } else if let Some(rest) = trimmed.strip_suffix('亿') {
            (rest.trim_end(), MoneyUnit::HundredMillionYuan)
        } else {
            (trimmed, MoneyUnit::Yuan)
        };
        let digits_start = number_start(number_part);
        // All of `1e400` and `3-5`, and what stands in the place of a number: `XX`, `——`.
        let strange =
            number_part[..digits_start.unwrap_or(number_part.len())].trim_end_matches(is_strange).len();
        let (start, value) = match digits_start {
            Some(start) if !follows_foreign(&number_part[..start]) => {
                (start, parse_digits(&number_part[start..]))
            }
            Some(_) => (strange, None),
            None if strange < number_part.len() => (strange, None),
            None => continue,
        };
        let end = at + '元'.len_utf8();
        found.push(Money {
            span: Span::new(span.start + from + start, span.start + from + number_part.len()),
            end: span.start + end,
            unit,
            value,
            is_spaced: number_part[start..].contains(char::is_whitespace),
        });
        from = end;
    }
    found
}

/// Where the number at the end of `text` begins; `None` when it ends with no digit.
fn number_start(text: &str) -> Option<usize> {
    if !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut start = text.len();
    let mut group = 0_usize;
    let characters: Vec<(usize, char)> = text.char_indices().rev().take(80).collect();
    let next_is_digit = |index: usize| {
        characters[index + 1..]
            .iter()
            .find(|(_, c)| !c.is_whitespace())
            .is_some_and(|(_, c)| c.is_ascii_digit())
    };
    for (index, &(at, c)) in characters.iter().enumerate() {
        match c {
            '0'..='9' => {
                group += 1;
                start = at;
            }
            '.' if next_is_digit(index) => group = 0,
            // A comma is a separator only between groups of three.
            ',' | '，' if group == 3 && next_is_digit(index) => group = 0,
            c if c.is_whitespace() && next_is_digit_or_point(&characters, index) => {}
            '-' | '−' | '－' if !next_is_digit(index) => {
                start = at;
                break;
            }
            _ => break,
        }
    }
    Some(start)
}

fn next_is_digit_or_point(characters: &[(usize, char)], index: usize) -> bool {
    characters[index + 1..]
        .iter()
        .find(|(_, c)| !c.is_whitespace())
        .is_some_and(|(_, c)| c.is_ascii_digit() || *c == '.')
}

/// Whether the digits go on something that makes them part of another notation: `1e400`, `A3`, `3-5`.
fn follows_foreign(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '~' | '～' | '—'))
}

/// What belongs to another notation of numbers, or stands where a number is still to be put.
fn is_strange(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(
            c,
            '.' | '-' | '~' | '～' | '—' | '–' | '*' | '×' | '_' | '＿' | '?' | '？' | '#' | '□' | '○'
        )
        || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// Digits with an optional sign and point; white space and thousands separators are passed over.
pub(super) fn parse_digits(text: &str) -> Option<Decimal> {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' | '.' => plain.push(c),
            '-' | '−' | '－' if plain.is_empty() => plain.push('-'),
            ',' | '，' => {}
            c if c.is_whitespace() => {}
            _ => return None,
        }
    }
    if !plain.contains(|c: char| c.is_ascii_digit()) || plain.ends_with('.') || plain.starts_with('.') {
        return None;
    }
    Decimal::from_str_exact(&plain).ok()
}

/// What stands in a cell that should hold a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberCell {
    /// Nothing, or a dash: 未公开.
    Absent,
    Number(Decimal),
    /// Something else.
    NotANumber,
}

/// Reads a cell that should hold a number, with or without its unit.
pub(super) fn number_cell(text: &str) -> NumberCell {
    let text = text.trim();
    if text
        .chars()
        .all(|c| matches!(c, '—' | '-' | '–' | '－' | '/' | '／' | '―' | '─' | '无') || c.is_whitespace())
    {
        return NumberCell::Absent;
    }
    let number = text.trim_end_matches(['元', '万', '亿', '台', '组', '个', '套', '辆', '件']);
    parse_digits(number).map_or(NumberCell::NotANumber, NumberCell::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let seen: Vec<String> = find_money(text, Span::new(0, text.len()))
            .iter()
            .map(|money| {
                let amount = money.value.and_then(|value| money.unit.amount(value));
                let amount = amount.map_or("?".to_owned(), |amount| amount.to_string());
                format!("{}={amount}", money.span.slice(text))
            })
            .collect();
        assert_eq!(seen, expect, "{text}");
    }

    #[test]
    fn money_in_running_text() {
        check("收入492.63万元，其中0万元", &["492.63=492.63", "0=0"]);
        check("4.10 万 元", &["4.10=4.10"]);
        check("4 92. 63万元", &["4 92. 63=492.63"]);
        check("4,926,300.00元", &["4,926,300.00=492.63"]);
        check("0.5亿元", &["0.5=5000.0"]);
        check("单位：万元", &[]);
        check("较上年-1.5万元", &["-1.5=-1.5"]);
        check("2021年，500万元", &["500=500"]);
        check("33万元，800万元", &["33=33", "800=800"]);
        check("1e400万元", &["1e400=?"]);
        check("3-5万元", &["3-5=?"]);
        check("人员经费NaN万元和XX万元，——万元，**.*万元", &["NaN=?", "XX=?", "——=?", "**.*=?"]);
        check("（万元）、万元以上、几十万元", &[]);
        check(
            "9999999999999999999999999999999999999999万元",
            &["9999999999999999999999999999999999999999=?"],
        );
    }

    #[test]
    fn cells() {
        let check = |text, expect| assert_eq!(number_cell(text), expect, "{text}");
        check("", NumberCell::Absent);
        check("——", NumberCell::Absent);
        check("/", NumberCell::Absent);
        check("1", NumberCell::Number(Decimal::ONE));
        check("1,000.50", NumberCell::Number(Decimal::new(100_050, 2)));
        check("NaN", NumberCell::NotANumber);
        check("约3", NumberCell::NotANumber);
    }
}
