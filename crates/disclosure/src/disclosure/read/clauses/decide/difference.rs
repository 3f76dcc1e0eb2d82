//! By how much a line changed, and against when.

use super::super::change::reason_after;
use super::super::clause::{Clause, ClauseMarks, Kinds, Subject, Verb};
use super::super::reader::{Reader, is_difference};
use super::super::stages::is_of_other_extent;
use super::super::state::{List, Spoken};
use super::super::supposed::Supposed;
use super::super::tree::{self, Scoped};
use super::level::refused_in_list;
use super::remember::inherit_scope;
use super::{MOST_AMOUNTS, TOO_MANY, Taken, excluded, resume};
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::read::numbers::{Exact, Number};
use crate::disclosure::{Change, DocumentKind, Share, YearChange};
use crate::line::Line;
use rust_decimal::Decimal;

/// By how much the line changed.
pub(super) fn difference(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
    let value = exact.amount.value();
    let signed = if clause.verb == Some(Verb::Down) && !value.is_zero() { -value } else { value };
    let end = number.whole.end;
    if changed(reader, at, number.span, end, clause, Change::By(Amount::new(signed))) {
        Taken::Settled
    } else {
        Taken::Told("是增减的金额，没有写明是哪一项比哪一年")
    }
}

/// A percentage is a change where a verb says so, and nothing of ours otherwise.
pub(in crate::disclosure::read::clauses) fn percent(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    value: Decimal,
    clause: &Clause,
) {
    if reader.passage.context.is_of_unit {
        return;
    }
    if clause.marks.is_share {
        if let Some(line) = clause.sharing.filter(|_| clause.is_understood()) {
            speak_of(reader, line, clause);
        }
        return share(reader, number, value, clause);
    }
    let is_change = is_difference(clause) && excluded(clause).is_none() && !clause.marks.is_template;
    if is_change {
        let signed = if clause.verb == Some(Verb::Down) && !value.is_zero() { -value } else { value };
        changed(reader, at, number.span, number.whole.end, clause, Change::ByPercent(signed));
    }
}

/// 公务接待费占34.5%，为2万元: what the next amount is of.
fn speak_of(reader: &mut Reader<'_, '_>, line: &'static Line, clause: &Clause) {
    let subject = Subject::Line(line);
    resume(reader, &subject);
    let mut spoken = reader.spoken(subject, clause);
    inherit_scope(reader, &mut spoken);
    let is_of_list = reader.level.list == List::None || refused_in_list(reader, &spoken, clause).is_none();
    if !is_of_list {
        spoken.subject = Subject::Unknown;
    }
    reader.level.items += 1;
    reader.level.is_fresh = true;
    reader.level.subject = Some(spoken);
}

/// 占支出合计的91.7%: the share of what was just stated, where nothing else may be meant.
fn share(reader: &mut Reader<'_, '_>, number: &Number, value: Decimal, clause: &Clause) {
    let level = &reader.level;
    let is_plain = clause.is_understood()
        && clause.verb.is_none()
        && clause.comparison.is_none()
        && clause.period.is_none()
        && clause.scope.is_none()
        && !clause.marks.is_about
        && !level.is_foreign;
    let is_known = |spoken: &&Spoken| spoken.is_stated || clause.sharing.is_some();
    let stated = level.subject.as_ref().filter(is_known).filter(|spoken| spoken.scope.is_none());
    let head = level.head.as_ref().filter(|head| level.list != List::None && head.scope.is_none());
    let whole = match (clause.lines.as_slice(), clause.bare, clause.source) {
        ([line], _, _) => Some(*line),
        ([], Some(line), None) => Some(line),
        ([], None, None) => head.and_then(Spoken::line),
        _ => None,
    };
    let (Some(part), Some(whole)) = (stated.and_then(Spoken::line), whole) else { return };
    let is_own = stated
        .and_then(|spoken| spoken.when.period)
        .is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    if is_plain
        && is_own
        && tree::is_part(part, &Subject::Line(whole))
        && reader.disclosure.shares.len() < MOST_AMOUNTS
    {
        let percent = Cited::new(value, number.span);
        reader.disclosure.shares.push(Share { line: part.clone(), of: whole.clone(), percent });
    }
}

/// 持平 and the like, at `span`.
pub(in crate::disclosure::read::clauses) fn unchanged(
    reader: &mut Reader<'_, '_>,
    at: usize,
    span: Span,
    clause: &Clause,
) {
    let marks = clause.marks;
    let is_plain = !marks.is_about_same && !marks.is_about && clause.verb.is_none();
    if is_plain && marks.is_every && !clause.is_both {
        every_unchanged(reader, at, span, clause);
    } else if is_plain {
        changed(reader, at, span, span.end, clause, Change::Unchanged);
    }
}

/// 均与上年持平, of the lines that the clause names or of those whose amounts were just stated.
fn every_unchanged(reader: &mut Reader<'_, '_>, at: usize, span: Span, clause: &Clause) {
    let but_for_every = ClauseMarks { is_every: false, ..clause.marks };
    let stated = std::mem::take(&mut reader.level.stated);
    let of_clause: Vec<&'static Line> = match clause.lines.as_slice() {
        [] if !clause.names_something() => stated.iter().filter_map(Spoken::line).collect(),
        lines => lines.to_vec(),
    };
    if of_clause.len() < 2 || !clause.is_understood() || reader.level.is_foreign {
        return;
    }
    let last = reader.level.subject.clone();
    for line in of_clause {
        let scope = stated.iter().find(|spoken| spoken.line() == Some(line)).and_then(|spoken| spoken.scope);
        let one = Clause {
            lines: vec![line],
            scope: clause.scope.or(scope),
            marks: but_for_every,
            ..clause.clone()
        };
        changed(reader, at, span, span.end, &one, Change::Unchanged);
    }
    reader.level.subject = last;
}

