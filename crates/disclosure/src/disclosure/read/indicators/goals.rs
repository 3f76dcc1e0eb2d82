//! The goals in a project's form.

use super::super::source::Source;
use super::super::tables::{GridRow, years_in};
use super::lines;
use crate::cited::{CitedText, Span};
use crate::columns::{Column, Header, TableKind};
use crate::document::Row;

/// What a goal is for. The lesser counts before the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Period {
    Year,
    /// Its label does not say.
    Open,
    /// Several years.
    Long,
}

/// A goal with its label.
struct Goal {
    period: Period,
    label: Span,
    span: Span,
}

/// The cell that says that goals follow: 绩效目标, 年度总体目标 …
pub(super) fn goals_label(source: &Source<'_>, row: &Row) -> Option<Span> {
    let cells = filled(row);
    let (_, label) = *cells.first().filter(|_| cells.len() > 1)?;
    is_goals_label(source.slice(label)).then_some(label)
}

pub(super) fn is_goals_label(text: &str) -> bool {
    let words = words_of(text);
    words.chars().count() <= 12
        // 完成年度目标 is one.
        && !["完成", "实现", "达到", "确保", "保障"].iter().any(|verb| words.starts_with(verb))
        && [
            "绩效目标",
            "总体目标",
            "年度目标",
            "总目标",
            "预期目标",
            "中期目标",
            "长期目标",
            "实施期目标",
            "阶段性目标",
            "阶段目标",
            "设定目标",
            "年初目标",
            "期初目标",
            "年目标",
        ]
        .iter()
        .any(|ending| words.ends_with(ending))
}

/// The words of a label: 实施期目标（2024-2026年） without the years, 年度绩效目标1 without the number.
fn words_of(text: &str) -> String {
    let header = Header::new([text]);
    let words = header.own().split(['（', '(']).next().unwrap_or("");
    words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '：' | ':')).to_owned()
}

/// Whether a cell heads what stands below or beside it and is no goal itself.
fn is_head(text: &str) -> bool {
    let words = words_of(text);
    is_goals_label(text) || words == "目标" || is_of_outcome(text)
}

/// 全年完成情况, 得分 … head what is no goal.
fn is_of_outcome(text: &str) -> bool {
    let words = words_of(text);
    let header = Header::new([text]);
    words.chars().count() <= 14
        && !words.contains(['。', '，', '；', '、'])
        && !is_goals_label(text)
        && (Column::of_table(TableKind::Indicators)
            .any(|column| column != Column::Value && header.may_be(column))
            || ["情况", "情况综述", "情况说明", "实际完成", "实际执行", "原因"]
                .iter()
                .any(|ending| words.ends_with(ending)))
}

fn period(text: &str) -> Period {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["中期", "长期", "实施期", "项目总目标", "两年", "三年", "五年", "规划期"])
        || years_in(text).len() > 1
    {
        Period::Long
    } else if has(&["年", "预期", "阶段", "期初"]) {
        Period::Year
    } else {
        Period::Open
    }
}

fn filled(row: &Row) -> Vec<(usize, Span)> {
    GridRow::new(row)
        .cells()
        .map(|(column, cell)| (column, cell.span))
        .filter(|(_, span)| !span.is_empty())
        .collect()
}

