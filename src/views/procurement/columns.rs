//! Which columns are shown.

use disclosure::disclosure::FundSource;
use disclosure::query::procurement::{Column, Items};

/// The columns to show, from the left: what is bought first, then for whom, then how much.
pub fn shown(items: &Items) -> Vec<Column> {
    let units: Vec<&str> = items.rows.iter().map(|row| row.group.unit.value.as_str()).collect();
    let several_units = units.windows(2).any(|pair| pair[0] != pair[1]);
    let mut columns = vec![Column::Name, Column::Code];
    columns.extend(several_units.then_some(Column::Unit));
    columns.extend([Column::Project, Column::Measure, Column::Quantity, Column::UnitPrice, Column::Total]);
    columns.extend(sources(items).0.into_iter().map(Column::Source));
    // Far from the amounts of the item, with which it must not be added up.
    columns.extend([Column::ProjectBudget, Column::Share]);
    columns
}

/// The sources that any item has money from, and those whose columns are blank.
pub fn sources(items: &Items) -> (Vec<FundSource>, Vec<FundSource>) {
    FundSource::ALL
        .into_iter()
        .partition(|&source| items.rows.iter().any(|row| row.item.funds.from_source(source).is_some()))
}

/// The heading: the name that the table prints, shortened where it is long.
pub fn heading(column: Column) -> &'static str {
    match column {
        Column::Name => "物品名称",
        Column::Code => "目录序号",
        Column::Unit => "单位",
        Column::ProjectBudget => "项目预算资金",
        Column::Share => "占项目预算（推算）",
        other => other.name(),
    }
}
