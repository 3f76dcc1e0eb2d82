//! The lines (科目) of a department's budget.

use std::fmt;

use serde::Serialize;

/// A line (科目) of the budget. Its [`Display`](fmt::Display) is the name used in exports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// 预算收入合计
    TotalIncome,
    /// 一般公共预算收入
    GeneralBudgetIncome,
    /// 基金预算收入
    FundBudgetIncome,
    /// 财政专户核拨收入
    SpecialAccountIncome,
    /// 其他来源收入
    OtherIncome,
    /// 上年结转
    CarriedOver,
    /// 支出合计
    TotalExpenditure,
    /// 基本支出
    BasicExpenditure,
    /// 人员经费
    PersonnelExpenses,
    /// 日常公用经费
    OfficeExpenses,
    /// 项目支出
    ProjectExpenditure,
    /// 项目支出/项目名
    Project(String),
    /// 机关运行经费
    OperatingExpenses,
    /// 三公经费
    ThreePublicExpenses,
    /// 因公出国（境）费
    OverseasTravel,
    /// 公务用车购置及运维费
    OfficialVehicles,
    /// 公务用车购置费
    VehiclePurchase,
    /// 公务用车运行维护费
    VehicleOperation,
    /// 公务接待费
    OfficialReception,
    /// 政府采购预算
    GovernmentProcurement,
    /// 固定资产
    FixedAssets,
}

impl Line {
    /// Every line but the projects, in the order of the document.
    pub const FIXED: [Self; 20] = [
        Self::TotalIncome,
        Self::GeneralBudgetIncome,
        Self::FundBudgetIncome,
        Self::SpecialAccountIncome,
        Self::OtherIncome,
        Self::CarriedOver,
        Self::TotalExpenditure,
        Self::BasicExpenditure,
        Self::PersonnelExpenses,
        Self::OfficeExpenses,
        Self::ProjectExpenditure,
        Self::OperatingExpenses,
        Self::ThreePublicExpenses,
        Self::OverseasTravel,
        Self::OfficialVehicles,
        Self::VehiclePurchase,
        Self::VehicleOperation,
        Self::OfficialReception,
        Self::GovernmentProcurement,
        Self::FixedAssets,
    ];

    /// The Chinese name; for a project its own name, without the `项目支出/` of exports.
    pub fn name(&self) -> &str {
        match self {
            Self::TotalIncome => "预算收入合计",
            Self::GeneralBudgetIncome => "一般公共预算收入",
            Self::FundBudgetIncome => "基金预算收入",
            Self::SpecialAccountIncome => "财政专户核拨收入",
            Self::OtherIncome => "其他来源收入",
            Self::CarriedOver => "上年结转",
            Self::TotalExpenditure => "支出合计",
            Self::BasicExpenditure => "基本支出",
            Self::PersonnelExpenses => "人员经费",
            Self::OfficeExpenses => "日常公用经费",
            Self::ProjectExpenditure => "项目支出",
            Self::Project(name) => name,
            Self::OperatingExpenses => "机关运行经费",
            Self::ThreePublicExpenses => "三公经费",
            Self::OverseasTravel => "因公出国（境）费",
            Self::OfficialVehicles => "公务用车购置及运维费",
            Self::VehiclePurchase => "公务用车购置费",
            Self::VehicleOperation => "公务用车运行维护费",
            Self::OfficialReception => "公务接待费",
            Self::GovernmentProcurement => "政府采购预算",
            Self::FixedAssets => "固定资产",
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(name) => write!(formatter, "项目支出/{name}"),
            other => formatter.write_str(other.name()),
        }
    }
}
