//! Follows a passage, clause after clause.

use super::clause::{Clause, Comparison, Kinds, Verb};
use super::decide;
use super::parse;
use super::passages::Passage;
use super::period::Named;
use super::scoped::Withheld;
use super::segments::{self, End, Segment};
use super::state::{Level, List, Spoken, Subject, When};
use super::tree;
use crate::cited::Span;
use crate::disclosure::Disclosure;
use crate::disclosure::read::numbering;
use crate::disclosure::read::numbers::{self, Number, Reading};
use crate::disclosure::read::source::Source;
use crate::line::{Line, Statement};

/// So many amounts behind 分别为 are counted.
const MOST_IN_A_ROW: usize = 32;

/// So many brackets are followed into each other.
const DEEPEST: usize = 32;

/// How the names of other units end, and what marks them.
const UNIT_ENDINGS: [&str; 18] = [
    "中心", "机关", "本级", "大队", "支队", "分局", "医院", "学校", "公司", "镇", "乡", "街道", "村", "站",
    "所", "馆", "院", "队",
];
const UNIT_MARKS: [&str; 9] = ["下属", "所属", "二级", "直属", "本级", "事业单位", "基层", "下级", "各单位"];
/// How a stretch ends that says of what part the next amount is.
const PART_ENDINGS: [&str; 6] = ["方面", "领域", "部分", "科目", "项下", "任务"];

pub(super) struct Reader<'a, 'd> {
    pub source: &'a mut Source<'d>,
    pub disclosure: &'a mut Disclosure,
    pub withheld: &'a mut Withheld,
    pub passage: &'a Passage,
    pub numbers: Vec<Number>,
    pub segments: Vec<Segment>,
    pub level: Level,
    outer: Vec<Level>,
    too_deep: usize,
    /// The list that the passage before announced is over.
    pub closed_list: bool,
}

impl<'a, 'd> Reader<'a, 'd> {
    pub fn new(
        source: &'a mut Source<'d>,
        disclosure: &'a mut Disclosure,
        withheld: &'a mut Withheld,
        passage: &'a Passage,
    ) -> Self {
        let text = &source.document.text;
        let numbers = numbers::find(text, passage.span);
        let segments = segments::of(text, passage.span, &numbers);
        let level = Level { when: passage.context.when, ..Level::default() };
        Self {
            source,
            disclosure,
            withheld,
            passage,
            numbers,
            segments,
            level,
            outer: Vec::new(),
            too_deep: 0,
            closed_list: false,
        }
    }

    /// Reads the passage; `carried` is what the passage before announced. Returns what this one announces.
    pub fn read(mut self, carried: Option<Level>) -> Option<Level> {
        if let Some(carried) = &carried {
            self.level = Level { has_semicolon: true, ..carried.clone() };
        }
        let mut announced = None;
        for at in 0..self.segments.len() {
            let segment = self.segments[at];
            self.segment(at, segment);
            announced = self.after(at, segment).or(announced.filter(|_| at + 1 == self.segments.len()));
        }
        announced.or(carried.filter(|_| !self.closed_list))
    }

    pub fn year(&self) -> u16 {
        self.disclosure.year.value
    }

    fn segment(&mut self, at: usize, segment: Segment) {
        let raw = numbering::without_number(self.source.slice(segment.span));
        let text = parse::normal(raw, &self.disclosure.department.value);
        let clause = Clause::of(&text, self.year());
        self.time(&clause);
        if clause.marks.is_parts || clause.marks.is_mainly {
            self.begin_list(&clause);
        }
        match segment.end {
            End::Number(number) => self.number(at, number, &clause, &text),
            _ if clause.marks.is_same => self.unchanged(at, segment, &clause),
            _ if text.starts_with('按') && !clause.is_understood() => self.breakdown(&clause),
            _ => self.words(&clause, segment),
        }
    }

