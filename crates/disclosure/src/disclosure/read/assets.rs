//! 国有资产信息.

mod columns;

use std::ops::Range;

use rust_decimal::Decimal;

use columns::{lists_units, tell_other_values, with_original_value};

use super::numbering::{numbered, strip_number, without_number};
use super::source::{Source, squeeze};
use super::tables::{
    Caption, GridRow, Head, Number, Unit, amount, count, money, names_several_periods, tell_of_others,
};
use crate::cited::{Cited, Span};
use crate::columns::{Column, Header, TableKind};
use crate::disclosure::{AssetRole, AssetRow, Assets, Date, Disclosure, Figure, Unread};
use crate::document::Table;
use crate::line::{Line, Statement};

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    for (at, table) in source.tables() {
        let Some(head) = Head::find(source, &table.rows, 2, &is_word) else {
            tell_unknown(source, disclosure, at, table);
            continue;
        };
        let caption = Caption::of(source, at, &table.rows[..head.first], table.span);
        let columns = with_original_value(&head.columns, Column::assign(TableKind::Assets, &head.columns));
        // A procurement table has an amount and a quantity too, but more columns.
        let has = |column| columns.contains(&Some(column));
        let is_assets = head.width() <= 6
            && has(Column::AssetValue)
            && has(Column::Quantity)
            && names_assets(source, table, &caption);
        if is_assets && names_several_periods(source, &table.rows[..head.data]) {
            let name = caption.name();
            source.warn(format!("{name}里有两个时点的数，没有采用；请对照原文"), table.span);
            let section = source.sections[at];
            disclosure.unread.push(Unread { line: None, section, span: table.span });
            continue;
        }
        if is_assets && lists_units(source, table, &head, &columns) {
            let name = caption.name();
            source.warn(format!("{name}分单位列出资产，没有采用；请对照原文"), table.span);
            let section = source.sections[at];
            disclosure.unread.push(Unread { line: None, section, span: table.span });
            continue;
        }
        if !is_assets {
            tell_unknown(source, disclosure, at, table);
            continue;
        }
        if tell_of_others(source, disclosure, at, table, (TableKind::Assets, Some(&head), &caption)) {
            continue;
        }
        let mut assets: Assets = disclosure.assets.take().unwrap_or_default();
        assets.date = assets.date.or_else(|| date(source, table));
        let first = assets.rows.len();
        tell_other_values(source, table, &head, &columns, &caption);
        let unit = rows(source, table, &head, &columns, &caption, &mut assets);
        part_levels(&mut assets.rows[first..]);
        disclosure.figures.extend(fixed_assets(&assets.rows[first..], disclosure, unit));
        disclosure.assets = Some(assets);
    }
}

/// Tells of a table of assets that is not of the form read here, where it has amounts.
fn tell_unknown(source: &mut Source<'_>, disclosure: &mut Disclosure, at: usize, table: &Table) {
    let title = Caption::of(source, at, &[], table.span).title;
    let is_of_assets =
        ["资产占有", "资产占用", "资产使用", "资产情况", "资产负债"].iter().any(|word| title.contains(word));
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    let has_amount = cells.any(
        |cell| matches!(money(source.slice(cell.span)), Number::Value { value, .. } if !value.is_zero()),
    );
    if is_of_assets && has_amount {
        source.warn(format!("“{title}”没有读懂，没有采用其中的数；请对照原文"), table.span);
        let section = source.sections[at];
        disclosure.unread.push(Unread { line: None, section, span: table.span });
    }
}

fn is_word(text: &str) -> bool {
    let header = Header::new([text]);
    Column::of_table(TableKind::Assets).any(|column| header.may_be(column))
}

fn names_assets(source: &Source<'_>, table: &Table, caption: &Caption) -> bool {
    let first_cells = table.rows.iter().filter_map(|row| row.cells.first());
    let has_total = first_cells.map(|cell| squeeze(source.slice(cell.span))).any(|words| {
        ["资产总额", "固定资产总额", "资产合计", "固定资产合计", "资产总计"]
            .iter()
            .any(|name| words.starts_with(name))
    });
    has_total || caption.title.contains("资产占") || caption.title.contains("资产情况")
}

