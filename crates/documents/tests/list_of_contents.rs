//! A list of contents above a document states nothing and hides nothing, in whatever format it comes.

use disclosure::disclosure::read;
use disclosure::document::{Document, read_text};
use documents_testing::{DocxOptions, Encoding, HtmlOptions, docx, encode, html};

const SEED: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

/// The lists that offices put there: with leaders and pages, with pages, with neither.
const LEADERS: [&str; 3] = ["……………………", "\u{3000}", ""];

/// The document with a list of its own headings below its title.
fn with_contents(leader: &str) -> String {
    let headings = SEED.lines().filter(|line| {
        let mut characters = line.chars();
        characters.next().is_some_and(|first| "一二三四五六七八九".contains(first))
            && characters.next() == Some('、')
    });
    let entries = headings.enumerate().map(|(at, heading)| {
        let page = if leader.is_empty() { String::new() } else { (at + 1).to_string() };
        format!("{heading}{leader}{page}\n")
    });
    let list: String = entries.collect();
    let first = SEED.lines().position(|line| line.starts_with("一、")).expect("the document has headings");
    let above: String = SEED.split_inclusive('\n').take(first).collect();
    let below: String = SEED.split_inclusive('\n').skip(first).collect();
    format!("{above}目录\n{list}\n{below}")
}

/// The figures, changes and parts that a document states, without their places.
fn stated(document: &Document) -> Vec<String> {
    let disclosure = read(document).expect("it is a disclosure").disclosure;
    let figures = disclosure.figures.iter().map(|figure| {
        format!("{} {} {} {:?}", figure.year, figure.line, figure.amount.value, figure.statement)
    });
    let changes =
        disclosure.changes.iter().map(|change| format!("{} {:?}", change.line, change.change.value));
    let parts = [
        format!("{} terms", disclosure.glossary.len()),
        format!("{} projects", disclosure.projects.len()),
        format!("{} duties", disclosure.duties.len()),
        disclosure.department.value.clone(),
    ];
    figures.chain(changes).chain(parts).collect()
}

#[test]
fn a_list_of_contents_takes_nothing_away() {
    let expected = stated(&read_text("原文", SEED));
    for leader in LEADERS {
        let text = with_contents(leader);
        let document = read_text("原文", &text);
        assert_eq!(stated(&document), expected, "text, {leader:?}");
        let page = |options| html(&document, options);
        let forms: [(&str, Vec<u8>); 7] = [
            ("utf-8", encode(&text, Encoding::Utf8 { mark: false })),
            ("gb18030", encode(&text, Encoding::Gb18030)),
            ("utf-16", encode(&text, Encoding::Utf16Le { mark: true })),
            ("docx", docx(&document, DocxOptions::default())),
            ("docx of runs", docx(&document, DocxOptions { run_length: 2, numbering: true })),
            ("html", page(HtmlOptions::default()).into_bytes()),
            (
                "portal",
                encode(&page(HtmlOptions { portal: true, charset: Some("gb2312") }), Encoding::Gb18030),
            ),
        ];
        for (form, bytes) in forms {
            let reading = documents::read("读到", &bytes).unwrap_or_else(|error| panic!("{form}: {error}"));
            assert_eq!(stated(&reading.document), expected, "{form}, {leader:?}");
        }
    }
}
