//! What a budget disclosure says, typed, every value with its place.

mod kind;
mod performance;
mod procurement;
#[cfg(feature = "reading")]
pub mod read;
mod unread;

pub use kind::DocumentKind;
pub use performance::{Indicator, ProjectPerformance, SubGoal};
pub use procurement::{CatalogueVersion, FundSource, Funds, Procurement, ProcurementGroup, ProcurementItem};
#[cfg(feature = "reading")]
pub use read::{NotADisclosure, Reading, read};
use rust_decimal::Decimal;
use serde::Serialize;
pub use unread::Unread;

use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::digits;
use crate::line::Line;
pub use crate::line::Statement;

/// One department's budget disclosure of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Disclosure {
    /// The department's full name.
    pub department: CitedText,
    /// The budget year; 0, and left out of the JSON, where the document does not say it.
    #[cfg_attr(feature = "schema", schemars(default))]
    #[serde(skip_serializing_if = "is_unknown")]
    pub year: Cited<u16>,
    /// Budget, final accounts or self-evaluation; with department and year the key of the disclosure.
    pub kind: DocumentKind,
    /// 地区 (省, 市, 县, 区), where the document states it; it tells two offices of one name apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<CitedText>,
    /// 部门编码 or 单位编码, where the document states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<CitedText>,
    /// The places that say whose document it is, of which year and of which kind.
    #[cfg_attr(feature = "schema", schemars(default))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
    /// The document's title, where it has one.
    pub title: Option<CitedText>,
    /// The sections found, in the document's order.
    pub sections: Vec<Section>,
    /// 部门职责
    pub duties: Vec<CitedText>,
    /// 机构设置
    pub institutions: Vec<Institution>,
    /// Every amount that is stated of a line for this year, in the document's order. A line stated
    /// twice is here twice: whether the two agree is a finding, not a matter of reading.
    pub figures: Vec<Figure>,
    /// What is said of the change against an earlier year.
    pub changes: Vec<YearChange>,
    /// What is said of a line's share in another (占…%).
    #[cfg_attr(feature = "schema", schemars(default))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// 总体绩效目标, a paragraph each.
    pub overall_goal: Vec<CitedText>,
    /// 分项绩效目标
    pub sub_goals: Vec<SubGoal>,
    /// 工作保障措施
    pub safeguards: Vec<CitedText>,
    /// 预算项目绩效目标
    pub projects: Vec<ProjectPerformance>,
    /// 政府采购预算
    pub procurement: Option<Procurement>,
    /// 国有资产信息
    pub assets: Option<Assets>,
    /// 名词解释
    pub glossary: Vec<Term>,
    /// 其他需要说明的事项
    pub other_notes: Vec<CitedText>,
    /// What is in the document and was not understood.
    #[cfg_attr(feature = "schema", schemars(default))]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Unread>,
}

/// A section of the template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section {
    /// Which of the template's sections it is.
    pub kind: SectionKind,
    /// Its heading as printed.
    pub heading: CitedText,
    /// Heading and body.
    pub span: Span,
}

/// The sections of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// 部门职责及机构设置情况
    DutiesAndInstitutions,
    /// 部门预算安排的总体情况
    BudgetArrangement,
    /// 机关运行经费安排情况
    OperatingExpenses,
    /// 财政拨款“三公”经费预算情况及增减变化原因
    ThreePublicExpenses,
    /// 预算绩效信息
    Performance,
    /// 政府采购预算情况
    Procurement,
    /// 国有资产信息
    Assets,
    /// 名词解释
    Glossary,
    /// 其他需要说明的事项
    OtherNotes,
}

impl SectionKind {
    /// All of them, in the template's order.
    pub const ALL: [Self; 9] = [
        Self::DutiesAndInstitutions,
        Self::BudgetArrangement,
        Self::OperatingExpenses,
        Self::ThreePublicExpenses,
        Self::Performance,
        Self::Procurement,
        Self::Assets,
        Self::Glossary,
        Self::OtherNotes,
    ];

    /// The section's usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::DutiesAndInstitutions => "部门职责及机构设置情况",
            Self::BudgetArrangement => "部门预算安排的总体情况",
            Self::OperatingExpenses => "机关运行经费安排情况",
            Self::ThreePublicExpenses => "财政拨款“三公”经费预算情况",
            Self::Performance => "预算绩效信息",
            Self::Procurement => "政府采购预算情况",
            Self::Assets => "国有资产信息",
            Self::Glossary => "名词解释",
            Self::OtherNotes => "其他需要说明的事项",
        }
    }
}

