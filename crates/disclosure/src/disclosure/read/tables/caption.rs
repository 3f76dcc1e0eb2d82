//! What stands above a table and in its first rows: its title and its unit.

use super::super::source::{Source, squeeze};
use super::unit::Unit;
use crate::cited::Span;
use crate::document::{Block, Row};

/// So many paragraphs above a table may belong to it.
const LINES: usize = 6;
/// Captions are short.
const LONGEST: usize = 60;

/// The caption of a table.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Caption {
    /// The title, without white space; empty where there is none.
    pub title: String,
    /// Where the title stands; the table where there is none.
    pub place: Span,
    /// The unit that holds for the whole table.
    pub unit: Option<Unit>,
    /// The year in the title.
    pub year: Option<u16>,
}

impl Caption {
    /// The caption of the table at block `at`, whose rows before its header are `top`.
    pub fn of(source: &Source<'_>, at: usize, top: &[Row], table: Span) -> Self {
        let inside = top.iter().flat_map(|row| &row.cells).map(|cell| cell.span);
        let inside: Vec<Span> = inside.filter(|span| !span.is_empty()).collect();
        let above = lines_above(source, at);
        let lines: Vec<Span> = inside.iter().rev().chain(&above).copied().collect();
        let words = |span: &Span| squeeze(source.slice(*span));
        let is_title = |span: &&Span| {
            let words = words(span);
            is_title(&words) && words.chars().count() <= LONGEST
        };
        let title = lines.iter().find(is_title).copied();
        // 表2 2021年: without white space one number would run into the other.
        let year_of = |span: &Span| {
            let years = [years_in(source.slice(*span)), years_in(&words(span))].concat();
            years.first().copied().filter(|_| !is_of_years(&words(span)))
        };
        Self {
            title: title.as_ref().map(words).unwrap_or_default(),
            place: title.unwrap_or(table),
            unit: lines.iter().find_map(|span| Unit::stated_in(source.slice(*span))),
            year: title.as_ref().and_then(year_of).or_else(|| lines.iter().find_map(year_of)),
        }
    }

    /// With the heading above the table at block `at` as its title, where it has none.
    pub fn below_heading(self, source: &Source<'_>, at: usize) -> Self {
        let heading = (0..at).rev().filter(|&at| source.is_heading[at]).find_map(|at| {
            let Block::Paragraph(span) = source.document.blocks[at] else { return None };
            Some(span)
        });
        match heading.filter(|_| self.title.is_empty()) {
            Some(place) => {
                let title = squeeze(source.slice(place));
                let year = self.year.or_else(|| years_in(&title).first().copied());
                Self { title, place, year, ..self }
            }
            None => self,
        }
    }

    /// Whether the line right above the amounts of the table at block `at`, whose rows before them are `top`, says that
    /// they are a budget or final accounts.
    pub fn says_of_what(source: &Source<'_>, at: usize, top: &[Row]) -> bool {
        const WORDS: [&str; 5] = ["预算", "决算", "收支", "三公", "经费"];
        const OTHERS: [&str; 6] = ["执行", "完成", "实际", "下属", "所属", "增减"];
        let inside = top.iter().flat_map(|row| &row.cells).map(|cell| cell.span).rev();
        let lines = inside.filter(|span| !span.is_empty()).chain(lines_above(source, at));
        let mut words = lines.map(|span| squeeze(source.slice(span)));
        let is_unit = |words: &String| words.starts_with("单位：") || words.starts_with("金额单位");
        words.find(|words| !is_unit(words)).is_some_and(|words| {
            let has = |word: &&str| words.contains(*word);
            WORDS.iter().any(has) && !OTHERS.iter().any(has)
        })
    }

    /// What to call the table in a message.
    pub fn name(&self) -> String {
        if self.title.is_empty() {
            "一张没有标题的表".to_owned()
        } else {
            format!("“{}”", self.title)
        }
    }
}

/// The short lines right above a table, the nearest first, up to the sentence or table before them.
pub(super) fn lines_above(source: &Source<'_>, at: usize) -> Vec<Span> {
    let blocks = source.document.blocks[..at].iter().rev();
    blocks
        .map_while(|block| match block {
            Block::Paragraph(span) => Some(*span),
            Block::Table(_) => None,
        })
        .take_while(|span| {
            let text = source.slice(*span);
            let is_short = text.chars().filter(|c| !c.is_whitespace()).count() <= LONGEST;
            !text.contains(['。', '；']) && (is_short || states_unit(text))
        })
        .take(LINES)
        .collect()
}

/// Whether a line ends with the unit of the amounts below it, however long a name stands before that.
fn states_unit(text: &str) -> bool {
    /// No sentence is so short.
    const LONGEST_UNIT: usize = 120;
    let words = squeeze(text);
    let is_at_end = ["元", "元）", "元)"].iter().any(|end| words.ends_with(end));
    is_at_end
        && words.chars().count() <= LONGEST_UNIT
        && words.contains("单位：")
        && Unit::stated_in(text).is_some()
}

/// A title names a table, or what a table is of; the line with the unit or the office does not.
fn is_title(words: &str) -> bool {
    let is_label = words.starts_with("单位") || words.starts_with("金额单位") || words.starts_with("部门：");
    let is_number =
        words.chars().count() <= 5 && words.contains('表') && words.contains(|c: char| c.is_ascii_digit());
    let names =
        ["收支", "收入", "支出", "三公", "采购", "绩效", "经费", "资产", "基金", "国有资本", "购买服务"];
    !is_label && !is_number && names.iter().any(|name| words.contains(name))
}

/// Whether a title is of several years: 2024-2026年收支规划表.
pub(super) fn is_of_years(title: &str) -> bool {
    title.match_indices(['-', '－', '–', '—', '~', '～', '至']).any(|(at, sign)| {
        let before = title[..at].trim_end_matches('年');
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let ends = before.bytes().rev().take_while(u8::is_ascii_digit).count();
        ends == 4 && digits(&title[at + sign.len()..]) == 4
    })
}

/// The years that a text names: `2021年`, `2021年度`.
pub(in super::super) fn years_in(text: &str) -> Vec<u16> {
    text.match_indices('年')
        .filter_map(|(at, _)| {
            let digits = text[..at].get(at.checked_sub(4)?..)?;
            let is_longer = text[..at - 4].ends_with(|c: char| c.is_ascii_digit());
            let year: u16 = digits.parse().ok()?;
            (!is_longer && digits.bytes().all(|byte| byte.is_ascii_digit()) && (1990..=2100).contains(&year))
                .then_some(year)
        })
        .collect()
}
