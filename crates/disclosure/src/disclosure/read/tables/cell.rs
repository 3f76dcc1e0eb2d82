//! What stands in a cell that should hold a number.

use rust_decimal::Decimal;

use super::super::source::Source;
use super::unit::Unit;
use crate::amount::Amount;
use crate::cited::{Cited, Span};

/// What stands in a cell that should hold a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Number {
    /// Nothing, or a dash.
    Absent,
    /// A number, with its digits' place in the cell, and the unit that the cell itself states.
    Value { value: Decimal, start: usize, end: usize, unit: Option<Unit> },
    /// Something else.
    Other,
}

/// Reads a cell that should hold an amount of money.
pub(in super::super) fn money(text: &str) -> Number {
    let (text, offset) = trimmed(text);
    if is_absent(text) {
        return Number::Absent;
    }
    // The mark of a note behind the digits is raised, and none of them.
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
    let text = text.trim_end_matches(is_raised);
    let digits = text.trim_start_matches(['¥', '￥']).trim_start();
    let start = text.len() - digits.len();
    let (digits, unit) = [
        ("亿元", Unit::HundredMillionYuan),
        ("万元", Unit::TenThousandYuan),
        ("千元", Unit::ThousandYuan),
        ("万", Unit::TenThousandYuan),
        ("元", Unit::Yuan),
    ]
    .into_iter()
    .find_map(|(suffix, unit)| Some((digits.strip_suffix(suffix)?.trim_end(), Some(unit))))
    .unwrap_or((digits, None));
    match plain(digits) {
        Some(value) => {
            Number::Value { value, start: offset + start, end: offset + start + digits.len(), unit }
        }
        None => Number::Other,
    }
}

/// Reads a cell that should hold a count, with or without its measure: `2万`, `12台`.
pub(in super::super) fn count(text: &str) -> Number {
    let (text, offset) = trimmed(text);
    if is_absent(text) {
        return Number::Absent;
    }
    let end = text
        .rfind(|c: char| c.is_ascii_digit() || matches!(c, '万' | '亿'))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let (digits, measure) = text.split_at(end);
    let is_measure = measure.trim().chars().count() <= 3 && !measure.contains(['.', ',', '%', '％']);
    let (digits, times) = match digits.strip_suffix('万').or_else(|| digits.strip_suffix('亿')) {
        Some(rest) if digits.ends_with('万') => (rest.trim_end(), 10_000),
        Some(rest) => (rest.trim_end(), 100_000_000),
        None => (digits, 1),
    };
    match plain(digits).filter(|_| is_measure).and_then(|value| value.checked_mul(Decimal::from(times))) {
        Some(value) => Number::Value { value, start: offset, end: offset + digits.len(), unit: None },
        None => Number::Other,
    }
}

/// The amount in a cell, in 万元, with the unit that it was printed in: its own, or else `unit`. What is no
/// number, or has no unit, is told of.
pub(in super::super) fn amount(
    source: &mut Source<'_>,
    cell: Span,
    unit: Option<Unit>,
    table: &str,
) -> Option<(Cited<Amount>, Unit)> {
    let text = source.slice(cell);
    match money(text) {
        Number::Absent => None,
        Number::Value { value, start, end, unit: own } => {
            let span = Span::new(cell.start + start, cell.start + end);
            let Some(unit) = own.or(unit) else {
                source.warn(format!("{table}没有写明金额单位，“{text}”未采用"), span);
                return None;
            };
            let amount = unit.amount(value);
            if amount.is_none() {
                source.warn(format!("{table}里的“{text}”太大，无法准确换算，未采用"), span);
            }
            Some((Cited::new(amount?, span), unit))
        }
        Number::Other => {
            source.warn(format!("{table}里的“{text}”不是数字，未采用"), cell);
            None
        }
    }
}

fn trimmed(text: &str) -> (&str, usize) {
    let rest = text.trim_start();
    (rest.trim_end(), text.len() - rest.len())
}

/// Nothing, or marks that stand for nothing.
pub(in super::super) fn is_absent(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || matches!(c, '—' | '-' | '–' | '－' | '/' | '／' | '―' | '─' | '无'))
}

/// Digits with an optional sign and point. Commas part groups of three and nothing else.
fn plain(text: &str) -> Option<Decimal> {
    let negative = text.strip_prefix(['-', '−', '－', '–']);
    let digits = negative.unwrap_or(text).trim_start();
    let (whole, decimals) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = if whole.contains([',', '，']) {
        let mut groups = whole.split([',', '，']);
        let first = groups.next().filter(|group| group.len() <= 3)?;
        let rest: Vec<&str> = groups.collect();
        if !rest.iter().all(|group| group.len() == 3) {
            return None;
        }
        std::iter::once(first).chain(rest).collect()
    } else {
        whole.to_owned()
    };
    if !is_digits(&whole) || decimals.is_some_and(|decimals| !is_digits(decimals)) {
        return None;
    }
    let plain = decimals.map_or_else(|| whole.clone(), |decimals| format!("{whole}.{decimals}"));
    let value = Decimal::from_str_exact(&plain).ok()?;
    Some(if negative.is_some() { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_cells() {
        let check = |text: &str, expect: Option<(&str, Option<Unit>)>| match money(text) {
            Number::Value { value, start, end, unit } => {
                assert_eq!(Some((value.to_string().as_str(), unit)), expect, "{text}");
                assert!(text[start..end].contains(|c: char| c.is_ascii_digit()), "{text}");
            }
            _ => assert_eq!(None, expect, "{text}"),
        };
        check("4.10", Some(("4.10", None)));
        check("15,802.31", Some(("15802.31", None)));
        check(" 153000元", Some(("153000", Some(Unit::Yuan))));
        check("1.5亿元", Some(("1.5", Some(Unit::HundredMillionYuan))));
        check("￥3.00", Some(("3.00", None)));
        check("-3.5", Some(("-3.5", None)));
        check("451,63", None);
        check("451。63", None);
        check("(3.50)", None);
        check("约3", None);
        check("738.26¹", Some(("738.26", None)));
        check("¹738.26", None);
        check("12%", None);
    }

    #[test]
    fn counts_in_cells() {
        let check = |text: &str, expect: Option<&str>| {
            let seen = match count(text) {
                Number::Value { value, .. } => Some(value.to_string()),
                _ => None,
            };
            assert_eq!(seen.as_deref(), expect, "{text}");
        };
        check("2万", Some("20000"));
        check("12台", Some("12"));
        check("1.5", Some("1.5"));
        check("若干", None);
        check("3-5", None);
    }
}
