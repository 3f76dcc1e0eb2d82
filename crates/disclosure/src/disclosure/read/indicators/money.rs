//! The project's money as its form of indicators states it.

use super::super::source::{Source, squeeze};
use super::super::tables::{GridRow, Number, Unit, money};
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::document::Row;

/// The money of the year …
const OF_YEAR: [&str; 6] =
    ["年度资金总额", "年度资金申请总额", "当年资金总额", "本年资金总额", "年度预算总额", "年度资金"];
/// … and of the project, which is the year's where the form speaks of no other time.
const OF_PROJECT: [&str; 4] = ["项目资金总额", "资金总额", "预算金额", "项目资金"];

/// The money of the year in the `rows` above the indicators, in 万元; `None` where they state none, several, or one
/// of several years. `unit` is that of the form's caption.
pub(super) fn of_form(source: &Source<'_>, rows: &[Row], unit: Option<Unit>) -> Option<Cited<Amount>> {
    let rows: Vec<Vec<Span>> = rows.iter().map(filled).collect();
    let words = |span: &Span| squeeze(source.slice(*span));
    let is_of_years = rows.iter().flatten().any(|span| {
        let words = words(span);
        words.chars().count() <= 14
            && ["中期", "长期", "实施期", "总目标", "以后年度"].iter().any(|word| words.contains(word))
    });
    let in_form = rows.iter().flatten().map(words).find_map(|words| {
        Unit::stated_in(&words).filter(|_| words.contains("资金") || words.contains("金额"))
    });
    let unit = in_form.or(unit);
    let of = |labels: &[&str]| {
        let found: Vec<_> = rows
            .iter()
            .flat_map(|row| behind(source, row, labels))
            .map(|cell| read(source, cell, unit))
            .collect();
        match found.as_slice() {
            [one] => one.clone(),
            _ => None,
        }
    };
    of(&OF_YEAR).or_else(|| if is_of_years { None } else { of(&OF_PROJECT) })
}

/// The cells of a row that hold anything.
fn filled(row: &Row) -> Vec<Span> {
    GridRow::new(row).cells().map(|(_, cell)| cell.span).filter(|span| !span.is_empty()).collect()
}

/// The cells right behind one of `labels` that are the only number there: two are budget and outturn.
fn behind(source: &Source<'_>, row: &[Span], labels: &[&str]) -> Vec<Span> {
    let is_number = |span: Option<&Span>| {
        span.is_some_and(|span| matches!(money(source.slice(*span)), Number::Value { .. }))
    };
    let is_label = |span: &Span| {
        let words = squeeze(source.slice(*span));
        let words = words.trim_end_matches(['：', ':']);
        let words = words.split(['（', '(']).next().unwrap_or(words);
        labels.contains(&words.trim_end_matches(['：', ':']))
    };
    (0..row.len())
        .filter(|&at| is_label(&row[at]) && is_number(row.get(at + 1)) && !is_number(row.get(at + 2)))
        .map(|at| row[at + 1])
        .collect()
}

fn read(source: &Source<'_>, cell: Span, unit: Option<Unit>) -> Option<Cited<Amount>> {
    let Number::Value { value, start, end, unit: own } = money(source.slice(cell)) else { return None };
    let amount = own.or(unit)?.amount(value)?;
    Some(Cited::new(amount, Span::new(cell.start + start, cell.start + end)))
}
