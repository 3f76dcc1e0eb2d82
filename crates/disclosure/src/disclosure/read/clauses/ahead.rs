//! What a clause has to know of the ones around it.

use super::parse;
use super::period::Named;
use super::segments::{End, Segment};
use super::state::{SharedVerb, Spoken};
use super::tree;
use crate::cited::Span;
use crate::disclosure::read::numbering;
use crate::disclosure::read::numbers::Reading;
use crate::line::{Line, Scope, Statement};

use super::clause::{Clause, Subject};
use super::reader::{Reader, is_difference};

/// So many amounts behind 分别为 are counted.
const MOST_IN_A_ROW: usize = 32;

impl Reader<'_, '_> {
    /// The end of the change's clause group: whether a semicolon comes before the next full stop, and behind it what may
    /// be an item of the list, but not 其中年初结转100万元，较上年增加120万元；支出总计1000万元.
    pub fn next_is_item(&self, at: usize) -> bool {
        let mut depth = 0_usize;
        for (offset, segment) in self.segments[at..].iter().enumerate().take(12) {
            match segment.end {
                End::Open => depth += 1,
                End::Close if depth == 0 => return false,
                End::Close => depth -= 1,
                End::Semicolon if depth == 0 => return !self.begins_beside_list(at + offset + 1),
                End::Stop => return self.is_numbered_item(at) && self.begins_with_number(at + offset + 1),
                _ => {}
            }
        }
        false
    }

    /// Whether the amount of segment `at` belongs to an item that a number stands before right behind 其中: 其中：1.公务接待费.
    fn is_numbered_item(&self, at: usize) -> bool {
        let mut before = (1..=at).rev().take(6);
        before.find(|&at| self.begins_with_number(at)).is_some_and(|first| {
            let lead = self.segments[first - 1];
            lead.end == End::Colon && self.source.slice(lead.span).trim().ends_with("其中")
        })
    }

    fn begins_with_number(&self, at: usize) -> bool {
        let words = self.segments.get(at).map(|segment| self.source.slice(segment.span).trim());
        words.is_some_and(|words| numbering::strip_number(words).is_some())
    }

    /// Whether nothing follows at `at`, or the name of a line that is no part of the list's whole.
    fn begins_beside_list(&self, at: usize) -> bool {
        let is_blank = |segment: &Segment| self.source.slice(segment.span).trim().is_empty();
        let Some(segment) = self.segments.get(at).filter(|segment| !is_blank(segment)) else { return true };
        let words = numbering::without_number(self.source.slice(segment.span));
        let clause = Clause::of(&parse::normal(words, &self.disclosure.department.value), self.year());
        let head = self.level.head.as_ref();
        let line = clause.lines.first().copied().or(clause.bare);
        line.zip(head).is_some_and(|(line, head)| {
            let is_sum = line.part_of().is_empty() || head.line() == Some(line);
            is_sum && !tree::is_part(line, &head.subject)
        })
    }

    /// How many amounts follow each other with nothing but joints between, the one behind segment `at`
    /// included; `None` where one of them is not exact.
    pub fn amounts_in_a_row(&self, at: usize) -> Option<usize> {
        let mut count = 0;
        for segment in self.segments[at..].iter().take(2 * MOST_IN_A_ROW) {
            let words = self.source.slice(segment.span);
            let is_joint =
                words.trim().is_empty() || matches!(words.trim(), "、" | "和" | "及" | "与" | "以及");
            if count > 0 && !is_joint {
                break;
            }
            match segment.end {
                End::Number(number) => {
                    if !matches!(self.numbers[number].reading, Reading::Exact(_)) {
                        return None;
                    }
                    count += 1;
                }
                End::Comma => {}
                _ => break,
            }
        }
        Some(count)
    }

    /// A verb of change holds for what is joined to its amount, and one before a line's name also for names behind
    /// a comma: 压减公务接待费0.5万元、培训费1万元，会议费2万元.
    pub fn share_verb(&mut self, at: usize, text: &str, clause: &mut Clause) {
        let before = self.level.verb.take();
        let names = text.trim_start_matches(['、', '和', '及', '与']);
        let is_joined =
            names.len() < text.len() && self.numbers_end_before(at) == self.segments[at].span.start;
        let is_plain = clause.verb.is_none() && clause.comparison.is_none() && clause.period.is_none();
        let is_ended = matches!(self.segments[at].end, End::Number(_));
        let last = self.level.subject.as_ref().and_then(Spoken::line);
        let is_other_line =
            Line::named(names).is_some_and(|line| last != Some(line)) && !names.contains("预算");
        let is_shared = |shared: &SharedVerb| is_joined || (shared.is_first && is_other_line);
        if let Some(shared) = before.filter(is_shared).filter(|_| is_plain && is_ended) {
            (clause.verb, clause.verb_is_first) = (Some(shared.verb), true);
        }
        let own = clause.verb.filter(|_| is_difference(clause));
        self.level.verb = match self.segments[at].end {
            End::Number(_) => own.map(|verb| SharedVerb { verb, is_first: clause.verb_is_first }),
            End::Comma if clause.is_empty => before,
            _ => None,
        };
    }

