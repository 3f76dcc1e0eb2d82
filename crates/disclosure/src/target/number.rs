//! Numbers and ranges with operator and unit.

use rust_decimal::Decimal;

use super::{Meaning, Operator};

/// Words and signs before a number that bind it. A longer one stands before its own beginning.
///
/// 以上, 以下 and 以内 include the number, 超过 and 不满 do not: 民法典 第一千二百五十九条.
const OPERATORS: [(&str, Operator); 39] = [
    ("≤", Operator::AtMost),
    ("≥", Operator::AtLeast),
    ("<", Operator::LessThan),
    (">", Operator::MoreThan),
    ("=", Operator::Exactly),
    ("小于或等于", Operator::AtMost),
    ("小于等于", Operator::AtMost),
    ("低于或等于", Operator::AtMost),
    ("低于等于", Operator::AtMost),
    ("大于或等于", Operator::AtLeast),
    ("大于等于", Operator::AtLeast),
    ("高于或等于", Operator::AtLeast),
    ("高于等于", Operator::AtLeast),
    ("等于", Operator::Exactly),
    ("不超过", Operator::AtMost),
    ("不高于", Operator::AtMost),
    ("不大于", Operator::AtMost),
    ("不多于", Operator::AtMost),
    ("不得超过", Operator::AtMost),
    ("不得高于", Operator::AtMost),
    ("不得大于", Operator::AtMost),
    ("最多", Operator::AtMost),
    ("至多", Operator::AtMost),
    ("不低于", Operator::AtLeast),
    ("不少于", Operator::AtLeast),
    ("不小于", Operator::AtLeast),
    ("不得低于", Operator::AtLeast),
    ("不得少于", Operator::AtLeast),
    ("不得小于", Operator::AtLeast),
    ("至少", Operator::AtLeast),
    ("最少", Operator::AtLeast),
    ("小于", Operator::LessThan),
    ("低于", Operator::LessThan),
    ("少于", Operator::LessThan),
    ("不满", Operator::LessThan),
    ("大于", Operator::MoreThan),
    ("高于", Operator::MoreThan),
    ("多于", Operator::MoreThan),
    ("超过", Operator::MoreThan),
];

/// Words before a number or another operator, and how they bind where nothing else does.
const VERBS: [(&str, Option<Operator>); 4] = [
    ("达到", Some(Operator::AtLeast)),
    ("达", Some(Operator::AtLeast)),
    ("控制在", Some(Operator::AtMost)),
    ("保持在", None),
];

/// Words after a unit that bind the number.
const BOUNDS: [(&str, Operator); 10] = [
    ("及以上", Operator::AtLeast),
    ("或以上", Operator::AtLeast),
    ("以上", Operator::AtLeast),
    ("及以下", Operator::AtMost),
    ("或以下", Operator::AtMost),
    ("以下", Operator::AtMost),
    ("及以内", Operator::AtMost),
    ("以内", Operator::AtMost),
    ("之内", Operator::AtMost),
    ("内", Operator::AtMost),
];

/// Reads `≤5次`, `不低于95%`, `95%以上`, `=100.00(%)`, `3-5次`, `80%至90%`.
pub fn parse(normalized: &str) -> Option<Meaning> {
    let (verb, text) =
        prefix(&VERBS, normalized).map_or((None, normalized), |(verb, rest)| (Some(verb), rest));
    let (sign, text) = operator(text).map_or((None, text), |(sign, rest)| (Some(sign), rest));
    let (value, rest) = decimal(text)?;
    if let Some(range) = range(value, rest) {
        return sign.is_none().then_some(range);
    }
    let (bound, unit) = bound(rest);
    let operator = match (sign, bound) {
        (Some(sign), Some(bound)) if sign != bound => return None,
        (sign, bound) => sign.or(bound).or(verb.flatten()),
    };
    Some(Meaning::Number { operator, value, unit: quantity_unit(unit)? })
}

/// The operator that `text` begins with, and what follows it.
pub fn operator(text: &str) -> Option<(Operator, &str)> {
    prefix(&OPERATORS, text)
}

fn prefix<'text, T: Copy>(words: &[(&str, T)], text: &'text str) -> Option<(T, &'text str)> {
    words.iter().find_map(|&(word, meaning)| Some((meaning, text.strip_prefix(word)?)))
}

/// A decimal number with or without thousands separators, and what follows it.
fn decimal(text: &str) -> Option<(Decimal, &str)> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let length = unsigned.bytes().take_while(|byte| byte.is_ascii_digit() || b",.".contains(byte)).count();
    let (number, rest) = text.split_at(text.len() - unsigned.len() + length);
    let digits = unsigned.get(..length)?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let is_grouped = whole.contains(',');
    let well_formed = !first.is_empty()
        && (!is_grouped || first.len() <= 3)
        && groups.all(|group| group.len() == 3)
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !well_formed {
        return None;
    }
    Some((Decimal::from_str_exact(&number.replace(',', "")).ok()?, rest))
}

/// The range from `low`, where `rest` is `-5次` or `次至5次`.
fn range(low: Decimal, rest: &str) -> Option<Meaning> {
    let (first_unit, upper) = rest.split_once(['-', '~', '至', '到'])?;
    let (high, unit) = decimal(upper)?;
    let is_same_unit = first_unit.is_empty() || first_unit == unit;
    (is_same_unit && low <= high).then_some(Meaning::Range { low, high, unit: unit_name(unit)? })
}

/// The bound after a unit and the unit before it: `次(含)以上` is `≥` and `次`.
fn bound(text: &str) -> (Option<Operator>, &str) {
    let (included, text) = inclusion(text);
    let found = BOUNDS.iter().find_map(|&(word, operator)| Some((operator, text.strip_suffix(word)?)));
    let Some((operator, unit)) = found else { return (None, text) };
    let (included_before, unit) = inclusion(unit);
    let operator = match (operator, included.or(included_before)) {
        (Operator::AtLeast, Some(false)) => Operator::MoreThan,
        (Operator::AtMost, Some(false)) => Operator::LessThan,
        (operator, _) => operator,
    };
    (Some(operator), unit)
}

fn inclusion(text: &str) -> (Option<bool>, &str) {
    [("(不含)", false), ("(含)", true)]
        .iter()
        .find_map(|&(word, included)| Some((Some(included), text.strip_suffix(word)?)))
        .unwrap_or((None, text))
}

/// As [`unit_name`], but no time of the year (`月`, `月上旬`, `季度`, `年上半年`), which is no quantity.
fn quantity_unit(unit: &str) -> Option<String> {
    let is_time = unit.starts_with(['月', '季']) || (unit != "年" && unit.starts_with('年'));
    unit_name(unit).filter(|_| !is_time)
}

/// `unit` without parentheses around it; `None` when it is no unit but words that change the number's
/// meaning (`左右`, `多人`, `%的单位`) or a further figure.
fn unit_name(unit: &str) -> Option<String> {
    const LONGEST: usize = 8;
    let unit = unit.strip_prefix('(').and_then(|unit| unit.strip_suffix(')')).unwrap_or(unit);
    let is_unit = unit.chars().count() <= LONGEST
        && unit.chars().all(|c| c.is_alphabetic() || "%‰℃°/·()".contains(c))
        && !unit.starts_with(['多', '余', '几', '以'])
        && !unit.ends_with(['前', '后'])
        && !["左右", "上下"].iter().any(|vague| unit.ends_with(vague))
        && unit.strip_prefix('%').is_none_or(|rest| rest.is_empty() || rest.starts_with('/'));
    is_unit.then(|| unit.to_owned())
}
