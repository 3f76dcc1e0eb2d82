//! The unit whose table it is, where a label above it says so: `单位名称：某某公路养护中心`.

use super::super::clauses::{is_own_name, speaks_of_another};
use super::super::source::{Source, squeeze};
use super::caption::lines_above;
use crate::document::Table;

const UNIT: [&str; 6] = ["单位名称", "编制单位", "填报单位", "公开单位", "填表单位", "预算单位"];
/// These may name the department over a unit, and so tell nothing of another.
const DEPARTMENT: [&str; 4] = ["部门名称", "编制部门", "填报部门", "部门"];
/// So many rows of a table may stand above its head.
const TOP_ROWS: usize = 3;

/// The tables, by their blocks, that labels give to other units than the department. Where all labels give one other
/// name, the department may be called by it.
pub(super) fn of_other_units(source: &Source<'_>, department: &str, year: u16) -> Vec<(usize, String)> {
    if department.is_empty() {
        return Vec::new();
    }
    let is_own = |name: &str| {
        is_form_of(name, department)
            || is_own_name(name, department)
            || !speaks_of_another(name, department, year)
    };
    let tables: Vec<(usize, &Table)> = source.tables().collect();
    let behind = |labels: &'static [&str]| {
        let maker = |&(at, table): &(usize, &Table)| Some((at, maker(source, at, table, labels)?));
        tables.iter().filter_map(maker).partition::<Vec<(usize, String)>, _>(|(_, name)| is_own(name))
    };
    let (own, mut others) = behind(&UNIT);
    let (own_department, others_department) = behind(&DEPARTMENT);
    let is_known = !own.is_empty() || !own_department.is_empty();
    others.extend(others_department);
    let is_one_name = others.iter().all(|(_, name)| *name == others[0].1);
    if is_known || !is_one_name || others.len() < 2 { others } else { Vec::new() }
}

/// Whether a name is the department's, with its region or without. What begins with the department's is a unit of it:
/// 某某局服务中心.
pub(super) fn is_form_of(name: &str, department: &str) -> bool {
    department.ends_with(name) || name.ends_with(department)
}

/// The name behind a label right above a table or in its first rows.
fn maker(source: &Source<'_>, at: usize, table: &Table, labels: &[&str]) -> Option<String> {
    let inside = table.rows.iter().take(TOP_ROWS).flat_map(|row| &row.cells).map(|cell| cell.span);
    let lines = inside.chain(lines_above(source, at));
    lines.map(|span| source.slice(span)).find_map(|line| behind_label(line, labels))
}

fn behind_label(line: &str, labels: &[&str]) -> Option<String> {
    let rest = labels.iter().find_map(|label| {
        let rest = line.trim_start().strip_prefix(label)?;
        rest.trim_start().strip_prefix(['：', ':'])
    })?;
    let name = rest.split_whitespace().next()?;
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit() || "[]【】（）()-".contains(c));
    (!name.is_empty()).then(|| squeeze(name))
}
