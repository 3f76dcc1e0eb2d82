//! The words in which the table of lines speaks of each.

use serde::Serialize;

/// By what a line is broken down. Sums run within one breakdown, never across two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breakdown {
    /// Income by where it comes from: 一般公共预算, 财政专户, 事业收入 …
    Source,
    /// By the year whose money it is: 本年 and 结转.
    Period,
    /// By fund: 一般公共预算, 政府性基金, 国有资本经营预算.
    Fund,
    /// Expenditure by nature: 基本支出, 项目支出 …
    Nature,
    /// By function (支出功能分类科目, 类).
    Function,
    /// By economic class (支出经济分类科目, 类).
    EconomicClass,
    /// By what it is used for: 人员 and 公用, the three of “三公”, buying and running vehicles, single projects.
    Purpose,
}

/// Whose money a line counts. A figure of one fund is not the department's whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All of the department's money.
    AllFunds,
    /// 财政拨款: general budget, government funds and state capital together.
    FiscalAppropriation,
    /// 一般公共预算 alone.
    GeneralBudget,
    /// 政府性基金预算 alone.
    GovernmentFund,
    /// 国有资本经营预算 alone.
    StateCapital,
    /// 财政专户管理资金 alone.
    SpecialAccount,
    /// What the unit earns or is given besides: 事业收入, 单位资金 …
    OwnFunds,
    /// No money of a year: what is owned.
    Stock,
}

/// The place in the template where an amount is stated, so that statements of the same line can be
/// held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Statement {
    /// 收入说明
    Income,
    /// 支出说明
    Expenditure,
    /// 比上年增减情况
    YearOnYear,
    /// 机关运行经费安排情况
    OperatingExpenses,
    /// “三公”经费
    ThreePublicExpenses,
    /// 政府采购, the sentence before the table
    Procurement,
    /// 国有资产, the sentence before the table
    Assets,
    /// One of the budget's tables (收支总表, 支出总表, 三公经费表 …)
    Table,
}
