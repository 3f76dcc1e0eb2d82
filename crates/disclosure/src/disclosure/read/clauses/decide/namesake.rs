//! Parts of one name below several wholes: 商品和服务支出 of 基本支出, and of 项目支出.

use super::super::clause::Clause;
use super::super::given_up::Namesake;
use super::super::reader::Reader;
use super::super::state::{List, Spoken};
use super::super::tree;
use crate::line::{Breakdown, Line};

/// What an amount that bears a line's name has to do with other expenditure than the line is of.
pub(super) fn namesake(reader: &Reader<'_, '_>, spoken: &Spoken, clause: &Clause) -> Option<Namesake> {
    let line = spoken.line()?;
    let is_class = line.breakdown() == Some(Breakdown::EconomicClass);
    let head = reader.level.head.as_ref().filter(|_| reader.level.list != List::None);
    let of_list = clause.within.or(head.and_then(Spoken::line));
    if of_list.is_some_and(|whole| tree::is_namesake_below(line, whole)) {
        return Some(Namesake::Part);
    }
    if of_list.is_some() || head.is_some() {
        let is_of_all = matches!(of_list, Some(Line::TotalExpenditure | Line::CurrentExpenditure));
        return (is_class && is_of_all && spoken.scope.is_none()).then_some(Namesake::All);
    }
    let of_heading = reader.passage.context.is_of_projects.then_some(&Line::ProjectExpenditure);
    if of_heading.is_some_and(|whole| tree::is_namesake_below(line, whole)) {
        return Some(Namesake::Part);
    }
    // 项目支出400万元，公用经费280万元: a part of it, or of basic expenditure.
    if reader.level.nature.is_some_and(|whole| tree::is_namesake_below(line, whole)) {
        return Some(if is_class { Namesake::Part } else { Namesake::Doubtful });
    }
    let is_of_all = is_class && spoken.scope.is_none() && reader.passage.is_of_classes;
    is_of_all.then_some(Namesake::All)
}
