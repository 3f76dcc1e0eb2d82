//! The row of a table that adds the others up: a total, the department's own row, or the only one.

use rust_decimal::Decimal;

use super::super::clauses::speaks_of_another;
use super::super::source::{Source, squeeze};
use super::found::{Found, Scoped, expenditure_of};
use super::grid::GridRow;
use super::kind::Kind;
use super::label::Label;
use super::maker::is_form_of;
use super::period::Period;
use super::{PartedTable, cell};
use crate::columns::Column;
use crate::line::{Line, Scope};

/// A table whose columns or rows are lines.
pub(super) struct TableOfLines<'a> {
    /// Where it stands, and of what it is.
    pub sheet: &'a PartedTable<'a>,
    pub kind: Kind,
    pub rows: &'a [GridRow],
    /// The names of the rows.
    pub labels: &'a [Option<Label>],
    /// The columns of amounts, each with its period and its line.
    pub columns: &'a [(usize, Period, Line)],
    /// What the whole table is of.
    pub whole: &'a Line,
}

/// What the row of the total states for the lines of the columns.
pub(super) fn total_row(source: &mut Source<'_>, table: &TableOfLines<'_>, found: &mut Found) {
    let TableOfLines { sheet, kind, rows, labels, columns, whole } = *table;
    let names_meetings = |label: &Option<Label>| {
        label.as_ref().and_then(|label| Line::named(&label.words)).is_some_and(is_of_meetings)
    };
    if kind == Kind::ThreePublic && labels.iter().any(names_meetings) {
        return;
    }
    let years = of_periods(source, table);
    if !years.is_empty() {
        return take_periods(source, table, &years, found);
    }
    let is_total = |at: &usize| labels[*at].as_ref().is_some_and(Label::is_total);
    let has_amount = |at: &usize| {
        columns.iter().any(|(column, ..)| !source.slice(rows[*at].span(Some(*column))).is_empty())
    };
    let mut data = (0..rows.len()).filter(has_amount);
    // 本年支出合计 above 结转下年 and 支出总计 is not all there is.
    let is_of_year = |at: &usize| labels[*at].as_ref().is_some_and(|label| label.words.starts_with("本年"));
    let total = (0..rows.len())
        .find(|at| is_total(at) && !is_of_year(at))
        .or_else(|| (0..rows.len()).find(is_total))
        .or_else(|| data.next().filter(|at| data.next().is_none() && !is_of_office(source, table, *at)))
        .or_else(|| row_of_department(source, table));
    let Some(row) = total.map(|at| &rows[at]) else { return };
    if kind == Kind::ThreePublic || (kind == Kind::Income && sheet.scope == Scope::AllFunds) {
        for (column, period, line) in columns {
            let cell = sheet.amount_at(row, *column);
            found.take(source, line.clone(), cell, &sheet.context(*column, *period));
        }
        return;
    }
    if kind == Kind::Income {
        return;
    }
    // Of a single fund only its whole expenditure is a line; the rest counts where the fund is all there is.
    let mut total = None;
    for (column, period, line) in columns {
        let cell = sheet.amount_at(row, *column);
        let context = sheet.context(*column, *period);
        if sheet.scope == Scope::AllFunds {
            found.take(source, line.clone(), cell, &context);
        } else if line == whole {
            let amount = match (kind, expenditure_of(sheet.scope)) {
                (Kind::Expenditure, Some(line)) => found.take(source, line, cell, &context),
                _ => context.figure(source, line.clone(), cell).map(|figure| figure.amount.value),
            };
            total = amount.map(|amount| (*period, amount)).or(total);
        } else if let Some((_, total)) = total.filter(|(of, _)| of == period) {
            let figure = context.figure(source, line.clone(), cell);
            found.scoped.extend(figure.map(|figure| Scoped { figure, whole: whole.clone(), total }));
        }
    }
}

