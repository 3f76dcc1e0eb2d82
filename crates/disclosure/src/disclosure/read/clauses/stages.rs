//! Amounts that are no budget as it was approved: of a later stage of the year, supposed, or an example.

use super::clause::Clause;
use super::reader::{Reader, is_difference};
use super::segments::{End, Segment};
use super::state::Level;
use super::supposed::Supposed;
use crate::disclosure::DocumentKind;
use crate::disclosure::read::source::Source;

/// Words by which an amount is of no year as it was.
const COMPARABLE: [&str; 6] = ["同口径", "可比口径", "同一口径", "同比口径", "口径一致", "口径可比"];

impl Reader<'_, '_> {
    /// Whether a clause says to what, or by how much, a budget was changed within its year: 支出预算由1000万元追加至1100万元,
    /// but not 由上年的12万元调整为10万元, nor 调整为10万元，上年为12万元.
    pub fn is_adjusted_by(&self, at: usize, clause: &Clause) -> bool {
        let is_other = |named| self.year_of(named) != Some(self.year());
        let comparison = self.comparison_of(clause).and_then(|comparison| comparison.period);
        let is_looked_back_from = || {
            let rest = self.segments[at + 1..].iter().take_while(|segment| segment.end != End::Stop);
            rest.take(4)
                .filter(|segment| matches!(segment.end, End::Number(_)))
                .filter_map(|segment| Clause::of(self.source.slice(segment.span).trim(), self.year()).period)
                .any(is_other)
        };
        // 年初支出预算1000万元，上级追加100万元: the amounts behind it are with that.
        let is_by = is_difference(clause)
            && matches!(self.segments[at].end, End::Number(_))
            && self.level.subject.as_ref().is_some_and(|spoken| spoken.is_stated);
        let is_changed = clause.marks.is_level || is_by;
        clause.marks.is_adjusting && is_changed && !comparison.is_some_and(is_other) && !is_looked_back_from()
    }

    /// Takes in with what a bracket says that is compared: 较上年（决算数680万元）, 较上年（同口径680万元）.
    pub fn compare_with(&mut self, inside: &Level) {
        let Some(before) = inside.figures_before else { return };
        let taken = self.disclosure.figures.get(before);
        let is_final = taken.is_some_and(|figure| figure.kind == DocumentKind::FinalAccounts);
        self.level.is_compared_otherwise = inside.is_compared_otherwise;
        if let Some(comparison) = &mut self.level.comparison {
            comparison.kinds.is_final |= is_final;
        }
    }
}

/// Whether a bracket right behind an amount or a change, without an amount of its own, says that it leaves something out or
/// is of no year as it was: 增加20万元（按同口径计算）.
pub(super) fn is_of_other_extent(source: &Source<'_>, end: usize) -> bool {
    const WORDS: [&str; 9] =
        ["剔除", "扣除", "不含", "不包括", "不包含", "不可比", "调整后", "执行数", "调整预算"];
    let rest = source.document.text[end..].trim_start();
    let Some(inside) = rest.strip_prefix(['（', '(']).and_then(|rest| rest.split(['）', ')', '\n']).next())
    else {
        return false;
    };
    !inside.contains(|c: char| c.is_ascii_digit())
        && WORDS.iter().chain(&COMPARABLE).any(|word| inside.contains(word))
}

/// How far what follows is supposed, by the words of a segment behind `before`.
pub(super) fn supposed(
    source: &Source<'_>,
    before: &[Segment],
    segment: Segment,
    clause: &Clause,
    text: &str,
) -> Option<Supposed> {
    const EXAMPLES: [&str; 5] = ["例如", "比如", "譬如", "举例", "示例"];
    const CONDITIONS: [&str; 10] =
        ["如果", "如若", "若", "倘若", "倘", "假如", "假设", "假定", "设想", "一旦"];
    const ADDED: [&str; 12] =
        ["加上", "考虑", "考虑到", "计入", "算上", "连同", "并入", "扣除", "剔除", "减去", "扣减", "除去"];
    let text = text.trim_start_matches("其中");
    let is_amount = matches!(segment.end, End::Number(_) | End::Colon);
    if COMPARABLE.iter().any(|word| text.contains(word)) && !text.contains("全口径") {
        return Some(Supposed::Comparable);
    }
    // 申报绩效目标 is no request for money.
    if is_amount && text.contains("申报") && !text.contains("未申报") && !text.contains("目标") {
        return Some(Supposed::Requested);
    }
    let is_first = before.last().is_none_or(|before| matches!(before.end, End::Stop | End::Semicolon));
    let is_lead = matches!(segment.end, End::Comma | End::Colon);
    let begins_with = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let rest =
        text.strip_prefix('如').filter(|rest| !rest.starts_with(['下', '图', '表', '期', '实', '上', '前']));
    if begins_with(&EXAMPLES) || (text == "如" && segment.end == End::Colon) {
        Some(Supposed::Passage)
    } else if (begins_with(&CONDITIONS) && !text.starts_with("若干"))
        || (rest.is_some() && is_first && !clause.is_understood())
    {
        Some(Supposed::Sentence)
    } else {
        // 经预算调整，2024年支出预算1100万元
        let is_adjusted = (clause.marks.is_adjusting || clause.kinds.is_adjusted)
            && !clause.names_something()
            && clause.comparison.is_none()
            && (text.contains("预算") || clause.is_understood())
            && (text.starts_with('经') || text.ends_with('后'));
        if is_lead && is_adjusted {
            return Some(Supposed::Adjusted);
        }
        // 扣除公务用车购置费18万元后，
        let is_right_behind = text.starts_with('后')
            && matches!(before.last().map(|before| before.end), Some(End::Number(_)))
            && before.last().is_some_and(|before| {
                let words = source.slice(before.span).trim();
                ADDED.iter().any(|added| words.starts_with(added))
            });
        if is_lead && is_right_behind {
            return Some(Supposed::Sentence);
        }
        let is_behind = ["后", "以后", "之后", "在内", "的话"].iter().any(|end| text.ends_with(end));
        (is_lead && is_behind && begins_with(&ADDED)).then_some(Supposed::Sentence)
    }
}
