//! 政府采购预算汇总表: a row for goods, works and services each, without the items.

use super::super::source::{Source, squeeze};
use super::super::tables::{Caption, GridRow, Head, Label, Unit, amount};
use super::head::is_word;
use crate::cited::Cited;
use crate::columns::{Column, TableKind};
use crate::disclosure::{Disclosure, Figure};
use crate::document::Table;
use crate::line::{Line, Statement};

/// Takes the amounts of the classes and of the total, where the table is one of classes.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure, at: usize, table: &Table) {
    /// One class alone may be anything.
    const FEWEST: usize = 2;
    let Some(head) = Head::find(source, &table.rows, 2, &is_word) else { return };
    let caption = Caption::of(source, at, &table.rows[..head.first], table.span);
    let columns = Column::assign(TableKind::Procurement, &head.columns);
    let total = columns.iter().position(|column| *column == Some(Column::Total));
    let Some(column) = total.filter(|_| caption.title.contains("采购")) else { return };
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
        return;
    }
    let unit = Unit::stated_in(&head.printed[column]).or(caption.unit);
    let year = caption.year.unwrap_or(disclosure.year.value);
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
}

/// The line of a class or of the total.
fn line_of(text: &str) -> Option<&'static Line> {
    let label = Label::of(text);
    if label.is_total() {
        return Some(&Line::GovernmentProcurement);
    }
    match label.words.trim_start_matches("政府采购").trim_end_matches('类') {
        "货物" => Some(&Line::ProcurementGoods),
        "工程" => Some(&Line::ProcurementWorks),
        "服务" => Some(&Line::ProcurementServices),
        _ => None,
    }
}
