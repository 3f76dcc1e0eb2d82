//! Goals and performance indicators.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::digits;
use crate::target::Target;

/// A sub-goal of the department (分项绩效目标).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubGoal {
    /// Its title, without its number.
    pub title: CitedText,
    /// 绩效目标
    pub goal: Option<CitedText>,
    /// 绩效指标, in prose.
    pub indicators: Option<CitedText>,
}

/// The performance table of one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProjectPerformance {
    /// The project's name as in the table's heading.
    pub name: CitedText,
    /// 绩效目标, one each, with the number that is printed before it.
    pub goals: Vec<CitedText>,
    /// 年度资金总额 of the form in 万元, where it states one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<Cited<Amount>>,
    /// 绩效指标, in the table's order.
    pub indicators: Vec<Indicator>,
}

/// A performance indicator (绩效指标).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Indicator {
    /// 一级指标; where the cell is merged, the one above, with its span.
    pub level1: CitedText,
    /// 二级指标; where the cell is merged, the one above, with its span.
    pub level2: CitedText,
    /// 三级指标
    pub level3: CitedText,
    /// 绩效指标描述; empty when the cell is.
    pub description: CitedText,
    /// 指标值
    pub target: Cited<Target>,
    /// 指标值确定依据; empty when the cell is.
    pub basis: CitedText,
    /// 分值 or 权重, where the table has such a column.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Cited<String>>"))]
    #[serde(serialize_with = "digits::serialize_cited", skip_serializing_if = "Option::is_none")]
    pub weight: Option<Cited<Decimal>>,
    /// 实际完成值 of a self-evaluation; never a target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<CitedText>,
    /// 得分 of a self-evaluation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<CitedText>,
    /// 偏差原因 of a self-evaluation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deviation: Option<CitedText>,
    /// The whole row.
    pub span: Span,
}
