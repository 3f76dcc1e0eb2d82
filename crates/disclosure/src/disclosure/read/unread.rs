//! Sections that are in the document and of which nothing was understood.

use super::source::Source;
use crate::cited::Span;
use crate::disclosure::{Disclosure, SectionKind, Statement, Unread};

/// Notes the sections of which nothing was read, and tells of each.
pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let empty: Vec<(SectionKind, Span)> = disclosure
        .sections
        .iter()
        .filter(|section| {
            has_body(source, section.span, section.heading.span) && !is_read(disclosure, section.kind)
        })
        .map(|section| (section.kind, section.heading.span))
        .collect();
    for (kind, span) in empty {
        // A section that stands in several pieces is told of once.
        if disclosure.unread.iter().any(|part| part.section == Some(kind)) {
            continue;
        }
        let name = kind.name();
        source.warn(format!("有“{name}”部分，但其中什么也没有读出，请核对它的写法"), span);
        disclosure.unread.push(Unread { line: None, section: Some(kind), span });
    }
}

/// Whether anything but its heading stands in a section: an amount, for a section without any may say that
/// there is none.
fn has_body(source: &Source<'_>, section: Span, heading: Span) -> bool {
    let body = Span::new(heading.end.max(section.start), section.end);
    source.slice(body).contains(|c: char| c.is_ascii_digit())
}

/// Whether something of a section of this kind was read.
fn is_read(disclosure: &Disclosure, kind: SectionKind) -> bool {
    let states = |statements: &[Statement]| {
        disclosure.figures.iter().any(|figure| statements.contains(&figure.statement))
    };
    match kind {
        SectionKind::DutiesAndInstitutions => {
            !disclosure.duties.is_empty() || !disclosure.institutions.is_empty()
        }
        SectionKind::BudgetArrangement => {
            states(&[Statement::Income, Statement::Expenditure, Statement::YearOnYear, Statement::Table])
        }
        SectionKind::OperatingExpenses => states(&[Statement::OperatingExpenses, Statement::Table]),
        SectionKind::ThreePublicExpenses => states(&[Statement::ThreePublicExpenses, Statement::Table]),
        SectionKind::Performance => {
            !disclosure.projects.is_empty()
                || !disclosure.overall_goal.is_empty()
                || !disclosure.sub_goals.is_empty()
        }
        SectionKind::Procurement => disclosure.procurement.is_some() || states(&[Statement::Procurement]),
        SectionKind::Assets => disclosure.assets.is_some() || states(&[Statement::Assets]),
        SectionKind::Glossary => !disclosure.glossary.is_empty(),
        SectionKind::OtherNotes => true,
    }
}
