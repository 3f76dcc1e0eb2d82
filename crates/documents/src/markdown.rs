//! The marks of Markdown in plain text: of headings, lists, quotations and bold words. Its tables are the plain text's.

use std::borrow::Cow;

/// The text without the marks, line for line.
pub(crate) fn without_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_marked = |line: &str| {
        body(line).len() < line.len() || ["**", "<br", "`"].iter().any(|mark| line.contains(mark))
    };
    if !text.lines().any(is_marked) {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = body(line);
        while let Some((before, words, after)) = bold(rest) {
            plain.push_str(before);
            plain.push_str(words);
            rest = after;
        }
        plain.extend(rest.chars().filter(|c| *c != '`'));
    }
    for line_break in ["<br>", "<br/>", "<br />"] {
        plain = plain.replace(line_break, " ");
    }
    Cow::Owned(plain)
}

/// A line behind the marks of a heading, an item or a quotation.
fn body(line: &str) -> &str {
    let text = line.strip_prefix("> ").unwrap_or(line);
    let indented = text.trim_start_matches(' ');
    let item = ["- ", "* ", "+ "].iter().find_map(|mark| indented.strip_prefix(mark));
    // `- 3.5` may be an amount.
    if let Some(item) = item.filter(|item| !item.trim_start().starts_with(|c: char| c.is_ascii_digit())) {
        return item;
    }
    let hashes = text.len() - text.trim_start_matches('#').len();
    let heading = text.get(hashes..).filter(|_| (1..=6).contains(&hashes));
    heading.and_then(|heading| heading.strip_prefix(' ')).unwrap_or(text)
}

/// The first bold words, with what stands before and behind them. `**` in a cell of its own is none.
fn bold(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("**")?;
    let (words, after) = rest.split_once("**")?;
    let is_words = |c: char| !c.is_whitespace() && !matches!(c, '|' | '*');
    (words.starts_with(is_words) && words.ends_with(is_words)).then_some((before, words, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let check = |text: &'static str, expect: &str| {
            assert_eq!(without_marks(Cow::Borrowed(text)), expect);
        };
        check("## 一、收支总表\n", "一、收支总表\n");
        check("预算**2.40**万元，比**上年**减少", "预算2.40万元，比上年减少");
        check("| **合计** | 3 |", "| 合计 | 3 |");
        check("**\t**\t1\t2\n", "**\t**\t1\t2\n");
        check("#公务用车购置费\t3\n", "#公务用车购置费\t3\n");
        check("> 单位：万元", "单位：万元");
        check("- 公务接待费：2万元", "公务接待费：2万元");
        check("  - 公务接待费：2万元", "公务接待费：2万元");
        check("- 3.5", "- 3.5");
        check("预算 `100` 万元", "预算 100 万元");
    }
}
