//! Words by which another unit, or a part of something, is spoken of.

use super::clause::{Clause, Subject};
use super::parse;
use super::period::Named;
use super::reader::Reader;
use super::segments::{End, Segment};
use super::state::{List, Spoken};
use super::tree;
use crate::disclosure::SectionKind;
use crate::line::{Line, Statement};

/// How the names of other units end, and what marks them.
const UNIT_ENDINGS: [&str; 18] = [
    "中心", "机关", "本级", "大队", "支队", "分局", "医院", "学校", "公司", "镇", "乡", "街道", "村", "站",
    "所", "馆", "院", "队",
];

const UNIT_MARKS: [&str; 9] = ["下属", "所属", "二级", "直属", "本级", "事业单位", "基层", "下级", "各单位"];

/// How a stretch ends that says of what part the next amount is.
const PART_ENDINGS: [&str; 6] = ["方面", "领域", "部分", "科目", "项下", "任务"];

/// Whether words that are not understood name another unit, or a part of what is spoken of.
pub(super) fn speaks_of_another(clause: &Clause, tail: &str) -> bool {
    !is_preamble(clause)
        && (UNIT_MARKS.iter().any(|mark| tail.contains(mark))
            || UNIT_ENDINGS.iter().chain(&PART_ENDINGS).any(|ending| tail.ends_with(ending)))
}

/// Whether words without an amount name a unit, or a part of the department: 局机关, 下属水文站, 全县.
pub(super) fn names_unit(text: &str) -> bool {
    const ALL_OF: [&str; 6] = ["全县", "全市", "全区", "全省", "全系统", "全镇"];
    !text.contains(parse::OWN_NAME)
        && (UNIT_MARKS.iter().chain(&ALL_OF).any(|mark| text.contains(mark))
            || UNIT_ENDINGS.iter().any(|ending| text.ends_with(ending)))
}

/// Whether words end as those do that say of what part the next amounts are: 某某园方面.
pub(super) fn is_of_part(words: &str) -> bool {
    PART_ENDINGS.iter().any(|ending| words.ends_with(ending))
}

/// Whether a stretch begins with words of its own before a line's name, so that what follows in the sentence is of them
/// too: 县方志局2021年收入预算12万元，支出预算12万元.
pub(super) fn begins_with_another(clause: &Clause) -> bool {
    const SHORTEST: usize = 2;
    // 由某某站编制的预算收入
    let names_something = clause.names_something()
        || clause.marks.is_from
        || clause.comparison.is_some_and(|comparison| comparison.line.is_some());
    let is_named =
        clause.lead.chars().count() >= SHORTEST && !clause.unknown.iter().all(|words| is_of_sort(words));
    names_something && (is_named || clause.begins_with_treasury()) && !is_preamble(clause)
}

/// Whether words before a line's name only say what sort of it is meant, and name nobody: 外宾接待费, 收回项目支出.
fn is_of_sort(lead: &str) -> bool {
    const WORDS: [&str; 42] = [
        "离退休",
        "离休",
        "退休",
        "在职",
        "编外",
        "聘用",
        "临时",
        "遗属",
        "临聘",
        "见习",
        "劳务派遣",
        "人员",
        "外宾",
        "国内",
        "国外",
        "外事",
        "国有",
        "非本级",
        "单车",
        "第一批",
        "第二批",
        "首批",
        "一次性",
        "到期",
        "增资",
        "补发",
        "收回",
        "盘活",
        "存量",
        "划转",
        "取消",
        "新设",
        "社会保险基金",
        "疫情",
        "春节",
        "期间",
        "项目",
        "单台",
        "结余",
        "重点",
        "零星",
        "出租",
    ];
    let mut rest = lead.trim_matches('、');
    while let Some(shorter) = WORDS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    rest.is_empty()
}

