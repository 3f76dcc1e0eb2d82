//! The grammar of indicator targets (指标值).

mod deadline;
mod grammar;
mod normalize;
mod number;
mod ranges;
#[cfg(test)]
mod tests;

pub use grammar::parse;
pub use ranges::ranges;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::digits;

/// A target as printed, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Target {
    /// As printed.
    pub text: String,
    /// As understood.
    pub meaning: Meaning,
}

/// What a target means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// A number to stay below, reach or hit: `≤5次`, `不低于95%`, `100%`.
    Number {
        /// `None` where none is printed.
        operator: Option<Operator>,
        /// As printed.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        #[serde(serialize_with = "digits::serialize")]
        value: Decimal,
        /// As printed but in half-width characters and without parentheses (`次`, `%`, `元`); empty where
        /// none is.
        unit: String,
    },
    /// A number between two: `3-5次`.
    Range {
        /// The lower end, included.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        #[serde(serialize_with = "digits::serialize")]
        low: Decimal,
        /// The upper end, included.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        #[serde(serialize_with = "digits::serialize")]
        high: Decimal,
        /// As of a number; empty where none is.
        unit: String,
    },
    /// A day to be done by: `≤12月`, `2021年12月底前`. `年底前` has no part at all.
    Deadline {
        /// 年, where printed.
        year: Option<u16>,
        /// 月, where printed.
        month: Option<u8>,
        /// 日, where printed.
        day: Option<u8>,
    },
    /// A quality in words: `显著提升`.
    Qualitative,
    /// Nothing is printed.
    Empty,
    /// Text that holds figures which do not fit the grammar; kept as it is.
    NotUnderstood,
}

/// How the number binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// `≤`, 不超过, 以内, 以下
    AtMost,
    /// `<`, 小于
    LessThan,
    /// `≥`, 不低于, 以上, 达到
    AtLeast,
    /// `>`, 大于
    MoreThan,
    /// `=`
    Exactly,
}

/// What a target bounds. No direction is better than the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// 下限
    Floor,
    /// 上限
    Cap,
    /// 等于
    Exact,
    /// 范围
    Within,
    /// 按时
    ByDate,
    /// 定性
    Qualitative,
    /// 未写明
    Unstated,
}

impl Direction {
    /// All of them, in the order in which filters list them.
    pub const ALL: [Self; 7] =
        [Self::Floor, Self::Cap, Self::Exact, Self::Within, Self::ByDate, Self::Qualitative, Self::Unstated];

    /// What links say.
    pub fn id(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Cap => "cap",
            Self::Exact => "exact",
            Self::Within => "range",
            Self::ByDate => "date",
            Self::Qualitative => "words",
            Self::Unstated => "unstated",
        }
    }

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Floor => "下限",
            Self::Cap => "上限",
            Self::Exact => "等于",
            Self::Within => "范围",
            Self::ByDate => "按时",
            Self::Qualitative => "定性",
            Self::Unstated => "未写明",
        }
    }
}

impl Target {
    /// What it bounds, from the operator. A bare percentage (`100%`) states no operator, hence
    /// no direction: that is for the reader to see and for a finding to say.
    pub fn direction(&self) -> Direction {
        match self.meaning {
            Meaning::Number { operator: Some(Operator::AtMost | Operator::LessThan), .. } => Direction::Cap,
            Meaning::Number { operator: Some(Operator::AtLeast | Operator::MoreThan), .. } => {
                Direction::Floor
            }
            Meaning::Number { operator: Some(Operator::Exactly), .. } => Direction::Exact,
            Meaning::Range { .. } => Direction::Within,
            Meaning::Deadline { .. } => Direction::ByDate,
            Meaning::Qualitative => Direction::Qualitative,
            Meaning::Number { operator: None, .. } | Meaning::Empty | Meaning::NotUnderstood => {
                Direction::Unstated
            }
        }
    }

    /// The unit as printed; `月` and the like for a deadline; empty where there is none.
    pub fn unit(&self) -> &str {
        match &self.meaning {
            Meaning::Number { unit, .. } | Meaning::Range { unit, .. } => unit,
            Meaning::Deadline { day: Some(_), .. } => "日",
            Meaning::Deadline { month: Some(_), .. } => "月",
            Meaning::Deadline { year: Some(_), .. } => "年",
            _ => "",
        }
    }

    /// The meaning in a citizen's words: `不超过5次`.
    pub fn explanation(&self) -> String {
        let number = |value: &Decimal, unit: &str| format!("{value}{unit}");
        match &self.meaning {
            Meaning::Number { operator: Some(operator), value, unit } => {
                let figure = number(value, unit);
                match operator {
                    Operator::AtMost => format!("不超过{figure}"),
                    Operator::LessThan => format!("少于{figure}"),
                    Operator::AtLeast => format!("不低于{figure}"),
                    Operator::MoreThan => format!("高于{figure}"),
                    Operator::Exactly => format!("正好{figure}"),
                }
            }
            Meaning::Number { operator: None, value, unit } => {
                format!("{}，原文未写明是不低于还是不超过", number(value, unit))
            }
            Meaning::Range { low, high, unit } => format!("在{low}到{high}{unit}之间"),
            Meaning::Deadline { year: None, month: None, day: None } => "在预算年度内完成".to_owned(),
            Meaning::Deadline { year, month, day } => {
                let part =
                    |value: Option<String>, name: &str| value.map_or(String::new(), |value| value + name);
                format!(
                    "最晚在{}{}{}完成",
                    part(year.map(|year| year.to_string()), "年"),
                    part(month.map(|month| month.to_string()), "月"),
                    part(day.map(|day| day.to_string()), "日"),
                )
            }
            Meaning::Qualitative => "定性目标，原文没有给出数字".to_owned(),
            Meaning::Empty => "原文没有填写指标值".to_owned(),
            Meaning::NotUnderstood => "未能识别含义，请看原文".to_owned(),
        }
    }
}
