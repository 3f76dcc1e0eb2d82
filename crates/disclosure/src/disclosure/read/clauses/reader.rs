//! A passage that is followed clause after clause, and what it has spoken of.

use super::clause::{Clause, Comparison, Kinds, Subject, Verb};
use super::passages::Passage;
use super::period::Named;
use super::scoped::Withheld;
use super::segments::{self, Segment};
use super::state::{LastAmount, Level, List, Spoken, When};
use super::tiers::Treasuries;
use crate::disclosure::Disclosure;
use crate::disclosure::read::numbers::{self, Number, Reading};
use crate::disclosure::read::source::Source;

pub(super) struct Reader<'a, 'd> {
    pub source: &'a mut Source<'d>,
    pub disclosure: &'a mut Disclosure,
    pub withheld: &'a mut Withheld,
    pub passage: &'a Passage,
    pub treasuries: &'a Treasuries,
    pub numbers: Vec<Number>,
    pub segments: Vec<Segment>,
    pub level: Level,
    pub outer: Vec<Level>,
    pub too_deep: usize,
    /// Of which time a bracket right behind the words of a comparison speaks: 较上年（510.8万元）.
    pub compared: Option<When>,
    /// The passage begins with words about something else: another unit's name.
    pub is_of_unit: bool,
    /// Those words name a year too.
    pub unit_has_year: bool,
    /// The list that the passage before announced is over.
    pub closed_list: bool,
    /// What the passage before spoke of as a whole, where this one begins with another breakdown of it.
    pub whole_before: Option<Spoken>,
    pub last_amount: Option<LastAmount>,
    pub years: Years,
    /// The segment whose amount was told of last, and why.
    pub told: Option<(usize, &'static str)>,
    /// What the document calls its own office.
    pub short_name: Option<&'a str>,
}

/// Of which years the passages speak.
#[derive(Default)]
pub(super) struct Years {
    /// The passages before spoke of another year, and this one has named none.
    pub is_unsaid: bool,
    /// An amount of this year was met.
    pub has_own: bool,
    /// An amount of another year was met.
    pub has_other: bool,
}

/// What a passage leaves to the next.
#[derive(Default)]
pub(super) struct Carried {
    /// The list that it announced.
    pub list: Option<Level>,
    /// What it spoke of last.
    pub last: Option<Spoken>,
    /// The whole whose parts it listed last, or what it spoke of last.
    pub whole: Option<Spoken>,
    /// It spoke of another year alone, so that of which year the next one's amounts are has to be said.
    pub is_of_other_year: bool,
}

impl<'a, 'd> Reader<'a, 'd> {
    pub fn new(
        source: &'a mut Source<'d>,
        disclosure: &'a mut Disclosure,
        withheld: &'a mut Withheld,
        passage: &'a Passage,
        treasuries: &'a Treasuries,
    ) -> Self {
        let text = &source.document.text;
        let mut numbers = numbers::find(text, passage.span);
        numbers.retain(|number| !is_code(text, number));
        let segments = segments::of(text, passage.span, &numbers);
        let level = Level { when: passage.context.when, ..Level::default() };
        Self {
            source,
            disclosure,
            withheld,
            passage,
            treasuries,
            numbers,
            segments,
            level,
            outer: Vec::new(),
            too_deep: 0,
            compared: None,
            is_of_unit: false,
            unit_has_year: false,
            closed_list: false,
            whole_before: None,
            last_amount: None,
            years: Years::default(),
            told: None,
            short_name: None,
        }
    }

    pub fn year(&self) -> u16 {
        self.disclosure.year.value
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

    /// A period that a clause names holds for those behind it.
    pub fn time(&mut self, at: usize, clause: &Clause) {
        self.period(clause);
        // 基本支出全年预算数620万元，决算数600万元: what was spent is no stage of the budget.
        self.level.when.kinds.is_adjusted &= !clause.kinds.is_final;
        // 2021年调整后收入预算600万元，支出预算600万元
        self.level.when.kinds.is_adjusted |= clause.kinds.is_adjusted || self.is_adjusted_by(at, clause);
    }

    fn period(&mut self, clause: &Clause) {
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
        // What a heading says of its amounts holds for each mention of its year.
        let of_heading = self.passage.context.when;
        let is_of_heading = kinds == Kinds::default()
            && of_heading.kinds != Kinds::default()
            && of_heading.period.is_none_or(|above| self.year_of(above) == self.year_of(period));
        let kinds = if named == Named::Whole {
            self.level.when.kinds
        } else if is_of_heading {
            of_heading.kinds
        } else {
            kinds
        };
        self.level.when = When { period: Some(period), kinds };
        self.level.is_stale = false;
    }

    /// Whether a clause only looks back from what has its amount already.
    pub fn is_aside(&self, clause: &Clause, before: When) -> bool {
        let is_own = |when: When| when.period.is_none_or(|named| self.year_of(named) == Some(self.year()));
        clause.period.is_some()
            && !clause.names_something()
            && self.level.subject.as_ref().is_some_and(|spoken| spoken.is_stated)
            && is_own(before)
            && !is_own(self.level.when)
    }

    pub fn begin_list(&mut self, at: usize, clause: &Clause) {
        let is_mainly = clause.marks.is_mainly || (clause.marks.is_for && !clause.marks.is_parts);
        let list = if is_mainly { List::Mainly } else { List::Parts };
        let mut head = clause.within.map(|line| self.spoken(Subject::Line(line), clause));
        // 财政拨款收支总预算520万元。收入包括：上年结转20万元: of that fund.
        if let (Some(head), Some(before)) = (&mut head, &self.level.before)
            && clause.bare.is_none()
            && before.subject == Subject::Both
        {
            head.scope = head.scope.or(before.scope);
        }
        self.level.begin_list(list, head);
        self.time(at, clause);
    }

    /// What a clause that names something speaks of.
    pub fn spoken(&self, subject: Subject, clause: &Clause) -> Spoken {
        Spoken::of(subject, clause, self.level.when)
    }

    /// The comparison that holds for a clause.
    pub fn comparison_of(&self, clause: &Clause) -> Option<Comparison> {
        let stated = clause.comparison.filter(|comparison| *comparison != Comparison::default());
        let usual = Comparison { period: Some(Named::YearBefore), ..Comparison::default() };
        stated.or(self.level.comparison).or(self.passage.context.is_comparison.then_some(usual))
    }
}

/// Whether a number in brackets is the code of a subject: 工资福利支出（301）.
fn is_code(text: &str, number: &Number) -> bool {
    let digits = number.span.slice(text);
    matches!(number.reading, Reading::Bare(_))
        && (3..=7).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && text[..number.whole.start].ends_with(['（', '('])
        && text[number.whole.end..].starts_with(['）', ')'])
}

/// Whether the verb says by how much, not to how much.
pub(super) fn is_difference(clause: &Clause) -> bool {
    clause.verb.is_some()
        && !clause.marks.is_level
        && !clause.marks.is_after
        && clause.verb != Some(Verb::Open)
}