/// Records a change; false where it is not known what changed against when.
pub(super) fn changed(
    reader: &mut Reader<'_, '_>,
    at: usize,
    span: Span,
    end: usize,
    clause: &Clause,
    change: Change,
) -> bool {
    let is_supposed = reader.level.supposed != Supposed::No;
    if reader.source.is_of_region || reader.passage.context.is_of_unit || is_supposed {
        return false;
    }
    let comparison = reader.comparison_of(clause);
    if clause.comparison.is_some() && comparison.is_some() {
        reader.level.comparison = comparison;
        reader.level.is_compared_otherwise = false;
    }
    let is_compared_otherwise = reader.level.is_compared_otherwise
        || reader.level.figures_before.is_some()
        || is_of_other_extent(reader.source, end);
    let (names_its_own, spoken) = subject_of_change(reader, at, clause);
    if clause.names_something() && !clause.is_understood() {
        reader.level.subject = Some(reader.spoken(Subject::Unknown, clause));
        return false;
    }
    let Some(mut spoken) = spoken.filter(|_| clause.is_understood()) else { return false };
    // 2020年支出预算500万元。2021年较上年减少20万元
    if !names_its_own && clause.period.is_some() {
        spoken.when = reader.level.when;
    }
    let lines: Vec<&'static Line> = match spoken.subject {
        Subject::Line(line) => vec![line],
        Subject::Both if clause.marks.is_every || clause.marks.is_total => {
            vec![&Line::TotalIncome, &Line::TotalExpenditure]
        }
        Subject::Both => vec![&Line::TotalExpenditure],
        Subject::Joint(_) | Subject::Unknown => Vec::new(),
    };
    let period = spoken.when.period.filter(|_| !names_its_own || !reader.level.is_stale);
    let is_own_year = period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let scope = spoken.scope;
    let is_adjusted =
        spoken.when.kinds.is_adjusted || comparison.is_some_and(|comparison| comparison.kinds.is_adjusted);
    spoken.is_changed = true;
    reader.level.stated.clear();
    if names_its_own {
        reader.level.items += usize::from(reader.level.list != List::None);
    }
    reader.level.is_fresh = true;
    reader.level.subject = Some(spoken);
    let Some(comparison) = comparison else { return false };
    let against = match comparison.period {
        None => reader.year().checked_sub(1),
        Some(named) => reader.year_of(named),
    };
    let kinds = comparison.kinds;
    // 比年初预算数: this year's own.
    if comparison.period.is_none() && kinds != Kinds::default() {
        return false;
    }
    let names_another = comparison.line.is_some_and(|line| !lines.contains(&line));
    let Some(against) = against.filter(|&against| against < reader.year()) else { return false };
    if lines.is_empty()
        || !is_own_year
        || is_adjusted
        || names_another
        || is_compared_otherwise
        || reader.level.is_foreign
    {
        return false;
    }
    if reader.disclosure.changes.len() >= MOST_AMOUNTS {
        reader.source.warn(TOO_MANY, span);
        return true;
    }
    let is_final = kinds.is_final
        || kinds.is_spent
        || (reader.disclosure.kind == DocumentKind::FinalAccounts && !kinds.is_budget);
    let against_kind = if is_final { DocumentKind::FinalAccounts } else { DocumentKind::Budget };
    // Below a fund's table it is not known whether the fund's money is spoken of.
    let is_of_table = reader.passage.context.is_of_table && scope == reader.passage.context.scope;
    let reason = reason_after(reader.source, Span::new(end, reader.passage.span.end));
    let mut is_taken = false;
    for line in lines {
        let line = match tree::scoped(line, scope) {
            Scoped::Itself => line,
            Scoped::Line(line) if !is_of_table => line,
            Scoped::Line(_) | Scoped::Part => continue,
        };
        // `增加3万元，增长5%，主要是…` gives its reason once.
        if reason.is_some()
            && let Some(earlier) = reader.disclosure.changes.last_mut()
            && earlier.line == *line
            && reader.passage.span.contains(earlier.change.span)
            && earlier.reason.is_none()
        {
            earlier.reason.clone_from(&reason);
        }
        reader.disclosure.changes.push(YearChange {
            line: line.clone(),
            change: Cited::new(change, span),
            against,
            against_kind,
            reason: reason.clone(),
        });
        is_taken = true;
    }
    is_taken
}

/// What changed, and whether the clause names it itself.
fn subject_of_change(reader: &mut Reader<'_, '_>, at: usize, clause: &Clause) -> (bool, Option<Spoken>) {
    let own = reader.subject_of(clause);
    let names_its_own = own.is_some();
    let spoken = match own {
        Some(subject) => {
            resume(reader, &subject);
            let mut spoken = reader.spoken(subject, clause);
            inherit_scope(reader, &mut spoken);
            Some(spoken)
        }
        // 主要原因是新增20万元: what is new is not said of the whole.
        None if matches!(reader.level.list, List::Mainly | List::Causes) && clause.comparison.is_none() => {
            None
        }
        // 基本支出451万元和项目支出50万元，比上年减少5万元: of both, or of the last.
        None if reader.level.is_joined => None,
        None if reader.level.list != List::None && reader.level.is_ambiguous(reader.next_is_item(at)) => None,
        None => {
            let before = reader.level.before.clone().filter(|_| reader.level.is_before_alone);
            // 2021年比2020年公务接待费减少0.2万元
            let compared = clause.comparison.and_then(|comparison| comparison.line);
            let compared = compared.map(|line| reader.spoken(Subject::Line(line), clause));
            reader.level.subject.clone().or(before).or(compared)
        }
    };
    (names_its_own, spoken)
}
