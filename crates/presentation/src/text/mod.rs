//! The words of the page. A language is a file of this folder and its line in [`Language`]: it gives every
//! field of [`Texts`], so that one without a text does not compile.

pub mod departments;
pub mod findings;
pub mod frame;
pub mod original;
pub mod overview;
pub mod search;
mod zh;

use disclosure::findings::VerdictKind;
use disclosure::query::indicators::{Renaming, Shared};
use frame::FrameTexts;
use original::{AssetTexts, GlossaryTexts, OriginalTexts, PeekTexts};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文
    #[default]
    Chinese,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Chinese];

    /// The words of the language.
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::Chinese => &zh::TEXTS,
        }
    }
}

/// Words with a year in them.
pub type OfYear = fn(u16) -> String;

/// All words of the page.
#[derive(Debug)]
pub struct Texts {
    /// Of the page around the views.
    pub frame: FrameTexts,
    /// Of a figure's sentence.
    pub peek: PeekTexts,
    /// Of 原文.
    pub original: OriginalTexts,
    /// Of 名词解释.
    pub glossary: GlossaryTexts,
    /// Of 国有资产.
    pub assets: AssetTexts,
    /// Of every table and filter.
    pub common: CommonTexts,
    /// Of 绩效指标.
    pub indicators: IndicatorTexts,
    /// Of 政府采购.
    pub procurement: ProcurementTexts,
    /// Of 概览.
    pub overview: overview::OverviewTexts,
    /// Of 核对.
    pub findings: findings::FindingsTexts,
    /// Of 全部部门.
    pub departments: departments::DepartmentsTexts,
    /// Of the search over everything.
    pub search: search::SearchTexts,
}

/// Words of every table and filter.
#[derive(Debug)]
pub struct CommonTexts {
    /// What stands for a cell that the document leaves empty.
    pub unfilled: &'static str,
    /// The button that draws more of a long list: how many more there are, and how many it draws.
    pub more: fn(usize, usize) -> String,
    /// What stands for what no document at hand has, and the same for those who hear it.
    pub absent: (&'static str, &'static str),
    /// Why a part of a document is not shown.
    pub nothing_of: NothingTexts,
    /// The mark of what the page computed.
    pub computed: &'static str,
    /// The tip of a link to the original.
    pub open_original: &'static str,
    /// The heading of the column that compares two years.
    pub change: &'static str,
    /// The label of a search field.
    pub search: &'static str,
    /// The button that unfolds the filters, given how many are set.
    pub filters: fn(usize) -> String,
    /// The button that drops all conditions.
    pub clear: &'static str,
    /// What a list of choices offers where nothing is chosen.
    pub any: &'static str,
    /// One choice of a list, given how many have it.
    pub choice: fn(&str, usize) -> String,
    /// How many are shown of how many.
    pub count: fn(Noun, usize, usize) -> String,
    /// Where nothing is left.
    pub nothing: fn(Noun) -> String,
    /// Where dropping any one condition would bring nothing back.
    pub nothing_helps: &'static str,
    /// What comes before the conditions that can be dropped.
    pub drop_one: &'static str,
    /// A button that drops a condition: its title, its value, and how many would be shown.
    pub drop: fn(&str, &str, Noun, usize) -> String,
    /// The tip of an exception beside a number: its name, and how many there are.
    pub exception: fn(&str, usize) -> String,
    /// The word of an exception, where there is little room.
    pub exception_word: fn(VerdictKind) -> &'static str,
    /// What is said of a long table of which only the rows in sight are drawn.
    pub windowed: fn(usize, usize) -> String,
    /// What is said on paper where a long table was cut.
    pub cut: fn(usize, usize) -> String,
    /// What is said of a list that the page without script has the beginning of: before and behind the file that has all
    /// of it.
    pub cut_static: fn(usize, usize) -> (String, &'static str),
    /// The list of what a table can be sorted by, and what it offers for not at all.
    pub sort: &'static str,
    /// Its first choice.
    pub unsorted: &'static str,
    /// Another: the heading of a column, and whether the largest come first.
    pub sorted_by: fn(&str, bool) -> String,
    /// The button that shows all columns on a narrow screen.
    pub all_columns: &'static str,
    /// The button that copies a table.
    pub copy: &'static str,
    /// What is said when that is done, given how many rows there are and how many were copied.
    pub copied: fn(usize, usize) -> String,
    /// What is said where the browser does not let a page copy.
    pub not_copied: &'static str,
    /// The button that saves what is shown.
    pub save: &'static str,
}

/// Words of the kinds of nothing.
#[derive(Debug)]
pub struct NothingTexts {
    /// That no document of the year is at hand.
    pub no_document: fn(u16) -> String,
    /// That the document does not have the part: its year and the part's name.
    pub not_there: fn(u16, &str) -> String,
    /// The part's heading, where there is one all the same, stands between.
    pub see: (&'static str, &'static str),
    /// That the part is there and was not understood; a link follows.
    pub unread: fn(u16, &str) -> String,
    /// What stands for it, as a link.
    pub unread_here: &'static str,
}

/// What is counted: 项物品 has the measure word 项.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The word between a number and the noun.
    pub measure: &'static str,
    /// The noun.
    pub noun: &'static str,
}

