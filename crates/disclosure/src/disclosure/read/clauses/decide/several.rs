//! Amounts that are given to several names in order, and those of the year before.

use super::super::clause::{Clause, Kinds, Subject};
use super::super::reader::Reader;
use super::super::segments::End;
use super::super::stages::is_of_other_extent;
use super::super::state::{List, Spoken};
use super::super::tree::{self, Scoped};
use super::figure::{Stated, figure};
use super::level::{refused, refused_in_list};
use super::remember::{inherit_scope, remember};
use super::{Taken, amount};
use crate::cited::Cited;
use crate::disclosure::read::numbers::{Exact, Number};
use crate::disclosure::{DocumentKind, Figure};
use crate::line::Line;

/// 分别为: the amounts in the order of the names, where there are as many of the one as of the other.
pub(super) fn distributed(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
    const WHY: &str = "没有识别它是哪一项预算";
    if clause.marks.is_each {
        let is_plain = clause.is_understood() && clause.verb.is_none() && clause.comparison.is_none();
        let count = reader.amounts_in_a_row(at);
        if !is_plain || clause.lines.len() < 2 || count != Some(clause.lines.len()) || reader.level.is_foreign
        {
            reader.level.subject = Some(reader.spoken(Subject::Unknown, clause));
            return Taken::Told(WHY);
        }
        reader.level.pending = clause.lines.iter().rev().copied().collect();
    } else if !clause.is_empty {
        reader.level.pending.clear();
        return amount(reader, at, number, exact, clause);
    }
    let Some(line) = reader.level.pending.pop() else { return Taken::Told(WHY) };
    let mut spoken = reader.spoken(Subject::Line(line), clause);
    inherit_scope(reader, &mut spoken);
    spoken.is_stated = true;
    if reader.level.list != List::None
        && let Some(why) = refused_in_list(reader, &spoken, clause)
    {
        return Taken::Told(why);
    }
    let stated = stated(&spoken, clause);
    remember(reader, spoken, true);
    figure(reader, at, number, exact, line, stated)
}

/// 因公出国（境）费、公务用车购置费均为0万元: each line has the amount.
pub(super) fn every(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
    let mut taken = Taken::Told("没有写明各是哪一项的金额");
    for &line in &clause.lines {
        let mut spoken = reader.spoken(Subject::Line(line), clause);
        inherit_scope(reader, &mut spoken);
        spoken.is_stated = true;
        if let Some(why) = refused(reader, at, number, &spoken, clause, false, false) {
            return Taken::Told(why);
        }
        let stated = stated(&spoken, clause);
        remember(reader, spoken, true);
        taken = figure(reader, at, number, exact, line, stated);
    }
    taken
}

/// The amount that the line had: 由上年的4.5万元, 比2020年的52.1万元.
pub(super) fn earlier(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    clause: &Clause,
) -> Taken {
    const WHY: &str = "说的是以前年度的数";
    let Some(comparison) = clause.comparison else { return Taken::Told(WHY) };
    if clause.marks.is_from && clause.scope.is_some() {
        return Taken::Told("说的是资金来源");
    }
    if !clause.is_understood() {
        return Taken::Told(WHY);
    }
    let is_basis =
        clause.marks.is_on == reader.source.document.text[number.whole.end..].starts_with("的基础上");
    // 收入预算1520万元，全部为一般公共预算拨款收入1520万元，比上年1360万元: of the whole, or of its part.
    let is_of_list = reader.level.list != List::None && !clause.names_something();
    if is_of_list && reader.level.is_ambiguous(reader.next_is_item(at)) {
        return Taken::Told(WHY);
    }
    let subject = reader.subject_of(clause).map(|subject| reader.spoken(subject, clause));
    if let Some(mut spoken) = subject {
        inherit_scope(reader, &mut spoken);
        reader.level.subject = Some(spoken);
    }
    let of_line = reader.level.subject.clone();
    let line = of_line
        .as_ref()
        .and_then(Spoken::line)
        .filter(|line| comparison.line.is_none_or(|named| named == *line));
    let Some((line, spoken)) = line.zip(of_line) else { return Taken::Told(WHY) };
    let year = match comparison.period {
        None => Some(reader.year().saturating_sub(1)),
        Some(named) => reader.year_of(named),
    };
    let is_own = spoken.when.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let before = reader.year().checked_sub(1);
    let known = reader.level.comparison.filter(|known| known.period.is_some());
    let known = known.or(reader.passage.context.is_comparison.then_some(comparison));
    reader.level.comparison = Some(comparison);
    let kinds = comparison.kinds;
    // 比年初预算数, 和当年预算: this year's own. 由年初的350万元调整为400万元, 由1000万元追加至1100万元: stages of one year.
    let names_earlier = comparison.period.is_some() || (kinds == Kinds::default() && known.is_some());
    let is_known = names_earlier && !kinds.is_spent && !kinds.is_adjusted && !reader.level.is_foreign;
    if !names_earlier && kinds == Kinds::default() {
        return Taken::Told("没有写明是哪一年的数");
    }
    if !is_own
        || year != before
        || reader.year() == 0
        || !is_basis
        || !is_known
        || is_of_other_extent(reader.source, number.whole.end)
        || tree::scoped(line, spoken.scope) != Scoped::Itself
        || *line == Line::FixedAssets
    {
        return Taken::Told(WHY);
    }
    let is_final = kinds.is_final || reader.disclosure.kind == DocumentKind::FinalAccounts;
    reader.disclosure.figures.push(Figure {
        line: line.clone(),
        amount: Cited::new(exact.amount, number.span),
        factor: exact.factor(reader.source.slice(number.span)),
        year: year.unwrap_or_default(),
        kind: if is_final { DocumentKind::FinalAccounts } else { DocumentKind::Budget },
        statement: line.statement(),
    });
    Taken::Figure
}

/// Takes the amount of the whole for the one part that is all of it: “三公”经费0.8万元，均为公务接待费. Returns whether it is so.
pub(in crate::disclosure::read::clauses) fn is_all_of_one_part(
    reader: &mut Reader<'_, '_>,
    at: usize,
    clause: &Clause,
    text: &str,
) -> bool {
    const LEADS: [&str; 6] = ["均为", "全部为", "全部是", "都是", "全为", "全是"];
    let is_plain = clause.is_understood()
        && clause.verb.is_none()
        && clause.comparison.is_none()
        && clause.period.is_none()
        && clause.scope.is_none()
        && clause.kinds == Kinds::default()
        && !clause.is_both
        && LEADS.iter().any(|lead| text.starts_with(lead));
    let line = match (clause.lines.as_slice(), clause.source) {
        ([line], None) => *line,
        ([], Some(source)) => source,
        _ => return false,
    };
    let number = (1..=2).find_map(|before| match reader.segments[at.checked_sub(before)?].end {
        End::Number(number) => Some(number),
        _ => None,
    });
    let Some(number) = number.filter(|_| is_plain && reader.follows_amount(at)) else { return false };
    let span = reader.numbers[number].span;
    let whole = reader.disclosure.figures.last().filter(|whole| whole.amount.span == span);
    let part = whole
        .filter(|whole| line.part_of().iter().any(|(of, _)| *of == whole.line))
        .map(|whole| Figure { line: line.clone(), ..whole.clone() });
    let is_part = part.is_some();
    reader.disclosure.figures.extend(part);
    is_part
}

/// What is said of each of several lines alike.
fn stated(spoken: &Spoken, clause: &Clause) -> Stated {
    Stated { when: spoken.when, kinds: clause.kinds, scope: spoken.scope, is_both: false, is_listed: false }
}
