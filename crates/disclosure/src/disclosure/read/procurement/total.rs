//! What procurement tables add up to.

use super::super::source::Source;
use super::super::tables::{GridRow, Number, money};
use super::head::ProcurementHead;
use super::rows::TableContent;
use crate::cited::CitedText;
use crate::columns::Column;
use crate::disclosure::Procurement;
use crate::document::Row;

/// What stands as the table's total, or else what its items add up to, as it is printed.
pub(super) fn printed_total(
    source: &Source<'_>,
    head: &ProcurementHead,
    rows: &[Row],
) -> Option<rust_decimal::Decimal> {
    let at = head.at(Column::Total)?;
    rows.iter()
        .map(|row| (GridRow::new(row), row))
        .find(|(grid, _)| grid.texts(source).first().is_some_and(|text| text == "合计" || text == "总计"))
        .and_then(|(grid, row)| {
            let grid = if grid.width < head.width() { GridRow::at_right(row, head.width()) } else { grid };
            match money(source.slice(grid.span(Some(at)))) {
                Number::Value { value, .. } => Some(value),
                _ => None,
            }
        })
}

/// The tables of one disclosure together. Several are parts, of which none is the total.
pub(super) fn together(tables: Vec<(CitedText, TableContent)>) -> Procurement {
    let mut procurement = Procurement::default();
    let totals = tables.iter().filter(|(_, table)| table.total.is_some()).count();
    for (title, table) in tables {
        let is_part = totals > 1;
        if !is_part {
            procurement.total = procurement.total.take().or(table.total);
            procurement.groups.extend(table.groups);
            continue;
        }
        let mut groups = table.groups;
        match (groups.as_mut_slice(), table.total) {
            // The total of a table without subtotals is the subtotal of its part.
            ([only], Some(total)) if only.subtotal.is_none() => {
                only.subtotal = Some(total);
                only.unit = title;
            }
            _ => {}
        }
        procurement.groups.extend(groups);
    }
    procurement
}
