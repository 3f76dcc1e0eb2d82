//! The performance tables of the projects.

mod goals;
mod head;
mod money;
mod names;
mod rows;

use super::source::{Source, squeeze};
use super::tables::{Caption, GridRow, Unit, tell_of_others};
use crate::cited::{CitedText, Span};
use crate::columns::TableKind;
use crate::disclosure::{Disclosure, ProjectPerformance, SectionKind};
use crate::document::{Block, Row};
use goals::goals_label;
use head::IndicatorHead;
use names::labelled_project;

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut heading: Option<Span> = None;
    for (at, block) in source.document.blocks.iter().enumerate() {
        match block {
            Block::Paragraph(span) => {
                let is_here = matches!(source.sections[at], None | Some(SectionKind::Performance));
                let words = squeeze(source.slice(*span));
                if let Some(name) = labelled_project(source, *span) {
                    heading = Some(name);
                } else if is_here
                    && words.contains("绩效")
                    && words.chars().count() <= 60
                    && !words.contains('。')
                {
                    heading = Some(*span);
                } else if source.is_heading[at] {
                    heading = None;
                }
            }
            Block::Table(table) => {
                let caption = Caption::of(source, at, &[], table.span);
                let has_head = table.rows.iter().any(|row| head::is_head(source, row));
                if has_head
                    && tell_of_others(source, disclosure, at, table, (TableKind::Indicators, None, &caption))
                {
                    continue;
                }
                let unit = caption.unit;
                for rows in tables_of_projects(source, &table.rows) {
                    table_of_project(source, disclosure, rows, heading, unit);
                }
            }
        }
    }
    for project in 0..disclosure.projects.len() {
        if disclosure.projects[project].indicators.is_empty() {
            let name = disclosure.projects[project].name.clone();
            source.warn(format!("项目“{}”的绩效指标表里没有读到指标", name.value), name.span);
        }
    }
}

/// Two tables with nothing between them come as one: a new one begins with a project's name, with goals, or
/// with a head, after a head.
fn tables_of_projects<'r>(source: &Source<'_>, rows: &'r [Row]) -> Vec<&'r [Row]> {
    let mut tables = Vec::new();
    let mut start = 0;
    let mut has_head = false;
    for (at, row) in rows.iter().enumerate() {
        let is_head = head::is_head(source, row);
        let names_project = names::in_row(source, row).is_some();
        if has_head && (is_head || names_project || goals_label(source, row).is_some()) {
            tables.push(&rows[start..at]);
            start = at;
            has_head = false;
        }
        has_head |= is_head;
    }
    tables.push(&rows[start..]);
    tables
}

fn lines(source: &Source<'_>, span: Span) -> Vec<CitedText> {
    source.slice(span).lines().filter(|line| !line.trim().is_empty()).map(|line| source.cite(line)).collect()
}

fn table_of_project(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    rows: &[Row],
    heading: Option<Span>,
    unit: Option<Unit>,
) {
    let head = IndicatorHead::find(source, rows, disclosure.year.value);
    let first = head.as_ref().map_or(rows.len(), |head| head.first);
    let has_goals = rows[..first].iter().any(|row| goals_label(source, row).is_some());
    if head.is_none() && !has_goals {
        return;
    }
    if let Some(head) = head.as_ref().filter(|head| head.projects.is_some()) {
        return tables_by_column(source, disclosure, rows, head);
    }
    let goals = goals::read(source, &rows[..first]);
    let money = money::of_form(source, &rows[..first], unit);
    // Goals and indicators may stand in two tables under one heading.
    let own_name = names::in_form(source, &rows[..first]);
    let is_open = |project: &ProjectPerformance| {
        own_name.is_none()
            && heading.is_some_and(|heading| heading.contains(project.name.span))
            && project.indicators.is_empty()
    };
    if !disclosure.projects.last().is_some_and(is_open) {
        let name = own_name.unwrap_or_else(|| names::of_heading(source, &rows[..first], heading, disclosure));
        let (goals, indicators) = (Vec::new(), Vec::new());
        disclosure.projects.push(ProjectPerformance { name, goals, money: None, indicators });
    }
    let indicators = head.map(|head| rows::read(source, &rows[head.data..], &head)).unwrap_or_default();
    if let Some(project) = disclosure.projects.last_mut() {
        project.goals.extend(goals);
        project.money = project.money.take().or(money);
        project.indicators.extend(indicators);
    }
}

/// A table with the projects in a column: a cell with a name begins a project.
fn tables_by_column(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    rows: &[Row],
    head: &IndicatorHead,
) {
    let rows = &rows[head.data..];
    let text = |row: &Row, column: Option<usize>| GridRow::new(row).span(column);
    let is_start = |at: usize| {
        let name = |at: usize| squeeze(source.slice(text(&rows[at], head.projects)));
        at == 0 || (!name(at).is_empty() && name(at) != name(at - 1))
    };
    let starts: Vec<usize> = (0..rows.len()).filter(|&at| is_start(at)).collect();
    for (index, &start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(rows.len());
        let name = source.cited(text(&rows[start], head.projects));
        let indicators = rows::read(source, &rows[start..end], head);
        if indicators.is_empty() {
            continue;
        }
        let goals = head.goals.map(|at| lines(source, text(&rows[start], Some(at)))).unwrap_or_default();
        disclosure.projects.push(ProjectPerformance { name, goals, money: None, indicators });
    }
}
