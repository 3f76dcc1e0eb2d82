//! The exported tables are the same, cell by cell, whatever format the document came in.

use disclosure::dataset::{Dataset, Entry};
use disclosure::document::{Document, read_text};
use disclosure::export::{ExportFile, csv_files};
use documents_testing::{DocxOptions, Encoding, HtmlOptions, docx, encode, full_width, html};
use specimens::Specimen;

const SEED: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

/// The tables of a file.
fn tables(what: &str, bytes: &[u8]) -> Vec<ExportFile> {
    let document = documents::read("公开", bytes).unwrap_or_else(|error| panic!("{what}: {error}")).document;
    let reading = disclosure::disclosure::read(&document).unwrap_or_else(|error| panic!("{what}: {error}"));
    let entry =
        Entry { document, disclosure: reading.disclosure, diagnostics: Vec::new(), continued_by: None };
    csv_files(&Dataset::new([entry]).checked())
}

/// Writes a text of which nothing is missing in every format and holds the tables against those of the
/// text.
fn check(what: &str, text: &str) {
    let expected = tables(what, text.as_bytes());
    assert!(expected.iter().all(|file| file.content.lines().count() > 1), "{what}: an empty table");
    check_formats(what, text, &expected);
}

fn check_formats(what: &str, text: &str, expected: &[ExportFile]) {
    let document: Document = read_text("公开", text);
    let portal = html(&document, HtmlOptions { portal: true, charset: Some("gb2312") });
    for (format, bytes) in [
        ("docx", docx(&document, DocxOptions::default())),
        (
            "docx with split runs and generated numbers",
            docx(&document, DocxOptions { run_length: 1, numbering: true }),
        ),
        ("html", html(&document, HtmlOptions::default()).into_bytes()),
        ("html in GB18030", encode(&portal, Encoding::Gb18030)),
        ("text in GB18030", encode(text, Encoding::Gb18030)),
        ("text in UTF-16", encode(text, Encoding::Utf16Le { mark: true })),
        ("text in full width", full_width(text).into_bytes()),
    ] {
        for (found, expected) in tables(what, &bytes).iter().zip(expected) {
            for (found, expected) in found.content.lines().zip(expected.content.lines()) {
                assert_eq!(found, expected, "{what} as {format}");
            }
        }
        assert_eq!(tables(what, &bytes), expected, "{what} as {format}");
    }
}

#[test]
fn the_embedded_disclosure() {
    check("衡水", SEED);
}

#[test]
fn made_up_disclosures_of_two_years() {
    for seed in 1..=10 {
        let specimen = Specimen::new(seed);
        check(&format!("specimen {seed}"), &specimen.text());
        check(&format!("specimen {seed}, next year"), &specimen.next_year(seed + 100).text());
    }
}

/// What the text itself still says is held against what was made by `specimens.rs` of the reader of meaning.
#[test]
fn made_up_disclosures_without_one_of_their_sections() {
    for seed in 1..=10 {
        let text = Specimen::new(seed).text();
        let reading = disclosure::disclosure::read(&read_text("公开", &text)).expect("a specimen");
        for section in &reading.disclosure.sections {
            let rest = format!("{}\n\n{}", &text[..section.span.start], &text[section.span.end..]);
            let what = format!("specimen {seed} without {}", section.kind.name());
            check_formats(&what, &rest, &tables(&what, rest.as_bytes()));
        }
    }
}
