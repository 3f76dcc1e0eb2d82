//! The numbers that headings and lists begin with.

/// The characters that Chinese numbers consist of.
const CHINESE_DIGITS: &str = "〇一二三四五六七八九";

/// How a number is written, from the outermost usual level to the innermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Style {
    /// `第一部分`, `第一章`
    Part,
    /// `第一节`, `第一条`
    Chapter,
    /// `一、`
    Chinese,
    /// `（一）`
    ChineseInBrackets,
    /// `1、`, `1.`
    Arabic,
    /// `1.1`
    Nested,
    /// `（1）`, `1）`
    ArabicInBrackets,
    /// `①`
    Circled,
}

/// A text that begins with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbered<'t> {
    /// How the number is written.
    pub style: Style,
    /// Its value.
    pub ordinal: u32,
    /// The sign that parts it from the words: `、` and `.` make two lists.
    pub mark: char,
    /// What follows it.
    pub rest: &'t str,
}

/// The number at the start of `text`, or `None` where there is none. Understood are `一、` `（一）`
/// `1、` `1.` `1.2` `(1)` `1）` `①` and `第一部分`, `第一章`, `第一节`, `第一条`.
pub(super) fn numbered(text: &str) -> Option<Numbered<'_>> {
    let text = text.trim_start();
    circled(text).or_else(|| part(text)).or_else(|| bracketed(text)).or_else(|| plain(text))
}

/// `text` without the number at its start, or `None` where there is none.
pub(super) fn strip_number(text: &str) -> Option<&str> {
    numbered(text).map(|numbered| numbered.rest)
}

/// `text` without the number at its start, where there is one.
pub(super) fn without_number(text: &str) -> &str {
    strip_number(text).unwrap_or(text)
}

fn circled(text: &str) -> Option<Numbered<'_>> {
    let first = text.chars().next()?;
    let ordinal = (first as u32).checked_sub('①' as u32)? + 1;
    (ordinal <= 20).then(|| Numbered {
        style: Style::Circled,
        ordinal,
        mark: ' ',
        rest: text[first.len_utf8()..].trim_start(),
    })
}

fn part(text: &str) -> Option<Numbered<'_>> {
    let numeral = numeral(text.strip_prefix('第')?.trim_start())?;
    let rest = numeral.rest.trim_start();
    let is_delimiter = |c: char| c.is_whitespace() || matches!(c, '、' | '：' | ':' | '.');
    // 第三条规定 is no heading.
    let article = rest.strip_prefix('条').filter(|rest| rest.starts_with(is_delimiter));
    let (style, rest) = [("部分", Style::Part), ("章", Style::Part), ("节", Style::Chapter)]
        .into_iter()
        .find_map(|(word, style)| Some((style, rest.strip_prefix(word)?)))
        .or_else(|| Some((Style::Chapter, article?)))?;
    Some(Numbered { style, ordinal: numeral.value, mark: ' ', rest: rest.trim_start_matches(is_delimiter) })
}

fn bracketed(text: &str) -> Option<Numbered<'_>> {
    let numeral = numeral(text.strip_prefix(['（', '('])?.trim_start())?;
    let rest = numeral.rest.trim_start().strip_prefix(['）', ')'])?;
    let style = if numeral.is_chinese { Style::ChineseInBrackets } else { Style::ArabicInBrackets };
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '、' | '.'));
    Some(Numbered { style, ordinal: numeral.value, mark: ' ', rest })
}

