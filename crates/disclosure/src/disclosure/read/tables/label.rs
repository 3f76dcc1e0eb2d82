//! The names of rows: `一、一般公共预算拨款收入`, `其中：公务用车运行费`, `201 一般公共服务支出`.

use super::super::numbering::strip_number;
use super::super::source::squeeze;
use crate::line::{Line, Statement};

/// A row's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Label {
    /// Without number, code and 其中.
    pub words: String,
    /// How deep it stands: 0 for `一、` and for names without any number.
    pub depth: u8,
    /// The code before it, where there is one.
    pub code: String,
}

impl Label {
    /// The name in a cell.
    pub fn of(text: &str) -> Self {
        let mut words = squeeze(text);
        let mut depth = 0;
        let mut code = String::new();
        loop {
            let before = words.len();
            if let Some(rest) =
                ["其中：", "其中:", "其中", "＃", "#"].iter().find_map(|lead| words.strip_prefix(lead))
            {
                depth = 2;
                words = rest.to_owned();
            } else if let Some((number, rest)) = code_before(&words) {
                code = number;
                words = rest;
            } else if let Some(rest) = strip_number(&words) {
                let is_top = words.starts_with(|c| "一二三四五六七八九十".contains(c));
                depth = depth.max(u8::from(!is_top));
                words = rest.to_owned();
            }
            if words.len() == before {
                break;
            }
        }
        let words = words.trim_start_matches(['-', '—', '·']).trim_end_matches(['：', ':']);
        let words = words.strip_suffix("（类）").or_else(|| words.strip_suffix("(类)")).unwrap_or(words);
        // “三公”经费小计
        let words = words.strip_suffix("小计").filter(|name| Line::named(name).is_some()).unwrap_or(words);
        Self { words: words.to_owned(), depth, code }
    }

    /// Whether 其中 stands before it.
    pub fn is_within(&self) -> bool {
        self.depth == 2
    }

    /// Whether it names the whole of the table.
    pub fn is_total(&self) -> bool {
        matches!(
            self.words.as_str(),
            "合计"
                | "总计"
                | "合计数"
                | "总合计"
                | "支出合计"
                | "支出总计"
                | "本年支出合计"
                | "收入合计"
                | "收入总计"
                | "部门合计"
                | "单位合计"
                | "本年收入合计"
                | "合计（万元）"
                | "合计（元）"
                | "基本支出合计"
                | "项目支出合计"
                | "全部合计"
        )
    }
}

/// The source of income that words name, with or without 收入 at their end.
pub(super) fn named_income(words: &str) -> Option<Line> {
    [String::new(), "收入".to_owned(), "拨款收入".to_owned()]
        .iter()
        .find_map(|ending| Line::named(&format!("{words}{ending}")))
        .filter(|line| matches!(line.statement(), Statement::Income))
        .cloned()
}

/// A code of digits before a name: `201一般公共服务支出`, `[30101]基本工资`.
fn code_before(words: &str) -> Option<(String, String)> {
    let inner = words.strip_prefix(['[', '【', '（', '(']).unwrap_or(words);
    let end = inner.find(|c: char| !c.is_ascii_digit())?;
    let (digits, rest) = inner.split_at(end);
    let rest = rest.trim_start_matches([']', '】', '）', ')', '-', '—']);
    (matches!(digits.len(), 3 | 5 | 7)
        && rest.starts_with(|c: char| !c.is_ascii() && !matches!(c, '、' | '，' | '年')))
    .then(|| (digits.to_owned(), rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_rows() {
        let check = |text, words: &str, depth, code: &str| {
            let expect = Label { words: words.to_owned(), depth, code: code.to_owned() };
            assert_eq!(Label::of(text), expect, "{text}");
        };
        check("一、一般公共预算拨款收入", "一般公共预算拨款收入", 0, "");
        check("（一）一般公共预算拨款", "一般公共预算拨款", 1, "");
        check("其中：公务用车运行费", "公务用车运行费", 2, "");
        check("其中：（1）公务用车购置费", "公务用车购置费", 2, "");
        check("201 一般公共服务支出", "一般公共服务支出", 0, "201");
        check("[30101]基本工资", "基本工资", 0, "30101");
        check("合 计", "合计", 0, "");
        check("教育支出（类）", "教育支出", 0, "");
    }
}
