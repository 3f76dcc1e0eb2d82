//! Follows a passage, clause after clause.

use super::clause::{Clause, Kinds, Subject};
use super::decide;
use super::others::{
    begins_with_another, counts_offices, is_of_part, speaks_of_another, speaks_of_another_amount, sums_up,
};
use super::parse;
use super::period::{self, Named};
use super::reader::{Carried, Reader};
use super::segments::{End, Segment};
use super::short_name;
use super::state::{Level, List, Spoken, When};
use crate::cited::Span;
use crate::disclosure::read::numbering;
use crate::disclosure::read::numbers::Reading;
use crate::line::Line;

impl Reader<'_, '_> {
    /// Reads the passage; `carried` is what the passages before announced and spoke of last.
    pub fn read(mut self, carried: Carried) -> Carried {
        let text = self.source.slice(self.passage.span);
        if self.passage.follows && numbering::without_number(text).starts_with("其中") {
            self.level.before = carried.last;
            self.level.is_stale = true;
        }
        self.years.is_unsaid = self.passage.follows
            && carried.is_of_other_year
            && self.passage.context.when.period.is_none()
            && !(self.passage.continues && carried.list.is_some());
        let is_breakdown = is_breakdown(text.split(['，', '：']).next().unwrap_or(text));
        self.whole_before = carried.whole.filter(|_| self.passage.follows && is_breakdown);
        let carried = carried.list.filter(|_| self.passage.continues);
        if let Some(carried) = &carried {
            self.level = Level { has_semicolon: true, is_item: true, ..carried.clone() };
        }
        let mut announced = None;
        for at in 0..self.segments.len() {
            let segment = self.segments[at];
            self.segment(at, segment);
            announced = self.after(at, segment).or(announced.filter(|_| at + 1 == self.segments.len()));
        }
        let list = announced.or(carried.filter(|_| !self.closed_list));
        let whole = self.level.around.last().map(|(_, head)| head.clone());
        let whole = whole.or_else(|| self.whole_before.take()).or_else(|| self.level.before.clone());
        let names_own = self.years.has_own
            || self.level.when.period.is_some_and(|named| self.year_of(named) == Some(self.year()));
        let is_of_other_year = !names_own && (self.years.has_other || self.years.is_unsaid);
        Carried { list, last: self.level.before, whole, is_of_other_year }
    }

    fn segment(&mut self, at: usize, segment: Segment) {
        let raw = numbering::without_number(self.source.slice(segment.span));
        let named = short_name::expanded(raw, self.short_name, &self.disclosure.department.value);
        let text = parse::normal(&named, &self.disclosure.department.value);
        // 由一般公共预算拨款400万元、事业收入30万元构成: parts, and no earlier amount.
        let is_composition = text.starts_with('由') && self.is_composed(segment);
        let text = if is_composition { text.replacen('由', "其中", 1) } else { text };
        let text = self.with_within(at, text);
        let text = self.treasuries.without_own(self.without_all_units(at, text));
        let mut clause = Clause::of(&text, self.year());
        clause.settle_tier(|tier| self.treasuries.is_whole(tier));
        if self.passage.context.when.kinds == Kinds::default() {
            clause.settle_earlier_year(&text, self.year());
        }
        clause.settle_procurement(&text, self.disclosure.kind);
        if self.is_budget_carried_out(at, &text) {
            return;
        }
        self.share_verb(at, &text, &mut clause);
        self.share_fund(at, &text, &mut clause);
        self.share_joined(at, &mut clause);
        self.keep_fund_before_colon(segment, &clause);
        let comparison = clause.comparison.filter(|_| clause.verb.is_none() && segment.end == End::Open);
        self.compared = comparison
            .and_then(|comparison| Some(When { period: Some(comparison.period?), kinds: comparison.kinds }));
        if self.level.has_several && sums_up(&clause, &text) {
            self.level.subject = Some(self.spoken(Subject::Unknown, &clause));
        }
        let before = self.level.when;
        // 为上年的50%: what is compared with, and not of which year the amounts are.
        if !(clause.marks.ends_with_of && self.ends_with_percent(segment)) {
            self.time(at, &clause);
        }
        // 项目支出400万元，用于商品和服务支出280万元: a part of the amount before it.
        let is_use = clause.marks.is_for
            && clause.names_something()
            && matches!(segment.end, End::Number(_))
            && self.follows_amount(at);
        if clause.marks.is_parts || clause.marks.is_mainly || is_use {
            let is_of_another = self.lists_parts_of_another(at);
            self.begin_list(at, &clause);
            self.level.is_foreign |= is_of_another;
        }
        self.open(at, segment, &clause, &text);
        if segment.end == End::Comma && period::is_time(&text) && !clause.is_understood() {
            (self.level.when.period, self.level.is_stale) = (Some(Named::Other), false);
        }
        if segment.end == End::Colon && text.ends_with("资金来源") {
            self.level.is_foreign |= self.speaks_of_item();
        }
        match segment.end {
            End::Number(number) => {
                let is_aside = self.is_aside(&clause, before);
                let figures = self.disclosure.figures.len();
                self.number(at, number, &clause, &text);
                self.keep_joined(at, &clause, &text);
                if let Some(before) = self.level.figures_before.filter(|_| !self.ends_with_percent(segment)) {
                    self.level.is_compared_otherwise = self.disclosure.figures.len() == before;
                }
                if matches!(self.numbers[number].reading, Reading::Exact(_)) {
                    self.level.has_amount = true;
                    if clause.names_something() {
                        self.level.is_joined = self.is_joined(at);
                    }
                    let is_compared = clause.comparison.is_some() && clause.verb.is_none();
                    self.level.compared_at = is_compared.then_some(at);
                    self.keep_amount(at, &clause, is_aside, figures);
                }
                if is_aside {
                    (self.level.aside, self.level.is_stale) = (Some(before), true);
                    if let Some(spoken) = &mut self.level.subject {
                        spoken.before_aside = Some(before);
                    }
                }
            }
            _ if clause.marks.is_same => self.unchanged(at, segment, &clause),
            _ if is_breakdown(&text) && !clause.is_understood() => self.breakdown(&clause),
            _ if describes(&clause, &text) => {}
            _ if decide::is_all_of_one_part(self, at, &clause, &text) => {}
            // “三公”经费0.6万元，均为公务接待费，与上年持平
            _ if clause.marks.is_every && clause.lines.len() == 1 && self.follows_amount(at) => {}
            // 安排460万元用于基本支出: what the amount before is for.
            _ if clause.marks.is_for && clause.names_something() && self.follows_amount(at) => {
                self.level.subject = Some(self.spoken(Subject::Unknown, &clause));
            }
            _ => self.words(at, &clause, segment),
        }
    }

