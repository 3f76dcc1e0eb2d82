//! What the amount right before a clause was of: its parts, and what goes on from it, are of that too.

use super::clause::{Clause, Kinds};
use super::decide;
use super::period::Named;
use super::reader::{Reader, is_difference};
use super::segments::{End, Segment};
use super::stages::supposed;
use super::state::LastAmount;
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbers::{Number, Reading};

/// How names of offices, units and firms end.
const BODIES: [&str; 27] = [
    "中心",
    "局",
    "站",
    "所",
    "院",
    "学校",
    "中学",
    "小学",
    "库",
    "社",
    "公司",
    "企业",
    "委员会",
    "办公室",
    "馆",
    "大队",
    "支队",
    "园",
    "场",
    "协会",
    "联合会",
    "集团",
    "银行",
    "基金会",
    "幼儿园",
    "农场",
    "林场",
];

/// What a name of another body begins with, or what says that one is named.
const REGIONS: [char; 7] = ['县', '市', '区', '省', '州', '镇', '乡'];
const MARKS: [&str; 7] = ["下属", "所属", "直属", "二级", "代管", "划转", "划出"];

impl Reader<'_, '_> {
    /// Takes in whose or of which stage the words before an amount say that it is.
    pub fn open(&mut self, at: usize, segment: Segment, clause: &Clause, text: &str) {
        let is_amount = matches!(segment.end, End::Number(number)
            if !matches!(self.numbers[number].reading, Reading::Bare(_)));
        if !is_amount && self.opens_with_a_body(at, text) {
            self.level.is_foreign = true;
        }
        if let Some(supposed) = supposed(self.source, &self.segments[..at], segment, clause, text) {
            self.level.supposed = self.level.supposed.max(supposed);
        }
        // 2023年政府采购执行情况：政府采购支出110万元
        if segment.end == End::Colon && clause.kinds.is_spent && text.contains("执行") {
            self.level.when.kinds = clause.kinds;
        }
    }

    /// Tells of the amount of a budget that was carried out.
    pub fn is_budget_carried_out(&mut self, at: usize, text: &str) -> bool {
        let End::Number(index) = self.segments[at].end else { return false };
        let is_budget =
            is_budget_carried_out(text) && matches!(self.numbers[index].reading, Reading::Exact(_));
        if is_budget {
            let number = self.numbers[index].clone();
            decide::tell(self, at, &number, "是用来比较的预算数");
        }
        is_budget
    }

    /// Keeps of which time and stage an amount was; `figures` is how many there were before it.
    pub fn keep_amount(&mut self, at: usize, clause: &Clause, is_aside: bool, figures: usize) {
        let is_compared = clause.comparison.is_some() && clause.verb.is_none();
        if is_difference(clause) || is_compared {
            return;
        }
        let period = self.level.when.period;
        let year = period.and_then(|named| self.year_of(named));
        self.level.has_own_year |= year == Some(self.year());
        self.years.has_own |= year == Some(self.year()) || (period.is_none() && !self.years.is_unsaid);
        self.years.has_other |=
            year.is_some_and(|year| year != self.year()) && self.passage.context.when.period.is_none();
        let kinds = if clause.kinds == Kinds::default() { self.level.when.kinds } else { clause.kinds };
        let is_other_year = period.is_some_and(|named| self.year_of(named) != Some(self.year()));
        let is_taken = self.disclosure.figures.len() > figures;
        let is_of_stage = kinds.is_spent && self.disclosure.kind != DocumentKind::FinalAccounts;
        let is_of_another = self.level.is_foreign
            || is_of_stage
            || self.level.planned == Some(at)
            || (is_other_year && (is_aside || !is_taken));
        self.last_amount = Some(LastAmount {
            at,
            period,
            kinds,
            is_of_another,
            is_aside: is_aside && !self.level.is_foreign,
        });
    }

    /// Whether a list begins right behind an amount of another year, stage or body: 上年为12万元，其中….
    pub fn lists_parts_of_another(&self, at: usize) -> bool {
        self.last_amount.is_some_and(|last| {
            let is_between = |segment: &Segment| {
                self.source.slice(segment.span).trim().is_empty()
                    && !(last.is_aside && segment.end == End::Stop)
            };
            let between = self.segments.get(last.at + 1..at).unwrap_or_default();
            // 7.2万元（2020年为9.1万元），其中：…: parts of what stands before the bracket.
            let has_closed = between.iter().any(|segment| segment.end == End::Close);
            last.is_of_another && last.at < at && !has_closed && between.iter().all(is_between)
        })
    }

