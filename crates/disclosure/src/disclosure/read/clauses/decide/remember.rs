//! What is kept of an amount for the clauses behind it.

use super::super::reader::Reader;
use super::super::state::{List, Spoken};
use super::super::tree;

/// So many lines are spoken of together.
const MOST_TOGETHER: usize = 32;

pub(super) fn remember(reader: &mut Reader<'_, '_>, spoken: Spoken, is_taken: bool) {
    let level = &mut reader.level;
    let is_whole = spoken.line().is_some_and(|line| line.part_of().is_empty());
    let is_part = level
        .head
        .as_ref()
        .is_some_and(|head| spoken.line().is_some_and(|line| tree::is_part(line, &head.subject)));
    if level.list != List::None && is_taken && is_whole && !is_part {
        level.list = List::None;
        level.head = None;
        reader.closed_list = true;
    }
    let is_other = |before: &Spoken| before.is_stated && before.subject != spoken.subject;
    level.has_several |= level.subject.as_ref().is_some_and(is_other);
    level.items += 1;
    level.is_fresh = true;
    if is_taken && level.stated.len() < MOST_TOGETHER {
        level.stated.push(spoken.clone());
    }
    level.nature = spoken.nature().or(level.nature);
    level.subject = Some(spoken);
}

/// The parts of one fund's money are that fund's.
pub(super) fn inherit_scope(reader: &Reader<'_, '_>, spoken: &mut Spoken) {
    let head = reader.level.head.as_ref().filter(|_| reader.level.list != List::None);
    let of_head = head.and_then(|head| head.scope.or_else(|| head.line().and_then(tree::fund_of)));
    spoken.scope = spoken.scope.or(of_head).or(reader.passage.context.scope);
}
