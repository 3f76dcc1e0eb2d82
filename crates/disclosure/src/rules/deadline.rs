//! The legal deadline of disclosure.

use crate::cited::{Cited, Span};
use crate::disclosure::Date;
use crate::findings::{Finding, Verdict};
use crate::rules::case::Case;

/// Days after the approval within which a department discloses its budget (《预算法》第十四条).
const DAYS: i64 = 20;

/// Disclosed within twenty days of the approval, where both days are printed.
pub(super) fn within_twenty_days(case: &Case<'_>) -> Vec<Finding> {
    let text = &case.entry.document.text;
    let dates = dates(text);
    let first_beside = |words: &[&str]| {
        dates.iter().find(|date| {
            let sentence = case.entry.document.sentence(date.span).slice(text);
            words.iter().any(|word| sentence.contains(word))
        })
    };
    let approved = first_beside(&["批复"]);
    let disclosed = first_beside(&["公开时间", "公开日期", "发布时间", "发布日期"]);
    let subject = "批复后二十日内公开";
    let (Some(approved), Some(disclosed)) = (approved, disclosed) else {
        let mut missing = Vec::new();
        if approved.is_none() {
            missing.push("财政部门批复的日期");
        }
        if disclosed.is_none() {
            missing.push("公开的日期");
        }
        return vec![case.incomplete(subject, &missing, Vec::new())];
    };
    let days = day_number(disclosed.value) - day_number(approved.value);
    if (0..=DAYS).contains(&days) {
        let mut finding =
            case.doubt(subject, format!("批复后第{days}日公开。"), [disclosed.span, approved.span]);
        finding.verdict = Verdict::Holds;
        return vec![finding];
    }
    let note = format!("原文的批复日期与公开日期相隔{days}日，请核对。");
    vec![case.doubt(subject, note, [disclosed.span, approved.span])]
}

/// The dates (`2021年2月5日`) of a text.
fn dates(text: &str) -> Vec<Cited<Date>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('年') {
        let Some(start) = at.checked_sub(4) else { continue };
        let Some(year) = text.get(start..at).and_then(|digits| digits.parse::<u16>().ok()) else { continue };
        let rest = &text[at + '年'.len_utf8()..];
        let Some((month, rest)) = number_before('月', rest) else { continue };
        let Some((digits, _)) = number_before('日', rest) else { continue };
        if let (Ok(month @ 1..=12), Ok(day @ 1..=31)) = (month.parse::<u8>(), digits.parse::<u8>()) {
            let end = text.len() - rest.len() + digits.len() + '日'.len_utf8();
            found.push(Cited::new(Date { year, month, day }, Span::new(start, end)));
        }
    }
    found
}

/// The one or two digits that `text` begins with where `unit` follows, and what is behind it.
fn number_before(unit: char, text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    Some((text.get(..end)?, text.get(end..)?.strip_prefix(unit)?))
}

/// Days since 1 March of year 0, by the civil calendar.
fn day_number(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month), i64::from(date.day));
    let year = i64::from(date.year) - i64::from(month <= 2);
    let since_march = (month + 9) % 12;
    365 * year + year / 4 - year / 100 + year / 400 + (153 * since_march + 2) / 5 + day - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (from, to, days) in [
            ("2021年1月25日", "2021年2月14日", 20),
            ("2020年2月28日", "2020年3月1日", 2),
            ("2021年2月28日", "2021年3月1日", 1),
            ("2020年12月31日", "2021年1月1日", 1),
        ] {
            let day = |text: &str| dates(text).first().map(|date| day_number(date.value));
            assert_eq!(day(to).zip(day(from)).map(|(to, from)| to - from), Some(days), "{from} {to}");
        }
    }

    #[test]
    fn a_date_is_cited_exactly() {
        let text = "截止时间：2020年12月31日，2021年初";
        let spans: Vec<&str> = dates(text).iter().map(|date| date.span.slice(text)).collect();
        assert_eq!(spans, ["2020年12月31日"]);
    }
}