/// The rows that are a period each (`2023年预算数`, `上年`), where the columns name none. None where two are of the same.
fn of_periods(source: &Source<'_>, table: &TableOfLines<'_>) -> Vec<(usize, Period)> {
    let TableOfLines { sheet, rows, labels, columns, .. } = *table;
    if columns.iter().any(|(_, period, _)| *period != sheet.period) {
        return Vec::new();
    }
    let year_column = sheet.roles.iter().position(|role| *role == Some(Column::Year));
    let words = |at: usize| match year_column {
        Some(column) => squeeze(source.slice(rows[at].span(Some(column)))),
        None => labels[at].as_ref().map(|label| label.words.clone()).unwrap_or_default(),
    };
    let has_amount = |at: &usize| {
        columns.iter().any(|(column, ..)| {
            let cell = source.slice(sheet.amount_at(&rows[*at], *column));
            matches!(cell::money(cell), cell::Number::Value { .. })
        })
    };
    let found: Vec<(usize, Period)> = (0..rows.len())
        .filter(has_amount)
        .filter_map(|at| Some((at, Period::of_row(&words(at), sheet.period)?)))
        .collect();
    let is_twice =
        |(at, period): &(usize, Period)| found.iter().any(|(other, same)| other != at && same == period);
    if found.iter().any(is_twice) { Vec::new() } else { found }
}

fn take_periods(
    source: &mut Source<'_>,
    table: &TableOfLines<'_>,
    years: &[(usize, Period)],
    found: &mut Found,
) {
    let TableOfLines { sheet, kind, rows, columns, .. } = *table;
    if kind != Kind::ThreePublic && sheet.scope != Scope::AllFunds {
        return;
    }
    for (at, period) in years {
        for (column, _, line) in columns {
            let context = sheet.context(*column, *period);
            found.take(source, line.clone(), sheet.amount_at(&rows[*at], *column), &context);
        }
    }
}

/// The row with the department's own name, where it adds up all the rows below it.
fn row_of_department(source: &Source<'_>, table: &TableOfLines<'_>) -> Option<usize> {
    let TableOfLines { sheet, rows, labels, columns, .. } = *table;
    let is_own = |label: &Option<Label>| label.as_ref().is_some_and(|label| label.words == sheet.department);
    let at = labels.iter().position(is_own)?;
    let (column, ..) = columns.first()?;
    let value = |row: &GridRow| match cell::money(source.slice(row.span(Some(*column)))) {
        cell::Number::Value { value, .. } => Some(value),
        _ => None,
    };
    let below: Vec<Decimal> = rows[at + 1..].iter().filter_map(value).collect();
    let sum = below.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
    (!below.is_empty() && value(&rows[at]) == Some(sum)).then_some(at)
}

/// Whether a row is another office's than the department.
fn is_of_office(source: &Source<'_>, table: &TableOfLines<'_>, at: usize) -> bool {
    let TableOfLines { sheet, kind, rows, .. } = *table;
    let department = sheet.department.as_str();
    if department.is_empty() {
        return false;
    }
    let is_column = |at: &usize| {
        let own = sheet.head.columns[*at].own();
        sheet.roles[*at] == Some(Column::Office)
            || own.ends_with("单位")
            || matches!(own, "单位名称" | "名称" | "预算单位名称" | "部门" | "部门名称")
    };
    let is_named = (0..sheet.head.width()).filter(is_column).any(|column| {
        let name = squeeze(source.slice(rows[at].span(Some(column))));
        let is_word = name.contains(|c: char| c.is_alphabetic());
        is_word && !is_form_of(&name, department)
    });
    // Rows of other tables are functions, whose names are many.
    let is_other = |column: usize| {
        let words = Label::of(source.slice(rows[at].span(Some(column)))).words;
        !is_form_of(&words, department) && speaks_of_another(&words, department, sheet.period.year)
    };
    is_named || (kind == Kind::ThreePublic && (0..sheet.head.width()).any(is_other))
}

/// 会议费 and 培训费 stand beside 三公经费 in some tables.
pub(super) fn is_of_meetings(line: &Line) -> bool {
    matches!(line, Line::MeetingExpenses | Line::TrainingExpenses)
}