/// Whether words that are not understood only count offices: 行政单位1家.
pub(super) fn counts_offices(tail: &str) -> bool {
    tail.strip_suffix(['家', '个']).is_some_and(|count| count.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether the words before a line's name say that it is another unit's.
pub(super) fn speaks_of_another_amount(clause: &Clause, text: &str) -> bool {
    let is_whole_word = |ending: &&&str| ending.chars().count() > 1;
    clause.names_something()
        && !clause.is_understood()
        && (UNIT_MARKS
            .iter()
            .chain(UNIT_ENDINGS.iter().filter(is_whole_word))
            .any(|mark| *mark != "机关" && text.contains(mark))
            || clause.unknown.iter().any(|words| UNIT_ENDINGS.iter().any(|ending| words.ends_with(ending))))
}

/// Whether words that are not understood say by what, or why, and not whose.
fn is_preamble(clause: &Clause) -> bool {
    const LEADS: [&str; 14] = [
        "根据", "按", "依据", "为", "经", "由于", "因", "结合", "贯彻", "落实", "围绕", "坚持", "严格",
        "负责",
    ];
    clause.unknown.first().is_some_and(|first| LEADS.iter().any(|lead| first.starts_with(lead)))
}

impl Reader<'_, '_> {
    /// Whether a sentence comes back to the department: by its name, or by the year where the words before named none.
    pub fn speaks_of_itself(&self, clause: &Clause) -> bool {
        let is_own_year = matches!(clause.period, Some(Named::Year(year)) if year == self.year());
        self.level.list == List::None
            && clause.begins_with_itself()
            && self.level.subject.is_none()
            && (clause.marks.is_owner || (is_own_year && self.is_of_unit && !self.unit_has_year))
    }

    /// Whether a sentence begins with all of the department's income or expenditure: 2021年部门支出预算.
    pub fn names_department(&self, clause: &Clause, text: &str) -> bool {
        let words = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '度'));
        self.level.subject.is_none()
            && clause.is_understood()
            && (words.starts_with("部门收入") || words.starts_with("部门支出"))
    }

    /// Whether an amount is what the year itself adds to a line of which what was left over is named as well:
    /// 其中：上年结转30万元，本年预算170万元.
    pub fn is_of_year_alone(&self, clause: &Clause, text: &str) -> bool {
        let text = text.trim_start_matches("其中");
        let is_of_year = ["当年", "本年", "年内"].iter().any(|word| text.starts_with(word));
        let is_nameless = (clause.lines.is_empty() && clause.scope.is_none()) || clause.marks.is_general;
        let is_behind_rest = self
            .level
            .subject
            .as_ref()
            .is_some_and(|spoken| spoken.is_stated && spoken.line() == Some(&Line::CarriedOver));
        is_of_year
            && is_nameless
            && clause.source.is_none()
            && (self.level.list == List::Parts || is_behind_rest)
    }

    /// `text` without words for all units of the department, where its procurement is spoken of first and nothing of
    /// headquarters is: 部门所属各单位政府采购预算总额88万元.
    pub fn without_all_units(&self, at: usize, text: String) -> String {
        const UNITS: [&str; 6] =
            ["部门所属各预算单位", "部门所属各单位", "所属各预算单位", "所属各单位", "各预算单位", "各单位"];
        let is_amount = |segment: &Segment| matches!(segment.end, End::Number(_));
        let passage = self.source.slice(self.passage.span);
        let is_first = self.passage.context.topic == Some(SectionKind::Procurement)
            && !self.segments[..at].iter().any(is_amount)
            && !["机关", "本级"].iter().any(|part| passage.contains(part));
        let found = UNITS.iter().find_map(|units| Some((text.find(units)?, units.len())));
        match found.filter(|_| is_first) {
            Some((at, length)) if text[at + length..].starts_with("政府采购") => {
                format!("{}{}", &text[..at], &text[at + length..])
            }
            _ => text,
        }
    }

    /// 按资金来源分, 按政府采购资金类型划分: parts of what was spoken of, or of what is named, follow.
    pub fn breakdown(&mut self, clause: &Clause) {
        let named = clause.lines.iter().find(|line| line.statement() == Statement::Procurement);
        if let Some(line) = named {
            let head = self.spoken(Subject::Line(line), clause);
            self.level.begin_list(List::Parts, Some(head));
        } else if self.level.list == List::None && self.level.subject.is_some() {
            self.level.begin_list(List::Parts, None);
        } else if self.level.list == List::None
            && self.level.before.is_none()
            && let Some(whole) = self.whole_before.clone()
        {
            self.level.begin_list(List::Parts, Some(whole));
        } else if self.level.list == List::None {
            // 财政拨款支出316万元。按用途划分：基本支出216万元: parts of what that fund spends.
            let around = self.level.around.last().map(|(_, head)| head);
            let whole = around.or(self.level.before.as_ref());
            let is_of_fund =
                |whole: &&Spoken| whole.scope.is_some() || whole.line().and_then(tree::fund_of).is_some();
            let is_whole = |whole: &&Spoken| is_of_fund(whole) || whole.nature().is_some();
            if let Some(whole) = whole.filter(is_whole).cloned() {
                self.level.begin_list(List::Parts, Some(whole));
            }
        }
    }

    /// Whether a clause may name an item of a list, by a longer name.
    pub fn is_listed(&self, clause: &Clause) -> bool {
        let head = self.level.head.as_ref().filter(|_| self.level.list != List::None);
        !clause.lead.starts_with('全')
            && head.is_some_and(|head| {
                let is_part = |line: &&'static Line| tree::is_part(line, &head.subject);
                matches!(head.line(), Some(Line::ProjectExpenditure | Line::GovernmentProcurement))
                    || (clause.lines.is_empty() && !clause.is_both && clause.bare.is_none())
                    || clause.lines.iter().any(is_part)
            })
    }

    /// Whether a sentence begins with an amount of something that is no line, so that the lines behind it are of that too:
    /// 河道治理总投资3600万元，2022年项目支出1400万元.
    pub fn begins_with_a_thing(&self, clause: &Clause, text: &str) -> bool {
        const SHORTEST: usize = 3;
        const THINGS: [&str; 3] = ["投资", "工程", "项目"];
        self.level.list == List::None
            && self.level.subject.is_none()
            && !clause.names_something()
            && clause.verb.is_none()
            && clause.comparison.is_none()
            && clause.lead.chars().count() >= SHORTEST
            && THINGS.iter().any(|thing| text.contains(thing))
            && !is_preamble(clause)
    }
}

/// Whether a clause speaks of the lines before it together: 合计9万元, 总体比上年减少1万元.
pub(super) fn sums_up(clause: &Clause, text: &str) -> bool {
    let is_sum =
        clause.marks.is_total || ["总体", "整体", "总的", "全部"].iter().any(|word| text.starts_with(word));
    is_sum && !clause.names_something() && !clause.is_both
}
