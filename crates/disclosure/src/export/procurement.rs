//! procurement.csv: the procurement items.

use super::sheet::{CsvSheet, optional, year};
use crate::amount::Amount;
use crate::dataset::{Dataset, Entry};
use crate::disclosure::{FundSource, ProcurementGroup, ProcurementItem};
use crate::query::procurement::ItemRow;

/// Every procurement item. The table's subtotals and total have no row, so a column can be added up —
/// but for 预算资金, which repeats the budget of the whole project in each of its rows.
pub fn procurement_csv(dataset: &Dataset) -> String {
    let mut sheet = sheet();
    for entry in &dataset.entries {
        for group in entry.disclosure.procurement.iter().flat_map(|procurement| &procurement.groups) {
            for item in &group.items {
                add(&mut sheet, entry, group, item);
            }
        }
    }
    sheet.finish()
}

/// Some items of an entry's table, in the same columns.
pub fn procurement_rows_csv<'a>(entry: &Entry, rows: impl Iterator<Item = ItemRow<'a>>) -> String {
    let mut sheet = sheet();
    for row in rows {
        add(&mut sheet, entry, row.group, row.item);
    }
    sheet.finish()
}

fn sheet() -> CsvSheet<16> {
    CsvSheet::new([
        "部门",
        "年度",
        "单位",
        "项目名称",
        "预算资金",
        "采购物品名称",
        "目录序号",
        "计量单位",
        "数量",
        "单价",
        "合计",
        "一般公共预算拨款",
        "基金预算拨款",
        "国有资本经营预算拨款",
        "财政专户核拨",
        "单位资金",
    ])
}

fn add(sheet: &mut CsvSheet<16>, entry: &Entry, group: &ProcurementGroup, item: &ProcurementItem) {
    let funds = |source| optional(funds_from(item, source));
    sheet.row([
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
    ]);
}

fn funds_from(item: &ProcurementItem, source: FundSource) -> Option<Amount> {
    item.funds.from_source(source).map(|amount| amount.value)
}