    /// What the punctuation behind a segment ends or begins.
    fn after(&mut self, at: usize, segment: Segment) -> Option<Level> {
        match segment.end {
            End::Open if self.outer.len() < DEEPEST => {
                let inside = self.level.inside();
                self.outer.push(std::mem::replace(&mut self.level, inside));
            }
            End::Open => self.too_deep += 1,
            End::Close if self.too_deep > 0 => self.too_deep -= 1,
            End::Close => {
                if let Some(outer) = self.outer.pop() {
                    self.level = outer;
                }
            }
            End::Semicolon => {
                if matches!(self.level.list, List::Mainly | List::Causes) {
                    self.level.end_list();
                }
                self.level.has_semicolon |= self.level.list != List::None;
                self.level.is_fresh = false;
                self.level.is_foreign &= self.level.list != List::None;
                self.level.pending.clear();
            }
            End::Stop => {
                while let Some(outer) = self.outer.pop() {
                    self.level = outer;
                }
                self.level.stop();
            }
            End::Colon => {
                let rest = self.segments.get(at + 1).map_or("", |last| self.source.slice(last.span));
                let is_last = at + 2 == self.segments.len() && rest.trim().is_empty();
                return is_last.then(|| self.level.clone());
            }
            End::Comma | End::Number(_) => {}
        }
        None
    }

    /// A period that a clause names holds for those behind it.
    fn time(&mut self, clause: &Clause) {
        let Some(named) = clause.period else { return };
        let kinds = if clause.names_something() { Kinds::default() } else { clause.kinds };
        let before = self.level.when.period;
        let period = match (named, before) {
            (Named::Whole, Some(Named::PartOf(year))) => Named::Year(year),
            (Named::Whole, Some(known)) if known != Named::Other => known,
            (Named::Whole, Some(_)) => Named::Other,
            (named, _) => named,
        };
        let is_preamble = !clause.is_understood() && !clause.names_something();
        let period =
            if is_preamble && self.year_of(period) != Some(self.year()) { Named::Other } else { period };
        if is_preamble && period == Named::Other && before.is_none() {
            self.level.is_stale = false;
            self.level.when = When { period: Some(Named::Other), kinds };
            return;
        }
        let keeps_kinds = named == Named::Whole;
        self.level.when =
            When { period: Some(period), kinds: if keeps_kinds { self.level.when.kinds } else { kinds } };
        self.level.is_stale = false;
    }

    /// The year of a period; `None` where it is no whole year.
    pub fn year_of(&self, named: Named) -> Option<u16> {
        match named {
            Named::Year(year) => Some(year),
            Named::ThisYear | Named::Whole => Some(self.year()),
            Named::YearBefore => Some(self.year().saturating_sub(1)),
            Named::EndOf(_) | Named::EndOfYearBefore | Named::PartOf(_) | Named::Other => None,
        }
    }

    fn begin_list(&mut self, clause: &Clause) {
        let list = if clause.marks.is_mainly { List::Mainly } else { List::Parts };
        let head = clause.within.map(|line| self.spoken(Subject::Line(line), clause));
        self.level.begin_list(list, head);
        self.time(clause);
    }

    /// What a clause that names something speaks of.
    pub fn spoken(&self, subject: Subject, clause: &Clause) -> Spoken {
        Spoken::of(subject, clause, self.level.when)
    }

    /// The subject of a clause; `None` where it names nothing and so speaks of what was spoken of.
    pub fn subject_of(&self, clause: &Clause) -> Option<Subject> {
        if !clause.is_understood() {
            return Some(self.short_name(clause).map_or(Subject::Unknown, Subject::Line));
        }
        match clause.lines.as_slice() {
            [line] if clause.is_general && !clause.is_both => self.general(line, clause),
            [line] if !clause.is_both => Some(Subject::Line(line)),
            [] if clause.is_both => Some(Subject::Both),
            [] if clause.source.is_none() && clause.bare.is_none() && self.is_among_income() => {
                clause.scope.and_then(tree::income_of).map(Subject::Line)
            }
            [] => match (clause.source, clause.bare) {
                (Some(source), _) if self.is_among_income() => Some(Subject::Line(source)),
                (Some(_), _) => Some(Subject::Unknown),
                (None, Some(line)) if !clause.kinds.is_final => Some(Subject::Line(line)),
                _ => None,
            },
            lines => Some(Subject::Joint(lines.to_vec())),
        }
    }

