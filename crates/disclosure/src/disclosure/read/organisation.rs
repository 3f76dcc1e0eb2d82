//! What the department does, and which units it consists of.

use super::numbering::{strip_number, without_number};
use super::source::{Source, squeeze};
use super::table::{Columns, cell_text, columns_of};
use crate::cited::{Cited, Span};
use crate::disclosure::{Disclosure, Institution, SectionKind};

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    duties(source, disclosure);
    institutions(source, disclosure);
}

fn duties(source: &Source<'_>, disclosure: &mut Disclosure) {
    let mut is_duties = true;
    for (_, span) in source.paragraphs(SectionKind::DutiesAndInstitutions) {
        let text = source.slice(span);
        match part_of_heading(text) {
            Some(Part::Duties) => is_duties = true,
            Some(Part::Other) => is_duties = false,
            None if is_duties && !squeeze(text).ends_with(['：', ':']) && !is_of_staff(text) => {
                duty(source, disclosure, span);
            }
            None => {}
        }
    }
}

enum Part {
    Duties,
    /// 机构设置, 人员情况, 重点工作 …
    Other,
}

/// The part of the section that a heading in it opens.
fn part_of_heading(text: &str) -> Option<Part> {
    let words = squeeze(without_number(text));
    let words = words.trim_end_matches(['：', ':']);
    if words.chars().count() > 24 || words.contains(['。', '，', '；', '：']) {
        return None;
    }
    let any = |needles: &[&str]| needles.iter().any(|needle| words.contains(needle));
    let is_action =
        ["负责", "承担", "组织", "履行", "贯彻", "拟订", "完成"].iter().any(|verb| words.starts_with(verb));
    if is_action {
        None
    } else if any(&[
        "机构设置",
        "机构情况",
        "机构构成",
        "单位构成",
        "人员",
        "内设",
        "编制情况",
        "重点工作",
        "主要工作任务",
        "预算编制",
    ]) {
        Some(Part::Other)
    } else if any(&["职责", "职能"]) {
        Some(Part::Duties)
    } else {
        None
    }
}

/// Offices and posts within the department, which are no duty.
fn is_of_staff(text: &str) -> bool {
    ["内设", "下设", "编制人数", "人员编制", "在职人员", "下属单位", "预算单位"]
        .iter()
        .any(|word| text.contains(word))
        && strip_number(text).is_none()
}

fn duty(source: &Source<'_>, disclosure: &mut Disclosure, span: Span) {
    let text = source.slice(span);
    match (strip_number(text), disclosure.duties.last_mut()) {
        (Some(duty), _) => disclosure.duties.push(source.cite(duty)),
        // A paragraph without a number goes on with the duty before it, or stands for itself.
        (None, Some(before)) if is_numbered_list(source) => {
            let span = before.span.join(span);
            *before = Cited::new(source.slice(span).to_owned(), span);
        }
        (None, _) => disclosure.duties.push(source.cited(span)),
    }
}

fn is_numbered_list(source: &Source<'_>) -> bool {
    let first = source
        .paragraphs(SectionKind::DutiesAndInstitutions)
        .map(|(_, span)| source.slice(span))
        .find(|text| text.chars().count() > 16);
    first.is_some_and(|text| strip_number(text).is_some())
}

fn institutions(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    const WANTED: [&[&str]; 4] =
        [&["单位名称", "机构名称"], &["性质"], &["规格", "级别"], &["经费", "保障形式"]];
    for (_, table) in source.tables() {
        let Some(Columns { header, of }) = columns_of(source, &table.rows, &WANTED) else { continue };
        let (Some(name_column), Some(_)) = (of[0], of[1].or(of[2])) else { continue };
        for row in &table.rows[header + 1..] {
            let name = cell_text(source, row, Some(name_column));
            if name.value.is_empty() {
                continue;
            }
            if row.cells.len() != table.rows[header].cells.len() {
                source.warn(
                    format!(
                        "机构表“{}”一行有{}格，表头有{}格，请检查这一行",
                        name.value,
                        row.cells.len(),
                        table.rows[header].cells.len()
                    ),
                    name.span,
                );
            }
            let text = |column| cell_text(source, row, column);
            let institution =
                Institution { name, nature: text(of[1]), rank: text(of[2]), funding: text(of[3]) };
            disclosure.institutions.push(institution);
        }
    }
}
