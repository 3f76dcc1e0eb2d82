//! Amounts that bear a line's name, or follow one, and are not the line's: by the words around them.

use super::clause::{Clause, Subject};
use super::leads::own_fund;
use super::parse;
use super::reader::Reader;
use super::segments::End;
use super::state::Spoken;
use super::tree::{self, Scoped};
use crate::amount::Amount;
use crate::disclosure::read::numbers::{Number, Reading};
use crate::line::{Line, Scope, Statement};

/// So many stretches of a sentence are looked at on either side.
const LONGEST: usize = 16;

const JOINTS: [&str; 5] = ["、", "和", "及", "与", "以及"];

impl Reader<'_, '_> {
    /// Why an amount is not that of the line that its words name, or of the one spoken of before.
    pub fn doubt_of_line(
        &mut self,
        at: usize,
        number: &Number,
        clause: &Clause,
        text: &str,
    ) -> Option<&'static str> {
        const OF_ANOTHER: &str = "说的可能是其他单位或其中一部分";
        if self.is_of_other_side(clause, text) {
            self.level.subject = Some(self.spoken(Subject::Unknown, clause));
            Some("没有写明是哪一项的收入或支出")
        } else if self.goes_on_comparing(at, clause) {
            Some("说的是以前年度的数")
        } else if self.is_of_one_just_named(at, clause, text) {
            self.level.is_foreign = true;
            Some(OF_ANOTHER)
        } else if self.is_handed_over(number) {
            Some(OF_ANOTHER)
        } else if self.is_charged_to(at) || self.pays_for_what_was_named(at, clause) {
            Some("说的是资金来源")
        } else if self.is_split_by_fund(at, clause) {
            Some("说的是一部分资金")
        } else if self.is_beside_what_was_left(at, clause, text) {
            let subject = self.subject_of(clause).unwrap_or(Subject::Unknown);
            self.level.subject = Some(Spoken { is_stated: true, ..self.spoken(subject, clause) });
            Some("说的是其中一部分")
        } else {
            None
        }
    }

    /// The clause of segment `at`.
    fn clause_at(&self, at: usize) -> Clause {
        let text =
            parse::normal(self.source.slice(self.segments[at].span), &self.disclosure.department.value);
        Clause::of(&text, self.year())
    }

    /// The segments of the sentence around `at` that end with numbers, without it.
    fn amounts_around(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let is_inside = |at: &usize| self.segments[*at].end != End::Stop;
        let before = (0..at).rev().take(LONGEST).take_while(is_inside);
        let after = (at + 1..self.segments.len()).take(LONGEST).take_while(is_inside);
        before.chain(after).filter(|at| matches!(self.segments[*at].end, End::Number(_)))
    }

    /// Whether an amount is of the other side than what it would go on from: 预算收入4230万元，决算支出5012.9万元.
    fn is_of_other_side(&self, clause: &Clause, text: &str) -> bool {
        let Some(line) = self.level.subject.as_ref().and_then(Spoken::line) else { return false };
        let is_income = line.statement() == Statement::Income;
        let (other, own) = if is_income { ("支出", "收入") } else { ("收入", "支出") };
        clause.verb.is_none()
            && clause.comparison.is_none()
            && text.contains(other)
            && !text.contains(own)
            && self.subject_of(clause).is_none()
    }

    /// Whether an amount is joined to one that is compared with: 比2022年预算的90万元、决算的85万元.
    fn goes_on_comparing(&self, at: usize, clause: &Clause) -> bool {
        if !self.is_joined(at) || clause.verb.is_some() || clause.period.is_some() {
            return false;
        }
        let first = (0..at).rev().take(LONGEST).find(|before| !self.is_joined(*before));
        first.map(|first| self.clause_at(first)).is_some_and(|first| {
            let is_compared = first.comparison.is_some_and(|comparison| comparison.period.is_some());
            is_compared && first.verb.is_none() && !first.marks.is_level && !first.marks.is_on
        })
    }

    /// Whether a joint alone stands between an amount and the words of segment `at`.
    pub fn is_joined(&self, at: usize) -> bool {
        let segment = self.segments[at];
        let words = self.source.slice(segment.span);
        matches!(segment.end, End::Number(_))
            && self.numbers_end_before(at) == segment.span.start
            && JOINTS.iter().any(|joint| words.starts_with(joint))
    }

    /// Whether 其 stands for what the words before it named, and none of it was understood: 水文站未纳入，其基本支出180万元.
    fn is_of_one_just_named(&self, at: usize, clause: &Clause, text: &str) -> bool {
        const OTHERS: [&str; 5] = ["其中", "其他", "其它", "其余", "其次"];
        let is_its = text.starts_with('其') && !OTHERS.iter().any(|other| text.starts_with(other));
        let before = at.checked_sub(1).filter(|before| self.segments[*before].end == End::Comma);
        is_its
            && clause.names_something()
            && before.is_some_and(|before| !self.clause_at(before).is_understood())
    }

    /// Whether the words behind an amount say that it goes to another body, or came from one.
    fn is_handed_over(&self, number: &Number) -> bool {
        let after = &self.source.document.text[number.whole.end..];
        ["划转", "划入", "划出", "移交", "转隶", "随转"].iter().any(|word| after.starts_with(word))
    }

    /// Whether amounts say in what another is contained: 在项目支出0.8万元、公用经费1.2万元中列支.
    fn is_charged_to(&self, at: usize) -> bool {
        const LEADS: [&str; 5] = ["列支于", "列支在", "分别列支于", "分别列支在", "列入"];
        const ENDS: [&str; 6] = ["中列支", "中开支", "中支付", "中解决", "内列支", "中安排"];
        let first = (0..=at).rev().take(LONGEST).find(|before| !self.is_joined(*before)).unwrap_or(at);
        let last = (at + 1..self.segments.len()).take(LONGEST).find(|next| !self.is_joined(*next));
        let words = |at: usize| self.source.slice(self.segments[at].span).trim();
        // 公务接待费1万元、公务用车运行维护费2万元由自有资金安排
        let is_paid_by_fund = last.is_some_and(|last| {
            let words = words(last);
            let is_paid = ["安排", "列支", "解决", "承担", "支付", "负担", "保障"]
                .iter()
                .any(|end| words.ends_with(end));
            words.starts_with(['由', '从', '用', '在']) && is_paid && own_fund(words).is_some()
        });
        is_paid_by_fund
            || LEADS.iter().any(|lead| words(first).starts_with(lead))
            || last.is_some_and(|last| ENDS.iter().any(|end| words(last).starts_with(end)))
    }

    /// Whether a source pays for a cost that the sentence named before: 基本支出中财政拨款安排700万元，事业收入安排100万元.
    fn pays_for_what_was_named(&self, at: usize, clause: &Clause) -> bool {
        let is_income = |line: &&'static Line| line.statement() == Statement::Income;
        let words = self.source.slice(self.segments[at].span).trim();
        let is_source = clause.source.is_some() || matches!(clause.lines[..], [line] if is_income(&line));
        let pays = ["安排", "列支", "解决", "承担", "负担", "保障"].iter().any(|end| words.ends_with(end));
        let is_of_income =
            |spoken: Option<&Spoken>| spoken.and_then(Spoken::line).is_some_and(|line| is_income(&line));
        let names_cost = |before: usize| {
            let clause = self.clause_at(before);
            clause.within.or(clause.lines.first().copied()).is_some_and(|line| !is_income(&line))
        };
        is_source
            && pays
            && !is_of_income(self.level.head.as_ref())
            && self.amounts_around(at).filter(|before| *before < at).any(names_cost)
    }

    /// Whether several funds pay for a line, each its part: “三公”经费中，一般公共预算安排6万元，政府性基金安排1万元;
    /// 一般公共预算“三公”经费6万元，政府性基金“三公”经费1万元.
    fn is_split_by_fund(&self, at: usize, clause: &Clause) -> bool {
        let is_plain = |clause: &Clause| clause.verb.is_none() && clause.comparison.is_none();
        let spoken = self.level.subject.as_ref().and_then(Spoken::line);
        let line = match clause.lines[..] {
            [] => spoken,
            [line] => Some(line),
            _ => None,
        };
        let Some((line, fund)) = line.zip(clause.scope).filter(|_| is_plain(clause)) else { return false };
        let is_all = !clause.lines.is_empty() && fund == Scope::FiscalAppropriation;
        if is_all || line.statement() == Statement::Income || tree::scoped(line, Some(fund)) != Scoped::Itself
        {
            return false;
        }
        self.amounts_around(at).any(|next| {
            let next_clause = self.clause_at(next);
            let is_source = next_clause.source.is_some() && clause.lines.is_empty();
            let is_of_other = next_clause.scope.is_some_and(|of| {
                of != fund && (clause.lines.is_empty() || of != Scope::FiscalAppropriation)
            });
            is_plain(&next_clause)
                && next_clause.lines == clause.lines
                && (is_source || is_of_other)
                && self.is_more_than_nothing(next)
        })
    }

    /// Whether the amount that ends a segment is not 0.
    fn is_more_than_nothing(&self, at: usize) -> bool {
        let End::Number(number) = self.segments[at].end else { return false };
        matches!(self.numbers[number].reading, Reading::Exact(exact) if exact.amount != Amount::ZERO)
    }

    /// Whether an amount is what the year adds to what was left: 项目支出当年安排300万元，动用结转100万元.
    fn is_beside_what_was_left(&self, at: usize, clause: &Clause, text: &str) -> bool {
        const YEARS: [&str; 4] = ["当年", "本年", "年内", "本年度"];
        const ADDS: [&str; 5] = ["安排", "预算安排", "新增", "下达", "预算"];
        let is_of_year =
            YEARS.iter().any(|year| ADDS.iter().any(|adds| text.ends_with(&format!("{year}{adds}"))));
        let is_of_rest = |next: usize| {
            let words = self.source.slice(self.segments[next].span);
            words.contains("结转") || words.contains("结余")
        };
        is_of_year && clause.names_something() && self.amounts_around(at).any(is_of_rest)
    }
}
