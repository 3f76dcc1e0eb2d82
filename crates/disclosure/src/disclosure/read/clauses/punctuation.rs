//! What punctuation ends or begins.

use super::clause::{Clause, ClauseMarks};
use super::parse;
use super::reader::Reader;
use super::segments::{End, Segment};
use super::state::{Level, List, Spoken};
use crate::disclosure::read::numbering;

/// So many brackets are followed into each other.
const DEEPEST: usize = 32;

impl Reader<'_, '_> {
    /// What the punctuation behind a segment ends or begins.
    pub fn after(&mut self, at: usize, segment: Segment) -> Option<Level> {
        match segment.end {
            End::Open if self.outer.len() < DEEPEST => {
                let mut inside = self.level.inside();
                // 由上年68万元（决算59万元）减少到60万元
                let before = at.checked_sub(1);
                inside.is_foreign |= before.is_some() && self.level.compared_at == before;
                if let Some(when) = self.compared.take() {
                    (inside.when, inside.list, inside.head) = (when, List::None, None);
                    inside.figures_before = Some(self.disclosure.figures.len());
                }
                self.outer.push(std::mem::replace(&mut self.level, inside));
            }
            End::Open => self.too_deep += 1,
            End::Close if self.too_deep > 0 => self.too_deep -= 1,
            End::Close => {
                if let Some(outer) = self.outer.pop() {
                    let inside = std::mem::replace(&mut self.level, outer);
                    self.compare_with(&inside);
                }
            }
            End::Semicolon => {
                if matches!(self.level.list, List::Mainly | List::Causes) {
                    self.level.end_list();
                }
                self.level.has_semicolon |= self.level.list != List::None;
                self.level.end_aside();
                self.level.is_stale |= self.level.has_own_year;
                self.level.is_fresh = false;
                self.level.is_of_item = false;
                self.level.nature = None;
                self.level.pending.clear();
                self.level.stated.clear();
            }
            End::Stop => {
                while let Some(outer) = self.outer.pop() {
                    self.level = outer;
                }
                let is_blank = self.source.slice(segment.span).trim().is_empty();
                let is_second = at > 0 && self.segments[at - 1].end == End::Stop;
                if !(is_blank && is_second) {
                    let is_name = self.is_name_alone(at);
                    self.level.stop();
                    self.level.is_before_name = is_name;
                    self.level.is_foreign = self.is_of_unit;
                }
            }
            End::Colon => {
                // 项目支出：商品和服务支出280万元
                let named = self.level.subject.as_ref().and_then(Spoken::nature);
                self.level.nature = named.or(self.level.nature);
                // 收入预算500万元：一般公共预算拨款480万元、上年结转20万元
                let is_behind_amount = self.source.slice(segment.span).trim().is_empty()
                    && at.checked_sub(1).is_some_and(|at| matches!(self.segments[at].end, End::Number(_)));
                let is_item = self
                    .level
                    .subject
                    .as_ref()
                    .is_some_and(|spoken| spoken.is_stated && spoken.nature().is_some());
                if is_behind_amount && (self.level.list == List::None || is_item) {
                    self.level.begin_list(List::Parts, None);
                }
                let rest = self.segments.get(at + 1).map_or("", |last| self.source.slice(last.span));
                let is_last = at + 2 == self.segments.len() && rest.trim().is_empty();
                return is_last.then(|| self.level.clone());
            }
            End::Comma | End::Number(_) => {}
        }
        None
    }

    /// Whether the sentence that segment `at` ends only names a line: （二）公务接待费预算。
    fn is_name_alone(&self, at: usize) -> bool {
        let is_first = at == 0 || self.segments[at - 1].end == End::Stop;
        let words = numbering::without_number(self.source.slice(self.segments[at].span));
        let text = parse::normal(words, &self.disclosure.department.value);
        let clause = Clause::of(&text, self.year());
        let marks = ClauseMarks {
            is_general: clause.marks.is_general,
            is_owner: clause.marks.is_owner,
            is_total: clause.marks.is_total,
            ..ClauseMarks::default()
        };
        is_first
            && clause.lines.len() == 1
            && clause.marks == marks
            && clause.verb.is_none()
            && clause.comparison.is_none()
            && clause.is_understood()
            && !words.contains(|c: char| c.is_numeric())
    }
}
