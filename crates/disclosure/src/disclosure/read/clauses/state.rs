//! What a sentence has spoken of so far, for the clauses that do not say it again.

use super::clause::{Clause, Comparison, Joined, Kinds, Subject, Verb};
use super::period::Named;
use super::supposed::Supposed;
use super::tree;
use crate::line::{Breakdown, Line, Scope};

/// A subject with what was said about it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spoken {
    pub subject: Subject,
    /// One fund's part of it, where it is that.
    pub scope: Option<Scope>,
    pub when: When,
    /// An amount of it was stated in this sentence.
    pub is_stated: bool,
    /// The last thing said of it was a change.
    pub is_changed: bool,
    /// Of which time it was spoken before an aside: the parts behind that are of then.
    pub before_aside: Option<When>,
    /// This sentence states it for this year, then by its name for another.
    pub is_of_two_years: bool,
}

/// Of which time a clause speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct When {
    pub period: Option<Named>,
    pub kinds: Kinds,
}

/// The last amount that said how much something is.
#[derive(Clone, Copy, Debug)]
pub(super) struct LastAmount {
    pub at: usize,
    pub period: Option<Named>,
    pub kinds: Kinds,
    /// Its parts are none of the department's budget of the year.
    pub is_of_another: bool,
    /// It only looks back from what the sentence speaks of: a list in the next sentence is not of it.
    pub is_aside: bool,
}

/// How the items behind 其中 or 主要为 are to be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum List {
    #[default]
    None,
    /// 其中, 包括
    Parts,
    /// 主要为, 用于: parts of an amount.
    Mainly,
    /// 主要是 behind a change: parts, or the causes of the change.
    Causes,
}

/// A verb of change that may hold for the next amount too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SharedVerb {
    pub verb: Verb,
    /// It stands before the line that changed.
    pub is_first: bool,
}

/// Lists within lists are followed so far.
const DEEPEST_LIST: usize = 8;

/// What one sentence, or the inside of one bracket, has spoken of.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that was met or not")]
pub(super) struct Level {
    pub subject: Option<Spoken>,
    /// The whole whose parts are listed.
    pub head: Option<Spoken>,
    pub list: List,
    /// The unit in brackets behind the name that was read last.
    pub unit: Option<&'static str>,
    /// The lists around this one, with their wholes: 其中基本支出…，包括人员经费….
    pub around: Vec<(List, Spoken)>,
    /// The list begins with what is no part of its whole, so that its items are parts of that alone, whatever they are called.
    pub is_of_item: bool,
    /// How many items of the list were met, and whether a semicolon parts them.
    pub items: usize,
    pub has_semicolon: bool,
    /// Whether a list behind a change repeats what was stated before.
    pub restates: Option<bool>,
    pub when: When,
    /// What was spoken of before an aside named another period: 公务接待费2万元，上年2.5万元.
    pub aside: Option<When>,
    /// The expenditure by nature that was spoken of last since a semicolon.
    pub nature: Option<&'static Line>,
    /// The period comes from an earlier sentence, or from an aside.
    pub is_stale: bool,
    pub comparison: Option<Comparison>,
    /// The sentence began with it: 与2023年对比，….
    pub is_comparing: bool,
    /// It is with an amount that is no budget of that year's: 较上年（同口径680万元）.
    pub is_compared_otherwise: bool,
    /// Which segment's amount was one that is compared with.
    pub compared_at: Option<usize>,
    /// In a bracket right behind the words of a comparison, how many figures there were before it.
    pub figures_before: Option<usize>,
    /// The last amount was joined to another line's: 基本支出451万元和项目支出50万元.
    pub is_joined: bool,
    /// In this sentence something had an amount.
    pub has_amount: bool,
    /// In this sentence the document's own year had an amount.
    pub has_own_year: bool,
    /// Another unit, or something else that was not understood, is spoken of up to the full stop.
    pub is_foreign: bool,
    /// It is supposed, or an example.
    pub supposed: Supposed,
    /// Which segment's amount was planned, in final accounts.
    pub planned: Option<usize>,
    /// What was spoken of last before the full stop.
    pub before: Option<Spoken>,
    /// The sentence before spoke of nothing else.
    pub is_before_alone: bool,
    /// It only named it, as a heading does: 公务接待费。
    pub is_before_name: bool,
    /// The passage is one item of a list that the passages before announced.
    pub is_item: bool,
    /// Amounts of several lines were stated.
    pub has_several: bool,
    /// Something was spoken of since the last semicolon.
    pub is_fresh: bool,
    /// By the verb of the amount before: 调减公务接待费0.5万元、培训费1万元.
    pub verb: Option<SharedVerb>,
    /// The fund that the amount before was said to be of: 一般公共预算安排的基本支出400万元、项目支出120万元.
    pub fund: Option<Scope>,
    pub joined: Joined,
    /// What 分别为 gives the amounts of.
    pub pending: Vec<&'static Line>,
    /// Whose amounts were stated since the list began, a semicolon or a change: 均与上年持平 speaks of them.
    pub stated: Vec<Spoken>,
}

