//! assets.csv: the table of state-owned assets.

use super::sheet::{CsvSheet, optional, year};
use crate::dataset::Dataset;

/// Every row of the asset tables, the total included, as printed; what is printed as `——` is empty.
pub fn assets_csv(dataset: &Dataset) -> String {
    let mut sheet = CsvSheet::new(["部门", "年度", "项目", "数量", "价值（万元）"]);
    for entry in &dataset.entries {
        for row in entry.disclosure.assets.iter().flat_map(|assets| &assets.rows) {
            sheet.row([
                entry.department().into(),
                year(entry),
                row.name.value.as_str().into(),
                optional(row.quantity.as_ref().map(|quantity| quantity.value)),
                optional(row.value.as_ref().map(|value| value.value)),
            ]);
        }
    }
    sheet.finish()
}
