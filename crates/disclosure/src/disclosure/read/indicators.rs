//! The performance tables of the projects.

mod head;
mod money;
mod rows;

use super::numbering::without_number;
use super::source::{Source, squeeze};
use super::tables::{Caption, GridRow, Unit, tell_of_others};
use crate::cited::{Cited, CitedText, Span};
use crate::columns::{Column, Header, TableKind};
use crate::disclosure::{Disclosure, ProjectPerformance, SectionKind};
use crate::document::{Block, Row};
use head::IndicatorHead;

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
        let names_project = GridRow::new(row).texts(source).first().is_some_and(|text| text == "项目名称");
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

/// The cell that says that goals follow: 绩效目标, 年度总体目标 …
fn goals_label(source: &Source<'_>, row: &Row) -> Option<Span> {
    let mut cells = GridRow::new(row)
        .cells()
        .map(|(_, cell)| cell.span)
        .filter(|span| !span.is_empty())
        .collect::<Vec<_>>()
        .into_iter();
    let label = cells.next()?;
    cells.next()?;
    is_goals_label(source.slice(label)).then_some(label)
}

fn is_goals_label(text: &str) -> bool {
    let header = Header::new([text]);
    // 实施期目标（2024-2026年）
    let words = header.own().split('（').next().unwrap_or("");
    // 年度绩效目标1
    let words = words.trim_end_matches(|c: char| c.is_ascii_digit());
    words.chars().count() <= 12
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
        ]
        .iter()
        .any(|ending| words.ends_with(ending))
}

/// The goals: what stands beside the label, or where that heads columns, below the one for the year.
fn goals(source: &Source<'_>, rows: &[Row]) -> Vec<CitedText> {
    let Some(at) = rows.iter().position(|row| goals_label(source, row).is_some()) else { return Vec::new() };
    let row = GridRow::new(&rows[at]);
    let Some(label) = goals_label(source, &rows[at]) else { return Vec::new() };
    let beside: Vec<(usize, Span)> = row
        .cells()
        .map(|(column, cell)| (column, cell.span))
        .filter(|(_, span)| !span.is_empty() && span.start > label.start)
        .collect();
    let is_head = |span: &Span| {
        let text = source.slice(*span);
        is_goals_label(text) || Header::new([text]).may_be(Column::Actual)
    };
    if !beside.iter().all(|(_, span)| is_head(span)) {
        return beside.first().map(|(_, span)| lines(source, *span)).unwrap_or_default();
    }
    let Some(below) = rows.get(at + 1).map(GridRow::new) else { return Vec::new() };
    let is_for_the_year = |(_, span): &&(usize, Span)| {
        let text = source.slice(*span);
        ["年度", "本年", "当年", "预期", "阶段"].iter().any(|word| text.contains(word))
    };
    let column = beside.iter().find(is_for_the_year).or_else(|| beside.first()).map(|(column, _)| *column);
    lines(source, below.span(column))
}

/// The name behind `项目名称：` on a line or in a cell.
fn labelled_project(source: &Source<'_>, span: Span) -> Option<Span> {
    let (label, name) = source.slice(span).split_once(['：', ':'])?;
    let name = name.split(['\n', '\t']).next()?.split("  ").find(|part| !part.trim().is_empty())?;
    (squeeze(label) == "项目名称").then(|| source.cite(name).span)
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
    let goals = goals(source, &rows[..first]);
    let money = money::of_form(source, &rows[..first], unit);
    // Goals and indicators may stand in two tables under one heading.
    let is_open = |project: &ProjectPerformance| {
        heading.is_some_and(|heading| heading.contains(project.name.span)) && project.indicators.is_empty()
    };
    if !disclosure.projects.last().is_some_and(is_open) {
        let name = project_name(source, &rows[..first], heading, &disclosure.projects);
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

/// The project's name: a cell beside 项目名称, or the heading above the table without its ending.
fn project_name(
    source: &mut Source<'_>,
    rows: &[Row],
    heading: Option<Span>,
    before: &[ProjectPerformance],
) -> CitedText {
    let labelled = |row: &Row| row.cells.iter().find_map(|cell| labelled_project(source, cell.span));
    if let Some(name) = rows.iter().find_map(labelled) {
        return source.cited(name);
    }
    let in_table = rows.iter().find_map(|row| {
        let at = row.cells.iter().position(|cell| squeeze(source.slice(cell.span)) == "项目名称")?;
        row.cells.get(at + 1).map(|cell| source.cited(cell.span)).filter(|name| !name.value.is_empty())
    });
    if let Some(name) = in_table {
        return name;
    }
    let is_taken = |heading: Span| before.iter().any(|project| heading.contains(project.name.span));
    if let Some(span) = heading.filter(|&heading| !is_taken(heading)) {
        let name = without_number(source.slice(span)).trim();
        let name = [
            "项目绩效目标申报表",
            "项目绩效目标表",
            "绩效目标申报表",
            "绩效目标表",
            "绩效指标表",
            "绩效目标",
            "绩效表",
        ]
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .unwrap_or(name);
        // A title of the whole document names no project.
        let is_title =
            ["部门预算", "单位预算", "部门决算", "年度", "年"].iter().any(|end| name.ends_with(end));
        if !is_title && !name.trim().is_empty() {
            return source.cite(name.trim());
        }
    }
    let count = before.len();
    let place = rows.first().map_or(Span::default(), |row| GridRow::new(row).whole());
    source.warn(format!("第{}张绩效指标表上面没有项目名称", count + 1), (!place.is_empty()).then_some(place));
    Cited::new(format!("（第{}个项目，原文未写名称）", count + 1), Span::new(place.start, place.start))
}