/// The goals of the year: what stands beside their label, or below the heads of columns beside it. Where they cannot
/// be told from others there are none, and that is said.
pub(super) fn read(source: &mut Source<'_>, rows: &[Row]) -> Vec<CitedText> {
    let mut found = Vec::new();
    let mut unsure: Option<Span> = None;
    let mut label: Option<(usize, Span)> = None;
    let mut beside_label = None;
    let mut at = 0;
    while let Some(row) = rows.get(at) {
        at += 1;
        let cells = filled(row);
        let Some(&first) = cells.first() else { continue };
        if !is_goals_label(source.slice(first.1)) {
            // Below a merged label its goals go on.
            label = label.filter(|label| cells.len() == 1 && first.0 > label.0);
            if let Some((_, label)) = label {
                add(source, &mut found, None, label, first.1);
            }
            continue;
        }
        let beside = &cells[1..];
        if beside.is_empty() {
            // The year's goal was left empty: another is not in its place.
            if period(source.slice(first.1)) == Period::Year && GridRow::new(row).cells().count() > 1 {
                unsure = unsure.or(Some(first.1));
            }
            continue;
        }
        if beside.iter().all(|(_, span)| is_head(source.slice(*span))) {
            label = None;
            let used = below(source, &mut found, row, &rows[at..]);
            if used == 0 {
                unsure = unsure.or(Some(first.1));
            }
            at += used;
            continue;
        }
        label = Some(first);
        beside_label = Some(first.1);
        let mut of = Some(first.1);
        for (_, span) in beside {
            if is_head(source.slice(*span)) {
                of = Some(*span);
            } else if let Some(of) = of.take() {
                add(source, &mut found, Some(first.1), of, *span);
            }
        }
    }
    let Some(best) = found.iter().map(|goal| goal.period).min() else {
        return told(source, unsure.or(beside_label));
    };
    let place = found[0].label;
    found.retain(|goal| goal.period == best && !goal.span.is_empty());
    if found.is_empty() {
        return told(source, Some(place));
    }
    let is_other = |goal: &Goal| words_of(source.slice(goal.label)) != words_of(source.slice(found[0].label));
    if best != Period::Year && unsure.is_some() {
        return told(source, unsure);
    }
    if found.iter().any(is_other) {
        let place = found[0].label;
        return told(source, Some(place));
    }
    found.iter().flat_map(|goal| lines(source, goal.span)).collect()
}

fn told(source: &mut Source<'_>, place: Option<Span>) -> Vec<CitedText> {
    if let Some(place) = place {
        source.warn(
            "这张表里没有认准本年度的绩效目标（没有填写，或与其他目标分不开），没有读出，请对照原文",
            place,
        );
    }
    Vec::new()
}

/// Adds a goal, unless it is a label itself or an outcome. A label that does not say its period has that of the row's.
fn add(source: &Source<'_>, found: &mut Vec<Goal>, row: Option<Span>, label: Span, span: Span) {
    let (text, of) = (source.slice(span), source.slice(label));
    if is_head(text) || is_of_outcome(of) {
        return;
    }
    let period = match (period(of), row) {
        (Period::Open, Some(row)) => period(source.slice(row)),
        (own, _) => own,
    };
    // The year's that was left empty stands for itself: no other is in its place.
    if !span.is_empty() || period == Period::Year {
        found.push(Goal { period, label, span });
    }
}

/// Reads the goals below a row of heads; how many rows those are.
fn below(source: &Source<'_>, found: &mut Vec<Goal>, row: &Row, rows: &[Row]) -> usize {
    let heads = filled(row);
    let Some(&(column, label)) = heads.first() else { return 0 };
    let width = GridRow::new(row).width;
    let mut used = 0;
    for row in rows {
        let cells = GridRow::new(row);
        let own = source.slice(cells.span(Some(column)));
        let is_beside =
            filled(row).first().is_some_and(|(at, span)| *at < column && is_goals_label(source.slice(*span)));
        // What stands below the label is a goal where the label heads a column itself, or else another label.
        let is_goal = is_beside || own.chars().count() > 8 || own.contains(['。', '，', '；']);
        let is_label = own.is_empty() || is_head(own);
        if cells.width != width || filled(row).is_empty() || (used > 0 && !own.is_empty()) {
            break;
        }
        if !is_goal && !is_label {
            break;
        }
        let from = usize::from(is_label);
        for (at, head) in &heads[from..] {
            add(source, found, Some(label), *head, cells.span(Some(*at)));
        }
        used += 1;
    }
    used
}
