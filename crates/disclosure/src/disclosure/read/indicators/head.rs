//! The head of a table of indicators, and which column holds what.

use super::super::source::{Source, squeeze};
use super::super::tables::{GridRow, Head, years_in};
use crate::columns::{Column, Header, TableKind};
use crate::document::Row;

/// The head of a table of indicators.
#[derive(Clone, Debug)]
pub(super) struct IndicatorHead {
    /// The first of its rows.
    pub first: usize,
    /// The first row of indicators.
    pub data: usize,
    /// What each column holds.
    columns: Vec<Option<Column>>,
    /// The column of the projects, where one table holds several.
    pub projects: Option<usize>,
    /// The column of their goals.
    pub goals: Option<usize>,
}

/// Words of a head are not longer.
const LONGEST_WORD: usize = 14;

impl IndicatorHead {
    /// Finds the head in a table of the budget of `year`. Where the columns cannot be told apart with
    /// certainty that is said, and there is none.
    pub fn find(source: &mut Source<'_>, rows: &[Row], year: u16) -> Option<Self> {
        let first = rows.iter().position(|row| is_head(source, row))?;
        let is_above = |row: &Row| {
            let texts = GridRow::new(row).texts(source);
            let is_short = |text: &String| {
                text.chars().count() <= LONGEST_WORD && !text.contains(|c: char| c.is_ascii_digit())
            };
            texts.len() > 1
                && texts.iter().all(is_short)
                && texts.iter().filter(|text| is_word(text)).count() > 1
        };
        // 绩效指标 and 指标值 may stand above the levels, the signs and the units.
        let first = first.checked_sub(1).filter(|&above| is_above(&rows[above])).unwrap_or(first);
        let head = Head::find(source, &rows[first..], 2, &is_word)?;
        let headers = without_long_term(&head.columns);
        let mut columns = Column::assign(TableKind::Indicators, &headers);
        choose_period(&headers, &mut columns, year);
        choose_value(&headers, &mut columns, year);
        choose_actual(&headers, &mut columns, year);
        // Where no column is called one of targets, 绩效标准 holds them.
        if !columns.contains(&Some(Column::Value))
            && let Some(standard) = headers.iter().position(|header| header.own() == "绩效标准")
        {
            columns[standard] = Some(Column::Value);
        }
        // 绩效指标 beside 二级指标 heads the names, as 三级指标 does elsewhere.
        if let Some(level2) = columns.iter().position(|column| *column == Some(Column::Level2))
            && !columns.contains(&Some(Column::Level3))
            && let Some(name) = (level2 + 1..headers.len()).find(|&at| headers[at].own() == "绩效指标")
        {
            columns[name] = Some(Column::Level3);
        }
        let data = first + head.data;
        part_value(source, &rows[data..], &headers, &mut columns);
        shift_unnamed(source, &rows[data..], &headers, &mut columns);
        let projects = headers
            .iter()
            .position(|header| matches!(header.own(), "项目名称" | "项目" | "二级项目名称" | "支出项目名称"));
        let goals = headers
            .iter()
            .position(|header| matches!(header.own(), "绩效目标" | "年度绩效目标" | "总体目标" | "年度目标"));
        let goals = goals.filter(|_| projects.is_some());
        let found = Self { first: first + head.first, data, columns, projects, goals };
        if found.at(Column::Value).is_none() {
            let place = GridRow::new(&rows[first]).whole();
            source.warn(
                "这张绩效指标表的各列没有读懂（认不出哪一列是指标值），没有读出指标，请对照原文",
                place,
            );
            return None;
        }
        Some(found)
    }

    /// The position of a column.
    pub fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|other| *other == Some(column))
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }
}

/// Whether a row is the first of a head: it names levels of indicators.
pub(super) fn is_head(source: &Source<'_>, row: &Row) -> bool {
    let texts: Vec<String> = row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect();
    let names = |word: &str| texts.iter().any(|text| text.contains(word) && text.chars().count() <= 14);
    let has_names = names("三级指标") || names("指标名称") || (names("指标内容") && names("指标值"));
    (has_names || (names("一级指标") && names("二级指标")))
        && texts.iter().filter(|text| !text.is_empty()).count() >= 2
}

