//! 政府采购预算汇总表: a row for goods, works and services each, without the items.

use super::super::source::{Source, squeeze};
use super::super::tables::{
    Caption, GridRow, Head, Label, Number, Period, Unit, amount, is_generic, is_head_word, money,
    names_several_periods, tell_of_others, years_in,
};
use super::head::is_word;
use crate::cited::Cited;
use crate::columns::{Column, Header, TableKind};
use crate::disclosure::{Disclosure, DocumentKind, Figure, Unread};
use crate::document::Table;
use crate::line::{Line, Statement};

/// Longer lines are no titles of tables.
const LONGEST_TITLE: usize = 40;

/// Takes the amounts of the classes and of the total, where the table is one of classes, and tells of it otherwise.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure, at: usize, table: &Table) {
    let caption = Caption::of(source, at, &[], table.span);
    let is_of_procurement =
        caption.title.contains("政府采购") && caption.title.chars().count() <= LONGEST_TITLE;
    if is_of_procurement
        && tell_of_others(source, disclosure, at, table, (TableKind::Procurement, None, &caption))
    {
        return;
    }
    if !take(source, disclosure, at, table) {
        tell_unread(source, disclosure, at, table);
    }
}

/// Tells of a table that is titled as procurement, where it has amounts.
pub(super) fn tell_unread(source: &mut Source<'_>, disclosure: &mut Disclosure, at: usize, table: &Table) {
    let title = Caption::of(source, at, &[], table.span).title;
    let is_titled = title.contains("政府采购") && title.chars().count() <= LONGEST_TITLE;
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    let has_amount = cells.any(
        |cell| matches!(money(source.slice(cell.span)), Number::Value { value, .. } if !value.is_zero()),
    );
    if is_titled && has_amount {
        source.warn(format!("“{title}”没有读懂，没有采用其中的数；请对照原文"), table.span);
        let section = source.sections[at];
        disclosure.unread.push(Unread { line: None, section, span: table.span });
    }
}

/// The head of the table and the column of its amounts: that of the total, or that of the year among several.
fn amounts(
    source: &Source<'_>,
    disclosure: &Disclosure,
    at: usize,
    table: &Table,
) -> Option<(Head, Caption, usize)> {
    let find = |is_word: &dyn Fn(&str) -> bool| {
        let head = Head::find(source, &table.rows, 2, is_word)?;
        let caption = Caption::of(source, at, &table.rows[..head.first], table.span);
        Some((head, caption)).filter(|(_, caption)| caption.title.contains("采购"))
    };
    let of_items = find(&is_word).and_then(|(head, caption)| {
        let columns = Column::assign(TableKind::Procurement, &head.columns);
        if names_several_periods(source, &table.rows[..head.data]) {
            return None;
        }
        let total = columns.iter().position(|column| *column == Some(Column::Total))?;
        Some((head, caption, total))
    });
    of_items.or_else(|| {
        let (head, caption) = find(&is_head_word)?;
        let own = Period { year: caption.year.unwrap_or(disclosure.year.value), kind: disclosure.kind };
        let is_own = |at: &usize| {
            let header = &head.columns[*at];
            !years_in(header.own()).is_empty()
                && is_generic(header.own())
                && Period::of(header, own) == Some(own)
        };
        let mut columns = (1..head.width()).filter(is_own);
        let (Some(column), None) = (columns.next(), columns.next()) else { return None };
        Some((head, caption, column))
    })
}

/// Whether the table is one of classes.
fn take(source: &mut Source<'_>, disclosure: &mut Disclosure, at: usize, table: &Table) -> bool {
    /// One class alone may be anything.
    const FEWEST: usize = 2;
    let Some((head, caption, column)) = amounts(source, disclosure, at, table) else { return false };
    let year = caption.year.unwrap_or(disclosure.year.value);
    if is_of_another_period(&head.columns[column], Period { year, kind: disclosure.kind }) {
        return false;
    }
    let rows: Vec<(GridRow, &Line)> = table.rows[head.data..]
        .iter()
        .map(GridRow::new)
        .filter(|row| row.width == head.width())
        .filter_map(|row| {
            let names = row.cells().take_while(|(at, _)| *at < column);
            let line =
                names.map(|(_, cell)| line_of(&squeeze(source.slice(cell.span)))).find_map(|line| line);
            Some((row, line?))
        })
        .collect();
    let count = |line: &Line| rows.iter().filter(|(_, other)| *other == line).count();
    let classes = rows.iter().filter(|(_, line)| **line != Line::GovernmentProcurement).count();
    if classes < FEWEST || rows.iter().any(|(_, line)| count(line) > 1) {
        return false;
    }
    let unit = Unit::stated_in(&head.printed[column]).or(caption.unit);
    for (row, line) in &rows {
        let Some((value, unit)) = amount(source, row.span(Some(column)), unit, "政府采购表") else {
            continue;
        };
        disclosure.figures.push(Figure {
            line: (*line).clone(),
            amount: Cited::new(value.value, value.span),
            factor: unit.factor(),
            year,
            kind: disclosure.kind,
            statement: Statement::Procurement,
        });
    }
    true
}

/// Whether the words above a column say another year than the table's, or what was planned in final accounts, or what was
/// spent in a budget.
fn is_of_another_period(header: &Header, own: Period) -> bool {
    const FUNDS: [&str; 3] = ["一般公共预算", "基金预算", "经营预算"];
    let words: String = header.words().collect();
    let words = FUNDS.iter().fold(words, |words, fund| words.replace(fund, ""));
    let has = |needles: &[&str]| needles.iter().any(|needle| words.contains(needle));
    let is_planned = has(&["预算", "计划"]);
    let is_spent = has(&["决算", "实际", "执行", "完成"]);
    let is_of_other_kind = match own.kind {
        DocumentKind::FinalAccounts => is_planned && !is_spent,
        DocumentKind::Budget | DocumentKind::SelfEvaluation => is_spent && !is_planned,
    };
    let years = years_in(&words);
    is_of_other_kind || has(&["上年", "去年"]) || (!years.is_empty() && !years.contains(&own.year))
}

/// The line of a class or of the total.
fn line_of(text: &str) -> Option<&'static Line> {
    let label = Label::of(text);
    if label.is_total() {
        return Some(&Line::GovernmentProcurement);
    }
    if matches!(label.words.as_str(), "政府采购合计" | "政府采购总额" | "政府采购预算" | "政府采购预算合计")
    {
        return Some(&Line::GovernmentProcurement);
    }
    match label.words.trim_start_matches("政府采购").trim_end_matches('类') {
        "货物" => Some(&Line::ProcurementGoods),
        "工程" => Some(&Line::ProcurementWorks),
        "服务" => Some(&Line::ProcurementServices),
        _ => None,
    }
}
