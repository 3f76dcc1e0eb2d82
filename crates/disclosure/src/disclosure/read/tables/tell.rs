//! What is told of tables and columns that are not taken.

use std::ops::Range;

use super::super::source::{Source, squeeze};
use super::PartedTable;
use super::caption::{Caption, lines_above};
use super::cell::{Number, money};
use super::found::Found;
use super::grid::GridRow;
use super::label::{Label, named_income};
use super::period::Period;
use crate::cited::Span;
use crate::columns::Column;
use crate::disclosure::{Disclosure, Unread};
use crate::document::{Row, Table};
use crate::line::Line;

/// Tells of a table that nobody reads, where it has amounts beside names of lines.
pub(super) fn tell_unknown(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    at: usize,
    table: &Table,
    rows: &[Row],
) {
    /// One name may stand among words of another sort.
    const ENOUGH: usize = 2;
    let cells = || rows.iter().flat_map(|row| &row.cells).map(|cell| source.slice(cell.span));
    let is_of_others = cells().any(|text| {
        ["三级指标", "一级指标", "指标值", "数量", "单价"].iter().any(|word| text.contains(word))
    });
    let names = cells().filter(|text| Line::named(&Label::of(text).words).is_some()).count();
    let caption = Caption::of(source, at, &[], table.span);
    let above = || {
        let mut lines = lines_above(source, at).into_iter().map(|span| squeeze(source.slice(span)));
        lines.find(|words| words.ends_with('表')).unwrap_or_default()
    };
    let title = if caption.title.is_empty() { above() } else { caption.title };
    let is_of_other_reader = ["采购", "绩效", "资产", "指标"].iter().any(|word| title.contains(word));
    let is_titled = title.ends_with('表')
        && ["收支", "支出", "收入", "三公", "公用经费", "人员经费", "运行经费"]
            .iter()
            .any(|word| title.contains(word))
        && !is_of_other_reader;
    let is_named = names >= ENOUGH || (names > 0 && !is_of_other_reader);
    let has_amount = cells().any(|text| matches!(money(text), Number::Value { .. }));
    if !is_of_others && (is_named || is_titled) && has_amount {
        source.warn("这张表没有读懂，没有采用其中的数；请对照原文", table.span);
        let section = source.sections[at];
        disclosure.unread.push(Unread { line: None, section, span: table.span });
    } else if !is_of_others
        && !is_of_other_reader
        && has_amount
        && (["资金", "预算", "经费", "拨款", "收支"].iter().any(|word| title.contains(word))
            || caption.unit.is_some()
            || cells().any(|text| text.ends_with("元") || text.contains("万元")))
    {
        let title = if title.is_empty() { "没有标题的表" } else { title.as_str() };
        source.note(format!("“{title}”里没有本页的科目，没有采用其中的数"), table.span);
    }
}

/// Tells of the columns of what was spent so far, of forecasts and of adjusted budgets.
pub(super) fn tell_columns_of_others(source: &mut Source<'_>, sheet: &PartedTable<'_>) {
    let mut left_out: Vec<&str> = (0..sheet.head.width())
        .filter(|&at| sheet.roles[at].is_none())
        .filter(|&at| Period::of(&sheet.head.columns[at], sheet.period).is_none() || sheet.is_proposal(at))
        .map(|at| sheet.head.printed[at].as_str())
        .collect();
    left_out.dedup();
    if !left_out.is_empty() {
        let name = sheet.caption.name();
        let columns = left_out.join("”“");
        source.note(format!("{name}里“{columns}”不是预算数或决算数，没有采用"), sheet.caption.place);
    }
}

/// So many rows are named.
const MOST_NAMES: usize = 12;

