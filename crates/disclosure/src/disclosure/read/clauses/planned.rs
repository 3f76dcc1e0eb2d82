//! In final accounts, what was planned: never what was spent.

use super::clause::{Clause, Kinds, Subject};
use super::parse;
use super::reader::Reader;
use super::segments::{End, Segment};
use super::state::{List, Spoken};
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbers::Reading;
use crate::line::{Line, Statement};

/// Words by which an amount is planned, of which none says 预算.
const PLANS: [&str; 9] = ["安排", "批复", "下达", "核定", "审定", "计划", "额度", "指标", "年初"];

impl Reader<'_, '_> {
    /// Whether an amount of final accounts may be planned: “三公”经费安排10万元，使用8万元. What is joined to it is so too, up
    /// to the full stop, unless it says that it was spent.
    pub fn may_be_planned(&mut self, at: usize, clause: &Clause, text: &str) -> bool {
        let is_change = clause.verb.is_some() && clause.comparison.is_none();
        let says_kind = clause.kinds.is_budget || clause.kinds.is_final;
        if self.disclosure.kind != DocumentKind::FinalAccounts
            || says_kind
            || is_change
            || clause
                .comparison
                .is_some_and(|comparison| comparison.kinds.is_budget || comparison.kinds.is_final)
            || clause.lines == [&Line::FixedAssets]
        {
            return false;
        }
        // 财政拨款安排的“三公”经费支出8万元，完成预算的80%: whose money it was.
        if text.contains("安排的") && self.is_followed_by_completion(at) {
            return false;
        }
        let says_plan = says_plan(text) && (clause.is_understood() || begins_with_plan(text));
        let is_planned =
            says_plan || self.is_announced_as_planned(at) || self.is_followed_by_spent(at, clause);
        if is_planned && clause.comparison.is_none() {
            self.level.planned = Some(at);
        }
        is_planned || (self.level.planned.is_some() && !clause.kinds.is_spent)
    }

    /// Whether the words before an amount's say that it is planned: 年初安排情况：, 按照年初批复，
    fn is_announced_as_planned(&self, at: usize) -> bool {
        const LEADS: [&str; 4] = ["按", "依", "根据", "经"];
        let Some(before) = at.checked_sub(1).map(|before| self.segments[before]) else { return false };
        let words = self.source.slice(before.span).trim();
        let words =
            ["情况", "如下", "数"].iter().fold(words, |words, end| words.strip_suffix(end).unwrap_or(words));
        let is_lead = match before.end {
            End::Colon => true,
            End::Comma => LEADS.iter().any(|lead| words.starts_with(lead)),
            _ => false,
        };
        is_lead && !words.contains("预算") && PLANS.iter().any(|plan| words.ends_with(plan))
    }

    /// Whether the share of its budget stands right behind an amount: 完成预算的80%.
    fn is_followed_by_completion(&self, at: usize) -> bool {
        let mut words = self.segments[at + 1..].iter().map(|segment| self.source.slice(segment.span).trim());
        words
            .find(|words| !words.is_empty())
            .is_some_and(|words| words.starts_with("完成") && words.ends_with("预算的"))
    }

    /// Whether what follows says how much of an amount was spent: 项目支出500万元，实际支出455万元.
    fn is_followed_by_spent(&self, at: usize, clause: &Clause) -> bool {
        let is_blank = |segment: &&Segment| {
            segment.end == End::Comma && self.source.slice(segment.span).trim().is_empty()
        };
        let next = self.segments[at + 1..].iter().find(|segment| !is_blank(segment));
        let Some(Segment { span, end: End::Number(number) }) = next else { return false };
        let text = parse::normal(self.source.slice(*span), &self.disclosure.department.value);
        let next = Clause::of(&text, self.year());
        let is_nameless = next.lines.is_empty() && !next.is_both && next.source.is_none();
        clause.names_something()
            && clause.kinds == Kinds::default()
            && clause.verb.is_none()
            && is_nameless
            && next.is_understood()
            && next.verb.is_none()
            && next.comparison.is_none()
            && next.period.is_none_or(|named| self.year_of(named) == Some(self.year()))
            && (next.kinds.is_spent || next.kinds.is_final)
            && !text.contains("预算")
            && matches!(self.numbers[*number].reading, Reading::Exact(_))
    }

    /// What is spoken of behind a planned amount: 实际支出8万元 is of its line, where that was named plainly.
    pub fn speak_of_planned(&mut self, clause: &Clause) {
        self.level.planned = self.level.planned.or(Some(0));
        if clause.comparison.is_some() {
            return;
        }
        let is_plain = self.level.list == List::None
            && self.level.nature.is_none()
            && !self.passage.context.is_of_projects
            && clause.within.is_none()
            && clause.bare.is_none()
            && !clause.marks.is_except
            && !clause.marks.is_from;
        let subject = self.subject_of(clause);
        let subject = subject.map(|subject| if is_plain { subject } else { Subject::Unknown });
        let spoken =
            subject.map(|subject| self.spoken(subject, clause)).or_else(|| self.level.subject.clone());
        self.level.subject = spoken.map(|spoken| Spoken { is_stated: true, ..spoken });
    }
}

impl Clause {
    /// Takes 政府采购预算 for a budget in final accounts, where that is the name of a line.
    pub fn settle_procurement(&mut self, text: &str, kind: DocumentKind) {
        let is_of_procurement = self.lines.iter().any(|line| line.statement() == Statement::Procurement);
        if kind == DocumentKind::FinalAccounts && is_of_procurement && text.contains("采购预算") {
            self.kinds.is_budget |= !self.kinds.is_final && !self.kinds.is_spent && self.comparison.is_none();
        }
    }
}

fn says_plan(text: &str) -> bool {
    let is_rest = text.contains("结转") || text.contains("结余");
    PLANS.iter().any(|plan| text.contains(plan) && !(is_rest && *plan == "年初"))
}

fn begins_with_plan(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c == parse::OWN_NAME || c.is_ascii_digit() || c == '年');
    let text = text.trim_start_matches("其中").trim_start_matches("主要");
    PLANS.iter().any(|plan| text.starts_with(plan))
}
