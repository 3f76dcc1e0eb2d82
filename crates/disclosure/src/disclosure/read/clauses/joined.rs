//! What is said before one amount and holds for those joined to it: 已支付公务接待费1.5万元、公务用车运行维护费2.5万元.

use super::clause::{Clause, ClauseMarks, Kinds};
use super::leads::is_narrow;
use super::parse::OWN_NAME;
use super::reader::Reader;
use super::segments::{End, Segment};
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbers::Doubt;
use crate::line::{Line, Statement};

/// Whether nothing is said but the name of a line.
fn is_plain(clause: &Clause) -> bool {
    let marks = ClauseMarks { is_general: false, ..clause.marks };
    clause.lines.len() == 1
        && clause.is_understood()
        && marks == ClauseMarks::default()
        && clause.verb.is_none()
        && clause.comparison.is_none()
        && clause.period.is_none()
        && clause.within.is_none()
        && !clause.is_both
}

impl Reader<'_, '_> {
    /// Why an amount is not taken that is joined to one that was not, by words before that one.
    pub fn refused_with_the_one_before(&self, at: usize, clause: &Clause) -> Option<&'static str> {
        let has_no_kind = clause.kinds == Kinds::default() || clause.kinds == self.level.joined.kinds;
        let is_alone = has_no_kind && clause.scope.is_none();
        self.level.joined.why.filter(|_| is_plain(clause) && is_alone && self.follows_amount(at))
    }

    /// Of which kind, and of which fund, an amount is by the words before the one that it is joined to.
    pub fn share_joined(&mut self, at: usize, clause: &mut Clause) {
        if !is_plain(clause) {
            return;
        }
        let is_of_accounts = self.disclosure.kind == DocumentKind::FinalAccounts;
        if is_of_accounts && clause.kinds == Kinds::default() && self.is_joined(at) {
            clause.kinds = self.level.joined.kinds;
        }
        let is_cost = |line: &Line| match line.statement() {
            Statement::Income => false,
            Statement::Expenditure => !line.part_of().is_empty(),
            _ => true,
        };
        clause.scope =
            clause.scope.or(self.level.joined.fund.filter(|_| clause.lines.iter().all(|line| is_cost(line))));
    }

    /// Keeps a fund that stands alone before a colon.
    pub fn keep_fund_before_colon(&mut self, segment: Segment, clause: &Clause) {
        let is_lead = segment.end == End::Colon
            && clause.is_understood()
            && clause.lines.is_empty()
            && clause.bare.is_none()
            && !clause.is_both
            && clause.verb.is_none()
            && clause.comparison.is_none();
        let fund = clause.scope.or(clause.source.map(Line::scope));
        if let Some(fund) = fund.filter(|fund| is_lead && is_narrow(*fund)) {
            self.level.joined.fund = Some(fund);
        }
    }

    /// Keeps what the words of an amount leave to those joined to it.
    pub fn keep_joined(&mut self, at: usize, clause: &Clause, text: &str) {
        let told = self.told.filter(|(of, _)| *of == at).map(|(_, why)| why);
        let joined = &mut self.level.joined;
        let is_bare = is_plain(clause) && clause.kinds == Kinds::default();
        if is_bare && told.is_some() == joined.why.is_some() {
            return;
        }
        joined.kinds = if clause.names_something() { clause.kinds } else { Kinds::default() };
        joined.why = told.filter(|why| !is_bare && holds_for_joined(why, clause, text));
    }
}

/// Whether the reason is in words before the line's name, and so of what is joined to it too.
fn holds_for_joined(why: &str, clause: &Clause, text: &str) -> bool {
    const OTHERS: [&str; 8] = ["原", "已", "调整前", "其他", "其它", "外单位", "曾", "拟"];
    const OF_LINE: [&str; 4] = [
        "同一句里这一项已经有金额",
        "没有写明单位",
        "是增减的金额，没有写明增减后的数",
        "是增减的金额，没有写明是哪一项比哪一年",
    ];
    let is_of_amount = [Doubt::Approximate, Doubt::Range, Doubt::Unreadable, Doubt::ForeignCurrency]
        .iter()
        .any(|doubt| doubt.words() == why);
    let text = text.trim_start_matches(|c: char| c == OWN_NAME || c.is_ascii_digit() || c == '年');
    let is_by_lead = clause.is_understood() || OTHERS.iter().any(|lead| text.starts_with(lead));
    let has_cost = clause.lines.iter().any(|line| line.statement() != Statement::Income);
    has_cost && is_by_lead && !is_of_amount && !OF_LINE.contains(&why) && !clause.marks.is_absent
}
