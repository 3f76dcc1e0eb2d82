//! The table of procurement items.

use super::table::{ExportColumn, ExportRow, ExportTable, TakeRow, optional, year};
use crate::columns::Column;
use crate::dataset::{Dataset, Entry};
use crate::disclosure::{FundSource, ProcurementGroup, ProcurementItem};
use crate::query::procurement::ItemRow;

/// Every procurement item. The table's subtotals and total have no row, so a column can be added up —
/// but for 预算资金, which repeats the budget of the whole project in each of its rows.
pub static PROCUREMENT: ExportTable = ExportTable {
    name: "procurement",
    columns: &[
        ExportColumn::DEPARTMENT,
        ExportColumn::YEAR,
        ExportColumn::words("unit", "单位"),
        ExportColumn::words_of(Column::Project),
        ExportColumn::number_of(Column::ProjectBudget),
        ExportColumn::words_of(Column::Item),
        ExportColumn::words_of(Column::CatalogueCode),
        ExportColumn::words_of(Column::Measure),
        ExportColumn::number_of(Column::Quantity),
        ExportColumn::number_of(Column::UnitPrice),
        ExportColumn::number_of(Column::Total),
        ExportColumn::number_of(Column::GeneralBudget),
        ExportColumn::number_of(Column::FundBudget),
        ExportColumn::number_of(Column::StateCapital),
        ExportColumn::number_of(Column::SpecialAccount),
        ExportColumn::number_of(Column::OwnFunds),
    ],
    each_row,
};

/// Some items of an entry's table as CSV, in the same columns.
pub fn procurement_rows_csv<'a>(entry: &Entry, rows: impl Iterator<Item = ItemRow<'a>>) -> String {
    let mut sheet = PROCUREMENT.sheet();
    for row in rows {
        item_row(entry, row.group, row.item, None, &mut |row| sheet.row(row.cells));
    }
    sheet.finish()
}

fn each_row(dataset: &Dataset, take: &mut TakeRow<'_>) {
    for (at, entry) in dataset.entries.iter().enumerate() {
        for group in entry.disclosure.procurement.iter().flat_map(|procurement| &procurement.groups) {
            for item in &group.items {
                item_row(entry, group, item, Some(at), take);
            }
        }
    }
}

fn item_row(
    entry: &Entry,
    group: &ProcurementGroup,
    item: &ProcurementItem,
    at: Option<usize>,
    take: &mut TakeRow<'_>,
) {
    let funds = |source| optional(item.funds.from_source(source).map(|amount| amount.value));
    let cells = [
        entry.department().into(),
        year(entry),
        group.unit.value.as_str().into(),
        item.project.value.as_str().into(),
        optional(item.project_budget.as_ref().map(|budget| budget.value)),
        item.name.value.as_str().into(),
        item.code.value.as_str().into(),
        item.measure.value.as_str().into(),
        optional(item.quantity.as_ref().map(|quantity| quantity.value)),
        optional(item.unit_price.as_ref().map(|price| price.value)),
        optional(item.funds.total.as_ref().map(|total| total.value)),
        funds(FundSource::GeneralBudget),
        funds(FundSource::FundBudget),
        funds(FundSource::StateCapital),
        funds(FundSource::SpecialAccount),
        funds(FundSource::OwnFunds),
    ];
    take(ExportRow { cells: &cells, kind: entry.kind(), entry: at, span: Some(item.span) });
}
