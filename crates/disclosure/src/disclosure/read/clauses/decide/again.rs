//! A further amount of what has one already.

use super::super::clause::Kinds;
use super::super::reader::Reader;
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
    is_inherited && is_other && is_of_whole && reader.level.is_ambiguous(reader.next_is_item(at))
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
