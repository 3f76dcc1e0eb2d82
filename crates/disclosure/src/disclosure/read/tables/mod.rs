//! The tables of a disclosure. Columns are known by the meaning of their headers, never by position.

mod caption;
mod cell;
mod found;
mod grid;
mod head;
mod kind;
mod label;
mod lines;
mod period;
mod projects;
mod sides;
mod total_row;
mod totals;
mod unit;

pub(super) use caption::{Caption, years_in};
pub(super) use cell::{Number, amount, count, is_absent, money};
pub(super) use grid::GridRow;
pub(super) use head::Head;
pub(super) use label::Label;
pub(super) use unit::Unit;

use super::source::{Source, squeeze};
use crate::columns::Column;
use crate::disclosure::{Disclosure, Unread};
use crate::document::{Row, Table};
use crate::line::{Line, Scope};
use found::{Context, Found};
use kind::Kind;
use period::Period;

/// One of the budget's own tables, taken apart.
struct Sheet<'r> {
    rows: &'r [Row],
    head: Head,
    roles: Vec<Option<Column>>,
    caption: Caption,
    scope: Scope,
    period: Period,
    /// The department whose tables they are; empty where it is not known.
    department: String,
}

impl Sheet<'_> {
    /// The rows of data that fit the head.
    fn rows(&self) -> impl Iterator<Item = GridRow> {
        self.rows[self.head.data..].iter().map(GridRow::new).filter(|row| row.width <= self.head.width())
    }

    /// How the cells of a column are read.
    fn context(&self, column: usize, period: Period) -> Context {
        Context { unit: self.unit_of(column), period, table: self.caption.name() }
    }

    /// The unit of a column: its header's, or else the caption's.
    fn unit_of(&self, column: usize) -> Option<Unit> {
        Unit::stated_in(&self.head.printed[column]).or(self.caption.unit)
    }
}

/// Reads the budget's own tables (收支总表, 支出总表, “三公”经费表 …) to figures.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut found = Vec::new();
    for (at, table) in source.tables() {
        for rows in split(source, &table.rows) {
            found.extend(read_table(source, disclosure, at, table, rows));
        }
    }
    found::settle(source, disclosure, found);
}

/// Two tables with nothing between them come as one: a new one begins with a title or a head after data.
fn split<'r>(source: &Source<'_>, rows: &'r [Row]) -> Vec<&'r [Row]> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut has_data = false;
    for (at, row) in rows.iter().enumerate() {
        let texts = GridRow::new(row).texts(source);
        let is_title =
            matches!(texts.as_slice(), [title] if title.ends_with('表') && title.chars().count() > 4);
        if has_data && is_title {
            parts.push(&rows[start..at]);
            (start, has_data) = (at, false);
        }
        has_data |= texts.len() > 1;
    }
    parts.push(&rows[start..]);
    parts
}

fn read_table(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    at: usize,
    table: &Table,
    rows: &[Row],
) -> Option<Found> {
    let Some(head) = Head::find(source, rows, 2, &kind::is_head_word) else {
        tell_unknown(source, disclosure, at, table, rows);
        return None;
    };
    let caption = Caption::of(source, at, &rows[..head.first], table.span);
    let roles = with_names(source, &head, &rows[head.data..], kind::roles(&head));
    if is_of_another_reader(&head, &caption) {
        return None;
    }
    let (kind, caption) = match kind::kind(&caption, &head, &roles) {
        Some(kind) => (kind, caption),
        None => {
            let known = kind_by_rows(source, at, &head, &roles, &rows[head.data..], caption);
            if known.is_none() {
                tell_unknown(source, disclosure, at, table, rows);
            }
            known?
        }
    };
    let is_of_region =
        source.is_of_region || (disclosure.department.value.is_empty() && is_of_a_region(&caption));
    if is_of_region {
        source.warn(format!("{}说的是整个地区的数，没有采用", caption.name()), caption.place);
        return None;
    }
    let period = Period {
        year: caption.year.unwrap_or(disclosure.year.value),
        kind: if caption.title.contains("决算") {
            crate::disclosure::DocumentKind::FinalAccounts
        } else {
            disclosure.kind
        },
    };
    let scope = kind::scope(&caption.title);
    let department = squeeze(&disclosure.department.value);
    let sheet = Sheet { rows, head, roles, caption, scope, period, department };
    if sheet.caption.unit.is_none() && (0..sheet.head.width()).all(|column| sheet.unit_of(column).is_none()) {
        let name = sheet.caption.name();
        source.warn(format!("{name}没有写明金额单位，只采用自己写明单位的数"), sheet.caption.place);
    }
    let mut found = match kind {
        Kind::Sides => sides::read(source, &sheet),
        Kind::Projects => projects::read(source, &sheet),
        Kind::Lines => lines::read(source, &sheet),
        kind => totals::read(source, &sheet, kind),
    };
    if found.figures.is_empty() && found.scoped.is_empty() && tell_nothing_found(source, &sheet) {
        disclosure.unread.push(Unread {
            line: None,
            section: source.sections[at],
            span: sheet.caption.place,
        });
    }
    tell_columns_of_others(source, &sheet);
    found.table = Some((sheet.caption.name(), sheet.caption.place));
    Some(found)
}

