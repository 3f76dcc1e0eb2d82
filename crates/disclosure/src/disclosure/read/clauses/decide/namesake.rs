//! Parts of one name below several wholes: 商品和服务支出 of 基本支出, and of 项目支出.

use super::super::clause::Clause;
use super::super::reader::Reader;
use super::super::state::{List, Spoken};
use super::super::tree;
use crate::line::{Breakdown, Line};

/// The line whose name an amount bears that is a part of other expenditure than the line is.
pub(super) fn namesake(reader: &Reader<'_, '_>, spoken: &Spoken, clause: &Clause) -> Option<&'static Line> {
    let line = spoken.line()?;
    let head = reader.level.head.as_ref().filter(|_| reader.level.list != List::None);
    let of_heading = reader.passage.context.is_of_projects.then_some(&Line::ProjectExpenditure);
    let whole = clause.within.or(head.and_then(Spoken::line)).or(of_heading.filter(|_| head.is_none()))?;
    tree::is_namesake_below(line, whole).then_some(line)
}

/// The economic class of all expenditure that an amount is: what basic expenditure has of it is a part.
pub(super) fn class_of_all(
    reader: &Reader<'_, '_>,
    spoken: &Spoken,
    clause: &Clause,
) -> Option<&'static Line> {
    let line = spoken.line().filter(|line| line.breakdown() == Some(Breakdown::EconomicClass))?;
    let head = reader.level.head.as_ref().filter(|_| reader.level.list != List::None);
    let is_of_all = match head.and_then(Spoken::line) {
        Some(head) => matches!(head, Line::TotalExpenditure | Line::CurrentExpenditure),
        None => head.is_none() && reader.source.slice(reader.passage.span).contains("经济分类"),
    };
    (is_of_all && spoken.scope.is_none() && clause.within.is_none()).then_some(line)
}
