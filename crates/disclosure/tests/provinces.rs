//! Made-up departments in the words, units and tables of many provinces: nothing wrong is read, nothing is called
//! different that is not, and a changed figure is found.

use disclosure::cited::Span;
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::{DocumentKind, read};
use disclosure::document::read_text;
use disclosure::findings::{Finding, VerdictKind};
use disclosure::rules::check;
use rust_decimal::Decimal;
use specimens::{ProvincialDocument, Specimen, StatedFigure};

const DOCUMENTS: u64 = 150;

fn entry(text: &str) -> Entry {
    let document = read_text("document.txt", text);
    let reading = read(&document).expect("a disclosure");
    Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics, continued_by: None }
}

fn documents() -> impl Iterator<Item = (u64, Specimen, ProvincialDocument)> {
    (0..DOCUMENTS).map(|seed| {
        let specimen = Specimen::new(seed);
        let document = specimen.province(seed + 7_000);
        (seed, specimen, document)
    })
}

#[test]
fn every_figure_is_read_as_it_is_stated_and_no_other() {
    for (seed, specimen, document) in documents() {
        let entry = entry(&document.text);
        let context = format!("seed {seed}: {}", document.text);
        assert_eq!(entry.department(), specimen.content.department, "{context}");
        assert_eq!(entry.year(), specimen.content.year, "{context}");
        let kind = if document.is_final { DocumentKind::FinalAccounts } else { DocumentKind::Budget };
        assert_eq!(entry.kind(), kind, "{context}");
        for stated in &document.stated {
            let place = Span::new(stated.place.start, stated.place.end);
            let read = entry.disclosure.own_figures().find(|figure| figure.amount.span == place);
            let read = read.map(|figure| (figure.line.to_string(), figure.amount.value.value()));
            assert_eq!(read, Some((stated.name.to_owned(), stated.amount)), "{context}");
        }
        for figure in &entry.disclosure.figures {
            let is_stated =
                document.stated.iter().any(|stated| stated.place.start == figure.amount.span.start);
            assert!(is_stated, "{} is not stated: {context}", figure.line);
        }
    }
}

#[test]
fn nothing_is_called_different() {
    for (seed, _, document) in documents() {
        let differs: Vec<Finding> = findings(&document.text)
            .into_iter()
            .filter(|finding| finding.verdict.kind() == VerdictKind::Differs)
            .collect();
        assert!(differs.is_empty(), "seed {seed}: {differs:#?} {}", document.text);
    }
}

/// One figure of each document, another in each, with its last digit changed.
#[test]
fn a_changed_figure_is_found() {
    for (seed, _, document) in documents() {
        let related: Vec<&StatedFigure> =
            document.stated.iter().filter(|stated| stated.name != "政府采购预算").collect();
        let stated = related[usize::try_from(seed).expect("a small number") * 7 % related.len()];
        let printed = &document.text[stated.place.clone()];
        let changed = with_other_digit(printed);
        let text = format!(
            "{}{changed}{}",
            &document.text[..stated.place.start],
            &document.text[stated.place.end..]
        );
        let place = Span::new(stated.place.start, stated.place.start + changed.len());
        let is_found = findings(&text).iter().any(|finding| {
            finding.verdict.kind() != VerdictKind::Holds
                && finding.places().any(|other| other.span.overlaps(place))
        });
        assert!(is_found, "seed {seed}: {} {printed} → {changed}: {text}", stated.name);
    }
}

fn findings(text: &str) -> Vec<Finding> {
    check(&Dataset::new([entry(text)]))
}

/// `12.30` as `12.31`: the first digit that is not of a zero amount's decimals alone.
fn with_other_digit(printed: &str) -> String {
    let plain = printed.replace(',', "");
    let value: Decimal = plain.parse().expect("digits");
    let unit = Decimal::new(1, value.scale());
    (value + unit).to_string()
}
