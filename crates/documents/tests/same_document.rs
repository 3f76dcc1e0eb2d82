//! A document is the same document in whatever format it comes.

mod support;

use disclosure::document::{Document, read_text};
use documents_testing::{DocxOptions, Encoding, HtmlOptions, docx, encode, full_width, html};
use specimens::Specimen;
use support::outline;

const SEED: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

/// The texts that are written in every format: the embedded disclosure and made-up ones.
fn texts() -> Vec<String> {
    let made_up = (1..=10).map(|seed| Specimen::new(seed).text());
    let provinces = (1..=10).map(|seed| Specimen::new(seed).province(seed).text);
    std::iter::once(SEED.to_owned()).chain(made_up).chain(provinces).collect()
}

/// Writes each text with `write` and expects the reader to find what the plain text says.
fn check(what: &str, write: impl Fn(&str, &Document) -> Vec<u8>) {
    for text in texts() {
        let expected = read_text("原文", &text);
        let bytes = write(&text, &expected);
        let reading = documents::read("读到", &bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
        let (expected, found) = (outline(&expected), outline(&reading.document));
        for (expected, found) in expected.iter().zip(&found) {
            assert_eq!(expected, found, "{what}");
        }
        assert_eq!(expected.len(), found.len(), "{what}");
    }
}

#[test]
fn text_in_every_encoding() {
    for encoding in Encoding::ALL {
        check(&format!("{encoding:?}"), |text, _| encode(text, encoding));
    }
}

#[test]
fn text_with_other_line_ends() {
    for end in ["\r\n", "\r"] {
        check(&format!("{end:?}"), |text, _| text.replace('\n', end).into_bytes());
    }
}

#[test]
fn text_in_full_width() {
    check("full width", |text, _| full_width(text).into_bytes());
}

#[test]
fn the_embedded_text_is_the_documents_text_byte_for_byte() {
    let reading = documents::read("衡水.txt", SEED.as_bytes()).expect("the text is a document");
    assert_eq!(reading.document.text, SEED);
    assert_eq!(reading.notes, []);
}

#[test]
fn word_with_merged_cells() {
    check("docx", |_, document| docx(document, DocxOptions::default()));
}

#[test]
fn word_with_split_runs_and_generated_numbers() {
    for run_length in [1, 2, 5] {
        let options = DocxOptions { run_length, numbering: true };
        check(&format!("{options:?}"), |_, document| docx(document, options));
    }
}

#[test]
fn web_page_with_merged_cells() {
    check("html", |_, document| html(document, HtmlOptions::default()).into_bytes());
}

#[test]
fn portals_web_page_in_gb18030() {
    let options = HtmlOptions { portal: true, charset: Some("gb2312") };
    check("portal", |_, document| encode(&html(document, options), Encoding::Gb18030));
}

#[test]
fn a_page_that_lies_about_its_encoding() {
    let options = HtmlOptions { portal: true, charset: Some("gb2312") };
    check("utf-8 said to be gb2312", |_, document| html(document, options).into_bytes());
    let options = HtmlOptions { portal: false, charset: Some("utf-8") };
    check("gb18030 said to be utf-8", |_, document| encode(&html(document, options), Encoding::Gb18030));
}