/// An amount stated of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// Of what.
    pub line: Line,
    /// How much, in 万元; the span is the number, without its unit.
    pub amount: Cited<Amount>,
    /// How many 万元 the printed unit is: 元 0.0001, 万元 1, 亿元 10000. The number as printed, times this,
    /// is the amount.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    #[serde(serialize_with = "digits::serialize")]
    pub factor: Decimal,
    /// The year whose amount it is; not the document's where the document looks back.
    pub year: u16,
    /// Whether it was planned or spent; not the document's kind where a budget states last year's 决算.
    pub kind: DocumentKind,
    /// Where it is stated.
    pub statement: Statement,
}

/// What is said of a line's change against an earlier year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearChange {
    /// Of what. 收支安排 is read as [`Line::TotalExpenditure`].
    pub line: Line,
    /// By how much.
    pub change: Cited<Change>,
    /// The earlier year; the year before where the document says 上年.
    pub against: u16,
    /// Whether the earlier year's budget or its final accounts (决算数, 执行数) are compared with.
    pub against_kind: DocumentKind,
    /// The stated reason, without 主要是 or 主要为.
    pub reason: Option<CitedText>,
}

/// A change as it was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// By an amount in 万元; a decrease is negative.
    By(Amount),
    /// By a percentage; a decrease is negative.
    ByPercent(
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        #[serde(serialize_with = "digits::serialize")]
        Decimal,
    ),
    /// 持平
    Unchanged,
}

/// What is said of a line's share in another: `基本支出占支出合计的91.7%`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    /// The part.
    pub line: Line,
    /// The whole.
    pub of: Line,
    /// In percent of the whole; the span is the number, without its sign.
    #[cfg_attr(feature = "schema", schemars(with = "Cited<String>"))]
    #[serde(serialize_with = "digits::serialize_stated")]
    pub percent: Cited<Decimal>,
}

/// A unit of the department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Institution {
    /// 单位名称
    pub name: CitedText,
    /// 单位性质; empty when the cell is.
    pub nature: CitedText,
    /// 单位规格; empty when the cell is.
    pub rank: CitedText,
    /// 经费保障形式; empty when the cell is.
    pub funding: CitedText,
}

/// The assets at the end of the year before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assets {
    /// 截止时间 of the table.
    pub date: Option<Cited<Date>>,
    /// The year whose end the sentence names (`2020年末`).
    pub stated_year: Option<Cited<u16>>,
    /// What the office plans to buy this year, in 万元.
    pub planned_purchases: Option<Cited<Amount>>,
    /// The table's rows, the total first as printed.
    pub rows: Vec<AssetRow>,
}

/// A row of the asset table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AssetRow {
    /// 项目 as printed (`1、房屋（平方米）`).
    pub name: CitedText,
    /// What part the row plays in the table's sum.
    pub role: AssetRole,
    /// 数量; `None` where the document prints `——` or nothing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Cited<String>>"))]
    #[serde(serialize_with = "digits::serialize_cited")]
    pub quantity: Option<Cited<Decimal>>,
    /// 价值 in 万元; `None` where the document prints `——` or nothing.
    pub value: Option<Cited<Amount>>,
    /// The whole row.
    pub span: Span,
}

/// What part an asset row plays in the table's sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssetRole {
    /// 资产总额
    Total,
    /// A numbered part of the total.
    Part,
    /// 其中: contained in the part above it.
    Within,
}

/// A calendar date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Date {
    /// 年
    pub year: u16,
    /// 月, from 1
    pub month: u8,
    /// 日, from 1
    pub day: u8,
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// The term without its number.
    pub name: CitedText,
    /// What the document says it means.
    pub definition: CitedText,
}

fn is_unknown(year: &Cited<u16>) -> bool {
    year.value == 0
}

impl Disclosure {
    /// The figures of the document's own year and kind; not those of years that it looks back on.
    pub fn own_figures(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter().filter(|figure| figure.year == self.year.value && figure.kind == self.kind)
    }

    /// The first statement of `line` for the document's own year, which is the one that the ledger takes.
    pub fn figure(&self, line: &Line) -> Option<&Figure> {
        self.own_figures().find(|figure| figure.line == *line)
    }

    /// The statement of `line` for the document's own year at one place of the template.
    pub fn figure_in(&self, line: &Line, statement: Statement) -> Option<&Figure> {
        self.own_figures().find(|figure| figure.line == *line && figure.statement == statement)
    }

    /// The amounts of the named projects for the document's own year at one place of the template.
    pub fn projects_in(&self, statement: Statement) -> impl Iterator<Item = &Figure> {
        self.own_figures()
            .filter(move |figure| matches!(figure.line, Line::Project(_)) && figure.statement == statement)
    }

    /// The section of one kind.
    pub fn section(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().find(|section| section.kind == kind)
    }
}
