//! Sentences that line ends cut, as copied text has them.

use crate::cited::Span;
use crate::disclosure::read::source::Source;

/// Whether the sentence that `last` leaves open goes on in the next paragraph: a line end within a
/// sentence, as copied text has it.
pub(super) fn runs_on(source: &Source<'_>, last: Span, next: Span) -> bool {
    let text = source.slice(last).trim_end();
    let between = source.slice(Span::new(last.end, next.start));
    // A row of numbers is no sentence that was cut, with names among them or without.
    let is_row = !text.contains(['，', '。', '；', '：'])
        && text.split_whitespace().filter(|word| word.parse::<f64>().is_ok()).count() > 1;
    let has_words = text.contains(|c: char| c.is_alphabetic()) && !is_row && !is_form(text);
    let is_cut = has_words
        && !text.ends_with(['。', '；', '：', '！', '？', ';', ':', '元', '%', '％', '平', '）', ')'])
        && text.contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | '。' | '；' | '：' | '、'));
    let awaits_amount =
        awaits_amount(text) && source.slice(next).trim_start().starts_with(|c: char| c.is_ascii_digit());
    let begins_with_unit = source.slice(next).trim_start().starts_with(['元', '万', '亿']);
    (is_cut || awaits_amount || begins_with_unit)
        && between.matches('\n').count() <= 1
        && between.trim().is_empty()
}

/// Whether an amount has to follow: 支出预算为
pub(super) fn awaits_amount(text: &str) -> bool {
    ["为", "共计", "总计为", "达"].iter().any(|word| text.trim_end().ends_with(word))
}

/// Whether a passage announces the next one: `其中：`
pub(super) fn ends_open(text: &str) -> bool {
    text.trim_end().ends_with(['：', ':'])
}

/// Whether a paragraph begins with an amount, or with 为 and an amount.
pub(super) fn begins_with_amount(text: &str) -> bool {
    let text = text.trim_start();
    let text = text.strip_prefix('为').unwrap_or(text);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
    rest.len() < text.len() && ["万元", "亿元", "元"].iter().any(|unit| rest.starts_with(unit))
}

/// Whether a line ends within a word that the next one goes on with: “三公”, 经费.
pub(super) fn parts_word(text: &str, next: &str) -> bool {
    const PARTS: [(&str, &str); 5] =
        [("“三公”", "经费"), ("“三公", "”经费"), ("经费预", "算"), ("收入预", "算"), ("支出预", "算")];
    let (text, next) = (text.trim_end(), next.trim_start());
    PARTS.iter().any(|(end, start)| text.ends_with(end) && next.starts_with(start))
}

/// Whether a line is one of a form, which no sentence runs through: 编制时间：2021年2月8日, 编制单位：某某局 负责人：某某, （2021年2月8日）.
fn is_form(text: &str) -> bool {
    const LABELS: [&str; 11] =
        ["单位", "部门", "时间", "日期", "负责人", "制表人", "联系人", "电话", "名称", "编号", "来源"];
    /// What stands behind a label is short.
    const LONGEST: usize = 30;
    let is_in_day = |c: char| c.is_ascii_digit() || "〇○零一二三四五六七八九十年月日".contains(c);
    let is_day = |text: &str| text.ends_with('日') && text.contains('年') && text.chars().all(is_in_day);
    let is_part = |part: &str| {
        part.split_once(['：', ':']).is_some_and(|(label, value)| {
            let is_word =
                !value.is_empty() && !value.contains(|c: char| c.is_ascii_digit() || "，。；".contains(c));
            LABELS.iter().any(|end| label.ends_with(end))
                && value.chars().count() <= LONGEST
                && (is_word || is_day(value))
        })
    };
    let words = text.trim().trim_matches(['（', '）', '(', ')']);
    is_day(words) || (!words.is_empty() && words.split_whitespace().all(is_part))
}