    /// Why it is not known of which year or stage an amount is.
    pub fn doubt_of_year(&mut self, at: usize, number: &Number, clause: &Clause) -> Option<&'static str> {
        let why = self.why_doubtful(at, clause).filter(|_| matches!(number.reading, Reading::Exact(_)))?;
        if let Some(subject) = self.subject_of(clause) {
            self.level.subject = Some(self.spoken(subject, clause));
        }
        Some(why)
    }

    fn why_doubtful(&self, at: usize, clause: &Clause) -> Option<&'static str> {
        if self.goes_on_as_spent(at, clause) {
            Some("没有写明是预算还是决算")
        } else if self.is_compared_with_its_year(at, clause)
            || self.may_be_compared(at, clause)
            || self.has_no_year_behind_another(at, clause)
        {
            Some("没有写明是哪一年的数")
        } else {
            None
        }
    }

    /// Whether an amount may be spent as the one before it in the sentence: 2023年决算总收入980万元，总支出975万元.
    pub fn goes_on_as_spent(&self, at: usize, clause: &Clause) -> bool {
        self.last_amount.is_some_and(|last| {
            let is_same_sentence =
                last.at < at && !self.segments[last.at..at].iter().any(|segment| segment.end == End::Stop);
            is_same_sentence
                && (last.kinds.is_final || last.kinds.is_spent)
                && self.disclosure.kind != DocumentKind::FinalAccounts
                && clause.period.is_none()
                && clause.kinds == Kinds::default()
                && self.level.when.kinds == Kinds::default()
                && clause.names_something()
                && clause.verb.is_none()
                && clause.comparison.is_none()
                && last.period == self.level.when.period
                && last.period.is_some_and(|named| self.year_of(named) != Some(self.year()))
        })
    }

    /// Whether what follows compares the amount with the year that it would be of: 项目支出400万元，比2023年增加20万元.
    pub fn is_compared_with_its_year(&self, at: usize, clause: &Clause) -> bool {
        let Some(named) = self.level.when.period.filter(|_| clause.period.is_none()) else { return false };
        let year = self.year_of(named);
        let is_own = year == Some(self.year()) || year.is_none();
        !is_own && self.is_compared_with(at, |named| self.year_of(named) == year)
    }

    /// Whether one of the clauses right behind an amount compares it with a period.
    fn is_compared_with(&self, at: usize, is_period: impl Fn(Named) -> bool) -> bool {
        let mut next = self.segments[at + 1..]
            .iter()
            .take(3)
            .take_while(|segment| !matches!(segment.end, End::Semicolon | End::Stop));
        next.any(|segment| {
            Clause::of(self.source.slice(segment.span).trim(), self.year())
                .comparison
                .and_then(|comparison| comparison.period)
                .is_some_and(&is_period)
        })
    }

    /// Whether an amount names no year behind what was all of another: 2023年支出预算950万元。⏎项目支出400万元. What is compared
    /// with the year before is this year's.
    fn has_no_year_behind_another(&self, at: usize, clause: &Clause) -> bool {
        self.years.is_unsaid
            && self.level.when.period.is_none()
            && clause.comparison.is_none()
            && !self.is_compared_with(
                at,
                |named| matches!(named, Named::Year(year) if year.checked_add(1) == Some(self.year())),
            )
    }

    /// Whether the words that began the sentence compare with another year, so that amounts of which no change is said
    /// may be of either: 与2023年对比，基本支出570万元.
    pub fn may_be_compared(&self, at: usize, clause: &Clause) -> bool {
        let is_level = clause.period.is_none() && clause.verb.is_none() && clause.comparison.is_none();
        let is_changed = self.segments[at + 1..]
            .iter()
            .take(6)
            .take_while(|segment| !matches!(segment.end, End::Semicolon | End::Stop))
            .any(|segment| {
                let clause = Clause::of(self.source.slice(segment.span).trim(), self.year());
                clause.verb.is_some() || clause.marks.is_same || clause.marks.is_about_same
            });
        self.level.is_comparing && is_level && clause.names_something() && !is_changed
    }

    /// Whether a sentence begins with another body's name: 县招商中心为事业单位，2024年收入预算300万元.
    pub fn opens_with_a_body(&self, at: usize, text: &str) -> bool {
        const LEADS: [&str; 15] = [
            "根据", "按", "依据", "经", "由", "因", "结合", "贯彻", "落实", "围绕", "坚持", "严格", "我",
            "本", "为",
        ];
        const DECIDES: [&str; 7] = ["批复", "批准", "核定", "下达", "要求", "同意", "审议"];
        let is_first = at == 0 || self.segments[at - 1].end == End::Stop;
        let text = without_brackets(text);
        if !is_first
            || text.contains(super::parse::OWN_NAME)
            || LEADS.iter().any(|lead| text.starts_with(lead))
            || DECIDES.iter().any(|word| text.contains(word))
        {
            return false;
        }
        let is_named =
            text.starts_with(REGIONS) && BODIES.iter().any(|body| text.find(body).is_some_and(|end| end > 0));
        is_named
            || MARKS.iter().any(|mark| text.starts_with(mark))
            || (text.starts_with("纳入") && MARKS.iter().any(|mark| text.contains(mark)))
    }
}

/// Whether an amount is the budget that was carried out, and not what was spent: 支出决算10万元，完成年初预算12万元的83%.
fn is_budget_carried_out(text: &str) -> bool {
    let Some(at) = text.rfind("完成") else { return false };
    let rest = &text[at + "完成".len()..];
    let rest = ["为", "的", "数", "额", "安排", "指标", "金额"]
        .iter()
        .fold(rest, |rest, end| rest.strip_suffix(end).unwrap_or(rest));
    rest.ends_with("预算")
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let keep = |c: &char| match c {
        '（' => {
            depth += 1;
            false
        }
        '）' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    };
    text.chars().filter(keep).collect()
}
