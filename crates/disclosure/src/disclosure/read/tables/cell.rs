//! What stands in a cell that should hold a number.

use rust_decimal::Decimal;

use super::super::source::Source;
use crate::amount::Amount;
use crate::cited::{Cited, Span};

/// A unit of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Unit {
    Yuan,
    ThousandYuan,
    TenThousandYuan,
    HundredMillionYuan,
}

impl Unit {
    /// The unit that the words of a header or a caption state: `单价（元）`, `单位：万元`, `金额（人民币万元）`.
    /// 元 in a name (状元镇) states none.
    pub fn stated_in(printed: &str) -> Option<Self> {
        let text: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
        let ending = |words: &str| {
            let words = words.trim_start_matches("金额").trim_start_matches("单位");
            let words = words.trim_start_matches(['：', ':', '为']).trim_start_matches("人民币");
            Self::named(words)
        };
        let bracketed = text.split(['（', '(', '[', '【']).skip(1).find_map(|rest| {
            let inside = rest.split(['）', ')', ']', '】']).next()?;
            ending(inside).or_else(|| inside.split(['、', '，', ',', '/', '；']).find_map(ending))
        });
        let labelled = || labelled(printed);
        let whole = || ending(&text).filter(|_| text.chars().count() <= 6);
        labelled().or(bracketed).or_else(whole)
    }

    /// The unit of exactly these words.
    fn named(words: &str) -> Option<Self> {
        match words {
            "元" => Some(Self::Yuan),
            "千元" => Some(Self::ThousandYuan),
            "万元" | "万" => Some(Self::TenThousandYuan),
            "亿元" | "亿" => Some(Self::HundredMillionYuan),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::ThousandYuan => "千元",
            Self::TenThousandYuan => "万元",
            Self::HundredMillionYuan => "亿元",
        }
    }

    /// How many 万元 it is.
    pub fn factor(self) -> Decimal {
        match self {
            Self::Yuan => Decimal::new(1, 4),
            Self::ThousandYuan => Decimal::new(1, 1),
            Self::TenThousandYuan => Decimal::ONE,
            Self::HundredMillionYuan => Decimal::from(10_000),
        }
    }

    /// `value` of this unit in 万元, exactly; `None` when it does not fit an exact decimal. What was printed in
    /// 万元 keeps its decimals.
    pub fn amount(self, value: Decimal) -> Option<Amount> {
        if self == Self::TenThousandYuan {
            return Some(Amount::new(value));
        }
        let factor = self.factor();
        let product = value.checked_mul(factor)?;
        let is_exact =
            product.scale() == value.scale() + factor.scale() || product.checked_div(factor)? == value;
        is_exact.then(|| {
            Amount::new(if self == Self::HundredMillionYuan { product } else { product.normalize() })
        })
    }
}

/// The unit behind `单位：`, up to the end of its word.
fn labelled(printed: &str) -> Option<Unit> {
    let at = printed.char_indices().find(|(at, c)| {
        let before = &printed[..*at];
        matches!(c, '：' | ':')
            && before.chars().filter(|c| !c.is_whitespace()).rev().take(2).eq(['位', '单'])
    });
    let rest: &str =
        printed.get(at?.0..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '：' | ':'));
    let rest = rest.strip_prefix("人民币").unwrap_or(rest);
    let is_unit = |c: char| matches!(c, '元' | '万' | '亿' | '千');
    let end = rest.find(|c: char| !is_unit(c) && !c.is_whitespace()).unwrap_or(rest.len());
    let words: String = rest[..end].chars().filter(|c| !c.is_whitespace()).collect();
    // `万元乡` is a name.
    let is_parted = rest[..end].ends_with(char::is_whitespace)
        || rest[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    Unit::named(&words).filter(|_| is_parted)
}

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
    fn units_as_headers_and_captions_state_them() {
        let check = |text, unit| assert_eq!(Unit::stated_in(text), unit, "{text}");
        check("单位：万元", Some(Unit::TenThousandYuan));
        check("公开07表  金额单位：元", Some(Unit::Yuan));
        check("单价（元）", Some(Unit::Yuan));
        check("合计(万元)", Some(Unit::TenThousandYuan));
        check("价值（金额单位：万元）", Some(Unit::TenThousandYuan));
        check("单位：人民币千元", Some(Unit::ThousandYuan));
        check("单位：元（保留两位小数）", Some(Unit::Yuan));
        check("万元", Some(Unit::TenThousandYuan));
        check("状元镇人民政府", None);
        check("单位：状元镇人民政府", None);
        check("房屋（平方米）", None);
        check("编制单位：万元乡人民政府", None);
    }

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
        check("738.26¹", None);
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

    #[test]
    fn exact_in_ten_thousand_yuan() {
        let check = |unit: Unit, value: &str, expect: &str| {
            let value = Decimal::from_str_exact(value).expect("digits");
            assert_eq!(unit.amount(value).expect("an amount").to_string(), expect);
        };
        check(Unit::Yuan, "8402600.00", "840.26");
        check(Unit::ThousandYuan, "15", "1.5");
        check(Unit::TenThousandYuan, "4.10", "4.10");
        check(Unit::HundredMillionYuan, "1.5", "15000.0");
    }
}
