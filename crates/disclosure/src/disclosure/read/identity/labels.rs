//! Lines and cells that name the office: `预算主管部门：某某局`.

use std::collections::BTreeMap;

use super::year::{self, Year};
use super::{name, place, region};
use crate::cited::Span;
use crate::document::{Block, Cell, Document, Row};

const DEPARTMENT: [&str; 12] = [
    "预算主管部门",
    "主管部门名称",
    "部门名称",
    "编制部门",
    "填报部门",
    "公开部门",
    "部门（单位）名称",
    "部门(单位)名称",
    "预算部门",
    "部门单位名称",
    "部门（单位）",
    "部门(单位)",
];
const BUDGET_UNIT: [&str; 2] = ["预算单位", "预算单位名称"];
const UNIT: [&str; 9] = [
    "单位名称",
    "编制单位",
    "填报单位",
    "公开单位",
    "填表单位",
    "部门",
    "实施单位",
    "项目实施单位",
    "项目单位",
];
const SUPERVISOR: [&str; 6] =
    ["主管部门", "主管部门及编码", "主管部门及代码", "项目主管部门", "主管单位", "主管部门（单位）"];
const YEAR: [&str; 3] = ["预算年度", "年度", "决算年度"];
const REGION: [&str; 4] = ["行政区划", "所属地区", "所属区划", "地区"];
const CODE: [&str; 7] =
    ["部门编码", "部门代码", "单位编码", "单位代码", "预算代码", "部门预算编码", "统一社会信用代码"];

/// So many rows of a form say whose it is before its own rows begin.
const HEAD_ROWS: usize = 8;

/// A label stands near the start of its line.
const LONGEST_LINE: usize = 120;

/// What labelled lines and cells say of the office.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Labels {
    /// The department.
    pub department: Option<Span>,
    /// The unit whose budget it is, named beside the department.
    pub budget_unit: Option<Span>,
    /// The unit that made a table, which may be the department.
    pub unit: Option<Span>,
    /// The department over the unit that made a table.
    pub supervisor: Option<Span>,
    /// The year.
    pub year: Option<Year>,
    /// Where it is.
    pub region: Option<Span>,
    /// Its number.
    pub code: Option<Span>,
}

impl Labels {
    /// The labels of a document, the first of each sort.
    pub fn of(document: &Document) -> Self {
        let mut labels = Self::default();
        for block in &document.blocks {
            match block {
                Block::Paragraph(span) => labels.line(document, document.slice(*span)),
                Block::Table(table) => {
                    // Above and below its rows a table names who made it.
                    let edges = table.rows.iter().take(HEAD_ROWS).chain(table.rows.iter().rev().take(2));
                    for row in edges {
                        let says_unit = row.cells.iter().any(|cell| {
                            let text = document.slice(cell.span).trim_end();
                            text.contains("单位：") && text.ends_with('元')
                        });
                        let filled: Vec<&Cell> =
                            row.cells.iter().filter(|cell| !cell.span.is_empty()).collect();
                        for (at, cell) in filled.iter().enumerate() {
                            let text = document.slice(cell.span);
                            labels.line(document, text);
                            if (row.cells.len() <= 2 || says_unit) && text.contains('年') {
                                labels.year = labels.year.or_else(|| year::alone(document, cell.span));
                            }
                            let name = without_code(text);
                            if says_unit && name::is_name_line(name) {
                                labels.unit.get_or_insert_with(|| place(document, name));
                            }
                            if let Some(next) = filled.get(at + 1) {
                                labels.pair(document, text, document.slice(next.span), filled.len());
                            }
                        }
                    }
                }
            }
        }
        labels.unit = labels.unit.or_else(|| unit_of_rows(document));
        labels
    }

    fn line(&mut self, document: &Document, text: &str) {
        if text.chars().filter(|c| !c.is_whitespace()).nth(LONGEST_LINE).is_some() {
            return;
        }
        // `部门：某某局    2023年    单位：万元`
        if text.contains("单位") {
            let mut parts = text.split_whitespace();
            if let Some(name) = parts.clone().next().filter(|part| name::is_name_line(part)) {
                self.unit.get_or_insert_with(|| place(document, name));
            }
            self.year =
                self.year.or_else(|| parts.find_map(|part| year::alone(document, place(document, part))));
        }
        // `编制单位：某某局        单位：万元`
        let mut rest = text;
        while let Some(at) = rest.find(['：', ':']) {
            let label = rest[..at].rsplit([' ', '\t', '\u{3000}']).next().unwrap_or("");
            let value = rest[at..].trim_start_matches(['：', ':']).trim_start();
            let value = value.split(['\t', '\u{3000}', '\n']).next().unwrap_or("");
            let value = value.split("  ").next().unwrap_or("").split(" 单位").next().unwrap_or("");
            let value = value.split(" 金额").next().unwrap_or("").trim();
            // `编制部门：某某局 截止时间：2021年12月31日`, of which a web page leaves one space.
            let value = value
                .split_once(' ')
                .filter(|(name, more)| name::is_name_line(name) && !name::is_name_line(more))
                .map_or(value, |(name, _)| name);
            self.take(document, label, value);
            rest = rest[at..].trim_start_matches(['：', ':']);
        }
    }

