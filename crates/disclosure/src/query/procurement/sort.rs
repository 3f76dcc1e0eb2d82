//! The order of the rows.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::ItemRow;
use crate::disclosure::FundSource;

/// A column that the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The unit that buys.
    Unit,
    /// 项目名称
    Project,
    /// 预算资金
    ProjectBudget,
    /// 采购物品名称
    Name,
    /// 政府采购目录序号
    Code,
    /// 计量单位
    Measure,
    /// 数量
    Quantity,
    /// 单价
    UnitPrice,
    /// 合计
    Total,
    /// The amount from one source.
    Source(FundSource),
    /// The share of the project's budget.
    Share,
}

impl Column {
    /// All of them, from the left.
    pub const ALL: [Self; 15] = [
        Self::Unit,
        Self::Project,
        Self::ProjectBudget,
        Self::Name,
        Self::Code,
        Self::Measure,
        Self::Quantity,
        Self::UnitPrice,
        Self::Total,
        Self::Source(FundSource::GeneralBudget),
        Self::Source(FundSource::FundBudget),
        Self::Source(FundSource::StateCapital),
        Self::Source(FundSource::SpecialAccount),
        Self::Source(FundSource::OwnFunds),
        Self::Share,
    ];

    /// The key in the URL.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Project => "project",
            Self::ProjectBudget => "budget",
            Self::Name => "name",
            Self::Code => "code",
            Self::Measure => "measure",
            Self::Quantity => "quantity",
            Self::UnitPrice => "price",
            Self::Total => "total",
            Self::Source(FundSource::GeneralBudget) => "general",
            Self::Source(FundSource::FundBudget) => "fund",
            Self::Source(FundSource::StateCapital) => "capital",
            Self::Source(FundSource::SpecialAccount) => "account",
            Self::Source(FundSource::OwnFunds) => "own",
            Self::Share => "share",
        }
    }

    /// The Chinese name, as the table prints it where it has the column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unit => "采购单位",
            Self::Project => "项目名称",
            Self::ProjectBudget => "预算资金",
            Self::Name => "采购物品名称",
            Self::Code => "政府采购目录序号",
            Self::Measure => "计量单位",
            Self::Quantity => "数量",
            Self::UnitPrice => "单价",
            Self::Total => "合计",
            Self::Source(source) => source.name(),
            Self::Share => "占项目预算",
        }
    }

    /// The column with a key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Whether it holds numbers.
    pub fn is_numeric(self) -> bool {
        !matches!(self, Self::Unit | Self::Project | Self::Name | Self::Code | Self::Measure)
    }

    fn number(self, row: &ItemRow) -> Option<Decimal> {
        let amount = match self {
            Self::Quantity => return row.item.quantity.as_ref().map(|quantity| quantity.value),
            Self::Share => {
                let budget = row.item.project_budget.as_ref()?.value.value();
                return row.total()?.value().checked_div(budget);
            }
            Self::ProjectBudget => &row.item.project_budget,
            Self::UnitPrice => &row.item.unit_price,
            Self::Total => &row.item.funds.total,
            Self::Source(source) => return Some(row.item.funds.from_source(source)?.value.value()),
            Self::Unit | Self::Project | Self::Name | Self::Code | Self::Measure => return None,
        };
        amount.as_ref().map(|amount| amount.value.value())
    }

    fn text<'a>(self, row: &ItemRow<'a>) -> &'a str {
        match self {
            Self::Unit => &row.group.unit.value,
            Self::Project => &row.item.project.value,
            Self::Name => &row.item.name.value,
            Self::Code => &row.item.code.value,
            _ => &row.item.measure.value,
        }
    }
}

/// The `shown` positions of `rows` in the order of a column. Numbers go by their value, codes by their
/// characters, and other texts by where they first occur in the document, which brings equal ones
/// together and needs no rule about the order of Chinese characters. What the column has no value
/// for comes last, whichever way the rest is sorted; equal rows keep the document's order.
pub fn sorted(rows: &[ItemRow], shown: &[usize], column: Column, descending: bool) -> Vec<usize> {
    let mut first_seen = BTreeMap::new();
    if !column.is_numeric() {
        for (position, row) in rows.iter().enumerate() {
            first_seen.entry(column.text(row)).or_insert(position);
        }
    }
    let key = |row| {
        if column.is_numeric() {
            return column.number(row).map(Key::Number);
        }
        match column.text(row) {
            "" => None,
            code if column == Column::Code => Some(Key::Code(code)),
            text => first_seen.get(text).copied().map(Key::FirstSeen),
        }
    };
    let mut keyed: Vec<(Option<Key>, usize)> =
        shown.iter().filter_map(|&position| Some((key(rows.get(position)?), position))).collect();
    crate::order::sort(&mut keyed, &|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    keyed.into_iter().map(|(_, position)| position).collect()
}

/// Keys of one column are all of one kind.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Number(Decimal),
    Code(&'a str),
    FirstSeen(usize),
}