    /// The fund of an amount is that of other expenditure joined to it too: 一般公共预算安排的基本支出400万元、项目支出120万元.
    pub fn share_fund(&mut self, at: usize, text: &str, clause: &mut Clause) {
        let before = self.level.fund.take();
        let marks = clause.marks;
        let is_whole = marks.is_owner || marks.is_total || marks.is_parts || marks.is_mainly;
        let names_year = matches!(clause.period, Some(Named::Year(_)));
        let is_plain = clause.scope.is_none() && clause.comparison.is_none() && !is_whole && !names_year;
        let last = self.level.subject.as_ref().and_then(Spoken::line);
        let is_joined = self.is_joined(at);
        let is_other = |line: &Line| {
            let is_cost = matches!(
                line.statement(),
                Statement::Expenditure | Statement::ThreePublicExpenses | Statement::Procurement
            );
            is_cost && (!line.part_of().is_empty() || is_joined) && last != Some(line)
        };
        if let [line] = clause.lines[..]
            && is_plain
            && is_other(line)
        {
            clause.scope = before;
        }
        // 帮扶单位安排的基本支出3万元、项目支出2万元
        let is_of_unknown = !clause.is_understood() && clause.names_something() && text.contains("安排");
        let is_part = |tier| !self.treasuries.is_whole(tier);
        // 上年结转安排的项目支出10万元, 事业收入安排公务接待费6万元
        let is_of_carried_over = clause.lines.len() > 1
            && clause.lines.first().is_some_and(|line| {
                **line == Line::CarriedOver
                    || (line.statement() == Statement::Income && text.contains("安排"))
            });
        self.level.fund = match self.segments[at].end {
            // 区级财政安排基本支出220万元、项目支出200万元: of that treasury both.
            End::Number(_) if is_of_carried_over || clause.tier.is_some_and(is_part) || is_of_unknown => {
                Some(Scope::OwnFunds)
            }
            End::Number(_) if clause.names_something() => clause.scope,
            End::Number(_) => before,
            End::Comma if clause.is_empty => before,
            _ => None,
        };
    }

    /// Whether nothing but a comma stands between segment `at` and an amount before it.
    pub fn follows_amount(&self, at: usize) -> bool {
        let is_amount = |before: usize| {
            at.checked_sub(before).is_some_and(|at| matches!(self.segments[at].end, End::Number(_)))
        };
        let is_comma = at.checked_sub(1).is_some_and(|comma| {
            let segment = self.segments[comma];
            segment.end == End::Comma && self.source.slice(segment.span).trim().is_empty()
        });
        is_amount(1) || (is_comma && is_amount(2))
    }

    /// Whether something else than a total was spoken of last, so that 资金来源 behind it is of that alone.
    pub fn speaks_of_item(&self) -> bool {
        let last = self.level.subject.as_ref().or(self.level.before.as_ref());
        last.is_some_and(|last| match last.subject {
            Subject::Line(line) => {
                let is_of_budget = matches!(line.statement(), Statement::Income | Statement::Expenditure);
                !is_of_budget || !line.part_of().is_empty()
            }
            Subject::Both => false,
            Subject::Joint(_) | Subject::Unknown => true,
        })
    }

    /// Whether a percentage ends a segment.
    pub fn ends_with_percent(&self, segment: Segment) -> bool {
        matches!(segment.end, End::Number(at) if matches!(self.numbers[at].reading, Reading::Percent(_)))
    }

    /// Whether the sentence that begins with a segment ends with 构成 or 组成.
    pub fn is_composed(&self, segment: Segment) -> bool {
        let rest = self.source.slice(Span::new(segment.span.start, self.passage.span.end));
        let sentence = rest.split(['。', '；']).next().unwrap_or("");
        ["构成", "组成"].iter().any(|end| sentence.trim_end().ends_with(end))
    }

    /// `text` with 其中 for 中 right behind an amount: 项目支出400万元中，上年结转100万元; 上年结转88万元中项目支出80万元.
    pub fn with_within(&self, at: usize, text: String) -> String {
        if self.numbers_end_before(at) != self.segments[at].span.start {
            return text;
        }
        let rest = ["之中", "当中", "中", "里"].iter().find_map(|word| text.strip_prefix(word));
        let names_part = |rest: &&str| {
            let clause = Clause::of(rest, self.year());
            rest.is_empty() || (clause.names_something() && clause.is_understood())
        };
        rest.filter(names_part).map(|rest| format!("其中{rest}")).unwrap_or(text)
    }

    /// Where the number before segment `at` ends; 0 where none is right before it.
    pub fn numbers_end_before(&self, at: usize) -> usize {
        match at.checked_sub(1).map(|before| self.segments[before].end) {
            Some(End::Number(number)) => self.numbers[number].whole.end,
            _ => 0,
        }
    }
}
