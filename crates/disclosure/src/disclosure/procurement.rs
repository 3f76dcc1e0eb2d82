//! The procurement table.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::digits;

/// 政府采购预算, as the table prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Procurement {
    /// Which catalogue the codes are read in.
    pub catalogue: CatalogueVersion,
    /// The groups, each a unit of the department.
    pub groups: Vec<ProcurementGroup>,
    /// The row 合计.
    pub total: Option<Funds>,
    /// Where the document says that nothing is procured.
    pub declared_none: Option<Span>,
}

/// The items of one unit, with the subtotal that the table states.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcurementGroup {
    /// The unit, without 小计; empty (with an empty span) for items before any subtotal row.
    pub unit: CitedText,
    /// The row 小计.
    pub subtotal: Option<Funds>,
    /// 采购物品
    pub items: Vec<ProcurementItem>,
}

/// A procurement item (采购物品).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcurementItem {
    /// 项目名称
    pub project: CitedText,
    /// 预算资金: the budget of the whole project, repeated on each of its rows. Never add it up.
    pub project_budget: Option<Cited<Amount>>,
    /// 采购物品名称
    pub name: CitedText,
    /// 政府采购目录序号
    pub code: CitedText,
    /// 计量单位
    pub measure: CitedText,
    /// 数量
    #[cfg_attr(feature = "schema", schemars(with = "Option<Cited<String>>"))]
    #[serde(serialize_with = "digits::serialize_cited")]
    pub quantity: Option<Cited<Decimal>>,
    /// 单价 in 万元
    pub unit_price: Option<Cited<Amount>>,
    /// 政府采购金额
    pub funds: Funds,
    /// The whole row.
    pub span: Span,
}

/// 政府采购金额 by source, in 万元. An empty cell is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Funds {
    /// 合计
    pub total: Option<Cited<Amount>>,
    /// 一般公共预算拨款
    pub general_budget: Option<Cited<Amount>>,
    /// 基金预算拨款
    pub fund_budget: Option<Cited<Amount>>,
    /// 国有资本经营预算拨款
    pub state_capital: Option<Cited<Amount>>,
    /// 财政专户核拨
    pub special_account: Option<Cited<Amount>>,
    /// 单位资金
    pub own_funds: Option<Cited<Amount>>,
    /// The whole row.
    pub span: Span,
}

/// Where procurement money comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FundSource {
    /// 一般公共预算拨款
    GeneralBudget,
    /// 基金预算拨款
    FundBudget,
    /// 国有资本经营预算拨款
    StateCapital,
    /// 财政专户核拨
    SpecialAccount,
    /// 单位资金
    OwnFunds,
}

impl FundSource {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 5] =
        [Self::GeneralBudget, Self::FundBudget, Self::StateCapital, Self::SpecialAccount, Self::OwnFunds];

    /// The column's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::GeneralBudget => "一般公共预算拨款",
            Self::FundBudget => "基金预算拨款",
            Self::StateCapital => "国有资本经营预算拨款",
            Self::SpecialAccount => "财政专户核拨",
            Self::OwnFunds => "单位资金",
        }
    }
}

impl Funds {
    /// The amount from one source.
    pub fn from_source(&self, source: FundSource) -> Option<&Cited<Amount>> {
        match source {
            FundSource::GeneralBudget => self.general_budget.as_ref(),
            FundSource::FundBudget => self.fund_budget.as_ref(),
            FundSource::StateCapital => self.state_capital.as_ref(),
            FundSource::SpecialAccount => self.special_account.as_ref(),
            FundSource::OwnFunds => self.own_funds.as_ref(),
        }
    }
}

/// The version of the government procurement catalogue (政府采购品目分类目录). The same code means
/// other things in other versions: `A02010104` is 台式计算机 in 2013 and 服务器 in 2022.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CatalogueVersion {
    /// 财库〔2013〕189号, for budgets up to 2022.
    #[default]
    #[serde(rename = "2013")]
    V2013,
    /// 财库〔2022〕31号, for budgets from 2023.
    #[serde(rename = "2022")]
    V2022,
}

impl CatalogueVersion {
    /// The version in force when the budget of `year` was drawn up.
    pub fn for_budget_year(year: u16) -> Self {
        if year >= 2023 { Self::V2022 } else { Self::V2013 }
    }

    /// The year of the version.
    pub fn year(self) -> u16 {
        match self {
            Self::V2013 => 2013,
            Self::V2022 => 2022,
        }
    }
}