impl Level {
    /// The inside of a bracket behind what was just said.
    pub fn inside(&self) -> Self {
        Self {
            subject: self.subject.clone(),
            head: self.subject.clone().or_else(|| self.head.clone()),
            list: if self.subject.is_some() { List::Parts } else { self.list },
            when: self.when,
            is_stale: self.is_stale,
            comparison: self.comparison,
            is_comparing: self.is_comparing,
            is_foreign: self.is_foreign,
            supposed: self.supposed,
            planned: self.planned,
            ..Self::default()
        }
    }

    /// Ends the sentence: what 其中 or a comparison in the next one may still refer to is kept.
    pub fn stop(&mut self) {
        self.end_aside();
        let around = match self.head.take() {
            Some(head) if self.items > 0 && self.list != List::None => vec![(List::Parts, head)],
            _ => Vec::new(),
        };
        *self = Self {
            is_before_alone: around.is_empty() || (self.is_item && self.items <= 1),
            is_item: self.is_item,
            before: self.subject.take(),
            around,
            when: self.when,
            is_stale: true,
            supposed: if self.supposed == Supposed::Passage { Supposed::Passage } else { Supposed::No },
            ..Self::default()
        };
    }

    /// Comes back from an aside to the period before it.
    pub fn end_aside(&mut self) {
        if let Some(when) = self.aside.take() {
            (self.when, self.is_stale) = (when, false);
        }
    }

    /// Begins a list of the parts of `head`, or of what was spoken of last.
    pub fn begin_list(&mut self, list: List, head: Option<Spoken>) {
        if self.list != List::None
            && self.around.len() < DEEPEST_LIST
            && let Some(outer) = self.head.take()
        {
            self.around.push((self.list, outer));
        }
        // 2020年支出预算500万元。2021年预算480万元，其中：…: parts of what this sentence speaks of.
        let before = self.before.clone().filter(|_| !self.has_amount);
        let mut head = head.or_else(|| self.subject.clone()).or(before);
        if let Some(head) = &mut head {
            if let Some(when) = head.before_aside.take() {
                (head.when, head.is_of_two_years) = (when, false);
            }
            (self.when, self.is_stale) = (head.when, false);
            // 2022年支出预算100万元，2021年支出预算90万元，其中：基本支出60万元: of either.
            if head.is_of_two_years {
                self.when.period = Some(Named::Other);
            }
        }
        // 压减“三公”经费1万元，其中公务接待费0.6万元: parts of the change, where only that was said.
        let causes =
            head.as_ref().is_some_and(|head| head.is_changed && (list == List::Mainly || !head.is_stated));
        self.list = if causes { List::Causes } else { list };
        (self.items, self.has_semicolon, self.restates, self.is_of_item) = (0, false, None, false);
        self.stated.clear();
        self.subject.clone_from(&head);
        self.head = head;
    }

    /// Goes back to the list around this one that `line` is an item of, where it is none of this one's.
    pub fn resume_list(&mut self, line: &'static Line) {
        let is_item = |head: &Spoken| tree::is_part(line, &head.subject);
        let is_namesake = |head: &Spoken| head.line().is_some_and(|head| tree::is_namesake_below(line, head));
        if self.list == List::None
            || self.head.as_ref().is_some_and(|head| is_item(head) || is_namesake(head))
        {
            return;
        }
        // 支出预算800万元，其中：商品和服务支出380万元，其中：基本支出100万元: a part of the item, and not of the whole.
        self.is_of_item |= self.list == List::Parts && self.items == 0;
        if self.is_of_item {
            return;
        }
        if let Some(at) = self.around.iter().rposition(|(_, head)| is_item(head)) {
            self.around.truncate(at + 1);
            self.end_list();
        }
    }

    /// Ends the innermost list.
    pub fn end_list(&mut self) {
        if let Some((list, head)) = self.around.pop() {
            (self.list, self.head) = (list, Some(head));
            self.items = self.items.max(1);
            self.is_of_item = false;
        }
    }

    /// Whether what is said without a name may be said of the last item of the list as well as of its whole. A semicolon
    /// behind the first item parts items; behind several it may end their list, and so may one behind which nothing is named.
    pub fn is_ambiguous(&self, next_is_semicolon: bool) -> bool {
        let is_parted = (self.has_semicolon && self.is_fresh) || (next_is_semicolon && self.items <= 1);
        self.list != List::None && self.items > 0 && !is_parted
    }
}

impl Spoken {
    pub fn of(subject: Subject, clause: &Clause, when: When) -> Self {
        let kinds = if clause.kinds == Kinds::default() { when.kinds } else { clause.kinds };
        let when = When { kinds, ..when };
        Self {
            subject,
            scope: clause.scope,
            when,
            is_stated: false,
            is_changed: false,
            before_aside: None,
            is_of_two_years: false,
        }
    }

    /// Its line, where that is one by which all expenditure is broken down by nature.
    pub fn nature(&self) -> Option<&'static Line> {
        self.line().filter(|line| line.breakdown() == Some(Breakdown::Nature))
    }

    pub fn line(&self) -> Option<&'static Line> {
        match self.subject {
            Subject::Line(line) => Some(line),
            _ => None,
        }
    }
}