/// Words of 绩效指标.
#[derive(Debug)]
pub struct IndicatorTexts {
    /// What is counted.
    pub noun: Noun,
    /// An example of what to search for.
    pub example: &'static str,
    /// The titles of the filters.
    pub facets: [&'static str; 6],
    /// The sentence before the indicators of a budget: the year, how many projects, how many indicators.
    pub lead: fn(u16, usize, usize) -> String,
    /// The same of a self-evaluation, which says what was done as well.
    pub lead_done: fn(u16, usize, usize) -> String,
    /// That nothing is compared with a year of which no document is at hand, or with what is said of its document.
    pub not_compared: (OfYear, &'static str),
    /// That targets of one unit are drawn to one scale; the same, and how the range of a description is.
    pub key: [&'static str; 2],
    /// The title of so many ceilings of cost: by what they are reckoned, which may be nothing, and in which unit.
    pub ceilings: fn(usize, &str, &str) -> String,
    /// 三级 of them.
    pub levels: [&'static str; 3],
    /// The heading of the target.
    pub target: &'static str,
    /// The heading of what it means.
    pub meaning: &'static str,
    /// The heading of the description.
    pub description: &'static str,
    /// The heading of the basis.
    pub basis: &'static str,
    /// Headings of what was done: 分值, 实际完成值, 得分, 偏差原因.
    pub done: [&'static str; 4],
    /// The caption of a project's table.
    pub caption: fn(&str) -> String,
    /// The title of a project's goals.
    pub goals: fn(usize) -> String,
    /// The title of a project's budget in a year.
    pub project_budget: fn(u16) -> String,
    /// The title of its change since a year.
    pub change: fn(u16) -> String,
    /// 万元
    pub unit: &'static str,
    /// The earlier name of a project, and why it is held to be the same.
    pub project_renaming: fn(u16, &str, Shared) -> String,
    /// The earlier name of an indicator stands between, then why it is held to be the same.
    pub renamed: (OfYear, fn(Renaming) -> String),
    /// What comes before the target of the year before.
    pub was: fn(u16) -> String,
    /// That the year before does not list it.
    pub was_not: fn(u16) -> String,
    /// That the year before promises the same.
    pub was_same: fn(u16) -> String,
    /// The indicators that are listed no more: earlier year, year, how many.
    pub dropped: fn(u16, u16, usize) -> String,
    /// The group of buttons that choose how they are shown, what stands before them, and the buttons.
    pub mode: (&'static str, &'static str, [&'static str; 3]),
    /// What unfolds the rest of an indicator's row.
    pub unfold: &'static str,
}

/// Words of 政府采购.
#[derive(Debug)]
pub struct ProcurementTexts {
    /// What is counted.
    pub noun: Noun,
    /// An example of what to search for.
    pub example: &'static str,
    /// The titles of the filters.
    pub facets: [&'static str; 5],
    /// The caption of the table.
    pub caption: fn(u16) -> String,
    /// The sentence before the table: the year's total and the number of items stand in it.
    pub total: (OfYear, &'static str, fn(usize) -> String),
    /// The total of the year before.
    pub total_before: fn(u16) -> String,
    /// 万元
    pub unit: &'static str,
    /// Where the year before has a total and no items.
    pub no_items_before: &'static str,
    /// Where it has neither.
    pub nothing_before: OfYear,
    /// The end of a sentence.
    pub stop: &'static str,
    /// Headings of columns.
    pub columns: ColumnTexts,
    /// A stated subtotal: the unit, and how many items it is of.
    pub subtotal: fn(&str, usize) -> String,
    /// What all items of a group are for.
    pub project: fn(&str) -> String,
    /// The stated total.
    pub grand_total: fn(usize) -> String,
    /// What the shown items add up to, and how many of them state no amount.
    pub sum: fn(usize, usize) -> String,
    /// A sum of so many terms that they are not spelled out.
    pub long_sum: &'static str,
    /// Which catalogue the codes are of: the year, and the official number.
    pub catalogue: fn(u16, &str) -> String,
    /// That a project's budget is not to be added up.
    pub budget_repeats: &'static str,
    /// What is stated and what is computed.
    pub stated_and_computed: &'static str,
    /// The columns that are blank.
    pub blank_columns: fn(&[&str]) -> String,
    /// That two catalogues are not compared by code.
    pub other_catalogue: &'static str,
    /// What an item was the year before.
    pub before: fn(u16) -> String,
    /// The items that are listed no more: earlier year, year, how many.
    pub dropped: fn(u16, u16, usize) -> String,
    /// The table of the projects' shares.
    pub shares: ShareTexts,
}

/// Headings of the columns of the procurement table.
#[derive(Debug)]
pub struct ColumnTexts {
    /// What is bought.
    pub name: &'static str,
    /// Its code.
    pub code: &'static str,
    /// For whom.
    pub unit: &'static str,
    /// The budget of the project.
    pub budget: &'static str,
    /// The share of that budget.
    pub share: &'static str,
}

/// Words of the table of shares.
#[derive(Debug)]
pub struct ShareTexts {
    /// The heading.
    pub heading: &'static str,
    /// The caption.
    pub caption: &'static str,
    /// The columns.
    pub columns: [&'static str; 4],
    /// Where rows of a project state different budgets.
    pub budgets_differ: &'static str,
}
