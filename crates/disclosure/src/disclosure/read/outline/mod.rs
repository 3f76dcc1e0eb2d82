//! The sections of the template, found by their headings whatever their numbering, order and level.
//!
//! Lists of contents go first ([`contents`]), then the parts of other offices ([`parts`]). What is left
//! is a tree: a heading closes every open one of its own level or a deeper one, and what stands under a
//! heading that the template does not know belongs to what that heading stands in.

mod contents;
mod heading;
mod parts;
mod tree;

use std::borrow::Cow;

use super::numbering::Style;
use super::source::{Source, squeeze};
use crate::cited::Span;
use crate::disclosure::{Disclosure, Section, SectionKind};
use crate::document::{Block, Document};
use heading::Heading;
pub(super) use heading::without_office;
pub(super) use parts::{OtherPart, is_same, others};
use tree::Tree;

/// For each block whether it belongs to a list of contents.
pub(super) fn contents(document: &Document) -> Vec<bool> {
    contents::blocks(document)
}

/// The document without the blocks that are left out; its text and all places stay.
pub(super) fn without<'d>(document: &'d Document, left_out: &[bool]) -> Cow<'d, Document> {
    if !left_out.contains(&true) {
        return Cow::Borrowed(document);
    }
    let kept = document.blocks.iter().zip(left_out).filter(|(_, left_out)| !**left_out);
    Cow::Owned(Document {
        name: document.name.clone(),
        text: document.text.clone(),
        blocks: kept.map(|(block, _)| block.clone()).collect(),
    })
}

/// Finds the sections, and says of each block to which it belongs.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let document = source.document;
    let title = disclosure.title.as_ref().map(|title| title.span);
    let mut tree = Tree::default();
    for (at, block) in document.blocks.iter().enumerate() {
        let span = block.span();
        let heading = match block {
            Block::Paragraph(span) if title != Some(*span) => {
                Heading::of_office(source.slice(*span), &disclosure.department.value)
            }
            _ => None,
        };
        if let Some(heading) = heading.filter(|heading| ends_something(heading, &tree)) {
            tree.make_room(&heading);
            let above = tree.kind();
            match heading.kind.filter(|kind| above != Some(*kind) && opens(above, *kind, &heading)) {
                Some(kind) => {
                    tree.push(&heading, Some(kind), Some(disclosure.sections.len()));
                    disclosure.sections.push(Section { kind, heading: source.cited(span), span });
                    source.is_heading[at] = !heading.runs_in;
                }
                None if heading.number.is_some() && !heading.runs_in => tree.push(&heading, above, None),
                None => {}
            }
        }
        source.sections[at] = tree.kind();
        for section in tree.sections() {
            let section = &mut disclosure.sections[section];
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

/// Says which parts of the document are other offices'.
pub(super) fn report_others(source: &mut Source<'_>, others: &[OtherPart]) {
    for part in others {
        source.warn(
            format!(
                "从这里起是“{}”的部分，没有并入本部门的数字；请把它另存为一个文件读取",
                squeeze(&part.name)
            ),
            part.span,
        );
    }
}

/// Whether a heading ends anything: without a number it ends a section of another name; `部门职责：`
/// within the section of duties is a caption, and so is the name of a table that illustrates a section.
fn ends_something(heading: &Heading, tree: &Tree) -> bool {
    match (heading.number, heading.kind) {
        // `7、“三公”经费：…` among definitions is one of them.
        (Some(_), _) => {
            !heading.runs_in || tree.kind() != Some(SectionKind::Glossary) || tree.goes_on(heading)
        }
        (None, Some(kind)) => tree.kind() != Some(kind),
        (None, None) => tree.kind() == Some(SectionKind::Glossary),
    }
}

/// Whether a heading with a known name opens its section within another. Within goals, definitions and
/// duties the names of other sections are words.
fn opens(above: Option<SectionKind>, kind: SectionKind, heading: &Heading) -> bool {
    match above {
        Some(SectionKind::Glossary) => false,
        Some(SectionKind::Performance) => {
            heading.number.is_some_and(|(style, _)| style == Style::Chinese) && has_own_figures(kind)
        }
        Some(SectionKind::DutiesAndInstitutions) => !heading.runs_in,
        _ => true,
    }
}

fn has_own_figures(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::OperatingExpenses
            | SectionKind::ThreePublicExpenses
            | SectionKind::Procurement
            | SectionKind::Assets
    )
}
