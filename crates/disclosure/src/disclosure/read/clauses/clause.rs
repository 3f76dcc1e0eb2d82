//! What a clause says: of which line, of which period and fund, how the amount behind it relates to it.

use super::period::Named;
use super::tiers::Tier;
use crate::line::{Line, Scope, Statement};

/// A clause up to the amount, if any, that it announces.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    /// The lines it names, in order.
    pub lines: Vec<&'static Line>,
    /// 收支: income and expenditure in one.
    pub is_both: bool,
    /// 收入 or 支出 without any word that says it is the whole.
    pub bare: Option<&'static Line>,
    /// A source named without 收入.
    pub source: Option<&'static Line>,
    /// The line before 占: what the share is.
    pub sharing: Option<&'static Line>,
    /// The whole that it says the line is a part of.
    pub within: Option<&'static Line>,
    pub scope: Option<Scope>,
    /// Whose treasury pays, before the name of a fund.
    pub tier: Option<Tier>,
    pub period: Option<Named>,
    pub kinds: Kinds,
    pub comparison: Option<Comparison>,
    pub verb: Option<Verb>,
    /// The verb stands before the line: 新增项目支出.
    pub verb_is_first: bool,
    /// Words that take the amount away from the line as a whole.
    pub marks: ClauseMarks,
    /// The unit in brackets behind the name.
    pub unit: Option<&'static str>,
    /// What none of our words covers.
    pub unknown: Vec<String>,
    /// Of that, what stands before the first thing that it names, and behind words for the department itself.
    pub lead: String,
    /// It says nothing at all.
    pub is_empty: bool,
}

/// What a clause speaks of.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    Line(&'static Line),
    /// 收支: income and expenditure in one amount.
    Both,
    /// Several lines in one amount.
    Joint(Vec<&'static Line>),
    /// None of our lines, or not understood.
    Unknown,
}

/// Words about whether an amount is planned or spent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for a word that was there or not")]
pub(super) struct Kinds {
    pub is_budget: bool,
    pub is_final: bool,
    pub is_spent: bool,
    pub is_adjusted: bool,
}

/// What the words of an amount leave to those joined to it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Joined {
    /// Why it was not taken, where that is not of its line alone.
    pub why: Option<&'static str>,
    pub kinds: Kinds,
    /// The fund before a colon: 单位资金：公务接待费1万元.
    pub fund: Option<Scope>,
}

/// What a clause compares with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Comparison {
    pub period: Option<Named>,
    pub kinds: Kinds,
    pub line: Option<&'static Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Up,
    Down,
    /// 调整, or 增加（减少）
    Open,
}

/// Further words, as they were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for a word that was there or not")]
pub(super) struct ClauseMarks {
    /// The line is the total by a name that is used of single items too.
    pub is_general: bool,
    pub is_owner: bool,
    pub is_total: bool,
    pub is_every: bool,
    pub is_level: bool,
    pub is_from: bool,
    pub is_on: bool,
    pub is_after: bool,
    pub is_template: bool,
    pub is_same: bool,
    pub is_about_same: bool,
    pub is_share: bool,
    pub is_per_unit: bool,
    pub is_about: bool,
    pub is_absent: bool,
    pub is_except: bool,
    pub is_planned: bool,
    pub is_parts: bool,
    pub is_mainly: bool,
    pub is_within: bool,
    pub is_for: bool,
    pub is_each: bool,
    pub is_each_first: bool,
    /// The verb is one of changes within a year: 调整, 追加.
    pub is_adjusting: bool,
    pub ends_with_of: bool,
    /// The tier stands before all that the clause names.
    pub tier_is_first: bool,
    /// One of several treasuries pays: the amount is a part, whatever it is of.
    pub is_of_one_treasury: bool,
}

impl Clause {
    /// Takes what was spent in a year before `year` for that, and for no budget, where no word says 预算: 2020年“三公”经费合计支出8万元.
    pub fn settle_earlier_year(&mut self, text: &str, year: u16) {
        let is_earlier = match self.period {
            Some(Named::Year(named)) => named < year,
            Some(Named::YearBefore) => true,
            _ => false,
        };
        let is_of_use = |line: &&Line| {
            matches!(line.statement(), Statement::ThreePublicExpenses | Statement::OperatingExpenses)
        };
        let is_plain = self.kinds == Kinds::default() && self.comparison.is_none() && self.verb.is_none();
        if is_earlier && is_plain && text.contains("支出") && self.lines.iter().any(is_of_use) {
            self.kinds.is_spent = true;
        }
    }

    /// Takes what one of several treasuries pays for another thing than the line.
    pub fn settle_tier(&mut self, is_whole: impl Fn(Tier) -> bool) {
        self.marks.is_of_one_treasury |= self.tier.is_some_and(|tier| !is_whole(tier));
    }

    /// Whether every word of it is understood, and none makes it a part of what it names.
    pub fn is_understood(&self) -> bool {
        self.unknown.is_empty() && !self.marks.is_of_one_treasury
    }

    /// Whether it begins with one of several treasuries: 省级财政补助基本支出6万元.
    pub fn begins_with_treasury(&self) -> bool {
        self.marks.is_of_one_treasury && self.marks.tier_is_first
    }

    /// Whether nothing of another's stands before what it names.
    pub fn begins_with_itself(&self) -> bool {
        self.lead.is_empty() && !self.begins_with_treasury()
    }

    /// Whether a fund's expenditure behind its name only says whose money it is: “三公”经费预算财政拨款支出7万元.
    pub fn is_paid_by(&self, fund: &Line) -> bool {
        let is_mostly_of_it = |line: &&'static Line| {
            matches!(line.statement(), Statement::ThreePublicExpenses | Statement::OperatingExpenses)
        };
        matches!(fund, Line::AppropriationExpenditure | Line::GeneralBudgetExpenditure)
            && self.lines.last().is_some_and(is_mostly_of_it)
    }

    /// Whether it names what it speaks of.
    pub fn names_something(&self) -> bool {
        !self.lines.is_empty() || self.is_both || self.bare.is_some() || self.source.is_some()
    }

    /// A source before another line is that line's scope. 分别为 before the names begins a list; behind them
    /// it gives each its amount.
    pub fn settle(&mut self) {
        let is_plain = self.verb.is_none() && self.comparison.is_none();
        if self.marks.is_each && self.marks.is_each_first && is_plain && !self.lines.is_empty() {
            (self.marks.is_each, self.marks.is_parts) = (false, true);
        }
        if self.is_both && self.marks.is_each {
            self.is_both = false;
            self.lines = vec![&Line::TotalIncome, &Line::TotalExpenditure];
        }
        if let Some(source) = self.source
            && (!self.lines.is_empty() || self.is_both || self.bare.is_some())
        {
            self.source = None;
            self.scope = self.scope.or(Some(source.scope()));
        }
    }
}
