//! Lines that lead to amounts of another year, fund or stage: 上年情况：, 非财政拨款安排情况：, 调整前：.

use super::clause::Clause;
use super::parse;
use super::period::Named;
use super::state::When;
use crate::disclosure::Disclosure;
use crate::disclosure::read::numbering::{self, strip_number};
use crate::line::Scope;

/// A line that leads to what is of another year, fund or stage, up to the next heading or to what is of this year.
#[derive(Clone, Copy)]
pub(super) struct Lead {
    level: u8,
    /// What is numbered from 1 right behind a line without a number stands below it.
    is_fresh: bool,
    pub when: Option<When>,
    pub scope: Option<Scope>,
    pub is_of_stage: bool,
}

impl Lead {
    pub fn of(text: &str, disclosure: &Disclosure) -> Option<Self> {
        let words = text.trim_end().strip_suffix(['：', ':']).filter(|words| !words.contains('元'))?;
        let normal = parse::normal(numbering::without_number(words), &disclosure.department.value);
        let clause = Clause::of(&normal, disclosure.year.value);
        let is_own = |named| match named {
            Named::ThisYear | Named::Whole => true,
            Named::Year(year) => year == disclosure.year.value,
            _ => false,
        };
        let period = clause.period.filter(|named| !is_own(*named) && disclosure.year.value != 0);
        let period = period.map(|period| if clause.is_understood() { period } else { Named::Other });
        let when = period.map(|period| When { period: Some(period), kinds: clause.kinds });
        // 政府性基金：项目支出20万元 goes on with the fund's income or expenditure, which have names of their own.
        let is_short = words.chars().count() <= LONGEST && !clause.names_something();
        let scope = own_fund(words).or(clause.scope.filter(|scope| is_narrow(*scope))).filter(|_| is_short);
        let is_of_stage = is_of_stage(words) && words.chars().count() <= LONGEST;
        (when.is_some() || scope.is_some() || is_of_stage).then(|| Self {
            level: level_of(text),
            is_fresh: strip_number(text).is_none(),
            when,
            scope,
            is_of_stage,
        })
    }

    /// The lead as it holds for a paragraph behind it; `None` where it is over.
    pub fn holds_for(self, text: &str, disclosure: &Disclosure) -> Option<Self> {
        let own = format!("{}年", disclosure.year.value);
        let names_own = [own.as_str(), "本年", "今年"].iter().any(|year| text.contains(year));
        if names_own {
            return None;
        }
        let Some(numbered) = numbering::numbered(text) else { return Some(Self { is_fresh: false, ..self }) };
        let level = level_of(text);
        if self.is_fresh && numbered.ordinal == 1 {
            return Some(Self { level: level.saturating_sub(1), is_fresh: false, ..self });
        }
        (level > self.level).then_some(Self { is_fresh: false, ..self })
    }
}

/// How deep a heading is, by how it is numbered; one without a number is below those with one.
pub(super) fn level_of(text: &str) -> u8 {
    let text = text.trim_start();
    let is_digits = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    if strip_number(text).is_none() {
        5
    } else if text.starts_with('第') {
        0
    } else if let Some(inner) = text.strip_prefix(['（', '(']) {
        if is_digits(inner) { 4 } else { 2 }
    } else if text.starts_with(|c: char| ('①'..='⑳').contains(&c)) {
        4
    } else if is_digits(text) {
        3
    } else {
        1
    }
}

/// Longer lines lead to more than one fund or stage.
const LONGEST: usize = 16;

/// The department's own money, or what was left of last year's, where words are about it alone.
pub(super) fn own_fund(words: &str) -> Option<Scope> {
    const FUNDS: [&str; 6] = ["非财政拨款", "自有资金", "结转资金", "结余资金", "单位资金", "事业基金"];
    const OTHERS: [&str; 6] = ["收入", "收支", "来源", "和", "及", "、"];
    let is_of_others = OTHERS.iter().any(|other| words.contains(other));
    (!is_of_others && FUNDS.iter().any(|fund| words.contains(fund))).then_some(Scope::OwnFunds)
}

/// A fund that pays for a part only.
pub(super) fn is_narrow(scope: Scope) -> bool {
    matches!(scope, Scope::GovernmentFund | Scope::StateCapital | Scope::SpecialAccount | Scope::OwnFunds)
}

/// Whether words are of a stage of the budget, of a measure, or of what a part pays.
pub(super) fn is_of_stage(words: &str) -> bool {
    const STAGES: [&str; 13] = [
        "调整前",
        "申报情况",
        "申报数",
        "核减情况",
        "同口径",
        "可比口径",
        "人均",
        "车均",
        "费标准",
        "开支标准",
        "压减情况",
        "中列支",
        "标准如下",
    ];
    STAGES.iter().any(|stage| words.contains(stage))
}
