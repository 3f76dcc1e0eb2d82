//! The numbers that headings and lists begin with.

/// The characters that Chinese numbers consist of.
const CHINESE_DIGITS: &str = "一二三四五六七八九十百零〇";

/// `text` without the number at its start, or `None` where there is none. Understood are `一、` `（一）`
/// `1、` `1.` `(1)` `1）` `①` and `第一部分`, `第一章`, `第一节`.
pub(super) fn strip_number(text: &str) -> Option<&str> {
    let text = text.trim_start();
    circled(text).or_else(|| part(text)).or_else(|| bracketed(text)).or_else(|| plain(text))
}

/// `text` without the number at its start, where there is one.
pub(super) fn without_number(text: &str) -> &str {
    strip_number(text).unwrap_or(text)
}

fn circled(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    matches!(first, '①'..='⑳').then(|| text[first.len_utf8()..].trim_start())
}

fn part(text: &str) -> Option<&str> {
    let rest = numeral(text.strip_prefix('第')?.trim_start())?.trim_start();
    let rest = ["部分", "章", "节"].iter().find_map(|word| rest.strip_prefix(word))?;
    Some(rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '、' | '：' | ':' | '.')))
}

fn bracketed(text: &str) -> Option<&str> {
    let rest = numeral(text.strip_prefix(['（', '('])?.trim_start())?.trim_start();
    let rest = rest.strip_prefix(['）', ')'])?;
    Some(rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '、' | '.')))
}

fn plain(text: &str) -> Option<&str> {
    let rest = numeral(text)?.trim_start();
    let after = rest.strip_prefix(['、', '.', '．', ')', '）'])?;
    // `3.5万元` is a number, not the third item.
    if rest.starts_with(['.', '．']) && after.starts_with(|c: char| c.is_ascii_digit()) {
        let sub = numeral(after)?;
        return sub.strip_prefix(['、', '.', '．', ' ', '\u{3000}']).map(str::trim_start);
    }
    Some(after.trim_start())
}

/// What follows the numeral at the start of `text`.
fn numeral(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < text.len() {
        return (text.len() - rest.len() <= 3).then_some(rest);
    }
    let rest = text.trim_start_matches(|c: char| CHINESE_DIGITS.contains(c));
    (rest.len() < text.len()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headings_and_lists() {
        let check = |text, expect| assert_eq!(strip_number(text), expect, "{text}");
        check("一、部门职责", Some("部门职责"));
        check("（十一）组织", Some("组织"));
        check("(1) 组织", Some("组织"));
        check("1、收入说明", Some("收入说明"));
        check("12.政府采购", Some("政府采购"));
        check("1.2 政府采购", Some("政府采购"));
        check("第一部分 部门整体绩效目标", Some("部门整体绩效目标"));
        check("第二部分  预算项目绩效目标", Some("预算项目绩效目标"));
        check("①目标", Some("目标"));
        check("3.5万元", None);
        check("2021年部门预算", None);
        check("部门职责：", None);
        check("一般公共预算", None);
    }
}