    /// A label in a cell of its own. In a row of many cells such words are the head of a column.
    fn pair(&mut self, document: &Document, label: &str, value: &str, cells: usize) {
        let is_marked = label.trim_end().ends_with(['：', ':']);
        // Three or four words may be a form's line, or the head of columns: 单位名称, 单位性质, 编制人数.
        let is_label = is_marked || cells <= 2 || (cells <= 4 && !is_head(value));
        if is_label {
            self.take(document, label.trim_end().trim_end_matches(['：', ':']), value.trim());
        }
    }

    fn take(&mut self, document: &Document, label: &str, value: &str) {
        let label: String = label.chars().filter(|c| !c.is_whitespace()).collect();
        let label = label.trim_start_matches(['（', '(']);
        // `单位名称（盖章）`
        let label = ["（盖章）", "(盖章)", "（公章）", "(公章)", "（签章）"]
            .iter()
            .find_map(|seal| label.strip_suffix(seal))
            .unwrap_or(label);
        let printed = value;
        let value = without_code(value);
        let is = |labels: &[&str]| labels.contains(&label);
        if is(&DEPARTMENT) && name::is_name(value) {
            self.department.get_or_insert_with(|| place(document, value));
        } else if is(&BUDGET_UNIT) && name::is_name(value) {
            self.budget_unit.get_or_insert_with(|| place(document, value));
        } else if is(&SUPERVISOR) && name::is_name(value) {
            self.supervisor.get_or_insert_with(|| place(document, value));
        } else if is(&YEAR) && self.year.is_none() {
            self.year = year::alone(document, place(document, printed));
        } else if is(&UNIT) && name::is_name(value) {
            self.unit.get_or_insert_with(|| place(document, value));
        } else if label == "单位" && name::is_name_line(value) {
            self.unit.get_or_insert_with(|| place(document, value));
        } else if is(&REGION) && region::is_region(value) {
            self.region.get_or_insert_with(|| place(document, value));
        } else if is(&CODE) && is_code(value) {
            self.code.get_or_insert_with(|| place(document, value));
        }
    }
}

/// The office that stands in every row of a column that is headed by it.
fn unit_of_rows(document: &Document) -> Option<Span> {
    document.blocks.iter().find_map(|block| {
        let Block::Table(table) = block else { return None };
        let column = |row: &Row| {
            let at = row.cells.iter().position(|cell| {
                let words: String = document.slice(cell.span).split_whitespace().collect();
                matches!(words.as_str(), "单位名称" | "预算单位" | "部门名称" | "单位" | "预算单位名称")
            })?;
            Some(row.cells[..at].iter().map(|cell| cell.columns.max(1)).sum::<usize>())
        };
        let (head, column) =
            table.rows.iter().take(HEAD_ROWS).enumerate().find_map(|(at, row)| Some((at, column(row)?)))?;
        let below = |row: &Row| {
            let mut from = 0;
            row.cells.iter().find_map(|cell| {
                let is_here = from == column;
                from += cell.columns.max(1);
                is_here.then_some(cell.span)
            })
        };
        let mut names = table.rows[head + 1..]
            .iter()
            .filter_map(below)
            .filter(|span| name::is_name_line(document.slice(*span)));
        let first = names.next()?;
        names.all(|other| document.slice(other) == document.slice(first)).then_some(first)
    })
}

/// What a list of offices says of each.
fn is_head(value: &str) -> bool {
    const WORDS: [&str; 10] =
        ["性质", "类型", "级次", "编制", "人数", "编码", "代码", "类别", "形式", "备注"];
    WORDS.iter().any(|word| value.trim_end().ends_with(word))
}

/// The rows at the top of tables that are one line of text: a title within the table.
pub(super) fn lines_on_top(document: &Document) -> Vec<Span> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    });
    let line = |row: &Row| {
        let mut cells = row.cells.iter().map(|cell| cell.span).filter(|span| !span.is_empty());
        cells.next().filter(|_| cells.next().is_none())
    };
    tables.flat_map(|table| table.rows.iter().map_while(line).take(HEAD_ROWS)).collect()
}

/// The later of the years of which the columns of tables hold the budget: `2022年预算数`, `2023年预算数`. Of more than two
/// none is known to be the document's.
pub(super) fn year_of_columns(document: &Document) -> Option<Year> {
    const LONGEST: usize = 14;
    let mut years: BTreeMap<u16, Year> = BTreeMap::new();
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        for cell in table.rows.iter().take(HEAD_ROWS).flat_map(|row| &row.cells) {
            let words: String = document.slice(cell.span).split_whitespace().collect();
            let is_head = words.chars().count() <= LONGEST && words.contains("预算");
            for year in year::stated(document, cell.span).filter(|_| is_head) {
                years.entry(year.value).or_insert(year);
            }
        }
    }
    let is_pair = years.len() <= 2;
    years.into_values().next_back().filter(|_| is_pair)
}

/// `101001-某某局` and `[101]某某局` without their numbers.
fn without_code(value: &str) -> &str {
    let rest = value.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '[' | ']' | '【' | '】' | '-' | '—' | '_' | ' ')
    });
    if rest.is_empty() { value } else { rest }
}

fn is_code(value: &str) -> bool {
    (3..=18).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
