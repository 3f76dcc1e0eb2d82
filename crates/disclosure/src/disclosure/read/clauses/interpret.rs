//! From the words of a clause, one after the other, to what it says.

use super::lexicon::Word;
use super::parse::{Item, items};
use super::period::Named;
use crate::line::{Line, Scope, Statement};

use super::clause::{Clause, Comparison, Kinds, Verb};

impl Clause {
    /// The clause that `text`, in normal form, is; `year` is the document's.
    pub fn of(text: &str, year: u16) -> Self {
        let Some(items) = items(text, year) else {
            return Self { unknown: vec![String::new()], ..Self::default() };
        };
        let mut reading = Interpreter::default();
        for (at, item) in items.iter().enumerate() {
            reading.item(item, at.checked_sub(1).map(|before| &items[before]), items.get(at + 1));
        }
        let mut clause = reading.clause;
        clause.is_empty = items.iter().all(|item| {
            matches!(item, Item::Word(Word::Filler | Word::Joint | Word::With | Word::Is | Word::Of))
        });
        clause.settle();
        // 与上年支出数持平: with what was spent.
        if let Some(comparison) = &mut clause.comparison
            && text.contains("支出数")
            && !text.contains("预算支出数")
        {
            comparison.kinds.is_spent = true;
        }
        clause
    }
}

#[derive(Default)]
struct Interpreter {
    clause: Clause,
    is_comparing: bool,
    is_joined: bool,
}

impl Interpreter {
    fn item(&mut self, item: &Item, before: Option<&Item>, next: Option<&Item>) {
        let word = match item {
            Item::Word(word) => *word,
            Item::Unknown(text) => {
                if !self.clause.names_something() {
                    self.clause.lead.push_str(text);
                }
                if ends_with_year(text) {
                    self.period(Named::Other);
                }
                return self.clause.unknown.push(text.clone());
            }
        };
        self.clause.marks.ends_with_of = matches!(word, Word::Of);
        let is_after_verb = matches!(before, Some(Item::Word(word)) if verb_of(*word).is_some());
        let is_period_next = matches!(
            next,
            Some(Item::Word(Word::Period(_) | Word::Budget | Word::Final | Word::Spent | Word::Adjusted))
        );
        match word {
            Word::Line(line) => self.line(line, false),
            Word::General(line) => {
                self.kinds().is_budget = true;
                self.line(line, true);
            }
            Word::Together(lines) => lines.iter().for_each(|line| self.line(line, false)),
            Word::Bare(line) => self.bare(line),
            Word::Source(line) => self.source(line),
            Word::Both => self.clause.is_both |= !self.is_comparing,
            Word::Scope(scope) => {
                if self.clause.scope.is_some_and(|known| known != scope) {
                    self.clause.scope = Some(Scope::FiscalAppropriation);
                } else {
                    self.clause.scope = Some(scope);
                }
            }
            Word::Tier(tier) if matches!(next, Some(Item::Word(Word::Scope(_) | Word::Source(_)))) => {
                self.clause.marks.tier_is_first = !self.clause.names_something();
                self.clause.tier = Some(tier);
            }
            Word::Tier(tier) => {
                // 省级, 中央: another's.
                self.clause.marks.tier_is_first |= !self.clause.names_something();
                self.clause.marks.is_of_one_treasury = true;
                self.clause.tier = Some(tier);
            }
            Word::Other => self.clause.unknown.push(String::new()),
            Word::Period(named) => self.period(named),
            Word::Budget => self.kinds().is_budget = true,
            Word::Final => self.kinds().is_final = true,
            Word::Spent => self.kinds().is_spent = true,
            Word::Adjusted => self.kinds().is_adjusted = true,
            Word::Compare | Word::Compared => self.compare(),
            Word::With if is_period_next && !self.is_comparing => self.compare(),
            Word::With | Word::Joint => self.is_joined = self.clause.names_something(),
            Word::YearOnYear => {
                self.clause.comparison =
                    Some(Comparison { period: Some(Named::YearBefore), ..Comparison::default() });
            }
            _ if let Some(verb) = verb_of(word) => {
                self.clause.marks.is_adjusting |= !matches!(word, Word::Increase | Word::Decrease);
                self.verb(verb);
            }
            Word::Below => self.verb_of_comparison(Verb::Down),
            Word::Above => self.verb_of_comparison(Verb::Up),
            Word::Template => self.clause.marks.is_template = true,
            Word::To => self.clause.marks.is_level = true,
            Word::Is => self.clause.marks.is_level |= is_after_verb,
            Word::From | Word::On => {
                self.clause.marks.is_from |= word == Word::From;
                self.clause.marks.is_on |= word == Word::On;
                self.compare();
            }
            Word::Parts | Word::Mainly | Word::Within => self.part(word),
            Word::Share => {
                self.clause.marks.is_share = true;
                if let [line] = self.clause.lines[..] {
                    self.clause.sharing = Some(line);
                    self.clause.lines.clear();
                }
            }
            other => self.mark(other),
        }
    }

    fn mark(&mut self, word: Word) {
        let marks = &mut self.clause.marks;
        match word {
            Word::Owner => marks.is_owner = true,
            Word::OwnName => {
                marks.is_owner = true;
                marks.tier_is_first &= !marks.is_of_one_treasury;
                self.clause.lead.clear();
            }
            Word::Total => marks.is_total = true,
            Word::Every => marks.is_every = true,
            Word::Same => (marks.is_same, self.is_comparing) = (true, false),
            Word::AboutSame => marks.is_about_same = true,
            Word::PerUnit => marks.is_per_unit = true,
            Word::About => marks.is_about = true,
            Word::Each => {
                marks.is_each = true;
                marks.is_each_first = self.clause.lines.is_empty() && !self.clause.is_both;
            }
            Word::Absent => marks.is_absent = true,
            Word::Except => marks.is_except = true,
            Word::Planned => marks.is_planned = true,
            Word::For => marks.is_for = true,
            Word::After => marks.is_after = true,
            Word::Unit(unit) => self.clause.unit = Some(unit),
            _ => {}
        }
    }

