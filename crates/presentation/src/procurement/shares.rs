//! How much of each project's budget is spent on procurement.

use disclosure::query::procurement::ProjectShare;

use super::ProcurementPage;
use crate::cell::{PageCell, Phrase, computed, printed, words};
use crate::table::{Bar, Field};

/// The projects, each with its share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareTable {
    /// One each.
    pub rows: Vec<ShareRow>,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareRow {
    /// Its name.
    pub project: String,
    /// Its budget.
    pub budget: Field,
    /// What its items add up to.
    pub procured: Field,
    /// The share as a bar and in percent, with its formula.
    pub share: Field,
}

impl ProcurementPage<'_> {
    /// The projects' shares; `None` where no item is of a project.
    pub fn shares(&self) -> Option<ShareTable> {
        let rows: Vec<ShareRow> =
            self.items.project_shares(self.table).iter().map(|share| self.share(share)).collect();
        (!rows.is_empty()).then_some(ShareTable { rows })
    }

    fn share(&self, share: &ProjectShare) -> ShareRow {
        let budget = share.budget.as_ref().map(|budget| printed(self.entry, budget, self.exceptions));
        ShareRow {
            project: share.project.clone(),
            budget: Some(budget.unwrap_or(PageCell::Absent)).into(),
            procured: Some(share.procured.map_or(PageCell::Absent, computed)).into(),
            share: self.percent(share),
        }
    }

    fn percent(&self, share: &ProjectShare) -> Field {
        match (share.percent, share.budget.as_ref().zip(share.procured)) {
            (Some(percent), Some((budget, procured))) => {
                let formula: Phrase = vec![words(format!("＝ {procured} ÷ {}", budget.value))];
                let share = PageCell::Computed { value: format!("{percent}%"), formula };
                Field { passage: vec![share], bar: Some(Bar(percent.to_string())) }
            }
            _ if share.budgets_differ => Some(words(self.texts.procurement.shares.budgets_differ)).into(),
            _ => Some(PageCell::Absent).into(),
        }
    }
}
