//! The lines, made of the table.

use serde::Serialize;

use super::row::Breakdown::{EconomicClass, Function, Fund, Nature, Period, Purpose, Source};
use super::row::Scope::{
    AllFunds, FiscalAppropriation, GeneralBudget, GovernmentFund, OwnFunds, SpecialAccount, StateCapital,
    Stock,
};
use super::row::{Breakdown, Scope, Statement};
use super::table::with_lines;

/// A row of the table of lines.
pub(super) struct LineRow {
    pub id: &'static str,
    pub name: &'static str,
    pub is_usual: bool,
    pub statement: Statement,
    pub scope: Scope,
    pub part_of: &'static [(Line, Breakdown)],
    pub names: &'static [&'static str],
}

/// `always` for a line that every department's document states, `sometimes` for others.
macro_rules! is_usual {
    (always) => {
        true
    };
    (sometimes) => {
        false
    };
}

/// The enum of lines from the table's rows, with what the table says of each.
macro_rules! lines {
    ($($line:ident $id:literal $name:literal $use:ident in $statement:ident, $scope:ident,
        part of [$($whole:ident by $breakdown:ident),*], called [$($alias:literal),* $(,)?];)+) => {
        /// A line (科目) of the budget. Its [`Display`](std::fmt::Display) is the name used in exports.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Line {
            $(#[doc = $name] #[serde(rename = $id)] $line,)+
            /// 项目支出/项目名
            #[serde(rename = "project")]
            Project(String),
        }

        impl Line {
            /// Every line but the projects, in the order of the document.
            pub const FIXED: &'static [Self] = &[$(Self::$line),+];
        }

        /// What the table says of `line`.
        pub(super) fn row_of(line: &Line) -> &'static LineRow {
            match line {
                $(Line::$line => {
                    static ROW: LineRow = LineRow {
                        id: $id,
                        name: $name,
                        is_usual: is_usual!($use),
                        statement: Statement::$statement,
                        scope: $scope,
                        part_of: &[$((Line::$whole, $breakdown)),*],
                        names: &[$($alias),*],
                    };
                    &ROW
                })+
                Line::Project(_) => &PROJECT,
            }
        }
    };
}

/// What holds of every project.
static PROJECT: LineRow = LineRow {
    id: "project",
    name: "",
    is_usual: false,
    statement: Statement::Expenditure,
    scope: AllFunds,
    part_of: &[(Line::ProjectExpenditure, Purpose)],
    names: &[],
};

with_lines!(lines);
