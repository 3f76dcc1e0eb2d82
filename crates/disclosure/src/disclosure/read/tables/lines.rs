//! 主要数据: a table with a row for each line, income and expenditure and others below each other.

use super::super::source::Source;
use super::PartedTable;
use super::cell::{Number, money};
use super::found::Found;
use super::grid::GridRow;
use super::label::Label;
use super::period::{Period, is_generic};
use crate::columns::Column;
use crate::line::Line;

pub(super) fn read(source: &mut Source<'_>, sheet: &PartedTable<'_>) -> Found {
    let mut found = Found::default();
    let names: Vec<usize> =
        (0..sheet.head.width()).filter(|&at| sheet.roles[at] == Some(Column::Subject)).collect();
    let [names] = names[..] else { return found };
    let mut columns: Vec<(usize, Period)> = Vec::new();
    let is_whole = |at: usize| {
        !sheet.is_below_part(at)
            && !sheet.is_beside_total(source, at, 0)
            && !sheet.is_fund_beside_others(source, at)
    };
    for at in (0..sheet.head.width())
        .filter(|&at| sheet.roles[at].is_none() && !sheet.is_ambiguous(source, at) && is_whole(at))
    {
        let header = &sheet.head.columns[at];
        let period = Period::of(header, sheet.period).filter(|_| is_generic(header.own()));
        columns.extend(
            period
                .filter(|period| !columns.iter().any(|(_, other)| other == period))
                .map(|period| (at, period)),
        );
    }
    let rows: Vec<_> = sheet.rows().collect();
    let labels: Vec<Label> = rows.iter().map(|row| Label::of(source.slice(row.span(Some(names))))).collect();
    let sums = sums_of_three_public(&labels);
    let lines: Vec<Option<&Line>> = labels
        .iter()
        .zip(&sums)
        .map(|(label, is_sum)| {
            Line::named(&label.words).filter(|line| !is_sum || **line != Line::TotalExpenditure)
        })
        .collect();
    tell_other_rows(source, sheet, names, &rows, &lines, &columns);
    for (row, line) in rows.iter().zip(&lines) {
        let Some(line) =
            line.filter(|line| lines.iter().flatten().filter(|other| *other == line).count() == 1)
        else {
            continue;
        };
        for (column, period) in &columns {
            let context = sheet.context(*column, *period);
            found.take(source, line.clone(), sheet.amount_at(row, *column), &context);
        }
    }
    found
}

/// Which rows stand below “三公”经费: 支出合计 there is its own sum, and not all that is spent.
fn sums_of_three_public(labels: &[Label]) -> Vec<bool> {
    let is_head = |at: usize| labels[at].words.contains("三公");
    let mut is_below = false;
    (0..labels.len())
        .map(|at| {
            let is_right_below = at.checked_sub(1).is_some_and(is_head);
            is_below = is_right_below || (is_below && labels[at].depth > 0);
            is_below && !is_head(at)
        })
        .collect()
}

/// Tells of the rows with amounts whose names are none of our lines.
fn tell_other_rows(
    source: &mut Source<'_>,
    sheet: &PartedTable<'_>,
    names: usize,
    rows: &[GridRow],
    lines: &[Option<&Line>],
    columns: &[(usize, Period)],
) {
    /// So many names are shown.
    const MOST: usize = 12;
    let has_amount = |row: &GridRow| {
        let mut cells = columns.iter().map(|(column, _)| source.slice(sheet.amount_at(row, *column)));
        cells.any(|text| matches!(money(text), Number::Value { .. }))
    };
    let others: Vec<&str> = rows
        .iter()
        .zip(lines)
        .filter(|(row, line)| line.is_none() && has_amount(row))
        .map(|(row, _)| source.slice(row.span(Some(names))).trim())
        .filter(|name| !name.is_empty())
        .take(MOST)
        .collect();
    if !others.is_empty() {
        let message = format!("{}里“{}”不是本页的科目，没有采用", sheet.caption.name(), others.join("”“"));
        source.note(message, sheet.caption.place);
    }
}
