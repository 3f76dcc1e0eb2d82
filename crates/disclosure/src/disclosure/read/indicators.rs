//! The performance tables of the projects.

use super::number::{NumberCell, number_cell};
use super::numbering::without_number;
use super::source::{Source, squeeze};
use super::table::{Columns, cell_text, columns_of, row_span};
use crate::cited::{Cited, CitedText, Span};
use crate::disclosure::{Disclosure, Indicator, ProjectPerformance, SectionKind};
use crate::document::{Block, Row};
use crate::target;

/// 三级指标 is what makes a table one of indicators; 依据 before 指标值, which it contains.
const WANTED: [&[&str]; 7] = [
    &["三级指标", "指标名称"],
    &["一级指标"],
    &["二级指标"],
    &["确定依据", "依据", "评（扣）分标准", "备注"],
    &["描述", "指标解释", "指标内容", "指标说明"],
    &["指标值", "目标值"],
    &["分值", "权重"],
];

/// The second levels of the template, which tell a row that lacks its merged first cell.
const SECOND_LEVELS: [&str; 9] = [
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "社会效益",
    "经济效益",
    "生态效益",
    "可持续影响",
    "满意度",
];

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut heading: Option<Span> = None;
    for (at, block) in source.document.blocks.iter().enumerate() {
        match block {
            Block::Paragraph(span) => {
                let is_here = matches!(source.sections[at], None | Some(SectionKind::Performance));
                let words = squeeze(source.slice(*span));
                if is_here && words.contains("绩效") && words.chars().count() <= 60 && !words.contains('。')
                {
                    heading = Some(*span);
                } else if source.is_heading[at] {
                    heading = None;
                }
            }
            Block::Table(table) => {
                for rows in tables_of_projects(source, &table.rows) {
                    table_of_project(source, disclosure, rows, heading);
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

/// Two tables with nothing between them come as one: a new one begins with goals, or with a header,
/// after a header.
fn tables_of_projects<'r>(source: &Source<'_>, rows: &'r [Row]) -> Vec<&'r [Row]> {
    let mut tables = Vec::new();
    let mut start = 0;
    let mut has_header = false;
    for (at, row) in rows.iter().enumerate() {
        let is_header = row.cells.iter().any(|cell| squeeze(source.slice(cell.span)).contains(WANTED[0][0]));
        if has_header && (is_header || is_goals_row(source, row)) {
            tables.push(&rows[start..at]);
            start = at;
            has_header = false;
        }
        has_header |= is_header;
    }
    tables.push(&rows[start..]);
    tables
}

fn is_goals_row(source: &Source<'_>, row: &Row) -> bool {
    let [name, _, ..] = row.cells.as_slice() else { return false };
    let name = squeeze(source.slice(name.span));
    ["绩效目标", "总体目标", "年度目标"].iter().any(|ending| name.ends_with(ending))
}

fn table_of_project(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    rows: &[Row],
    heading: Option<Span>,
) {
    let columns = columns_of(source, rows, &WANTED);
    let header = columns.as_ref().map_or(rows.len(), |columns| columns.header);
    let goals_row = rows[..header].iter().find(|row| is_goals_row(source, row));
    if columns.is_none() && goals_row.is_none() {
        return;
    }
    let goals: Vec<CitedText> = goals_row
        .and_then(|row| row.cells.last())
        .map(|cell| source.slice(cell.span).lines().filter(|line| !line.trim().is_empty()))
        .map(|lines| lines.map(|line| source.cite(line)).collect())
        .unwrap_or_default();
    // Goals and indicators may stand in two tables under one heading.
    let is_open = |project: &ProjectPerformance| {
        heading.is_some_and(|heading| heading.contains(project.name.span)) && project.indicators.is_empty()
    };
    if !disclosure.projects.last().is_some_and(is_open) {
        let name = project_name(source, &rows[..header], heading, &disclosure.projects);
        disclosure.projects.push(ProjectPerformance { name, goals: Vec::new(), indicators: Vec::new() });
    }
    let indicators = columns.map(|columns| indicators(source, &rows[columns.header..], &columns));
    if let Some(project) = disclosure.projects.last_mut() {
        project.goals.extend(goals);
        project.indicators.extend(indicators.unwrap_or_default());
    }
}

/// The project's name: a cell beside 项目名称, or the heading above the table without its ending.
fn project_name(
    source: &mut Source<'_>,
    rows: &[Row],
    heading: Option<Span>,
    before: &[ProjectPerformance],
) -> CitedText {
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
        if !name.trim().is_empty() {
            return source.cite(name.trim());
        }
    }
    let count = before.len();
    let place = rows.first().map_or(Span::default(), row_span);
    source.warn(format!("第{}张绩效指标表上面没有项目名称", count + 1), (!place.is_empty()).then_some(place));
    Cited::new(format!("（第{}个项目，原文未写名称）", count + 1), Span::new(place.start, place.start))
}

fn indicators(source: &mut Source<'_>, rows: &[Row], columns: &Columns<7>) -> Vec<Indicator> {
    let Some((header, rows)) = rows.split_first() else { return Vec::new() };
    let width = header.cells.len();
    let [level3, level1, level2, basis, description, value, weight] = columns.of;
    let mut found: Vec<Indicator> = Vec::new();
    for row in rows {
        let Some(shift) = alignment(source, row, width, level1) else { continue };
        let column = |column: Option<usize>| column.and_then(|at| at.checked_sub(shift));
        let name = cell_text(source, row, column(level3));
        if name.value.is_empty() && cell_text(source, row, column(value)).value.is_empty() {
            continue;
        }
        let inherited = |cell: CitedText, above: Option<CitedText>| {
            if cell.value.is_empty() { above.unwrap_or(cell) } else { cell }
        };
        let above = found.last();
        let first = if shift > 0 { CitedText::default() } else { cell_text(source, row, level1) };
        let level1 = inherited(first, above.map(|above| above.level1.clone()));
        let level2 =
            inherited(cell_text(source, row, column(level2)), above.map(|above| above.level2.clone()));
        let target = cell_text(source, row, column(value)).map(|text| target::parse(&text));
        let weight = weight.map(|_| cell_text(source, row, column(weight)));
        let weight = weight.and_then(|cell| match number_cell(&cell.value) {
            NumberCell::Number(number) => Some(Cited::new(number, cell.span)),
            _ => None,
        });
        found.push(Indicator {
            level1,
            level2,
            level3: name,
            description: cell_text(source, row, column(description)),
            target,
            basis: cell_text(source, row, column(basis)),
            weight,
            span: row_span(row),
        });
    }
    found
}

/// How many cells the row lacks at its left; `None` when it is no row of indicators.
fn alignment(source: &mut Source<'_>, row: &Row, width: usize, level1: Option<usize>) -> Option<usize> {
    let texts: Vec<String> = row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect();
    if texts.iter().all(String::is_empty) || texts.iter().any(|text| text == "三级指标") {
        return None;
    }
    let cells = row.cells.len();
    if cells == width {
        return Some(0);
    }
    let lacks_first = cells + 1 == width
        && level1 == Some(0)
        && texts.first().is_some_and(|text| SECOND_LEVELS.iter().any(|level| text.contains(level)));
    if lacks_first {
        return Some(1);
    }
    source.warn(
        format!(
            "绩效指标“{}”一行有{cells}格，表头有{width}格，多出或缺少的格请对照原文检查",
            texts.join(" ").chars().take(24).collect::<String>()
        ),
        row_span(row),
    );
    (cells >= 2).then_some(0)
}
