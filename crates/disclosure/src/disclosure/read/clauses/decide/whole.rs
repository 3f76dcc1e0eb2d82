//! Whether an amount is of the whole that its words may name.

use super::super::clause::{Clause, Kinds, Subject};
use super::super::parse;
use super::super::reader::Reader;
use super::super::segments::{End, Segment};
use super::super::state::{List, Spoken};
use super::super::tree;
use crate::amount::Amount;
use crate::disclosure::read::numbers::{Exact, Number, Reading};
use crate::line::{Line, Statement};

/// Whether a clause says by its own words that the whole department is meant: 部门基本支出.
pub(super) fn names_whole(reader: &Reader<'_, '_>, at: usize) -> bool {
    let words = reader.source.slice(reader.segments[at].span).trim_start();
    let words = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '度' | ' '));
    ["部门", "合计", "总计", "共计"].iter().any(|word| words.starts_with(word))
}

/// Whether the words right behind an amount say that it is without a part: （不含上年结转）.
pub(super) fn leaves_out_a_part(reader: &Reader<'_, '_>, number: &Number) -> bool {
    let after = &reader.source.document.text[number.whole.end..];
    let words = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '（' | '(' | '，' | ','));
    ["不含", "不包括", "不包含", "未含", "未包括", "扣除", "剔除"].iter().any(|word| words.starts_with(word))
}

/// 收入 or 支出 alone is the whole where the sentence goes on with its parts.
pub(super) fn is_named_total(reader: &Reader<'_, '_>, at: usize, clause: &Clause) -> bool {
    let Some(whole) = clause.bare else { return false };
    let mut has_parts = false;
    for segment in reader.segments[at + 1..].iter().take(3) {
        let text = parse::normal(reader.source.slice(segment.span), &reader.disclosure.department.value);
        let next = Clause::of(&text, reader.year());
        has_parts |= next.marks.is_parts;
        if let [line] = next.lines.as_slice() {
            return has_parts && tree::is_part(line, &Subject::Line(whole));
        }
    }
    false
}

/// Why a source is no income of the department's, where it pays for the cost that was spoken of.
pub(super) fn pays_for_cost(reader: &Reader<'_, '_>, at: usize, spoken: &Spoken) -> Option<&'static str> {
    let is_income = |spoken: &Spoken| spoken.line().map(Line::statement) == Some(Statement::Income);
    let cost = reader.level.subject.as_ref().filter(|before| before.line().is_some() && !is_income(before));
    let cost = cost.filter(|_| is_income(spoken))?;
    // 公务接待费一般公共预算安排5万元，事业收入安排3万元
    let words = reader.source.slice(reader.segments[at].span).trim();
    if ["安排", "安排的", "列支", "解决"].iter().any(|end| words.ends_with(end)) {
        return Some("说的是资金来源");
    }
    // “三公”经费当年预算9万元，上年结转2万元
    let wholes = [Line::TotalExpenditure, Line::CurrentExpenditure, Line::CarriedForward];
    let is_part = cost.is_stated && cost.line().is_some_and(|line| !wholes.contains(line));
    (is_part && spoken.line() == Some(&Line::CarriedOver)).then_some("说的是其中一部分")
}

/// Whether an amount without a name is a part of what was stated before: 支出预算495万元，其中当年安排483万元;
/// 项目支出400万元，部门预算项目300万元，专项资金100万元.
pub(super) fn is_nameless_part(reader: &Reader<'_, '_>, at: usize, clause: &Clause, spoken: &Spoken) -> bool {
    let level = &reader.level;
    let names_projects = reader.source.slice(reader.segments[at].span).contains("项目");
    let is_sort = clause.kinds.is_budget && (names_projects || reader.outer.is_empty());
    let is_behind_projects = clause.kinds.is_budget
        && names_projects
        && level.subject.as_ref().is_some_and(|before| before.is_stated);
    let is_head = |head: &Spoken| (head.is_stated || is_sort) && head.subject == spoken.subject;
    let is_of_list = (clause.period.is_some() || is_sort)
        && level.list == List::Parts
        && level.items == 0
        && level.head.as_ref().is_some_and(is_head)
        && spoken.when.period.is_none_or(|named| reader.year_of(named) == Some(reader.year()));
    is_of_list || is_behind_projects
}

