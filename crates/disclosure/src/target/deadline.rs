//! Days to be done by.

use super::Meaning;

/// Words before a date that say no more than "by".
const BY: [&str; 7] = ["≤", "不超过", "不晚于", "不迟于", "截至", "截止到", "于"];

/// What may follow a date: until its end, or before it.
const ENDS: [&str; 11] = ["", "底", "末", "内", "前", "以前", "之前", "底前", "底以前", "底之前", "末前"];

/// The end of the budget year, without any figure.
const YEAR_END: [&str; 9] =
    ["年底", "年底前", "年末", "年末前", "年内", "当年", "当年内", "本年内", "年度内"];

/// Reads `≤12月`, `12月底前`, `2021年12月31日前`, `2021-12-31`, `年底前`. A day without a month (`15日`)
/// is a length of time, hence none.
pub fn parse(normalized: &str) -> Option<Meaning> {
    let text = BY.iter().find_map(|by| normalized.strip_prefix(by)).unwrap_or(normalized);
    let text = text.strip_suffix("完成").unwrap_or(text);
    if YEAR_END.contains(&text) {
        return Some(Meaning::Deadline { year: None, month: None, day: None });
    }
    let (year, month, day, end) = numeric(text).or_else(|| written(text))?;
    let is_date = year.is_some() || month.is_some();
    (is_date && is_possible(year, month, day) && ENDS.contains(&end)).then_some(Meaning::Deadline {
        year,
        month,
        day,
    })
}

type Parts<'text> = (Option<u16>, Option<u8>, Option<u8>, &'text str);

/// `2021年12月31日`, or the parts of it that are there.
fn written(text: &str) -> Option<Parts<'_>> {
    let (year, rest) = part(text, &["年"]);
    let (month, rest) = part(rest, &["月份", "月"]);
    let (day, rest) = part(rest, &["日", "号"]);
    if year.is_some() && month.is_none() && day.is_some() {
        return None;
    }
    let narrow = |value: Option<u16>| value.map(u8::try_from).transpose().ok();
    Some((year, narrow(month)?, narrow(day)?, rest))
}

/// `2021-12-31`, `2021/12/31`, `2021.12.31`.
fn numeric(text: &str) -> Option<Parts<'_>> {
    let separator = *text.as_bytes().get(4).filter(|byte| b"-/.".contains(byte))?;
    let separator = char::from(separator).to_string();
    let (year, rest) = part(text, &[&separator]);
    let (month, rest) = part(rest, &[&separator]);
    let (day, rest) = part(rest, &[""]);
    let narrow = |value: Option<u16>| value.and_then(|value| u8::try_from(value).ok());
    Some((Some(year?), Some(narrow(month)?), Some(narrow(day)?), rest))
}

/// A whole number of at most four digits with one of `names` after it, and what follows.
fn part<'text>(text: &'text str, names: &[&str]) -> (Option<u16>, &'text str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let rest = names.iter().find_map(|name| rest.strip_prefix(name));
    match (number.parse(), rest) {
        (Ok(number), Some(rest)) if digits <= 4 => (Some(number), rest),
        _ => (None, text),
    }
}

fn is_possible(year: Option<u16>, month: Option<u8>, day: Option<u8>) -> bool {
    let days = match month {
        Some(2) if year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) => 29,
        Some(2) => 28,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    };
    year.is_none_or(|year| (1949..2200).contains(&year))
        && month.is_none_or(|month| (1..=12).contains(&month))
        && day.is_none_or(|day| (1..=days).contains(&day))
}
