//! One search over everything that is known of a department in the years that are shown.
//!
//! The index is built once for a department and its years. A keystroke looks through its texts, each different one once, and of
//! what was found before alone where it narrows that.

mod everyday;
mod index;
mod results;
mod words;

use std::sync::Arc;

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
use disclosure::ledger::Ledger;
use disclosure::query::indicators::Indicators;
use disclosure::query::procurement::Items;

pub use index::{SearchHits, SearchIndex};
pub use results::{GroupHead, ResultGroup, SearchResult};
pub use words::MarkedWords;

use crate::text::Texts;

/// What is searched.
pub struct SearchScope<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The figures of the department.
    pub ledger: &'a Ledger,
    /// The year that is shown, then the one that it is compared with.
    pub years: Vec<u16>,
    /// The documents of those years that are at hand, in that order.
    pub documents: Vec<SearchedDocument>,
    /// The words.
    pub texts: &'static Texts,
}

/// A document that is searched.
#[derive(Clone, Debug)]
pub struct SearchedDocument {
    /// The position of its entry in the dataset.
    pub entry: usize,
    /// Its indicators, as their view searches them.
    pub indicators: Option<Arc<Indicators>>,
    /// What is to be bought, as its view searches it.
    pub items: Option<Arc<Items>>,
}

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchKind {
    /// Lines of the budget.
    Figures,
    /// 绩效指标
    Indicators,
    /// 绩效目标
    Goals,
    /// 采购物品
    Procurement,
    /// 资产
    Assets,
    /// Duties and units.
    Duties,
    /// 名词解释
    Glossary,
    /// What was checked.
    Findings,
    /// 原文
    Original,
}

impl SearchKind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Figures,
        Self::Indicators,
        Self::Goals,
        Self::Procurement,
        Self::Assets,
        Self::Duties,
        Self::Glossary,
        Self::Findings,
        Self::Original,
    ];

    /// Whether it is counted even where nothing of it was found.
    fn is_always_counted(self) -> bool {
        matches!(self, Self::Indicators | Self::Procurement | Self::Findings | Self::Original)
    }
}

/// Where a result leads: a place of a year's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchTarget {
    /// The year.
    pub year: u16,
    /// Where in it.
    pub at: TargetPlace,
}

/// Where in a year's page a result leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetPlace {
    /// The view of what was found, with a search text, which may be empty.
    View(SearchKind, String),
    /// A place of the original.
    Text(Span),
    /// What was found about a place.
    Finding(Span),
}
