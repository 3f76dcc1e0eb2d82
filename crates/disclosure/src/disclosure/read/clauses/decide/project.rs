//! The amounts of named projects behind 项目支出.

use std::collections::HashMap;

use super::super::clause::{Clause, Subject};
use super::super::projects;
use super::super::reader::Reader;
use super::super::segments::End;
use super::super::state::{List, Spoken};
use super::super::tree::{self, Scoped};
use super::Taken;
use super::tell::quote;
use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::Figure;
use crate::disclosure::read::numbers::{Exact, Number, Reading};
use crate::line::{Line, Scope, Statement};

/// So many items of a list are compared with the list before it.
pub(super) const LONGEST_LIST: usize = 256;

/// Whether the items that follow may be projects.
pub(super) fn is_listing_projects(reader: &Reader<'_, '_>) -> bool {
    let head = reader.level.head.as_ref();
    reader.level.list != List::None
        && !reader.level.is_foreign
        && head.is_some_and(|head| head.subject == Subject::Line(&Line::ProjectExpenditure))
}

/// The name of the project whose amount ends segment `at`.
fn name_at(reader: &Reader<'_, '_>, at: usize) -> Option<String> {
    let label = reader.source.slice(reader.segments[at].span);
    let is_joined = |at: usize| at > 0 && reader.segments[at].span.start == reader.numbers_end_before(at);
    if is_joined(at)
        && let End::Number(limit) = reader.segments[at - 1].end
        && matches!(reader.numbers[limit].reading, Reading::Doubtful(_))
    {
        let before = reader.source.slice(reader.segments[at - 1].span);
        let limit = reader.source.slice(reader.numbers[limit].whole);
        return projects::name_with_limit(before, limit, label, is_joined(at - 1));
    }
    projects::name(label, is_joined(at))
}

/// Whether the amount that ends segment `at` is a limit of price within the name of a project.
pub(super) fn is_limit(reader: &Reader<'_, '_>, at: usize) -> bool {
    is_listing_projects(reader)
        && matches!(reader.segments.get(at + 1).map(|next| next.end), Some(End::Number(_)))
        && name_at(reader, at + 1).is_some_and(|name| name.starts_with(|c: char| c.is_ascii_digit()))
        && reader.segments[at + 1].span.start == reader.numbers_end_before(at + 1)
}

/// Whether the words of segment `at` are the name of a project in a list of projects.
pub(super) fn is_project(reader: &Reader<'_, '_>, at: usize, clause: &Clause) -> bool {
    !clause.is_understood() && is_listing_projects(reader) && name_at(reader, at).is_some()
}

/// The amount of a named project.
pub(super) fn project(reader: &mut Reader<'_, '_>, at: usize, number: &Number, exact: Exact) -> Taken {
    let name = name_at(reader, at);
    reader.level.items += 1;
    let head = reader.level.head.clone();
    let unnamed = Spoken::of(Subject::Unknown, &Clause::default(), reader.level.when);
    reader.level.subject = Some(Spoken { is_stated: true, ..unnamed });
    let Some((name, head)) = name.zip(head) else { return Taken::Told("没有识别它是哪一个项目") };
    let line = Line::Project(name);
    if reader.level.list == List::Causes {
        let restates = reader.level.restates.unwrap_or_else(|| restates(reader, at));
        reader.level.restates = Some(restates);
        if !restates {
            return Taken::Told("可能是增减的金额");
        }
    }
    let is_of_year = head.when.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    let is_planned = !head.when.kinds.is_spent && !head.when.kinds.is_final;
    let is_part = !matches!(tree::scoped(&Line::ProjectExpenditure, head.scope), Scoped::Itself);
    if !is_of_year || !is_planned {
        return Taken::Told("不是本年度的预算数");
    }
    let is_comparison = reader.passage.context.is_comparison || reader.level.list == List::Causes;
    let figure = Figure {
        line,
        amount: Cited::new(exact.amount, number.span),
        factor: exact.factor(reader.source.slice(number.span)),
        year: reader.year(),
        kind: reader.disclosure.kind,
        statement: if is_comparison { Statement::YearOnYear } else { Statement::Expenditure },
    };
    if is_part {
        let words = format!("{}：说的是一部分资金，没有采用", quote(reader, at, number));
        reader.withheld.push(figure, head.scope.unwrap_or(Scope::OwnFunds), words);
        return Taken::Settled;
    }
    reader.disclosure.figures.push(figure);
    Taken::Figure
}

/// Whether the list that begins at segment `at`, behind a change, repeats the projects stated before with
/// their amounts, instead of saying by how much each changed: all of its names are known, and at least
/// one amount is the known one.
pub(super) fn restates(reader: &Reader<'_, '_>, at: usize) -> bool {
    let known: HashMap<&str, Amount> = reader
        .disclosure
        .figures
        .iter()
        .rev()
        .take(LONGEST_LIST)
        .filter_map(|figure| match &figure.line {
            Line::Project(name) => Some((name.as_str(), figure.amount.value)),
            _ => None,
        })
        .collect();
    let mut is_repeated = false;
    for (offset, segment) in reader.segments[at..].iter().enumerate().take(LONGEST_LIST) {
        match segment.end {
            End::Number(number) => {
                let Reading::Exact(exact) = reader.numbers[number].reading else { continue };
                let is_joined = segment.span.start == reader.numbers_end_before(at + offset);
                let name = projects::name(reader.source.slice(segment.span), is_joined);
                match name.and_then(|name| known.get(name.as_str())) {
                    Some(amount) => is_repeated |= *amount == exact.amount,
                    None => return false,
                }
            }
            End::Stop | End::Semicolon => break,
            _ => {}
        }
    }
    is_repeated
}