    /// Words without an amount: they may name what the next clauses speak of.
    fn words(&mut self, at: usize, clause: &Clause, segment: Segment) {
        if let Some(comparison) = clause.comparison.filter(|_| !clause.marks.is_from && !clause.marks.is_on) {
            self.level.is_comparing |= self.level.subject.is_none() && clause.verb.is_none();
            self.level.comparison = Some(comparison);
            self.level.is_compared_otherwise = false;
        }
        self.level.unit = clause.unit;
        if clause.marks.is_within && clause.lines.is_empty() && clause.is_understood() {
            return self.begin_list(at, clause);
        }
        // 其中基本支出：500万元
        let names_part = clause.marks.is_parts
            && segment.end == End::Colon
            && clause.names_something()
            && clause.is_understood();
        if clause.is_empty || (clause.marks.is_parts && !names_part) || clause.marks.is_mainly {
            return;
        }
        // 本年收入510万元（不含年初结转）: only the amount before it is without that.
        let words = self.source.slice(segment.span).trim();
        if clause.marks.is_except && words.starts_with(['（', '(']) && words.ends_with(['）', ')']) {
            return;
        }
        if clause.marks.is_absent || clause.marks.is_except {
            self.level.subject = Some(self.spoken(Subject::Unknown, clause));
            self.level.is_foreign |= clause.marks.is_except;
            return;
        }
        let tail = clause.unknown.last().map_or("", String::as_str);
        let is_lead = matches!(segment.end, End::Colon | End::Comma | End::Open);
        let is_of_sort = counts_offices(tail)
            && self.level.subject.as_ref().and_then(Spoken::line) == Some(&Line::OperatingExpenses);
        let is_of_part = !tail.is_empty() && is_of_part(words);
        if is_lead && !tail.is_empty() && (is_of_sort || is_of_part || speaks_of_another(clause, tail)) {
            self.level.is_foreign = true;
            self.is_of_unit |= is_of_part && segment.span.start == self.passage.span.start;
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
        let is_of_another = speaks_of_another_amount(clause, text)
            || (!self.is_listed(clause) && begins_with_another(clause));
        if is_of_another {
            self.level.is_foreign = true;
            let is_first = !self.segments[..at].iter().any(|segment| matches!(segment.end, End::Number(_)));
            if is_first {
                self.is_of_unit = true;
                self.unit_has_year = self.level.when.period.is_some();
            }
        } else if self.speaks_of_itself(clause) || self.names_department(clause, text) {
            self.level.is_foreign = false;
            self.is_of_unit = false;
        }
        if matches!(number.reading, Reading::Exact(_)) && self.is_of_year_alone(clause, text) {
            self.level.subject = Some(self.spoken(Subject::Unknown, clause));
            return decide::tell(self, at, &number, "说的是其中一部分");
        }
        let is_exact = matches!(number.reading, Reading::Exact(_));
        if is_exact && self.may_be_planned(at, clause, text) {
            self.speak_of_planned(clause);
            return decide::tell(self, at, &number, "没有写明是预算还是决算");
        }
        if let Some(why) = self.refused_with_the_one_before(at, clause).filter(|_| is_exact) {
            self.level.subject = Some(self.spoken(Subject::Unknown, clause));
            return decide::tell(self, at, &number, why);
        }
        if let Some(why) = self.doubt_of_line(at, &number, clause, text).filter(|_| is_exact) {
            return decide::tell(self, at, &number, why);
        }
        if let Some(why) = self.doubt_of_year(at, &number, clause) {
            return decide::tell(self, at, &number, why);
        }
        let is_of_another_thing =
            matches!(number.reading, Reading::Exact(_)) && self.begins_with_a_thing(clause, text);
        match number.reading {
            Reading::Percent(value) => decide::percent(self, at, &number, value, clause),
            _ => decide::money(self, at, &number, clause),
        }
        self.level.is_foreign |= is_of_another_thing;
    }
}

/// Whether a clause only says what the amount before it is for: 为事业单位开展业务活动取得的收入.
fn describes(clause: &Clause, text: &str) -> bool {
    !clause.is_understood()
        && ["为", "是", "指", "即", "用于", "用来"].iter().any(|lead| text.starts_with(lead))
}

/// Whether words say by what a whole is parted: 按资金来源分.
fn is_breakdown(words: &str) -> bool {
    const WAYS: [&str; 7] = ["分", "类", "性质", "来源", "用途", "构成", "口径"];
    numbering::without_number(words.trim()).starts_with('按') && WAYS.iter().any(|way| words.contains(way))
}
