//! Documents with a passage about something else in them, put together of words at random: another unit, another year,
//! a plan, what was spent so far, a whole region. None of its amounts becomes one of the department's year, all of the
//! department's own stay what they are, and nothing is called different by it.

use disclosure::cited::Span;
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::{Figure, SectionKind, read};
use disclosure::document::{Block, read_text};
use disclosure::findings::VerdictKind;
use disclosure::rules::check;
use specimens::{ConfoundedDocument, Specimen};

const DOCUMENTS: u64 = 500;

fn entry(text: &str) -> Entry {
    let document = read_text("document.txt", text);
    let reading = read(&document).expect("a disclosure");
    Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics, continued_by: None }
}

/// Each document with the reading of the same without the passage.
fn documents() -> impl Iterator<Item = (ConfoundedDocument, Entry)> {
    (0..DOCUMENTS).map(|seed| {
        let specimen = Specimen::new(seed);
        if seed % 2 == 0 {
            let document = specimen.province(seed + 7_000);
            (specimen.confounded_province(&document, seed), entry(&document.text))
        } else {
            (specimen.confounded(seed), entry(&specimen.text()))
        }
    })
}

fn span(place: &std::ops::Range<usize>) -> Span {
    Span::new(place.start, place.end)
}

#[test]
fn no_amount_of_a_foreign_passage_is_the_departments() {
    for (document, alone) in documents() {
        let entry = entry(&document.text);
        let passage = span(&document.passage);
        let context = format!("{}: {}", document.sort, passage.slice(&document.text));
        assert_eq!(entry.department(), alone.department(), "{context}");
        assert_eq!(entry.year(), alone.year(), "{context}");
        let within = |figure: &&Figure| passage.contains(figure.amount.span);
        for figure in entry.disclosure.figures.iter().filter(within) {
            let foreign =
                document.amounts.iter().find(|amount| amount.place.start == figure.amount.span.start);
            let is_of_other_year = foreign
                .and_then(|amount| amount.year)
                .is_some_and(|year| year == figure.year && year != alone.year());
            assert!(is_of_other_year, "{} {} = {}: {context}", figure.year, figure.line, figure.amount.value);
        }
        for change in &entry.disclosure.changes {
            assert!(!passage.contains(change.change.span), "change of {:?}: {context}", change.line);
        }
        for share in &entry.disclosure.shares {
            assert!(!passage.contains(share.percent.span), "share of {:?}: {context}", share.line);
        }
    }
}

#[test]
fn what_the_department_states_stays_what_it_is() {
    let (mut lost, mut stated) = (0, 0);
    for (document, alone) in documents() {
        let entry = entry(&document.text);
        let passage = span(&document.passage);
        let own = |entry: &Entry, is_own: &dyn Fn(&Figure) -> bool| -> Vec<String> {
            let figures = entry.disclosure.figures.iter().filter(|figure| is_own(figure));
            let words = |figure: &Figure| format!("{} {} {}", figure.year, figure.line, figure.amount.value);
            figures.map(words).collect()
        };
        let left = own(&entry, &|figure| !passage.contains(figure.amount.span));
        let all = own(&alone, &|_| true);
        let context = format!("{}: {}", document.sort, document.text);
        assert!(left.iter().all(|figure| all.contains(figure)), "{left:?} of {all:?}: {context}");
        // A heading of its own may take the words below it away from their section, and nothing else.
        lost += all.len() - left.len();
        stated += all.len();
        let differs = check(&Dataset::new([entry]))
            .into_iter()
            .filter(|finding| finding.verdict.kind() == VerdictKind::Differs)
            .map(|finding| finding.rule.id)
            .collect::<Vec<_>>();
        // Amounts of last year are the department's own, and made up here.
        let has_other_year = document.amounts.iter().any(|amount| amount.year.is_some());
        assert!(differs.is_empty() || has_other_year, "{differs:?}: {context}");
    }
    assert!(lost * 200 < stated, "{lost} of {stated} are not read beside a foreign passage");
}

/// Where nothing is taken, it is told of: in running text each amount, of tables at least the table.
#[test]
fn what_is_not_taken_is_told_of() {
    for (document, _) in documents().filter(|(document, _)| document.sort != "table of other years") {
        let entry = entry(&document.text);
        let passage = span(&document.passage);
        let is_of_words = |place: Span| {
            let kept = [SectionKind::Glossary, SectionKind::Performance, SectionKind::DutiesAndInstitutions];
            entry
                .disclosure
                .sections
                .iter()
                .any(|section| kept.contains(&section.kind) && section.span.contains(place))
        };
        for amount in &document.amounts {
            let place = span(&amount.place);
            let is_in_table = entry
                .document
                .blocks
                .iter()
                .any(|block| matches!(block, Block::Table(table) if table.span.contains(place)));
            let is_told = entry.diagnostics.iter().filter_map(|diagnostic| diagnostic.span).any(|told| {
                told.overlaps(place) || (is_in_table && (passage.contains(told) || told.overlaps(passage)))
            });
            let is_taken = entry.disclosure.figures.iter().any(|figure| figure.amount.span == place);
            assert!(
                is_told || is_taken || is_of_words(place),
                "{} in {}: {}",
                place.slice(&document.text),
                document.sort,
                passage.slice(&document.text)
            );
        }
    }
}
