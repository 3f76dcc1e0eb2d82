//! The tables of a disclosure. Columns are known by the meaning of their headers, never by position.

mod caption;
mod cell;
mod found;
mod grid;
mod head;
mod kind;
mod label;
mod lines;
mod maker;
mod parted;
mod period;
mod projects;
mod sides;
mod tell;
mod title;
mod total_row;
mod totals;
mod unit;
mod whole;

pub(super) use caption::{Caption, years_in};
pub(super) use cell::{Number, amount, count, is_absent, money};
pub(super) use grid::GridRow;
pub(super) use head::Head;
pub(super) use kind::is_head_word;
pub(super) use label::Label;
pub(super) use period::{Period, is_generic, names_several_periods};
pub(super) use title::tell_of_others;
pub(super) use unit::Unit;

use super::clauses::speaks_of_another;
use super::identity::office_in_heading;
use super::outline::is_same;
use super::source::{Source, squeeze};
use crate::columns::{Column, Header, TableKind};
use crate::disclosure::{Disclosure, Unread};
use crate::document::{Row, Table};
use crate::line::{Line, Scope};
use found::Found;
use kind::Kind;
use parted::PartedTable;
use tell::{tell_columns_of_others, tell_left_out, tell_nothing_found, tell_unknown};

/// Reads the budget's own tables (收支总表, 支出总表, “三公”经费表 …) to figures.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut found = Vec::new();
    let others = maker::of_other_units(source, &disclosure.department.value, disclosure.year.value);
    for (at, table) in source.tables() {
        if let Some((_, unit)) = others.iter().find(|(other, _)| *other == at) {
            source.warn(format!("这张表写明是“{unit}”的，没有并入本部门的数字"), table.span);
            continue;
        }
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
    let head = Head::find(source, rows, 2, &kind::is_head_word)
        .or_else(|| {
            Head::of_names_and_amounts(source, rows)
                .filter(|head| Caption::says_of_what(source, at, &rows[..head.first]))
        })
        .or_else(|| {
            // Below a head of two words one may be any: 类别, 预算.
            let labels = rows.iter().map(|row| source.slice(GridRow::new(row).span(Some(0))));
            let names = labels.filter(|text| Line::named(&Label::of(text).words).is_some()).count();
            (names > 1).then(|| Head::find(source, rows, 1, &kind::is_head_word)).flatten()
        });
    let Some(head) = head else {
        tell_unknown(source, disclosure, at, table, rows);
        return None;
    };
    let caption = Caption::of(source, at, &rows[..head.first], table.span);
    let roles = with_names(source, &head, &rows[head.data..], kind::roles(&head));
    if is_of_another_reader(&head, &caption, &disclosure.department.value) {
        return None;
    }
    let by_title = kind::kind(&caption, &head, &roles).map(|kind| (kind, caption.clone()));
    let by_title = by_title
        .map(|(kind, caption)| (in_one_list(source, kind, &caption, &roles, &rows[head.data..]), caption));
    let known = by_title.or_else(|| {
        let caption = caption.below_heading(source, at);
        if is_of_another_reader(&head, &caption, &disclosure.department.value) {
            return None;
        }
        let kind = kind_by_rows(source, &roles, &rows[head.data..])?;
        Some((kind, caption))
    });
    let Some((kind, caption)) = known else {
        tell_unknown(source, disclosure, at, table, rows);
        return None;
    };
    if tell_of_others(source, disclosure, at, table, (TableKind::Budget, Some(&head), &caption)) {
        return None;
    }
    let is_of_region =
        source.is_of_region || (disclosure.department.value.is_empty() && is_of_a_region(&caption));
    if is_of_region {
        source.warn(format!("{}说的是整个地区的数，没有采用", caption.name()), caption.place);
        return None;
    }
    if let Some(office) = office_in_heading(source.document, caption.place)
        && !disclosure.department.value.is_empty()
        && !is_same(source.slice(office), &disclosure.department.value)
    {
        let office = source.slice(office);
        source.warn(format!("{}是“{office}”的表，没有并入本部门的数字", caption.name()), caption.place);
        return None;
    }
    let is_foreign = !disclosure.department.value.is_empty()
        && speaks_of_another(
            super::numbering::without_number(&caption.title),
            &disclosure.department.value,
            disclosure.year.value,
        );
    if is_foreign {
        source.warn(format!("{}可能是其他单位或其他事项的表，没有采用其中的数", caption.name()), table.span);
        return None;
    }
    if source.is_of_unit[at] {
        source.warn(format!("{}写在其他单位的标题下，没有并入本部门的数字", caption.name()), table.span);
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
    let sheet = PartedTable { rows, head, roles, caption, scope, period, department };
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
    tell_left_out(source, &sheet, &found);
    found.table = Some((sheet.caption.name(), sheet.caption.place));
    Some(found)
}

/// 收支总表 with one list of names, in which income and expenditure stand below each other, is one of lines.
fn in_one_list(
    source: &Source<'_>,
    kind: Kind,
    caption: &Caption,
    roles: &[Option<Column>],
    rows: &[Row],
) -> Kind {
    let mut names = roles.iter().enumerate().filter(|(_, role)| **role == Some(Column::Subject));
    let (Some((names, _)), None) = (names.next(), names.next()) else { return kind };
    let labels = rows.iter().map(|row| source.slice(GridRow::new(row).span(Some(names))));
    let is_of_lines = kind == Kind::Sides
        && kind::scope(&caption.title) == Scope::AllFunds
        && kind::kind_of_rows(labels) == Some(Kind::Lines);
    if is_of_lines { Kind::Lines } else { kind }
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

/// Which table it is by its rows.
fn kind_by_rows(source: &Source<'_>, roles: &[Option<Column>], rows: &[Row]) -> Option<Kind> {
    let names = roles.iter().position(|role| *role == Some(Column::Subject))?;
    let labels = rows.iter().map(|row| source.slice(GridRow::new(row).span(Some(names))));
    kind::kind_of_rows(labels)
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

/// How offices are called that have to do with assets, procurement or performance.
const OFFICES: [&str; 5] = ["资产监督管理", "资产管理", "采购中心", "采购管理", "绩效评价中心"];

/// Procurement, assets and indicators have readers of their own.
fn is_of_another_reader(head: &Head, caption: &Caption, department: &str) -> bool {
    // An office may have its name of one of them: 国有资产监督管理局, 政府采购中心.
    let title =
        OFFICES.iter().fold(caption.title.replace(department, ""), |title, office| title.replace(office, ""));
    let has = |needle: &str| head.columns.iter().any(|header| header.own().contains(needle));
    has("三级指标")
        || has("一级指标")
        || head.columns.iter().map(Header::own).any(|own| own.contains("采购") && Line::named(own).is_none())
        || has("品目")
        || has("单价")
        || has("数量")
        || ["采购", "绩效", "资产"].iter().any(|word| title.contains(word))
}