    /// What 支出预算 speaks of: the total, or the item that was just named; not known where an item has its
    /// amount already, or a heading speaks of items.
    fn general(&self, line: &'static Line, clause: &Clause) -> Option<Subject> {
        if clause.marks.is_owner || clause.marks.is_total || clause.scope.is_some() {
            return Some(Subject::Line(line));
        }
        let last = match &self.level.subject {
            Some(last) => Some(last).filter(|_| self.level.is_fresh),
            None => self.level.before.as_ref().filter(|last| !last.is_stated && !last.is_changed),
        };
        let other_side = match line.statement() {
            Statement::Income => Statement::Expenditure,
            _ => Statement::Income,
        };
        let is_item = |subject: &Subject| match subject {
            Subject::Line(item) => {
                item.statement() != other_side
                    && (!item.part_of().is_empty() || item.statement() != line.statement())
            }
            _ => false,
        };
        match last {
            Some(last) if is_item(&last.subject) => {
                (last.is_stated || last.is_changed).then_some(Subject::Unknown)
            }
            Some(_) => Some(Subject::Line(line)),
            None if self.passage.context.is_of_item => Some(Subject::Unknown),
            None => Some(Subject::Line(line)),
        }
    }

    /// Whether a source that is not called 收入 is one of income here.
    fn is_among_income(&self) -> bool {
        let is_income =
            |line: &Line| matches!(line, Line::TotalIncome | Line::CurrentIncome | Line::AppropriationIncome);
        let head = self.level.head.as_ref().and_then(Spoken::line);
        head.map_or(self.passage.context.is_income, is_income)
    }

    /// 购置费 and 运行维护费 among the parts of 公务用车购置及运维费.
    fn short_name(&self, clause: &Clause) -> Option<&'static Line> {
        let head = self.level.head.as_ref().and_then(Spoken::line)?;
        let [unknown] = clause.unknown.as_slice() else { return None };
        if *head != Line::OfficialVehicles || clause.names_something() {
            return None;
        }
        match unknown.as_str() {
            "购置费" | "购置" | "车辆购置费" | "购车费" | "购置费用" => {
                Some(&Line::VehiclePurchase)
            }
            "运行维护费" | "运行费" | "运维费" | "维护费" | "运行维护" | "运行维护费用" => {
                Some(&Line::VehicleOperation)
            }
            _ => None,
        }
    }

    /// Words without an amount: they may name what the next clauses speak of.
    fn words(&mut self, clause: &Clause, segment: Segment) {
        if let Some(comparison) = clause.comparison.filter(|_| !clause.marks.is_from && !clause.marks.is_on) {
            self.level.comparison = Some(comparison);
        }
        self.level.unit = clause.unit;
        if clause.marks.is_within && clause.lines.is_empty() && clause.is_understood() {
            return self.begin_list(clause);
        }
        if clause.is_empty || clause.marks.is_parts || clause.marks.is_mainly {
            return;
        }
        if clause.marks.is_absent || clause.marks.is_except {
            self.level.subject = Some(self.spoken(Subject::Unknown, clause));
            self.level.is_foreign |= clause.marks.is_except;
            return;
        }
        let tail = clause.unknown.last().map_or("", String::as_str);
        let is_lead = matches!(segment.end, End::Colon | End::Comma | End::Open);
        if is_lead && !tail.is_empty() && speaks_of_another(clause, tail) {
            self.level.is_foreign = true;
        }
        if self.level.list == List::None
            && clause.verb.is_none()
            && let Some(subject) = self.subject_of(clause).filter(|_| clause.names_something())
        {
            self.level.subject = Some(self.spoken(subject, clause));
            self.level.is_fresh = true;
        } else if segment.end == End::Colon
            && clause.is_understood()
            && let Some(subject) = self.subject_of(clause)
        {
            self.level.subject = Some(self.spoken(subject, clause));
            self.level.is_fresh = true;
            self.level.items += 1;
        } else if clause.names_something()
            && clause.is_understood()
            && clause.verb.is_none()
            && self.level.has_semicolon
            && let Some(subject) = self.subject_of(clause)
        {
            self.level.subject = Some(self.spoken(subject, clause));
            self.level.is_fresh = true;
        }
    }

    /// 按资金来源分, 按政府采购资金类型划分: parts of what was spoken of, or of what is named, follow.
    fn breakdown(&mut self, clause: &Clause) {
        let named = clause.lines.iter().find(|line| line.statement() == Statement::Procurement);
        if let Some(line) = named {
            let head = self.spoken(Subject::Line(line), clause);
            self.level.begin_list(List::Parts, Some(head));
        } else if self.level.list == List::None && self.level.subject.is_some() {
            self.level.begin_list(List::Parts, None);
        }
    }

    fn unchanged(&mut self, at: usize, segment: Segment, clause: &Clause) {
        let words = self.source.slice(segment.span);
        let same = [
            "持平",
            "一致",
            "相同",
            "相等",
            "无增减变化",
            "没有变化",
            "未发生变化",
            "无变化",
            "无增减",
            "不变",
        ];
        let found = same.iter().find_map(|word| words.rfind(word).map(|at| (at, word.len())));
        let (start, length) = found.unwrap_or((0, words.len()));
        let start = segment.span.start + start;
        decide::unchanged(self, at, Span::new(start, start + length), clause);
    }

    fn number(&mut self, at: usize, index: usize, clause: &Clause, text: &str) {
        let number = self.numbers[index].clone();
        if speaks_of_another_amount(clause, text) && !clause.marks.is_owner && !clause.marks.is_total {
            self.level.is_foreign = true;
        }
        match number.reading {
            Reading::Percent(value) => decide::percent(self, at, &number, value, clause),
            _ => decide::money(self, at, &number, clause),
        }
    }

    /// The end of the change's clause group: whether a semicolon comes before the next full stop.
    pub fn next_is_semicolon(&self, at: usize) -> bool {
        let mut depth = 0_usize;
        for segment in &self.segments[at..self.segments.len().min(at + 12)] {
            match segment.end {
                End::Open => depth += 1,
                End::Close if depth == 0 => return false,
                End::Close => depth -= 1,
                End::Semicolon if depth == 0 => return true,
                End::Stop => return false,
                _ => {}
            }
        }
        false
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

    /// Where the number before segment `at` ends; 0 where none is right before it.
    pub fn numbers_end_before(&self, at: usize) -> usize {
        match at.checked_sub(1).map(|before| self.segments[before].end) {
            Some(End::Number(number)) => self.numbers[number].whole.end,
            _ => 0,
        }
    }

    /// The comparison that holds for a clause.
    pub fn comparison_of(&self, clause: &Clause) -> Option<Comparison> {
        let stated = clause.comparison.filter(|comparison| *comparison != Comparison::default());
        let usual = Comparison { period: Some(Named::YearBefore), ..Comparison::default() };
        stated.or(self.level.comparison).or(self.passage.context.is_comparison.then_some(usual))
    }
}