fn is_word(text: &str) -> bool {
    let header = Header::new([text]);
    header.own() == "绩效指标" || Column::of_table(TableKind::Indicators).any(|column| header.may_be(column))
}

/// Where columns for the year stand beside those for the long term, only the former count.
fn without_long_term(headers: &[Header]) -> Vec<Header> {
    let is_for_the_year = |header: &Header| {
        (header.has("年度") || header.has("本年") || header.has("当年"))
            && [Column::Level2, Column::Level3, Column::Value].iter().any(|column| header.may_be(*column))
    };
    let is_long_term = |header: &Header| {
        ["长期", "中期", "实施期"].iter().any(|word| header.has(word)) && !header.has("年度")
    };
    let has_both = headers.iter().any(is_for_the_year);
    headers
        .iter()
        .map(|header| if has_both && is_long_term(header) { Header::default() } else { header.clone() })
        .collect()
}

/// Of the years below 指标值, or in its place, the document's own counts: 前年, 上年, 预计当年实现. Where none is, none does.
fn choose_period(headers: &[Header], columns: &mut [Option<Column>], year: u16) {
    const CURRENT: [&str; 3] = ["当年", "本年", "今年"];
    const OTHERS: [&str; 4] = ["前年", "上年", "去年", "上一年"];
    const WHOLE: [&str; 2] = ["全年", "年度"];
    let has_value = columns.contains(&Some(Column::Value));
    let names_period = |words: &str| {
        !years_in(words).is_empty() || CURRENT.iter().chain(&OTHERS).any(|period| words.contains(period))
    };
    let is_of_values = |header: &Header| match header.words().rev().nth(1) {
        Some(above) => Header::new([above]).may_be(Column::Value),
        None => !has_value,
    };
    let periods: Vec<usize> = (0..headers.len())
        .filter(|&at| matches!(columns[at], None | Some(Column::Value)))
        .filter(|&at| {
            let is_below = headers[at].words().rev().nth(1).is_some();
            is_of_values(&headers[at])
                && (is_below || names_period(headers[at].own()))
                && (is_below || !headers[at].may_be(Column::Value))
        })
        .collect();
    if periods.len() < 2 {
        return;
    }
    let is_own = |at: &&usize| {
        let words = headers[**at].own();
        let is_current = CURRENT.iter().any(|period| words.contains(period));
        years_in(words).last().map_or(is_current, |named| *named == year)
            && !["实际", "完成", "执行"].iter().any(|word| words.contains(word))
    };
    let only = |wanted: &dyn Fn(&&usize) -> bool| {
        let mut fitting = periods.iter().filter(wanted);
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let is_of_whole = |at: &&usize| WHOLE.iter().any(|word| headers[**at].own().contains(word));
    let chosen = only(&is_own).or_else(|| only(&is_of_whole));
    for at in &periods {
        columns[*at] = (Some(at) == chosen).then_some(Column::Value);
    }
}

/// Of several columns of targets that of the year counts; where that is not known, none.
fn choose_value(headers: &[Header], columns: &mut [Option<Column>], year: u16) {
    let candidates: Vec<usize> = (0..headers.len())
        .filter(|&at| at == 0 || headers[at] != headers[at - 1])
        .filter(|&at| headers[at].may_be(Column::Value) && matches!(columns[at], None | Some(Column::Value)))
        .collect();
    if candidates.len() < 2 {
        return;
    }
    let is_of_year = |at: &&usize| headers[**at].words().flat_map(years_in).any(|named| named == year);
    let is_current =
        |at: &&usize| ["年度", "本年", "当年"].iter().any(|word| headers[**at].own().contains(word));
    let only = |wanted: &dyn Fn(&&usize) -> bool| {
        let mut fitting = candidates.iter().filter(wanted);
        fitting.next().filter(|_| fitting.next().is_none()).copied()
    };
    let chosen = only(&is_of_year)
        .or_else(|| only(&is_current))
        .or_else(|| only(&|at: &&usize| headers[**at].own() == "指标值"));
    for &at in &candidates {
        columns[at] = (Some(at) == chosen).then_some(Column::Value);
    }
}

/// What an earlier year achieved is not what the form's own year did; of several others none is known to be it.
fn choose_actual(headers: &[Header], columns: &mut [Option<Column>], year: u16) {
    let is_earlier = |header: &Header| {
        let named: Vec<u16> = header.words().flat_map(years_in).collect();
        let says = ["前年", "上年", "去年", "上一年", "前一年", "前三年", "预计", "历史"];
        says.iter().any(|word| header.has(word)) || (!named.is_empty() && !named.contains(&year))
    };
    let fitting: Vec<usize> = (0..headers.len())
        .filter(|&at| {
            matches!(columns[at], None | Some(Column::Actual)) && headers[at].may_be(Column::Actual)
        })
        .filter(|&at| (at == 0 || headers[at] != headers[at - 1]) && !is_earlier(&headers[at]))
        .collect();
    let first = columns.iter().position(|column| *column == Some(Column::Actual));
    let Some(first) = first.filter(|&first| is_earlier(&headers[first])) else { return };
    columns[first] = None;
    if let [own] = fitting[..] {
        columns[own] = Some(Column::Actual);
    }
}

/// 指标值 above two or three columns: the sign, the value, and its unit.
fn part_value(source: &Source<'_>, rows: &[Row], headers: &[Header], columns: &mut [Option<Column>]) {
    let Some(first) = columns.iter().position(|column| *column == Some(Column::Value)) else { return };
    let length = headers[first..].iter().take_while(|header| **header == headers[first]).count();
    let mut signs = rows
        .iter()
        .map(GridRow::new)
        .filter(|row| row.width == headers.len())
        .map(|row| squeeze(source.slice(row.span(Some(first)))))
        .filter(|text| !text.is_empty())
        .peekable();
    let is_of_signs = signs.peek().is_some() && signs.all(|text| is_operator(&text) || text == "定性");
    if (2..=3).contains(&length) && is_of_signs && !columns.contains(&Some(Column::Operator)) {
        columns[first] = Some(Column::Operator);
        columns[first + 1] = Some(Column::Value);
        if length == 3 {
            columns[first + 2] = Some(Column::ValueUnit);
        }
    }
}

/// Signs of comparison, and words for them; not 定性 or 正向.
pub(super) fn is_operator(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "大于或等于",
        "小于或等于",
        "不得低于",
        "不得高于",
        "不得少于",
        "不得超过",
        "大于等于",
        "小于等于",
        "大于",
        "小于",
        "等于",
        "不低于",
        "不高于",
        "不少于",
        "不超过",
        "不大于",
        "不小于",
        "至少",
    ];
    !text.is_empty()
        && (WORDS.contains(&text)
            || text
                .chars()
                .all(|c| matches!(c, '≥' | '≤' | '=' | '＝' | '>' | '<' | '＞' | '＜' | '≧' | '≦' | '±')))
}

