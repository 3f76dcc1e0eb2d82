//! 国有资产信息.

use rust_decimal::Decimal;

use super::numbering::strip_number;
use super::source::{Source, squeeze};
use super::tables::{Caption, GridRow, Head, Number, Unit, amount, count};
use crate::cited::{Cited, Span};
use crate::columns::{Column, Header, TableKind};
use crate::disclosure::{AssetRole, AssetRow, Assets, Date, Disclosure};
use crate::document::Table;

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    for (at, table) in source.tables() {
        let Some(head) = Head::find(source, &table.rows, 2, &is_word) else { continue };
        let caption = Caption::of(source, at, &table.rows[..head.first], table.span);
        let columns = Column::assign(TableKind::Assets, &head.columns);
        // A procurement table has an amount and a quantity too, but more columns.
        let has = |column| columns.contains(&Some(column));
        let is_assets = head.width() <= 6
            && has(Column::AssetValue)
            && has(Column::Quantity)
            && names_assets(source, table, &caption);
        if !is_assets {
            continue;
        }
        let mut assets: Assets = disclosure.assets.take().unwrap_or_default();
        assets.date = assets.date.or_else(|| date(source, table));
        rows(source, table, &head, &columns, &caption, &mut assets);
        disclosure.assets = Some(assets);
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

fn rows(
    source: &mut Source<'_>,
    table: &Table,
    head: &Head,
    columns: &[Option<Column>],
    caption: &Caption,
    assets: &mut Assets,
) {
    let at = |column: Column| columns.iter().position(|other| *other == Some(column));
    let Some(value_column) = at(Column::AssetValue) else { return };
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
        let (before, rest) = text.split_once('年')?;
        let start = before.trim_end().len().checked_sub(4)?;
        let year = before.trim_end().get(start..)?;
        let (month, rest) = rest.split_once('月')?;
        let (day, after) = rest.split_once('日')?;
        let date = Date {
            year: year.parse().ok()?,
            month: month.trim().parse().ok()?,
            day: day.trim().parse().ok()?,
        };
        let is_date = (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
        // Another 日 may come before: 截止日期.
        let end = text.len() - after.len();
        is_date.then(|| Cited::new(date, source.span_of(&text[start..end])))
    })
}