/// Whether words that are not understood name another unit, or a part of what is spoken of.
fn speaks_of_another(clause: &Clause, tail: &str) -> bool {
    let is_preamble = clause.unknown.first().is_some_and(|first| {
        [
            "根据", "按", "依据", "为", "经", "由于", "因", "结合", "贯彻", "落实", "围绕", "坚持", "严格",
            "负责",
        ]
        .iter()
        .any(|lead| first.starts_with(lead))
    });
    !is_preamble
        && (UNIT_MARKS.iter().any(|mark| tail.contains(mark))
            || UNIT_ENDINGS.iter().chain(&PART_ENDINGS).any(|ending| tail.ends_with(ending)))
}

/// Whether the words before a line's name say that it is another unit's.
fn speaks_of_another_amount(clause: &Clause, text: &str) -> bool {
    let is_whole_word = |ending: &&&str| ending.chars().count() > 1;
    clause.names_something()
        && !clause.is_understood()
        && (UNIT_MARKS
            .iter()
            .chain(UNIT_ENDINGS.iter().filter(is_whole_word))
            .any(|mark| *mark != "机关" && text.contains(mark))
            || clause.unknown.iter().any(|words| UNIT_ENDINGS.iter().any(|ending| words.ends_with(ending))))
}

/// Whether the verb says by how much, not to how much.
pub(super) fn is_difference(clause: &Clause) -> bool {
    clause.verb.is_some()
        && !clause.marks.is_level
        && !clause.marks.is_after
        && clause.verb != Some(Verb::Open)
}
