//! The words by which a document says how a figure changed.

use rust_decimal::Decimal;

use super::super::source::{Source, squeeze};
use crate::amount::Amount;
use crate::cited::{CitedText, Span};
use crate::disclosure::Change;

const INCREASE: [&str; 5] = ["增加", "增长", "上升", "提高", "增"];
const DECREASE: [&str; 8] = ["减少", "下降", "降低", "压减", "压缩", "削减", "缩减", "减"];
const REASON: [&str; 11] = [
    "主要原因是",
    "主要原因为",
    "主要原因：",
    "原因是",
    "原因为",
    "主要是由于",
    "主要由于",
    "主要是因为",
    "主要系",
    "主要是",
    "主要为",
];

/// What the words before an amount of change say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChangeLabel {
    /// What changed; empty where the sentence has said so before.
    pub subject: String,
    pub against: Option<Against>,
    is_decrease: bool,
}

/// The earlier year as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// 上年, 去年
    YearBefore,
    Year(u16),
}

impl Against {
    pub fn year(self, budget_year: u16) -> u16 {
        match self {
            Self::YearBefore => budget_year.saturating_sub(1),
            Self::Year(year) => year,
        }
    }
}

impl ChangeLabel {
    pub fn signed(&self, amount: Amount) -> Change {
        Change::By(Amount::new(self.sign(amount.value())))
    }

    pub fn signed_percent(&self, percent: Decimal) -> Change {
        Change::ByPercent(self.sign(percent))
    }

    fn sign(&self, value: Decimal) -> Decimal {
        if self.is_decrease { -value } else { value }
    }
}

/// The change that `label` announces: it ends with the verb.
pub(super) fn of_label(label: &str) -> Option<ChangeLabel> {
    let words = squeeze(label);
    let words = words.trim_end_matches(['了', '为', '约', '额', '：', ':', '共', '计', '到']);
    let verb = |verbs: &[&str]| verbs.iter().find_map(|verb| words.strip_suffix(verb)).map(str::to_owned);
    let (rest, is_decrease) = match (verb(&DECREASE), verb(&INCREASE)) {
        (Some(rest), _) => (rest, true),
        (None, Some(rest)) => (rest, false),
        (None, None) => return None,
    };
    let (subject, against) = without_comparison(&rest);
    Some(ChangeLabel { subject, against, is_decrease })
}

/// The label of 持平.
pub(super) fn unchanged(label: &str) -> ChangeLabel {
    let (subject, against) = without_comparison(&squeeze(label));
    ChangeLabel { subject, against, is_decrease: false }
}

/// Whether the words speak of a change without announcing its amount: `相应增加人员经费`.
pub(super) fn mentions(label: &str) -> bool {
    let words = squeeze(label);
    ["增加", "减少", "增长", "下降", "降低", "压减", "压缩", "削减", "缩减"]
        .iter()
        .any(|verb| words.contains(verb))
}

/// The words without `较2020年`, and the year in it.
fn without_comparison(words: &str) -> (String, Option<Against>) {
    for (at, lead) in words.match_indices(['较', '比', '与', '同']) {
        let after = &words[at + lead.len()..];
        for name in ["上年度", "上一年度", "上一年", "上年", "去年", "前一年"] {
            if let Some(rest) = after.strip_prefix(name) {
                return (join(&words[..at], rest), Some(Against::YearBefore));
            }
        }
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        if digits.len() == 4
            && let (Ok(year), Some(rest)) = (digits.parse(), after[4..].strip_prefix('年'))
        {
            return (join(&words[..at], rest.trim_start_matches('度')), Some(Against::Year(year)));
        }
    }
    (words.to_owned(), None)
}

fn join(before: &str, after: &str) -> String {
    let after = ["预算数", "预算", "相比", "执行数", "同期", "年初"]
        .iter()
        .fold(after, |rest, word| rest.trim_start_matches(word));
    format!("{before}{after}")
}

/// The reason that follows a change, up to the end of its clause.
pub(super) fn reason_after(source: &Source<'_>, rest: Span) -> Option<CitedText> {
    let text =
        source.slice(rest).trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '，' | ',' | '；'));
    let reason = REASON.iter().find_map(|lead| text.strip_prefix(lead))?;
    let end = reason.find(['。', '；', ';', '\n']).unwrap_or(reason.len());
    Some(source.cite(&reason[..end])).filter(|reason| !reason.value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, expect: Option<(&str, Option<Against>, bool)>) {
        let seen = of_label(label);
        let seen = seen.as_ref().map(|change| (change.subject.as_str(), change.against, change.is_decrease));
        assert_eq!(seen, expect, "{label}");
    }

    #[test]
    fn labels_of_changes() {
        check("较2020年增加", Some(("", Some(Against::Year(2020)), false)));
        check("比上年预算减少", Some(("", Some(Against::YearBefore), true)));
        check("其中：基本支出增加", Some(("其中：基本支出", None, false)));
        check("“三公”经费较上年减少", Some(("“三公”经费", Some(Against::YearBefore), true)));
        check("与上年相比，下降了", Some(("，", Some(Against::YearBefore), true)));
        check("基本支出", None);
        check("相应增加人员经费", None);
    }
}
