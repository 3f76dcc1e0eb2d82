//! The year and kind of the amounts in a column.

use std::collections::BTreeSet;

use super::super::source::{Source, squeeze};
use super::caption::years_in;
use crate::columns::Header;
use crate::disclosure::DocumentKind;
use crate::document::Row;

/// Whose amounts a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Period {
    pub year: u16,
    pub kind: DocumentKind,
}

impl Period {
    /// The period that a column's words name, in a table of `table`; `None` for what was spent so far, which
    /// is neither a budget nor final accounts, and for a forecast.
    pub fn of(header: &Header, table: Self) -> Option<Self> {
        let has = |needle: &str| header.has(needle);
        // Money that last year left over is this year's.
        let is_left_over = |words: &str| words.contains("结转") || words.contains("结余");
        let is_before = header
            .words()
            .filter(|words| !is_left_over(words))
            .any(|words| ["上年", "去年", "上一年"].iter().any(|before| words.contains(before)));
        let named = header.words().flat_map(years_in).last();
        let year = match named {
            Some(year) => year,
            None if is_before => table.year.checked_sub(1)?,
            None => table.year,
        };
        // A plan for years to come.
        if table.year != 0 && year > table.year {
            return None;
        }
        if has("增减")
            || has("执行")
            || has("完成")
            || has("实际")
            || has("预计")
            || has("下年")
            || has("后年")
        {
            return None;
        }
        let kind = if has("决算") {
            DocumentKind::FinalAccounts
        } else if has("预算数")
            || has("年初预算")
            || has("调整预算")
            || has("全年预算")
            || header.words().any(is_budget)
        {
            DocumentKind::Budget
        } else {
            table.kind
        };
        Some(Self { year, kind })
    }

    /// The period that a row's name says, and nothing else: `2023年预算数`, `上年`, `2023`.
    pub fn of_row(words: &str, table: Self) -> Option<Self> {
        let is_bare = words.len() == 4 && words.bytes().all(|byte| byte.is_ascii_digit());
        let words = if is_bare { format!("{words}年") } else { words.to_owned() };
        let names_period = !years_in(&words).is_empty()
            || (table.kind == DocumentKind::FinalAccounts && is_kind(&words))
            || ["上年", "去年", "本年", "当年", "今年"].iter().any(|word| words.starts_with(word));
        // 本年支出合计 is a line, and no year.
        let is_amount =
            !["增", "减", "±", "比", "%", "计", "收入", "支出"].iter().any(|word| words.contains(word));
        let is_period = names_period && is_amount && is_generic(&words);
        Self::of(&Header::new([words.as_str()]), table).filter(|_| is_period)
    }
}

/// Whether the cells of a head's `rows` name several years or days: 2022年末 beside 2023年末, 上年数 beside 本年数. Titles,
/// and what was left over of last year's money, are not looked at.
pub(in super::super) fn names_several_periods(source: &Source<'_>, rows: &[Row]) -> bool {
    const DAYS: [&str; 9] = ["年初", "期初", "上年", "去年", "年末", "年底", "期末", "本年", "当年"];
    const OTHERS: [&str; 4] = ["表", "日", "结转", "结余"];
    let cells = rows.iter().flat_map(|row| &row.cells).map(|cell| squeeze(source.slice(cell.span)));
    let periods: BTreeSet<(Vec<u16>, Option<&str>)> = cells
        .filter(|words| !OTHERS.iter().any(|other| words.contains(other)))
        .map(|words| (years_in(&words), DAYS.into_iter().find(|day| words.contains(day))))
        .filter(|(years, day)| !years.is_empty() || day.is_some())
        .collect();
    periods.len() > 1
}

/// Whether words say that the amounts are budgeted, and of no fund: `预算`, `2023年预算`, `预算金额`.
fn is_budget(words: &str) -> bool {
    let stem = ["金额", "安排", "额"].iter().find_map(|end| words.strip_suffix(end)).unwrap_or(words);
    stem.ends_with("预算") && is_generic(stem)
}

/// Whether words only say of which kind the amounts are.
fn is_kind(words: &str) -> bool {
    matches!(words, "预算数" | "年初预算数" | "决算数")
}

/// Whether words say nothing but the period and that it is the whole: `2021年预算数`, `合计`, `金额`.
pub(in super::super) fn is_generic(words: &str) -> bool {
    const WORDS: [&str; 27] = [
        "批复",
        "建议",
        "统计数",
        "年度",
        "年初",
        "预算",
        "决算",
        "财政拨款",
        "支出",
        "收入",
        "合计",
        "小计",
        "总计",
        "金额",
        "安排",
        "上年",
        "本年",
        "当年",
        "今年",
        "去年",
        "其中",
        "经费",
        "万元",
        "数",
        "年",
        "额",
        "元",
    ];
    let mut rest: String =
        words.chars().filter(|c| !c.is_ascii_digit() && !matches!(c, '（' | '）' | '：')).collect();
    for word in WORDS {
        rest = rest.replace(word, "");
    }
    rest.is_empty()
}

/// Whether words say that the column adds the others up.
pub(super) fn is_whole(words: &str) -> bool {
    matches!(words, "合计" | "小计" | "总计" | "金额" | "总额" | "金额合计" | "资金总额")
        || is_year(words)
        || (is_generic(words)
            && ["数", "预算", "决算", "金额", "合计", "计"].iter().any(|end| words.ends_with(end)))
}

/// Whether words are a year and nothing else: `2023年`.
pub(super) fn is_year(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    words.len() - rest.len() == 4 && matches!(rest, "年" | "年度")
}
