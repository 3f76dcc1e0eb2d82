//! 名词解释 and 其他需要说明的事项.

use super::numbering::{strip_number, without_number};
use super::source::Source;
use crate::cited::{Cited, CitedText};
use crate::disclosure::{Disclosure, SectionKind, Term};

/// A term is short; a colon far into a paragraph belongs to its sentence.
const LONGEST_TERM: usize = 40;

pub(super) fn read(source: &mut Source<'_>, disclosure: &mut Disclosure) {
    let mut alone: Option<CitedText> = None;
    for (_, span) in source.paragraphs(SectionKind::Glossary) {
        let text = source.slice(span);
        let words = without_number(text);
        if let Some((name, definition)) = term(words) {
            let term = Term { name: source.cite(name), definition: source.cite(definition) };
            disclosure.glossary.push(term);
            alone = None;
        } else if let Some(name) = alone.take().filter(|_| strip_number(text).is_none()) {
            disclosure.glossary.push(Term { name, definition: source.cited(span) });
        } else if is_name(words) {
            alone = Some(source.cite(words));
        } else if let Some(last) = disclosure.glossary.last_mut().filter(|_| strip_number(text).is_none()) {
            let span = last.definition.span.join(span);
            last.definition = Cited::new(source.slice(span).to_owned(), span);
        } else {
            source.warn("这一条名词没有读到“名词：解释”的形式", span);
        }
    }
    for (_, span) in source.paragraphs(SectionKind::OtherNotes) {
        disclosure.other_notes.push(source.cited(span));
    }
}

/// A term and what it means: `名词：解释`, or `名词，是指…`.
fn term(words: &str) -> Option<(&str, &str)> {
    const MEANS: [&str; 6] = ["，是指", "，指", "是指", ",是指", ",指", "系指"];
    let by_colon = words.split_once(['：', ':']);
    let by_verb = MEANS.iter().filter_map(|verb| words.find(verb)).min().map(|at| {
        let definition = words[at..].trim_start_matches(['，', ',']);
        (&words[..at], definition)
    });
    by_colon
        .into_iter()
        .chain(by_verb)
        .find(|(name, definition)| is_name(name) && !definition.trim().is_empty())
}

/// Whether words can be a term alone on its line.
fn is_name(words: &str) -> bool {
    let length = words.trim().chars().count();
    (2..=LONGEST_TERM).contains(&length) && !words.contains(['。', '；', '：', ':'])
}
