//! Why a part of a year's document is not shown. That a document does not have it is said only of one that is at
//! hand, and in which nothing of the kind was left unread.

use disclosure::cited::Place;
use disclosure::disclosure::{Disclosure, SectionKind};

use crate::cell::{PageCell, Phrase, quoted, words};
use crate::text::Texts;

/// What is said in place of a section's content: the year, the year's document and its position in the dataset.
pub fn nothing_of(
    section: SectionKind,
    year: u16,
    document: Option<(usize, &Disclosure)>,
    texts: &Texts,
) -> Phrase {
    let texts = &texts.common.nothing_of;
    let Some((entry, disclosure)) = document else { return vec![words((texts.no_document)(year))] };
    let unread = disclosure.unread.iter().find(|unread| unread.section == Some(section));
    let heading = disclosure.sections.iter().find(|found| found.kind == section);
    if let Some(unread) = unread {
        let place = Place { entry, span: unread.span };
        return vec![words((texts.unread)(year, section.name())), PageCell::Unread { place }];
    }
    let mut phrase = vec![words((texts.not_there)(year, section.name()))];
    // Where there is a heading, a reader looks there for themselves.
    if let Some(heading) = heading.and_then(|found| quoted(entry, &found.heading)) {
        phrase.extend([words(texts.see.0), heading, words(texts.see.1)]);
    }
    phrase
}

#[cfg(test)]
mod tests {
    use disclosure::cited::{Cited, Span};
    use disclosure::disclosure::{Section, Unread};

    use super::*;
    use crate::text::Language;
    use crate::text_of;

    const SECTION: SectionKind = SectionKind::Procurement;

    fn said(document: Option<(usize, &Disclosure)>) -> Phrase {
        nothing_of(SECTION, 2021, document, Language::default().texts())
    }

    #[test]
    fn each_kind_of_nothing_has_its_own_words() {
        let texts = Language::default().texts();
        let mut disclosure = Disclosure::default();
        let none = text_of(&said(Some((0, &disclosure))), texts);
        let heading = Cited::new("六、政府采购预算情况".to_owned(), Span::new(3, 33));
        disclosure.sections.push(Section { kind: SECTION, heading, span: Span::new(3, 90) });
        let empty = said(Some((0, &disclosure)));
        assert!(empty.iter().any(|cell| matches!(cell, PageCell::Quotation { .. })), "{empty:?}");
        disclosure.unread.push(Unread { line: None, section: Some(SECTION), span: Span::new(3, 90) });
        let unread = said(Some((0, &disclosure)));
        let place = Place { entry: 0, span: Span::new(3, 90) };
        assert!(unread.contains(&PageCell::Unread { place }), "{unread:?}");
        let texts_said = [text_of(&said(None), texts), none, text_of(&empty, texts), text_of(&unread, texts)];
        for (at, said) in texts_said.iter().enumerate() {
            assert!(!said.contains(texts.common.absent.0), "{said}");
            assert!(texts_said.iter().skip(at + 1).all(|other| other != said), "{said}");
        }
    }
}
