//! Whose disclosure it is, and of which year.

use super::source::Source;
use crate::cited::{Cited, Span};
use crate::disclosure::Disclosure;
use crate::document::Block;

/// The years in which such a document can be written.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;

/// So many paragraphs at the start are searched for the title.
const TITLE_PARAGRAPHS: usize = 12;

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let opening: Vec<Span> = source
        .document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(span) => Some(*span),
            Block::Table(_) => None,
        })
        .take(TITLE_PARAGRAPHS)
        .collect();
    let title = opening.iter().position(|&span| is_title(source.slice(span)));
    disclosure.title = title.map(|at| source.cited(opening[at]));

    if let Some(year) =
        title.and_then(|at| first_year(source, opening[at])).or_else(|| any_year(source, &opening))
    {
        disclosure.year = year;
    } else {
        source.warn("没有找到预算年度（如“2021年部门预算”），请在标题里写明", opening.first().copied());
    }
    if let Some(span) = department(source, &opening, title) {
        disclosure.department = source.cited(span);
    } else {
        source.warn("没有找到部门名称，请在标题或标题的上一行写明", opening.first().copied());
    }
}

fn is_title(text: &str) -> bool {
    let is_short = text.chars().count() <= 60 && !text.contains(['。', '，']);
    is_short
        && text.contains("预算")
        && (text.contains("公开") || text.contains("部门预算"))
        && text.contains('年')
}

/// The first `2021年` in a span, with the digits as its place.
pub(super) fn first_year(source: &Source<'_>, span: Span) -> Option<Cited<u16>> {
    let text = source.slice(span);
    text.match_indices('年').find_map(|(at, _)| {
        let digits = text[..at].trim_end();
        let start = digits.len().checked_sub(4)?;
        let digits = digits.get(start..)?;
        let is_longer = text[..start].ends_with(|c: char| c.is_ascii_digit());
        let year: u16 = digits.parse().ok()?;
        (!is_longer && digits.bytes().all(|byte| byte.is_ascii_digit()) && YEARS.contains(&year))
            .then(|| Cited::new(year, source.span_of(digits)))
    })
}

/// The first year that the document names as that of its budget.
fn any_year(source: &Source<'_>, opening: &[Span]) -> Option<Cited<u16>> {
    let paragraphs = || {
        source.document.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(span) if source.slice(*span).contains("预算") => Some(*span),
            _ => None,
        })
    };
    opening
        .iter()
        .copied()
        .filter(|&span| source.slice(span).contains("预算"))
        .chain(paragraphs())
        .find_map(|span| first_year(source, span))
}

fn department(source: &Source<'_>, opening: &[Span], title: Option<usize>) -> Option<Span> {
    let in_title = title.and_then(|at| name_before_year(source, opening[at]));
    let above_title = || {
        let at = title?.checked_sub(1)?;
        let text = source.slice(opening[at]);
        is_department_name(text).then_some(opening[at])
    };
    let announced = || {
        opening.iter().find_map(|&span| {
            let text = source.slice(span);
            let rest = &text[text.find("现将")? + "现将".len()..];
            let name = rest[..rest.find("20")?].trim_end_matches(['的', ' ']);
            is_department_name(name).then(|| source.span_of(name))
        })
    };
    let on_a_table = || {
        source.tables().flat_map(|(_, table)| &table.rows).flat_map(|row| &row.cells).find_map(|cell| {
            let text = source.slice(cell.span);
            let name = text.split_once("编制部门").or_else(|| text.split_once("部门名称"))?.1;
            let name = name.trim_start_matches(['：', ':']).trim();
            is_department_name(name).then(|| source.span_of(name))
        })
    };
    let in_a_sentence = || {
        source.document.blocks.iter().find_map(|block| match block {
            Block::Paragraph(span) => {
                let text = source.slice(*span);
                let name = text.split_once("反映")?.1;
                let name = name.split_once("年度部门预算")?.0;
                is_department_name(name).then(|| source.span_of(name))
            }
            Block::Table(_) => None,
        })
    };
    in_title.or_else(above_title).or_else(announced).or_else(on_a_table).or_else(in_a_sentence)
}

/// `某某局2021年部门预算…` holds the name itself.
fn name_before_year(source: &Source<'_>, span: Span) -> Option<Span> {
    let year = first_year(source, span)?;
    let name = source
        .slice(Span::new(span.start, year.span.start))
        .trim()
        .trim_end_matches('关')
        .trim_end_matches('于');
    is_department_name(name).then(|| source.span_of(name))
}

fn is_department_name(text: &str) -> bool {
    let length = text.chars().count();
    (2..=40).contains(&length)
        && !text.contains(['。', '，', '；', '：', '《', '本'])
        && !text.contains("部门预算")
}
