//! A further amount of what has one already.

use super::super::clause::{Clause, Kinds, Verb};
use super::super::parse;
use super::super::reader::Reader;
use super::super::segments::End;
use super::super::state::{Spoken, When};
use crate::disclosure::DocumentKind;
use crate::disclosure::read::numbers::Exact;

/// Whether an amount of another year may be the whole's as well as the last item's: 收入预算1520万元，全部为一般公共预算拨款收入
/// 1520万元，上年1360万元.
pub(super) fn looks_back_at_one_of_several(
    reader: &Reader<'_, '_>,
    at: usize,
    spoken: &Spoken,
    is_inherited: bool,
) -> bool {
    let is_other = spoken.when.period.is_some_and(|named| reader.year_of(named) != Some(reader.year()));
    let is_of_whole =
        reader.level.items == 1 && reader.level.head.as_ref().is_some_and(|head| head.is_stated);
    // 2020年“三公”经费预算5万元，其中：公务接待费2万元；2021年4.5万元
    let is_behind_list = reader.level.has_semicolon
        && !reader.level.is_fresh
        && reader.level.items > 0
        && spoken.when.period.is_some_and(|named| {
            let before = reader.level.subject.as_ref().and_then(|before| before.when.period);
            before.is_some_and(|before| before != named)
        });
    is_inherited
        && (is_behind_list || (is_other && is_of_whole && reader.level.is_ambiguous(reader.next_is_item(at))))
}

/// Whether a budget follows one of the same year: 基本支出年初预算600万元，执行中调增20万元，全年预算620万元.
pub(super) fn is_budget_again(reader: &Reader<'_, '_>, before: When, next: When, kinds: Kinds) -> bool {
    let year = |when: When| when.period.map_or(Some(reader.year()), |named| reader.year_of(named));
    let is_of_accounts = reader.disclosure.kind == DocumentKind::FinalAccounts;
    let is_budget = |kinds: Kinds| !kinds.is_final && !kinds.is_spent && (kinds.is_budget || !is_of_accounts);
    year(before) == year(next) && is_budget(before.kinds) && is_budget(kinds)
}

/// Whether an amount is the line's as it was stated just before: 1200.5万元（大写：壹仟贰佰万零伍仟元）.
pub(super) fn repeats_figure(reader: &Reader<'_, '_>, spoken: &Spoken, exact: Exact) -> bool {
    let last = reader.disclosure.figures.last();
    last.is_some_and(|last| Some(&last.line) == spoken.line() && last.amount.value == exact.amount)
}

/// How a further amount, to which the one before it changed, relates to that.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ChangeBehind {
    /// 3万元减少到2万元: the first is an earlier budget's.
    From,
    /// 5万元，调整为4.6万元: which of them the budget is is not said.
    Adjusted,
}

/// Whether the words right behind the amount of segment `at` say to what it changed.
pub(super) fn change_behind(reader: &Reader<'_, '_>, at: usize) -> Option<ChangeBehind> {
    let words = |at: usize| reader.segments.get(at).map(|segment| reader.source.slice(segment.span));
    let is_blank_comma = words(at + 1).is_some_and(|words| words.trim().is_empty())
        && reader.segments[at + 1].end == End::Comma;
    let next = if is_blank_comma { at + 2 } else { at + 1 };
    let text = parse::normal(words(next)?, &reader.disclosure.department.value);
    let clause = Clause::of(&text, reader.year());
    let is_change = matches!(reader.segments[next].end, End::Number(_))
        && clause.is_understood()
        && !clause.names_something()
        && clause.comparison.is_none()
        && (clause.marks.is_level || clause.marks.is_after);
    let verb = clause.verb.filter(|_| is_change)?;
    let is_adjusted = verb == Verb::Open || clause.marks.is_adjusting;
    Some(if is_adjusted { ChangeBehind::Adjusted } else { ChangeBehind::From })
}
