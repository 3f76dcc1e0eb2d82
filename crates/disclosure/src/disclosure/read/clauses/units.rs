//! Headings that name another unit: what stands below them is that unit's, and none of the department's amounts.

use super::parse;
use crate::disclosure::read::identity::is_name_line;
use crate::disclosure::read::numbering::{self, Style};
use crate::disclosure::read::source::{Source, squeeze};
use crate::document::Block;

/// Longer lines are no headings.
const LONGEST: usize = 40;

/// For each block whether it stands below the heading of another unit than `department`.
pub(in crate::disclosure::read) fn of_units(source: &Source<'_>, department: &str) -> Vec<bool> {
    let mut is_of_unit = vec![false; source.document.blocks.len()];
    if department.is_empty() {
        return is_of_unit;
    }
    let mut open: Option<Option<Style>> = None;
    for (at, block) in source.document.blocks.iter().enumerate() {
        if let Block::Paragraph(span) = block
            && let text = source.slice(*span)
            && is_line(text)
        {
            let style = numbering::numbered(text).map(|numbered| numbered.style);
            let is_unit = is_unit(text, department);
            let is_over = match (open, style) {
                (Some(Some(unit)), Some(style)) => style <= unit,
                (Some(None), Some(_)) => true,
                (Some(_), None) => source.is_heading[at] || is_own_name(text.trim(), department),
                (None, _) => false,
            };
            if is_unit && (open.is_none() || is_over || style.is_some()) {
                open = Some(style);
            } else if is_over {
                open = None;
            }
        }
        is_of_unit[at] = open.is_some();
    }
    is_of_unit
}

/// Whether a paragraph begins with the name of another unit: `县水土保持站：收入预算600万元`.
pub(super) fn begins_with_unit(text: &str, department: &str) -> bool {
    let Some(end) = text.find(['。', '：', ':']) else { return false };
    !department.is_empty() && is_line(&text[..end]) && is_unit(&text[..end], department)
}

/// Whether a paragraph may be a heading: a short line without a sentence in it.
fn is_line(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= LONGEST && !text.contains(['。', '，', '；', '：', ',', ';', ':', '%', '元'])
}

/// Whether a heading names another unit, or units of the department.
fn is_unit(text: &str, department: &str) -> bool {
    const UNITS: [&str; 5] = ["所属单位", "下属单位", "二级单位", "直属单位", "所属事业单位"];
    let words = squeeze(numbering::without_number(text));
    let is_of_units = UNITS.iter().any(|units| {
        words.find(units).is_some_and(|at| !words[..at].ends_with(['及', '和', '与', '含', '各', '其', '、']))
    });
    let is_about_money = ["预算", "决算", "收支"].iter().any(|word| words.contains(word));
    let is_own_part = ["本级", "机关"].iter().any(|part| {
        words
            .strip_suffix(part)
            .is_some_and(|name| name.chars().count() <= 2 || is_own_name(name, department))
    });
    (is_name_line(&words) && !is_own_name(&words, department))
        || is_own_part
        || (is_of_units && is_about_money)
}

/// Whether words are nothing but a name by which the department calls itself.
pub(in crate::disclosure::read) fn is_own_name(words: &str, department: &str) -> bool {
    parse::normal(words, department).chars().eq([parse::OWN_NAME])
}