/// Tells of the columns and rows with amounts of which none was taken, except those that are told of as of other periods.
pub(super) fn tell_left_out(source: &mut Source<'_>, sheet: &PartedTable<'_>, found: &Found) {
    let mut taken: Vec<Span> = found
        .figures
        .iter()
        .chain(found.scoped.iter().map(|scoped| &scoped.figure))
        .map(|figure| figure.amount.span)
        .collect();
    if taken.is_empty() {
        return;
    }
    // Searched for each cell: a long table has many of both.
    taken.sort_unstable();
    let rows: Vec<GridRow> = sheet.rows().collect();
    let is_amount =
        |span: Span| matches!(money(source.slice(span)), Number::Value { value, .. } if !value.is_zero());
    let is_taken = |cell: Span| {
        let first = taken.partition_point(|span| span.start < cell.start);
        taken.get(first).is_some_and(|span| cell.contains(*span))
    };
    let is_left_out = |at: &usize| {
        let cells = || rows.iter().map(|row| sheet.amount_at(row, *at));
        sheet.roles[*at].is_none()
            && Period::of(&sheet.head.columns[*at], sheet.period).is_some()
            && !sheet.is_proposal(*at)
            && cells().any(is_amount)
            && !cells().any(is_taken)
    };
    let mut left_out: Vec<&str> =
        (0..sheet.head.width()).filter(is_left_out).map(|at| sheet.head.printed[at].as_str()).collect();
    left_out.dedup();
    let mut rows_left_out: Vec<&str> = Vec::new();
    for row in &rows {
        for list in lists(sheet) {
            let amounts =
                || list.clone().filter(|&at| sheet.roles[at].is_none()).map(|at| sheet.amount_at(row, at));
            if amounts().any(is_amount) && !amounts().any(is_taken) {
                rows_left_out.extend(name_of(source, sheet, row, list));
            }
        }
    }
    rows_left_out.dedup();
    let name = sheet.caption.name();
    if !left_out.is_empty() {
        let columns = left_out.join("”“");
        source.note(format!("{name}里“{columns}”各列的数没有采用"), sheet.caption.place);
    }
    if !rows_left_out.is_empty() {
        rows_left_out.truncate(MOST_NAMES);
        let rows = rows_left_out.join("”“");
        source.note(format!("{name}里“{rows}”等行的数没有采用"), sheet.caption.place);
    }
}

/// The lists that stand side by side, each a column of names with its amounts.
fn lists(sheet: &PartedTable<'_>) -> Vec<Range<usize>> {
    let is_name = |at: &usize| sheet.roles[*at] == Some(Column::Subject);
    let mut starts: Vec<usize> = (0..sheet.head.width()).filter(is_name).collect();
    // Names that stand beside each other are of one list.
    starts.retain(|&at| at > 0 && sheet.roles[at - 1].is_none());
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([sheet.head.width()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The name of a row in one list: of a line, of an office, or whatever stands in a list of income. Functions in depth
/// are no lines.
fn name_of<'d>(
    source: &Source<'d>,
    sheet: &PartedTable<'_>,
    row: &GridRow,
    mut list: Range<usize>,
) -> Option<&'d str> {
    let is_of_income = list.clone().any(|at| {
        let header = &sheet.head.columns[at];
        sheet.roles[at] == Some(Column::Subject) && header.has("收入") && !header.has("支出")
    });
    let text = |at: usize| source.slice(row.span(Some(at))).trim();
    let is_name = |at: &usize| match sheet.roles[*at] {
        Some(Column::Subject) => {
            let label = Label::of(text(*at));
            // Whatever else stands in a table of “三公” is a unit or a count.
            let is_of_few = sheet.caption.title.contains("三公") || (is_of_income && label.depth == 0);
            (is_of_few && !label.words.is_empty())
                || Line::named(&label.words).is_some()
                || named_income(&label.words).is_some()
        }
        Some(Column::Office) => text(*at).contains(|c: char| c.is_alphabetic()),
        _ => false,
    };
    list.find(is_name).map(text)
}

/// An empty table is said to be empty; one with amounts that were not understood is told of. Returns whether
/// it has any.
pub(super) fn tell_nothing_found(source: &mut Source<'_>, sheet: &PartedTable<'_>) -> bool {
    let name = sheet.caption.name();
    let is_amount = |span| source.slice(span).contains(|c: char| c.is_ascii_digit());
    let columns = || (0..sheet.head.width()).filter(|&at| !sheet.roles[at].is_some_and(is_of_names));
    let has_amount = sheet.rows().any(|row| columns().any(|at| is_amount(row.span(Some(at)))));
    if has_amount {
        source.warn(format!("{name}里的数没有读懂，没有采用；请对照原文"), sheet.caption.place);
    } else {
        source.note(format!("{name}是空表，没有数据"), sheet.caption.place);
    }
    has_amount
}

/// Whether a column holds names, codes or numbers of rows.
fn is_of_names(column: Column) -> bool {
    matches!(column, Column::Subject | Column::Code | Column::Ordinal | Column::ProjectName)
}
