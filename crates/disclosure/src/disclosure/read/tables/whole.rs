//! Which columns of a table are of the whole, and which of a part of it: a fund, a unit, the money of one year.

use rust_decimal::Decimal;

use super::super::source::Source;
use super::PartedTable;
use super::cell::{Number, money};
use super::grid::GridRow;
use super::period::{Period, is_generic};
use crate::line::{Line, Scope};

/// What words above a column may say without parting the money, beside what says nothing.
const OF_WHOLE: [&str; 17] = [
    "部门",
    "全部",
    "全口径",
    "汇总",
    "按",
    "性质",
    "功能",
    "经济",
    "用途",
    "分类",
    "科目",
    "构成",
    "类别",
    "明细",
    "情况",
    "计划",
    "公开",
];

/// Whether words above a column may part the money of a table of `scope`: they say more than the period and that it is
/// the whole.
pub(super) fn parts(words: &str, scope: Scope) -> bool {
    let is_of_appropriation = words.contains("财政拨款") && scope == Scope::AllFunds;
    let rest = OF_WHOLE.iter().fold(words.to_owned(), |rest, word| rest.replace(word, ""));
    is_of_appropriation || !is_generic(&rest)
}

/// Whether words say that a column adds others up.
pub(super) fn is_total(words: &str) -> bool {
    words.ends_with("总额")
        || (is_generic(words) && ["合计", "总计", "小计"].iter().any(|sum| words.contains(sum)))
}

pub(super) fn is_carried(words: &str) -> bool {
    words.contains("结转") || words.contains("结余")
}

impl PartedTable<'_> {
    /// Whether words above a column part the money.
    pub fn is_below_part(&self, column: usize) -> bool {
        self.head.columns[column]
            .words()
            .rev()
            .skip(1)
            .any(|words| !words.is_empty() && parts(words, self.scope))
    }

    /// Whether a column is added up with others in one beside it (本年预算, 上年结转, 合计), or adds up more than its
    /// own period (2023年, 2024年, 合计). Its innermost `inner` words are not looked at.
    pub fn is_beside_total(&self, source: &Source<'_>, column: usize, inner: usize) -> bool {
        let words = self.words(column);
        (0..words.len().saturating_sub(inner)).any(|level| {
            let siblings = self.siblings(column, level);
            let at_level = |at: usize| self.words(at)[level];
            if is_total(words[level]) {
                return self.adds_others(source, column, &siblings, level);
            }
            let is_part = is_generic(words[level]) || is_carried(words[level]);
            let is_of_period = |at: &usize| {
                Period::of(&self.head.columns[*at], self.period)
                    == Period::of(&self.head.columns[column], self.period)
            };
            let is_added = |total: &usize| {
                is_total(at_level(*total))
                    && !self.adds_others(source, *total, &self.siblings(*total, level), level)
            };
            // 本年预算 beside 上年结转 alone leaves open whether it is all there is.
            let is_carried_beside = |other: &usize| {
                is_carried(at_level(*other))
                    && !at_level(*other).contains("其中")
                    && !is_carried(words[level])
                    && !words[level].contains("决算")
                    && self
                        .rows()
                        .any(|row| self.value(source, &row, *other).is_some_and(|value| !value.is_zero()))
            };
            is_part
                && siblings
                    .iter()
                    .filter(|at| is_of_period(at))
                    .any(|at| is_added(at) || is_carried_beside(at))
        })
    }

    /// Whether a column is of one fund (财政拨款) beside amounts of others.
    pub fn is_fund_beside_others(&self, source: &Source<'_>, column: usize) -> bool {
        let header = &self.head.columns[column];
        let period = Period::of(header, self.period);
        let has_amount = |at: usize| {
            self.rows().any(|row| self.value(source, &row, at).is_some_and(|value| !value.is_zero()))
        };
        let is_other = |at: usize| {
            let other = &self.head.columns[at];
            self.roles[at].is_none()
                && !is_generic(other.own())
                && Line::named(other.own()).is_none()
                && Period::of(other, self.period) == period
                && has_amount(at)
        };
        self.scope == Scope::AllFunds
            && header.own().contains("财政拨款")
            && (0..self.head.width()).any(is_other)
    }

    /// Whether a column has a namesake below words of last year's money, and so is of this year's alone.
    pub fn has_carried_namesake(&self, column: usize) -> bool {
        let outer = |at: usize| self.head.columns[at].words().rev().skip(1).filter(|words| !words.is_empty());
        let own = self.head.columns[column].own();
        let is_namesake = |at: usize| {
            at != column
                && self.roles[at].is_none()
                && self.head.columns[at].own() == own
                && outer(at).any(is_carried)
        };
        outer(column).next().is_some()
            && !outer(column).any(is_total)
            && (0..self.head.width()).any(is_namesake)
    }

    fn value(&self, source: &Source<'_>, row: &GridRow, column: usize) -> Option<Decimal> {
        match money(source.slice(self.amount_at(row, column))) {
            Number::Value { value, .. } => Some(value),
            _ => None,
        }
    }

    fn words(&self, column: usize) -> Vec<&str> {
        self.head.columns[column].words().collect()
    }

    /// The other columns of amounts whose words differ at one level only.
    fn siblings(&self, column: usize, level: usize) -> Vec<usize> {
        let words = self.words(column);
        let is_sibling = |at: &usize| {
            let other = self.words(*at);
            let differs = |at: usize| other[at] != words[at];
            other.len() == words.len() && (0..words.len()).all(|at| differs(at) == (at == level))
        };
        (0..self.head.width()).filter(|&at| self.roles[at].is_none()).filter(is_sibling).collect()
    }

    /// Whether the total among `siblings` adds up years, or a budget with what changed it.
    fn adds_others(&self, source: &Source<'_>, total: usize, siblings: &[usize], level: usize) -> bool {
        let at_level = |at: usize| self.words(at)[level];
        let own = Period::of(&self.head.columns[total], self.period);
        let is_other = |at: &usize| !is_carried(at_level(*at)) && !is_total(at_level(*at));
        let amounts = || siblings.iter().copied().filter(is_other);
        if amounts().any(|at| ["调整", "调增", "追加"].iter().any(|word| at_level(at).contains(word))) {
            return true;
        }
        let carried: Vec<usize> = siblings.iter().copied().filter(|&at| is_carried(at_level(at))).collect();
        let explains = |at: usize| {
            let parts: Vec<usize> = std::iter::once(at).chain(carried.iter().copied()).collect();
            self.is_sum(source, total, &parts)
        };
        let is_of = |at: usize, same: bool| {
            is_generic(at_level(at)) && (Period::of(&self.head.columns[at], self.period) == own) == same
        };
        let is_of_another = amounts().any(|at| is_of(at, false));
        is_of_another
            && amounts().any(|at| is_of(at, true) || (!carried.is_empty() && explains(at)))
            && !amounts().any(|at| is_of(at, true) && explains(at))
    }

    /// Whether a column is the sum of others in each row.
    fn is_sum(&self, source: &Source<'_>, total: usize, parts: &[usize]) -> bool {
        let value = |row: &GridRow, at: usize| self.value(source, row, at);
        let sum = |row: &GridRow| {
            let mut values = parts.iter().filter_map(|&at| value(row, at));
            values.try_fold(Decimal::ZERO, Decimal::checked_add)
        };
        let mut totals = self.rows().filter_map(|row| Some((value(&row, total)?, sum(&row))));
        totals.all(|(total, sum)| sum == Some(total))
    }
}
