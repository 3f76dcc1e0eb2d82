//! 名词解释 and 其他需要说明的事项.

use super::numbering::{strip_number, without_number};
use super::source::Source;
use crate::cited::Cited;
use crate::disclosure::{Disclosure, SectionKind, Term};

/// A term is short; a colon far into a paragraph belongs to its sentence.
const LONGEST_TERM: usize = 40;

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    for (_, span) in source.paragraphs(SectionKind::Glossary) {
        let text = source.slice(span);
        match (without_number(text).split_once(['：', ':']), disclosure.glossary.last_mut()) {
            (Some((name, definition)), _)
                if name.chars().count() <= LONGEST_TERM
                    && !name.contains('。')
                    && !definition.trim().is_empty() =>
            {
                let term = Term { name: source.cite(name), definition: source.cite(definition) };
                disclosure.glossary.push(term);
            }
            (_, Some(last)) if strip_number(text).is_none() => {
                let span = last.definition.span.join(span);
                last.definition = Cited::new(source.slice(span).to_owned(), span);
            }
            _ => source.warn("这一条名词没有读到“名词：解释”的形式", span),
        }
    }
    for (_, span) in source.paragraphs(SectionKind::OtherNotes) {
        disclosure.other_notes.push(source.cited(span));
    }
}