/// Where the head has no name for the indicators themselves and an empty cell at its end, the columns after
/// the second level stand one place further on than their names. Any other column that has content and no name
/// leaves it open what stands where.
fn shift_unnamed(source: &Source<'_>, rows: &[Row], headers: &[Header], columns: &mut [Option<Column>]) {
    let Some(last) = headers.len().checked_sub(1).filter(|&last| headers[last].own().is_empty()) else {
        return;
    };
    let texts = |column: usize| {
        rows.iter()
            .map(move |row| squeeze(source.slice(GridRow::new(row).span(Some(column)))))
            .collect::<Vec<_>>()
    };
    let is_filled = texts(last).iter().filter(|text| !text.is_empty()).count() * 2 > rows.len();
    if !is_filled {
        return;
    }
    let level2 = columns.iter().position(|column| *column == Some(Column::Level2));
    let has_level3 = columns.contains(&Some(Column::Level3));
    let has_target = |text: &String| {
        text.starts_with(['≥', '≤', '=', '＞', '>', '<', '＜']) || text.contains(|c: char| c.is_ascii_digit())
    };
    match level2.filter(|_| !has_level3 && texts(last).iter().any(has_target)) {
        Some(level2) => {
            columns[level2 + 1..].rotate_right(1);
            columns[level2 + 1] = Some(Column::Level3);
        }
        None => columns.fill(None),
    }
}
