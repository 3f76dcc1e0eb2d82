//! Parts that a document has and of which nothing was read, or not what they are for.

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use disclosure::diagnostic::{Diagnostic, Severity};
use disclosure::disclosure::{DocumentKind, SectionKind};

/// What a performance section says where it has indicators.
const INDICATOR: &str = "指标";

/// Whether this tells of a part, a table or a section, of which nothing was read.
pub(crate) fn tells_of_a_lost_part(entry: &Entry, diagnostic: &Diagnostic) -> bool {
    let is_lost = |span| entry.disclosure.unread.iter().any(|part| part.line.is_none() && part.span == span);
    diagnostic.severity == Severity::Warning && diagnostic.span.is_some_and(is_lost)
}

/// The performance section, by its heading, of which goals were read at most, though it speaks of indicators. Final
/// accounts tell of them in sentences.
pub(crate) fn section_without_indicators(entry: &Entry) -> Option<Span> {
    let disclosure = &entry.disclosure;
    let has_any = disclosure.projects.iter().any(|project| !project.indicators.is_empty());
    if has_any || disclosure.kind == DocumentKind::FinalAccounts {
        return None;
    }
    let section = disclosure.section(SectionKind::Performance)?;
    let heading = section.heading.span;
    let is_told = disclosure.unread.iter().any(|part| part.section == Some(SectionKind::Performance));
    let body = Span::new(heading.end.max(section.span.start), section.span.end.max(heading.end));
    (!is_told && entry.document.slice(body).contains(INDICATOR)).then_some(heading)
}

/// How many parts of a document are lost.
pub(crate) fn count(entry: &Entry) -> usize {
    let told = entry.diagnostics.iter().filter(|diagnostic| tells_of_a_lost_part(entry, diagnostic)).count();
    told + usize::from(section_without_indicators(entry).is_some())
}