fn plain(text: &str) -> Option<Numbered<'_>> {
    let numeral = numeral(text)?;
    let style = if numeral.is_chinese { Style::Chinese } else { Style::Arabic };
    let ordinal = numeral.value;
    let rest = numeral.rest.trim_start();
    let Some(after) = rest.strip_prefix(['、', '.', '．', ')', '）']) else {
        // `一  部门概况`: a space alone parts a Chinese number from its heading.
        let is_parted = numeral.is_chinese && rest.len() < numeral.rest.len() && !rest.is_empty();
        return is_parted.then_some(Numbered { style, ordinal, mark: ' ', rest });
    };
    if rest.starts_with([')', '）']) {
        return Some(Numbered {
            style: Style::ArabicInBrackets,
            ordinal,
            mark: ')',
            rest: after.trim_start(),
        });
    }
    // `3.5万元` is a number, not the third item.
    if rest.starts_with(['.', '．']) && after.starts_with(|c: char| c.is_ascii_digit()) {
        let rest = self::numeral(after)?.rest.strip_prefix(['、', '.', '．', ' ', '\u{3000}'])?;
        return Some(Numbered { style: Style::Nested, ordinal, mark: '.', rest: rest.trim_start() });
    }
    let mark = if rest.starts_with('、') { '、' } else { '.' };
    Some(Numbered { style, ordinal, mark, rest: after.trim_start() })
}

struct Numeral<'t> {
    value: u32,
    is_chinese: bool,
    rest: &'t str,
}

/// The numeral at the start of `text`, of at most three figures.
fn numeral(text: &str) -> Option<Numeral<'_>> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < text.len() {
        let digits = &text[..text.len() - rest.len()];
        let value = digits.parse().ok().filter(|_| digits.len() <= 3)?;
        return Some(Numeral { value, is_chinese: false, rest });
    }
    let rest =
        text.trim_start_matches(|c: char| chinese_digit(c).is_some() || matches!(c, '十' | '百' | '零'));
    let digits = &text[..text.len() - rest.len()];
    (!digits.is_empty()).then(|| Numeral { value: chinese_value(digits), is_chinese: true, rest })
}

fn chinese_digit(c: char) -> Option<u32> {
    CHINESE_DIGITS.chars().zip(0..).find_map(|(digit, value)| (digit == c).then_some(value))
}

/// `二十一` as 21.
fn chinese_value(digits: &str) -> u32 {
    let mut value: u32 = 0;
    let mut last: Option<u32> = None;
    for c in digits.chars() {
        match c {
            '十' => value = value.saturating_add(last.take().unwrap_or(1).saturating_mul(10)),
            '百' => value = value.saturating_add(last.take().unwrap_or(1).saturating_mul(100)),
            _ => last = chinese_digit(c).or(last),
        }
    }
    value.saturating_add(last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headings_and_lists() {
        let check = |text, expect| assert_eq!(strip_number(text), expect, "{text}");
        check("一、部门职责", Some("部门职责"));
        check("一 部门职责", Some("部门职责"));
        check("（十一）组织", Some("组织"));
        check("(1) 组织", Some("组织"));
        check("1、收入说明", Some("收入说明"));
        check("12.政府采购", Some("政府采购"));
        check("1.2 政府采购", Some("政府采购"));
        check("第一部分 部门整体绩效目标", Some("部门整体绩效目标"));
        check("第二部分  预算项目绩效目标", Some("预算项目绩效目标"));
        check("①目标", Some("目标"));
        check("第二条 收入预算", Some("收入预算"));
        check("第三条规定", None);
        check("3.5万元", None);
        check("2021年部门预算", None);
        check("部门职责：", None);
        check("一般公共预算", None);
    }

    #[test]
    fn their_style_and_value() {
        let check = |text, style, ordinal| {
            let seen = numbered(text).map(|numbered| (numbered.style, numbered.ordinal));
            assert_eq!(seen, Some((style, ordinal)), "{text}");
        };
        check("第三部分 名词解释", Style::Part, 3);
        check("第二章 收支情况", Style::Part, 2);
        check("十二、其他", Style::Chinese, 12);
        check("（二十一）其他", Style::ChineseInBrackets, 21);
        check("3．其他", Style::Arabic, 3);
        check("（3）其他", Style::ArabicInBrackets, 3);
        check("③其他", Style::Circled, 3);
    }
}