    /// A line; one that only says 支出预算 behind another name says nothing further (会议费预算支出).
    fn line(&mut self, line: &'static Line, is_general: bool) {
        if self.is_comparing {
            if let Some(comparison) = &mut self.clause.comparison {
                comparison.line = comparison.line.or(Some(line));
            }
            return;
        }
        let is_total = matches!(
            line,
            Line::TotalIncome | Line::TotalExpenditure | Line::CurrentIncome | Line::CurrentExpenditure
        );
        let has_name = !self.clause.lines.is_empty() || self.clause.source.is_some();
        if is_total && has_name && !self.is_joined {
            // 一般公共预算收入预算 is income still; a source that is spent is another thing.
            if let (Some(source), true) = (self.clause.source, self.clause.lines.is_empty()) {
                let is_income = line.statement() == Statement::Income;
                self.clause.lines.push(if is_income { source } else { line });
                if is_income {
                    self.clause.source = None;
                }
            }
            return;
        }
        if !self.is_joined && self.clause.is_paid_by(line) {
            return self.clause.scope = self.clause.scope.or(Some(line.scope()));
        }
        self.clause.verb_is_first |= self.clause.verb.is_some() && self.clause.lines.is_empty();
        self.clause.marks.is_general = is_general;
        self.clause.lines.push(line);
        self.is_joined = false;
    }

    fn bare(&mut self, line: &'static Line) {
        if !self.is_comparing && !self.clause.names_something() {
            self.clause.bare = Some(line);
            self.clause.verb_is_first |= self.clause.verb.is_some();
        }
    }

    fn source(&mut self, line: &'static Line) {
        if self.is_comparing {
            return;
        }
        if self.clause.lines.is_empty() {
            if self.clause.source.is_some_and(|known| known != line) {
                self.clause.lines.extend([self.clause.source.unwrap_or(line), line]);
            }
            self.clause.source = Some(line);
        } else {
            self.clause.scope = self.clause.scope.or(Some(line.scope()));
        }
    }

    fn period(&mut self, named: Named) {
        match &mut self.clause.comparison {
            Some(comparison) if self.is_comparing && comparison.period.is_none() => {
                comparison.period = Some(named);
            }
            // 比2022年上半年
            Some(comparison) if self.is_comparing && named == Named::Other => {
                comparison.period = Some(named);
            }
            _ => {
                self.clause.period = Some(match (self.clause.period, named) {
                    (None | Some(Named::Whole), named) => named,
                    (Some(known), named) if known == named => known,
                    (Some(known), Named::Whole | Named::ThisYear) => known,
                    (Some(Named::Year(year)), Named::Other) => Named::PartOf(year),
                    _ => Named::Other,
                });
            }
        }
    }

    fn kinds(&mut self) -> &mut Kinds {
        match &mut self.clause.comparison {
            Some(comparison) if self.is_comparing => &mut comparison.kinds,
            _ => &mut self.clause.kinds,
        }
    }

    /// 比, 与: what follows is compared with. Behind the compared period 相比 ends that.
    fn compare(&mut self) {
        let is_complete = self
            .clause
            .comparison
            .is_some_and(|comparison| comparison.period.is_some() || comparison.kinds != Kinds::default());
        self.is_comparing = !(self.is_comparing && is_complete);
        self.clause.comparison.get_or_insert_default();
    }

    fn verb(&mut self, verb: Verb) {
        self.is_comparing = false;
        let is_opposite = self.clause.verb.is_some_and(|known| known != verb);
        self.clause.verb = Some(if is_opposite { Verb::Open } else { verb });
    }

    fn verb_of_comparison(&mut self, verb: Verb) {
        self.verb(verb);
        self.compare();
    }

    /// 其中, 中, 主要为: what stands before is the whole.
    fn part(&mut self, word: Word) {
        let whole = self.clause.lines.last().copied().or(self.clause.bare);
        match (word, whole) {
            (Word::Within, None) => self.clause.unknown.push(String::new()),
            (Word::Within, Some(_)) => self.clause.marks.is_within = true,
            (Word::Parts, _) => self.clause.marks.is_parts = true,
            (Word::Mainly, _) => self.clause.marks.is_mainly = true,
            _ => {}
        }
        if self.clause.lines.len() > 1 {
            self.clause.unknown.push(String::new());
        }
        self.clause.within = whole.or(self.clause.within);
        self.clause.lines.clear();
        self.clause.bare = None;
    }
}

/// The direction of a verb of change.
fn verb_of(word: Word) -> Option<Verb> {
    match word {
        Word::Increase | Word::AdjustUp => Some(Verb::Up),
        Word::Decrease | Word::AdjustDown => Some(Verb::Down),
        Word::Adjust => Some(Verb::Open),
        _ => None,
    }
}

/// Whether words that are not understood end with a year: 回顾2013, before 预算年度; 19年 in a document of 2016.
fn ends_with_year(text: &str) -> bool {
    let stem = text.strip_suffix('年').unwrap_or(text);
    let digits = stem.len() - stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let year: u16 = stem[stem.len() - digits..].parse().unwrap_or(0);
    (digits == 4 && (1990..=2100).contains(&year)) || (digits == 2 && stem.len() < text.len())
}