/// Takes the rows, and says which unit their values have.
fn rows(
    source: &mut Source<'_>,
    table: &Table,
    head: &Head,
    columns: &[Option<Column>],
    caption: &Caption,
    assets: &mut Assets,
) -> Option<Unit> {
    let at = |column: Column| columns.iter().position(|other| *other == Some(column));
    let value_column = at(Column::AssetValue)?;
    let unit = Unit::stated_in(&head.printed[value_column]).or(caption.unit);
    if let Some(unit) = unit.filter(|unit| *unit != Unit::TenThousandYuan) {
        source.note(format!("资产表以{}为单位，已换算成万元", unit.name()), caption.place);
    }
    for row in &table.rows[head.data..] {
        let row = GridRow::new(row);
        let name = source.cited(row.span(at(Column::Asset).or(Some(0))));
        if name.value.is_empty() {
            continue;
        }
        if row.width != head.width() {
            let (cells, width) = (row.width, head.width());
            source.warn(
                format!(
                    "资产表“{}”一行有{cells}格，表头有{width}格，对不上，未采用；请检查这一行",
                    name.value
                ),
                row.whole(),
            );
            continue;
        }
        let quantity = quantity(source, row.span(at(Column::Quantity)));
        let value = amount(source, row.span(Some(value_column)), unit, "资产表").map(|(amount, _)| amount);
        let role = role_of(&name.value);
        assets.rows.push(AssetRow { name, role, quantity, value, span: row.whole() });
    }
    unit
}

/// What is numbered below the numbers of the first parts is within these: `1.房屋` below `一、固定资产`.
fn part_levels(rows: &mut [AssetRow]) {
    let mut top = None;
    for row in rows.iter_mut().filter(|row| row.role == AssetRole::Part) {
        let Some(style) = numbered(&row.name.value).map(|numbered| numbered.style) else { continue };
        if top.is_some_and(|top| style > top) {
            row.role = AssetRole::Within;
        } else {
            top = Some(style);
        }
    }
}

/// The row of 固定资产 in a table of all assets.
fn fixed_assets(rows: &[AssetRow], disclosure: &Disclosure, unit: Option<Unit>) -> Option<Figure> {
    let words = |row: &AssetRow| squeeze(without_number(&row.name.value));
    let is_of_all = rows.iter().any(|row| row.role == AssetRole::Total && !words(row).contains("固定资产"));
    let mut fixed = rows.iter().filter(|row| row.role == AssetRole::Part && words(row) == "固定资产");
    let (Some(row), None, true) = (fixed.next(), fixed.next(), is_of_all) else { return None };
    Some(Figure {
        line: Line::FixedAssets,
        amount: row.value.clone()?,
        factor: unit.unwrap_or(Unit::TenThousandYuan).factor(),
        year: disclosure.year.value,
        kind: disclosure.kind,
        statement: Statement::Table,
    })
}

fn role_of(name: &str) -> AssetRole {
    let words = squeeze(name);
    let words_without_number = strip_number(&words).unwrap_or(&words);
    if words_without_number.starts_with("其中") {
        AssetRole::Within
    } else if words_without_number.contains("总额")
        || words_without_number.contains("合计")
        || words_without_number.contains("总计")
    {
        AssetRole::Total
    } else {
        AssetRole::Part
    }
}

fn quantity(source: &mut Source<'_>, span: Span) -> Option<Cited<Decimal>> {
    let text = source.slice(span);
    match count(text) {
        Number::Value { value, start, end, .. } => {
            Some(Cited::new(value, Span::new(span.start + start, span.start + end)))
        }
        Number::Absent => None,
        Number::Other => {
            source.warn(format!("资产表里的“{text}”不是数字，未采用"), span);
            None
        }
    }
}

/// 截止时间 in the table, or the first whole date in it.
fn date(source: &Source<'_>, table: &Table) -> Option<Cited<Date>> {
    table.rows.iter().flat_map(|row| &row.cells).find_map(|cell| {
        let text = source.slice(cell.span);
        // Another 年 may come before: 年份2021年.
        text.match_indices('年').find_map(|(at, _)| {
            let (date, span) = date_around(text, at)?;
            Some(Cited::new(date, source.span_of(&text[span])))
        })
    })
}

/// The whole date of which the 年 stands at `at`, and where it is.
fn date_around(text: &str, at: usize) -> Option<(Date, Range<usize>)> {
    let before = text[..at].trim_end();
    let start = before.len().checked_sub(4)?;
    let (month, rest) = text[at..].strip_prefix('年')?.split_once('月')?;
    let (day, after) = rest.split_once('日')?;
    let date = Date {
        year: before.get(start..)?.parse().ok()?,
        month: month.trim().parse().ok()?,
        day: day.trim().parse().ok()?,
    };
    let is_date = date.year >= 1900 && (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
    is_date.then(|| (date, start..text.len() - after.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_found_after_other_years_and_days() {
        let check = |text: &str, expected: Option<(u16, u8, u8, &str)>| {
            let mut found = text.match_indices('年').filter_map(|(at, _)| date_around(text, at));
            let found = found.next().map(|(date, span)| (date.year, date.month, date.day, &text[span]));
            assert_eq!(found, expected, "{text}");
        };
        check("截止日期：2021年12月31日", Some((2021, 12, 31, "2021年12月31日")));
        check("上年末日，即 2021 年 12 月 31 日止", Some((2021, 12, 31, "2021 年 12 月 31 日")));
        check("年份2021年，2020年1月5日", Some((2020, 1, 5, "2020年1月5日")));
        check("+202年1月5日", None);
        check("年月日", None);
        check("2021年度", None);
    }
}
