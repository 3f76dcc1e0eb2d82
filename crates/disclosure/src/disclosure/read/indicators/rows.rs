//! The rows of a table of indicators.

use super::super::source::{Source, squeeze};
use super::super::tables::{GridRow, Number, count, is_absent};
use super::head::{IndicatorHead, is_head, is_operator};
use crate::cited::{Cited, CitedText, Span};
use crate::columns::Column;
use crate::disclosure::Indicator;
use crate::document::Row;
use crate::target::{self, Target};

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

/// Reads the rows below a head.
pub(super) fn read(source: &mut Source<'_>, rows: &[Row], head: &IndicatorHead) -> Vec<Indicator> {
    let mut found: Vec<Indicator> = Vec::new();
    for row in rows {
        let Some((row, shift)) = aligned(source, row, head) else { continue };
        let at = |column: Column| head.at(column).and_then(|at| at.checked_sub(shift));
        let cell = |column: Column| {
            let is_lost = shift > 0 && head.at(column) == Some(0);
            source.cited(if is_lost { row.span(None) } else { row.span(at(column)) })
        };
        let (name, value) = (cell(Column::Level3), cell(Column::Value));
        let has_name = !name.value.is_empty() || !cell(Column::Level2).value.is_empty();
        // A cell that covers name and value belongs to a row of another sort: 总分, 评价结论.
        let is_other = name.span == value.span && !name.span.is_empty();
        if is_other
            || is_of_form(&name.value, &value.value)
            || !has_name
            || (name.value.is_empty() && value.value.is_empty())
        {
            continue;
        }
        let inherited = |cell: CitedText, above: Option<&CitedText>| {
            if cell.value.is_empty() { above.cloned().unwrap_or(cell) } else { cell }
        };
        let above = found.last();
        let weight = at(Column::Weight).map(|column| row.span(Some(column)));
        let weight = weight.and_then(|span| match count(source.slice(span)) {
            Number::Value { value, start, end, .. } => {
                Some(Cited::new(value, Span::new(span.start + start, span.start + end)))
            }
            _ => None,
        });
        let optional =
            |column: Column| at(column).map(|_| cell(column)).filter(|cell| !cell.value.is_empty());
        let indicator = Indicator {
            level1: inherited(cell(Column::Level1), above.map(|above| &above.level1)),
            level2: inherited(cell(Column::Level2), above.map(|above| &above.level2)),
            level3: name,
            description: cell(Column::Description),
            target: target(
                source,
                &row,
                at(Column::Operator).or_else(|| at(Column::ValueType)),
                at(Column::Value),
                at(Column::ValueUnit),
            ),
            basis: cell(Column::Basis),
            weight,
            actual: optional(Column::Actual),
            score: optional(Column::Score),
            deviation: optional(Column::Deviation),
            span: row.whole(),
        };
        found.push(indicator);
    }
    found
}

/// Whether a row only adds points up (总分), or is one of the form that nobody filled in (指标2：, ……).
fn is_of_form(name: &str, value: &str) -> bool {
    let name = squeeze(name);
    let name = name.trim_end_matches(['：', ':']);
    let is_sum = matches!(name, "总分" | "合计" | "总计" | "总得分" | "得分合计");
    let is_counted = name
        .strip_prefix("指标")
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c)));
    let is_dots = !name.is_empty() && name.chars().all(|c| matches!(c, '…' | '.' | '·'));
    value.trim().is_empty() && (is_sum || is_counted || is_dots)
}

/// The target: operator, value and unit together where they stand in columns of their own.
fn target(
    source: &Source<'_>,
    row: &GridRow,
    operator: Option<usize>,
    value: Option<usize>,
    unit: Option<usize>,
) -> Cited<Target> {
    let text =
        |column: Option<usize>| column.map_or("", |column| source.slice(row.span(Some(column))).trim());
    let mut span = row.span(value);
    let mut words = text(value).to_owned();
    let has_digit = words.contains(|c: char| c.is_ascii_digit());
    let own_operator = words.starts_with(['≥', '≤', '=', '＝', '>', '<', '＞', '＜', '不']);
    if has_digit && !own_operator && is_operator(text(operator)) {
        words = format!("{}{words}", text(operator));
        span = span.join(row.span(operator));
    }
    let measure = text(unit);
    if words.ends_with(|c: char| c.is_ascii_digit()) && !is_absent(measure) {
        words.push_str(measure);
        span = span.join(row.span(unit));
    }
    Cited::new(target::parse(&words), span)
}

/// The row with how many cells it lacks at its left; `None` when it is no row of indicators.
fn aligned(source: &mut Source<'_>, row: &Row, head: &IndicatorHead) -> Option<(GridRow, usize)> {
    let texts: Vec<String> = row.cells.iter().map(|cell| squeeze(source.slice(cell.span))).collect();
    if texts.iter().all(String::is_empty) || is_head(source, row) {
        return None;
    }
    let grid = GridRow::new(row);
    let (cells, width) = (grid.width, head.width());
    if cells == width {
        return Some((grid, 0));
    }
    let lacks_first = cells + 1 == width
        && head.at(Column::Level1) == Some(0)
        && texts.first().is_some_and(|text| SECOND_LEVELS.iter().any(|level| text.contains(level)));
    if lacks_first {
        return Some((grid, 1));
    }
    let filled = texts.iter().filter(|text| !text.is_empty()).count();
    if filled >= 2 {
        source.warn(
            format!(
                "绩效指标“{}”一行有{cells}格，表头有{width}格，对不上，没有读出；请检查合并的单元格",
                texts.join(" ").chars().take(24).collect::<String>()
            ),
            grid.whole(),
        );
    }
    None
}
