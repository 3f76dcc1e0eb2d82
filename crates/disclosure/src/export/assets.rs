//! The table of state-owned assets.

use super::table::{ExportColumn, ExportRow, ExportTable, TakeRow, optional, year};
use crate::columns::Column;
use crate::dataset::Dataset;

/// Every row of the asset tables, the total included, as printed; what is printed as `——` is empty.
pub static ASSETS: ExportTable = ExportTable {
    name: "assets",
    columns: &[
        ExportColumn::DEPARTMENT,
        ExportColumn::YEAR,
        ExportColumn::words_of(Column::Asset),
        ExportColumn::number_of(Column::Quantity),
        ExportColumn::number("asset_value", "价值（万元）"),
    ],
    each_row,
};

fn each_row(dataset: &Dataset, take: &mut TakeRow<'_>) {
    for (at, entry) in dataset.entries.iter().enumerate() {
        for row in entry.disclosure.assets.iter().flat_map(|assets| &assets.rows) {
            let cells = [
                entry.department().into(),
                year(entry),
                row.name.value.as_str().into(),
                optional(row.quantity.as_ref().map(|quantity| quantity.value)),
                optional(row.value.as_ref().map(|value| value.value)),
            ];
            take(ExportRow { cells: &cells, kind: entry.kind(), entry: Some(at), span: Some(row.span) });
        }
    }
}
