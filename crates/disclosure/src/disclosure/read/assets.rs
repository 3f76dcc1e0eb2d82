//! 国有资产信息.

use rust_decimal::Decimal;

use super::number::{MoneyUnit, NumberCell, number_cell};
use super::numbering::strip_number;
use super::source::{Source, squeeze};
use super::table::{Columns, cell_text, columns_of, row_span};
use crate::cited::Cited;
use crate::disclosure::{AssetRole, AssetRow, Assets, Date, Disclosure};
use crate::document::{Row, Table};

const WANTED: [&[&str]; 3] = [&["价值", "金额"], &["数量"], &["项目", "资产名称", "名称"]];

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    for (_, table) in source.tables() {
        let is_assets = table.rows.iter().any(|row| {
            row.cells.first().is_some_and(|cell| {
                let words = squeeze(source.slice(cell.span));
                words.starts_with("资产总额")
                    || words.starts_with("固定资产总额")
                    || words.starts_with("资产合计")
            })
        }) || caption(source, table).contains("固定资产占");
        let Some(header) = table.rows.iter().position(|row| is_header(source, row)).filter(|_| is_assets)
        else {
            continue;
        };
        let Some(columns) = columns_of(source, &table.rows[header..], &WANTED) else { continue };
        let columns = Columns { header: header + columns.header, ..columns };
        let mut assets: Assets = disclosure.assets.take().unwrap_or_default();
        assets.date = assets.date.or_else(|| date(source, table));
        rows(source, table, &columns, &mut assets);
        disclosure.assets = Some(assets);
    }
}

/// A procurement table may stand right above, with an amount and a quantity too, but more columns.
fn is_header(source: &Source<'_>, row: &Row) -> bool {
    let words: Vec<String> = row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect();
    let has = |names: &[&str]| words.iter().any(|word| names.iter().any(|name| word.contains(name)));
    words.len() <= 6 && has(WANTED[0]) && has(WANTED[1])
}

fn caption(source: &Source<'_>, table: &Table) -> String {
    table
        .rows
        .first()
        .map_or(String::new(), |row| row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect())
}

fn rows(source: &mut Source<'_>, table: &Table, columns: &Columns<3>, assets: &mut Assets) {
    let [value_column, quantity_column, name_column] = columns.of;
    let header = cell_text(source, &table.rows[columns.header], value_column);
    let unit = MoneyUnit::named_in(&header.value)
        .or_else(|| MoneyUnit::named_in(&caption(source, table)))
        .unwrap_or(MoneyUnit::TenThousandYuan);
    if unit != MoneyUnit::TenThousandYuan {
        source.note(format!("资产表以{}为单位，已换算成万元", unit.name()), header.span);
    }
    for row in &table.rows[columns.header + 1..] {
        let name = cell_text(source, row, name_column.or(Some(0)));
        if name.value.is_empty() {
            continue;
        }
        if row.cells.len() != table.rows[columns.header].cells.len() {
            let (cells, width) = (row.cells.len(), table.rows[columns.header].cells.len());
            source.warn(
                format!("资产表“{}”一行有{cells}格，表头有{width}格，请检查这一行", name.value),
                row_span(row),
            );
        }
        let quantity = number(source, row, quantity_column);
        let value = number(source, row, value_column);
        let value =
            value.and_then(|value| unit.amount(value.value).map(|amount| Cited::new(amount, value.span)));
        let role = role_of(&name.value);
        assets.rows.push(AssetRow { name, role, quantity, value, span: row_span(row) });
    }
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

fn number(source: &mut Source<'_>, row: &Row, column: Option<usize>) -> Option<Cited<Decimal>> {
    let cell = cell_text(source, row, column);
    match number_cell(&cell.value) {
        NumberCell::Number(number) => Some(Cited::new(number, cell.span)),
        NumberCell::Absent => None,
        NumberCell::NotANumber => {
            source.warn(format!("资产表里的“{}”不是数字，未采用", cell.value), cell.span);
            None
        }
    }
}

/// 截止时间 in the table, or the first whole date in it.
fn date(source: &Source<'_>, table: &Table) -> Option<Cited<Date>> {
    table.rows.iter().flat_map(|row| &row.cells).find_map(|cell| {
        let text = source.slice(cell.span);
        let (before, rest) = text.split_once('年')?;
        let start = before.trim_end().len().checked_sub(4)?;
        let year = before.trim_end().get(start..)?;
        let (month, rest) = rest.split_once('月')?;
        let (day, _) = rest.split_once('日')?;
        let date = Date {
            year: year.parse().ok()?,
            month: month.trim().parse().ok()?,
            day: day.trim().parse().ok()?,
        };
        let is_date = (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
        let end = text.find('日')? + '日'.len_utf8();
        is_date.then(|| Cited::new(date, source.span_of(&text[start..end])))
    })
}
