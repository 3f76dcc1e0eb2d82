//! The columns of the table, and what each sorts by.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::ItemRow;
use crate::disclosure::FundSource;
use crate::query::order::Order;

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

    /// All rows in the order of this column.
    pub(super) fn order(self, rows: &[ItemRow]) -> Order {
        if self.is_numeric() {
            let numbers: Vec<_> = rows.iter().map(|row| self.number(row)).collect();
            return whole(&numbers).map_or_else(|| Order::new(&numbers), |whole| Order::of_whole(&whole));
        }
        let texts = rows.iter().map(|row| Some(self.text(row)).filter(|text| !text.is_empty()));
        if self == Self::Code {
            return Order::new(&texts.collect::<Vec<_>>());
        }
        let mut first_seen = HashMap::new();
        let seen = texts.enumerate().map(|(at, text)| text.map(|text| *first_seen.entry(text).or_insert(at)));
        Order::new(&seen.collect::<Vec<_>>())
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

/// Numbers in units of the last decimal that any has, which compare faster and in the same order; `None` where
/// one is too large for that.
fn whole(numbers: &[Option<Decimal>]) -> Option<Vec<Option<i64>>> {
    let decimals = numbers.iter().flatten().map(Decimal::scale).max().unwrap_or_default();
    let in_units = |number: &Decimal| {
        let factor = 10_i64.checked_pow(decimals - number.scale())?;
        i64::try_from(number.mantissa()).ok()?.checked_mul(factor)
    };
    let number = |number: &Option<Decimal>| match number {
        Some(number) => in_units(number).map(Some),
        None => Some(None),
    };
    numbers.iter().map(number).collect()
}