/// Whether the words before an amount say that the budget as such is that much: 2022年年初预算数, but not 2022年预算安排.
fn says_whole(reader: &Reader<'_, '_>, at: usize) -> bool {
    let words =
        reader.source.slice(reader.segments[at].span).trim().trim_end_matches(['为', '是', '共', '：']);
    ["预算数", "预算总额", "预算总数", "预算总计", "预算合计"].iter().any(|end| words.ends_with(end))
}

/// What the sentence before only named: 公务接待费。2021年预算2万元.
pub(super) fn announced(reader: &Reader<'_, '_>, at: usize, clause: &Clause) -> Option<Spoken> {
    // The first sentence below （二）公务接待费: 2021年预算安排1.5万元.
    let is_first = reader.level.before.is_none() && reader.level.subject.is_none();
    let says_only_its_kind = clause.kinds.is_budget
        && !clause.names_something()
        && !reader.source.slice(reader.segments[at].span).contains("项目");
    let is_item = |item: &&'static Line| {
        let is_of_total = matches!(item.statement(), Statement::Income | Statement::Expenditure);
        // 项目支出 above, 某某项目：年初预算数100万元: of that project.
        let is_blank = |before: &Segment| reader.source.slice(before.span).trim().is_empty();
        !is_of_total || (reader.segments[..at].iter().all(is_blank) && says_whole(reader, at))
    };
    let item = reader.passage.context.item.filter(|_| is_first && says_only_its_kind).filter(is_item);
    if let Some(item) = item {
        return Some(reader.spoken(Subject::Line(item), clause));
    }
    let before = reader.level.before.clone()?;
    let is_named_only = reader.level.is_before_name && !before.is_stated && !before.is_changed;
    // “三公”经费。2021年安排5.2万元
    let is_arranged = clause.period.is_some()
        && !clause.names_something()
        && clause.verb.is_none()
        && clause.comparison.is_none()
        && clause.kinds == Kinds::default();
    (is_named_only && (clause.marks.is_general || clause.kinds.is_budget || is_arranged)).then_some(before)
}

/// 2021年部门预算500万元，其中：基本支出300万元，项目支出200万元: all expenditure, where its parts by nature make up just that.
pub(super) fn whole_of_parts(
    reader: &Reader<'_, '_>,
    at: usize,
    exact: Exact,
    clause: &Clause,
) -> Option<Spoken> {
    const PARTS: [&Line; 4] =
        [&Line::BasicExpenditure, &Line::ProjectExpenditure, &Line::PersonnelExpenses, &Line::OfficeExpenses];
    /// So many stretches are looked at.
    const LONGEST: usize = 16;
    let context = reader.passage.context;
    let names_projects = reader.source.slice(reader.segments[at].span).contains("项目");
    let is_plain = clause.kinds.is_budget
        && !names_projects
        && clause.is_understood()
        && !clause.names_something()
        && clause.scope.is_none()
        && clause.comparison.is_none()
        && clause.verb.is_none()
        && context.scope.is_none()
        && context.topic.is_none()
        && !context.is_of_item
        && reader.level.before.is_none()
        && reader.level.list == List::None
        && reader.outer.is_empty();
    if !is_plain {
        return None;
    }
    let (mut sum, mut named, mut is_list) = (Amount::ZERO, Vec::new(), false);
    for segment in reader.segments[at + 1..].iter().take(LONGEST) {
        let text = parse::normal(reader.source.slice(segment.span), &reader.disclosure.department.value);
        let next = Clause::of(&text, reader.year());
        is_list |= next.marks.is_parts;
        if let End::Number(number) = segment.end {
            let Reading::Exact(part) = reader.numbers[number].reading else { break };
            let [line] = next.lines[..] else { break };
            if !is_list || !next.is_understood() || !PARTS.contains(&line) || named.contains(&line) {
                break;
            }
            named.push(line);
            sum = Amount::checked_sum([sum, part.amount])?;
        }
        if segment.end == End::Stop {
            break;
        }
    }
    let is_all = named.len() > 1 && named.contains(&&Line::ProjectExpenditure) && sum == exact.amount;
    is_all.then(|| reader.spoken(Subject::Line(&Line::TotalExpenditure), clause))
}
