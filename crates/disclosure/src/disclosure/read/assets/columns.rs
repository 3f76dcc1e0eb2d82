//! The columns and rows of a table of assets that are not the department's value of a class.

use std::collections::BTreeSet;

use super::super::numbering::without_number;
use super::super::source::{Source, squeeze};
use super::super::tables::{Caption, GridRow, Head, Number, money};
use crate::columns::{Column, Header};
use crate::document::Table;

/// Of 原值 and 账面价值 side by side the former is the value.
pub(super) fn with_original_value(
    headers: &[Header],
    mut columns: Vec<Option<Column>>,
) -> Vec<Option<Column>> {
    let original = headers.iter().position(|header| header.own().contains("原值"));
    let value = columns.iter().position(|column| *column == Some(Column::AssetValue));
    if let (Some(original), Some(value)) = (original, value)
        && !headers[value].own().contains("原值")
        && columns[original].is_none()
    {
        (columns[value], columns[original]) = (None, Some(Column::AssetValue));
    }
    columns
}

/// Whether a table has rows for several offices, so that a class of assets is one's and not the department's.
pub(super) fn lists_units(
    source: &Source<'_>,
    table: &Table,
    head: &Head,
    columns: &[Option<Column>],
) -> bool {
    const ENDS: [&str; 14] = [
        "本级",
        "机关",
        "站",
        "所",
        "中心",
        "局",
        "院",
        "校",
        "大队",
        "支队",
        "小学",
        "中学",
        "幼儿园",
        "委员会",
    ];
    let rows: Vec<GridRow> = table.rows[head.data..].iter().map(GridRow::new).collect();
    let texts = |at: usize| rows.iter().map(move |row| squeeze(source.slice(row.span(Some(at)))));
    let names = columns.iter().position(|column| *column == Some(Column::Asset)).unwrap_or(0);
    let is_office = |text: &String| {
        let words = without_number(text);
        ENDS.iter().any(|end| words.ends_with(end))
    };
    let is_of_offices = |header: &Header| ["单位名称", "部门名称", "使用单位"].contains(&header.own());
    let offices = head.columns.iter().position(is_of_offices).filter(|at| *at != names);
    let several = offices.is_some_and(|at| {
        let distinct: BTreeSet<String> =
            texts(at).filter(|text| !text.is_empty() && !text.ends_with('计')).collect();
        distinct.len() > 1
    });
    several || texts(names).any(|text| is_office(&text))
}

/// Tells of the other columns of values: 账面净值 beside 账面原值.
pub(super) fn tell_other_values(
    source: &mut Source<'_>,
    table: &Table,
    head: &Head,
    columns: &[Option<Column>],
    caption: &Caption,
) {
    let rows: Vec<GridRow> = table.rows[head.data..].iter().map(GridRow::new).collect();
    let is_other = |at: &usize| {
        columns[*at].is_none()
            && rows.iter().any(|row| matches!(money(source.slice(row.span(Some(*at)))), Number::Value { .. }))
    };
    let others: Vec<&str> = (0..columns.len()).filter(is_other).map(|at| head.printed[at].as_str()).collect();
    if !others.is_empty() {
        let others = others.join("”“");
        source.note(format!("资产表里“{others}”各列的数没有采用"), caption.place);
    }
}