/// With the columns whose cells are names of lines, whatever heads them.
fn with_names(
    source: &Source<'_>,
    head: &Head,
    rows: &[Row],
    mut roles: Vec<Option<Column>>,
) -> Vec<Option<Column>> {
    /// So many names tell.
    const ENOUGH: usize = 2;
    /// So many rows are looked at.
    const MOST_ROWS: usize = 100;
    if roles.contains(&Some(Column::Subject)) {
        return roles;
    }
    let grids: Vec<GridRow> = rows.iter().take(MOST_ROWS).map(GridRow::new).collect();
    for (at, role) in roles.iter_mut().enumerate().take(head.width()).filter(|(_, role)| role.is_none()) {
        let texts = || grids.iter().map(|row| source.slice(row.span(Some(at))));
        let is_of_words = texts().all(|text| !matches!(money(text), Number::Value { .. }));
        let is_name = |text: &&str| Line::named(&Label::of(text).words).is_some();
        if is_of_words && texts().filter(is_name).count() >= ENOUGH {
            *role = Some(Column::Subject);
        }
    }
    roles
}

/// Which table it is by its rows, with the heading above it as its title.
fn kind_by_rows(
    source: &Source<'_>,
    at: usize,
    head: &Head,
    roles: &[Option<Column>],
    rows: &[Row],
    caption: Caption,
) -> Option<(Kind, Caption)> {
    let caption = caption.below_heading(source, at);
    if is_of_another_reader(head, &caption) {
        return None;
    }
    let names = roles.iter().position(|role| *role == Some(Column::Subject))?;
    let labels = rows.iter().map(|row| source.slice(GridRow::new(row).span(Some(names))));
    Some((kind::kind_of_rows(labels)?, caption))
}

/// Tells of a table that nobody reads, where it has amounts beside names of lines.
fn tell_unknown(
    source: &mut Source<'_>,
    disclosure: &mut Disclosure,
    at: usize,
    table: &Table,
    rows: &[Row],
) {
    /// So many names are no accident.
    const ENOUGH: usize = 2;
    let cells = || rows.iter().flat_map(|row| &row.cells).map(|cell| source.slice(cell.span));
    let is_of_others = cells().any(|text| {
        ["三级指标", "一级指标", "指标值", "数量", "单价"].iter().any(|word| text.contains(word))
    });
    let names = cells().filter(|text| Line::named(&Label::of(text).words).is_some()).count();
    let has_amount = cells().any(|text| matches!(money(text), Number::Value { .. }));
    if !is_of_others && names >= ENOUGH && has_amount {
        source.warn("这张表没有读懂，没有采用其中的数；请对照原文", table.span);
        let section = source.sections[at];
        disclosure.unread.push(Unread { line: None, section, span: table.span });
    }
}

/// Tells of the columns of what was spent so far, of forecasts and of adjusted budgets.
fn tell_columns_of_others(source: &mut Source<'_>, sheet: &Sheet<'_>) {
    let mut left_out: Vec<&str> = (0..sheet.head.width())
        .filter(|&at| sheet.roles[at].is_none())
        .filter(|&at| Period::of(&sheet.head.columns[at], sheet.period).is_none())
        .map(|at| sheet.head.printed[at].as_str())
        .collect();
    left_out.dedup();
    if !left_out.is_empty() {
        let name = sheet.caption.name();
        let columns = left_out.join("”“");
        source.note(format!("{name}里“{columns}”不是预算数或决算数，没有采用"), sheet.caption.place);
    }
}

/// Whether a table adds up the offices of a region.
fn is_of_a_region(caption: &Caption) -> bool {
    const WORDS: [&str; 12] = [
        "全省",
        "全市",
        "全县",
        "全区",
        "省本级",
        "市本级",
        "县本级",
        "区本级",
        "市级部门",
        "县级部门",
        "区级部门",
        "汇总",
    ];
    WORDS.iter().any(|word| caption.title.contains(word))
}

/// Procurement, assets and indicators have readers of their own.
fn is_of_another_reader(head: &Head, caption: &Caption) -> bool {
    let has = |needle: &str| head.columns.iter().any(|header| header.own().contains(needle));
    has("三级指标")
        || has("一级指标")
        || has("采购")
        || has("品目")
        || has("单价")
        || has("数量")
        || ["采购", "绩效", "资产"].iter().any(|word| caption.title.contains(word))
}

/// An empty table is said to be empty; one with amounts that were not understood is told of. Returns whether
/// it has any.
fn tell_nothing_found(source: &mut Source<'_>, sheet: &Sheet<'_>) -> bool {
    let name = sheet.caption.name();
    let is_amount = |span| source.slice(span).contains(|c: char| c.is_ascii_digit());
    let columns = || (0..sheet.head.width()).filter(|&at| sheet.roles[at].is_none());
    let has_amount = sheet.rows().any(|row| columns().any(|at| is_amount(row.span(Some(at)))));
    if has_amount {
        source.warn(format!("{name}里的数没有读懂，没有采用；请对照原文"), sheet.caption.place);
    } else {
        source.note(format!("{name}是空表，没有数据"), sheet.caption.place);
    }
    has_amount
}
