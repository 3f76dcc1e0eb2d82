//! Finds the sections of the template by their headings, whatever their numbering and order.

use super::numbering::{strip_number, without_number};
use super::source::{Source, squeeze};
use crate::cited::Span;
use crate::disclosure::{Disclosure, Section, SectionKind};
use crate::document::Block;

/// Headings are short.
const LONGEST_HEADING: usize = 45;

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let document = source.document;
    let mut current: Option<SectionKind> = None;
    for (at, block) in document.blocks.iter().enumerate() {
        let span = match block {
            Block::Paragraph(span) => *span,
            Block::Table(table) => table.span,
        };
        if matches!(block, Block::Paragraph(_))
            && let Some(kind) = section_of_heading(source.slice(span))
            && disclosure.sections.iter().all(|section| section.kind != kind)
            && !belongs_to(current, kind, source.slice(span))
        {
            current = Some(kind);
            source.is_heading[at] = true;
            disclosure.sections.push(Section { kind, heading: source.cited(span), span });
        }
        source.sections[at] = current;
        if let Some(section) = disclosure.sections.last_mut() {
            section.span = section.span.join(span);
        }
    }
}

/// Says which sections of the template were not found.
pub(super) fn report_missing(source: &mut Source<'_>, disclosure: &Disclosure) {
    for kind in SectionKind::ALL {
        if disclosure.section(kind).is_none() {
            source.warn(
                format!("没有找到“{}”部分。如果文件里有这一部分，请检查它的标题", kind.name()),
                None::<Span>,
            );
        }
    }
}

/// The section that a heading opens; `None` when the paragraph is no such heading.
fn section_of_heading(text: &str) -> Option<SectionKind> {
    if text.chars().count() > LONGEST_HEADING {
        return None;
    }
    let is_numbered = strip_number(text).is_some();
    let words = squeeze(without_number(text));
    let words = words.trim_end_matches(['：', ':']);
    if words.contains(['。', '；', '，', '：', ':', ',']) {
        return None;
    }
    let kind = kind_of_words(words)?;
    let is_usual_ending = [
        "情况", "信息", "解释", "事项", "设置", "原因", "说明", "安排", "预算", "目标", "概况", "职责",
        "经费",
    ]
    .iter()
    .any(|ending| words.ends_with(ending));
    (is_numbered || is_usual_ending).then_some(kind)
}

fn kind_of_words(words: &str) -> Option<SectionKind> {
    let has = |needle: &str| words.contains(needle);
    if has("名词解释") {
        Some(SectionKind::Glossary)
    } else if has("其他") && (has("说明") || has("事项")) {
        Some(SectionKind::OtherNotes)
    } else if has("国有资产") || has("资产信息") || has("资产占用") || has("资产占有") {
        Some(SectionKind::Assets)
    } else if has("政府采购") {
        Some(SectionKind::Procurement)
    } else if has("绩效") {
        Some(SectionKind::Performance)
    } else if has("三公") {
        Some(SectionKind::ThreePublicExpenses)
    } else if has("机关运行") {
        Some(SectionKind::OperatingExpenses)
    } else if has("职责") || has("机构设置") || has("部门概况") || has("主要职能") {
        Some(SectionKind::DutiesAndInstitutions)
    } else if has("预算安排") || has("收支") || has("预算总体") || has("预算的总体") || has("预算情况说明")
    {
        Some(SectionKind::BudgetArrangement)
    } else {
        None
    }
}

/// Whether what looks like a heading is a part of the section that it stands in: the glossary lists
/// the names of other sections, and a goal may speak of anything.
fn belongs_to(current: Option<SectionKind>, kind: SectionKind, text: &str) -> bool {
    let is_title = text.contains("信息公开") || text.contains("预算公开");
    let is_goal = current == Some(SectionKind::Performance)
        && matches!(kind, SectionKind::DutiesAndInstitutions | SectionKind::BudgetArrangement);
    is_title || is_goal
}
