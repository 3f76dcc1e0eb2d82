//! Mutated files: whatever bytes come, a reader ends with a document that holds together, or with an
//! error; and so does the reader of meaning, with what follows from it: findings and tables.
//!
//! The ordinary run takes some seconds. Longer: `DOCUMENTS_FUZZ_SECONDS=600 cargo test --release -p
//! documents --test mutations`. An input that breaks a reader is written to the system's folder for
//! temporary files; put it into `crates/documents/corpus`, where it stays.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use cpu_time::ThreadTime;
use disclosure::cited::Span;
use disclosure::dataset::{Dataset, Entry};
use disclosure::document::{Block, Document, read_text};
use disclosure::export::{csv_files, dataset_json};
use disclosure::{findings, rules};
use documents_testing::{
    DocxOptions, Encoding, HtmlOptions, PackageWriter, docx_package, encode, html, xlsx_package,
};
use fastrand::Rng;
use specimens::Specimen;

/// How long the ordinary run goes on, for each of the kinds of files.
const SECONDS: u64 = 2;
/// Fewer inputs mean nothing.
const LEAST_INPUTS: u64 = 20;
/// No mutated file takes longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Pieces that change what follows them.
const PIECES: [&str; 48] = [
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<c t=\"s\"><v>999999</v></c>",
    "<v>1E308</v>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    "</row><row r=\"0\">",
    "<f>A1</f>",
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:r>",
    "<w:del>",
    "<w:vMerge/>",
    "<w:gridSpan w:val=\"9999\"/>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:sdt><w:sdtContent>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<mc:AlternateContent><mc:Choice>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td rowspan=9 colspan=3>",
    "</td>",
    "<p style=display:none>",
    "</p>",
    "<ol><li>",
    "<div hidden>",
    "</div>",
    "<pre>",
    "<script>",
    "<!--",
    "]]>",
    "&#0;",
    "&amp",
    "&",
    "\t",
    "\n\t",
    "\u{202E}",
    "\u{0}",
    "\u{FEFF}",
    "９９．９",
];

fn seconds() -> Duration {
    let asked = std::env::var("DOCUMENTS_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(asked.unwrap_or(SECONDS))
}

/// Changes a few things at random places.
fn mutate(bytes: &mut Vec<u8>, random: &mut Rng) {
    for _ in 0..random.usize(1..6) {
        let at = random.usize(..=bytes.len());
        let length = random.usize(..40).min(bytes.len() - at);
        match random.u8(..7) {
            0 => bytes.truncate(at),
            1 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = random.u8(..)),
            2 => drop(bytes.drain(at..at + length)),
            3 => {
                let copy = bytes[at..at + length].repeat(random.usize(1..20));
                bytes.splice(at..at, copy);
            }
            4 => {
                let from = random.usize(..=bytes.len() - length);
                let copy = bytes[from..from + length].to_vec();
                bytes.splice(at..at, copy);
            }
            _ => {
                let piece = PIECES[random.usize(..PIECES.len())].repeat(random.usize(1..4));
                bytes.splice(at..at, piece.into_bytes());
            }
        }
    }
}

/// Checks that a document holds together: its blocks stand in its text, one after the other.
fn check(document: &Document) {
    let text = &document.text;
    let mut end = 0;
    let mut stands = |span: Span| {
        assert!(span.start >= end && span.end >= span.start, "{span:?} before {end}");
        assert!(text.get(span.start..span.end).is_some(), "{span:?} is no text");
        end = span.end;
    };
    for block in &document.blocks {
        match block {
            Block::Paragraph(span) => {
                stands(*span);
                assert!(!span.is_empty() && !document.slice(*span).contains('\n'));
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    stands(cell.span);
                    assert!(cell.columns > 0);
                    assert!(cell.span.is_empty() || table.span.contains(cell.span));
                }
            }
        }
    }
    let strange =
        |c: char| c.is_control() && !matches!(c, '\n' | '\t') || ('\u{202A}'..='\u{202E}').contains(&c);
    assert!(!text.contains(strange), "control characters");
}

/// What follows from a dataset ends too.
fn follow(dataset: &Dataset) {
    let differences = rules::check(dataset).iter().filter(|finding| finding.difference().is_some()).count();
    let tables = csv_files(dataset);
    assert!(tables.len() == 5 && differences < 1 << 20);
}

/// Reads bytes; when that breaks, keeps them and says where.
fn read(bytes: &[u8], seed: &str) {
    let started = ThreadTime::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        if let Ok(reading) = documents::read("变异", bytes) {
            check(&reading.document);
            if let Ok(understood) = disclosure::disclosure::read(&reading.document) {
                let (document, disclosure) = (reading.document, understood.disclosure);
                follow(&Dataset::new([Entry {
                    document,
                    disclosure,
                    diagnostics: understood.diagnostics,
                    continued_by: None,
                }]));
            }
        }
        // What is no document may be a dataset.
        if let Some(Ok(dataset)) = str::from_utf8(bytes).ok().map(Dataset::from_json) {
            follow(&dataset);
            for marks in &dataset.marks {
                let _ = findings::PlaceIndex::new(marks).tally(Span::new(0, bytes.len()));
            }
        }
    }));
    let time = started.elapsed();
    if outcome.is_err() || time > PATIENCE {
        let path = std::env::temp_dir().join(format!("documents-{seed}"));
        let kept = std::fs::write(&path, bytes);
        panic!("seed {seed} broke a reader after {time:?}; input in {} ({kept:?})", path.display());
    }
}

/// Reads what `make` makes of specimens and random numbers, until time is up; on a slow machine somewhat longer.
fn run(kind: &str, make: impl Fn(&Document, &mut Rng) -> Vec<u8>) {
    let documents: Vec<Document> =
        (1..=3).map(|seed| read_text("原文", &Specimen::new(seed).text())).collect();
    let started = ThreadTime::now();
    let mut seed = 0;
    while seed < LEAST_INPUTS || started.elapsed() < seconds() {
        let mut random = Rng::with_seed(seed);
        let document = &documents[random.usize(..documents.len())];
        read(&make(document, &mut random), &format!("{kind}-{seed}"));
        seed += 1;
    }
    println!("{kind}: {seed} inputs");
}

#[test]
fn mutated_text() {
    run("text", |document, random| {
        let encoding = Encoding::ALL[random.usize(..Encoding::ALL.len())];
        let mut bytes = encode(&document.text, encoding);
        mutate(&mut bytes, random);
        bytes
    });
}

#[test]
fn mutated_web_pages() {
    run("html", |document, random| {
        let page = html(document, HtmlOptions { portal: random.bool(), charset: Some("gb2312") });
        let mut bytes = if random.bool() { page.into_bytes() } else { encode(&page, Encoding::Gb18030) };
        mutate(&mut bytes, random);
        bytes
    });
}

#[test]
fn mutated_parts_of_word_files() {
    run("docx", |document, random| {
        let PackageWriter { mut parts } =
            docx_package(document, DocxOptions { run_length: random.usize(..30), numbering: random.bool() });
        let at = if random.bool() { parts.len() - 1 } else { random.usize(..parts.len()) };
        mutate(&mut parts[at].1, random);
        PackageWriter { parts }.zip()
    });
}

#[test]
fn mutated_word_files() {
    run("zip", |document, random| {
        let mut bytes = docx_package(document, DocxOptions { run_length: 0, numbering: true }).zip();
        mutate(&mut bytes, random);
        bytes
    });
}

#[test]
fn mutated_parts_of_workbooks() {
    run("xlsx", |document, random| {
        let PackageWriter { mut parts } = xlsx_package(document);
        let at = random.usize(..parts.len());
        mutate(&mut parts[at].1, random);
        PackageWriter { parts }.zip()
    });
}

#[test]
fn mutated_datasets() {
    run("dataset", |document, random| {
        let understood = disclosure::disclosure::read(document).expect("a specimen is a disclosure");
        let (document, disclosure) = (document.clone(), understood.disclosure);
        let dataset = Dataset::new([Entry {
            document,
            disclosure,
            diagnostics: understood.diagnostics,
            continued_by: None,
        }]);
        let mut json = dataset_json(&dataset).content.into_bytes();
        // Numbers too, so that most of what comes is still a dataset, of places that do not exist.
        for _ in 0..random.usize(1..20) {
            let from = random.usize(..json.len());
            if let Some(digit) = json.iter_mut().skip(from).find(|byte| byte.is_ascii_digit()) {
                *digit = random.u8(b'0'..=b'9');
            }
        }
        if random.bool() {
            mutate(&mut json, random);
        }
        json
    });
}

#[test]
fn the_corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        let path = entry.expect("a file").path();
        let bytes = std::fs::read(&path).expect("its bytes");
        read(&bytes, &path.file_name().unwrap_or_default().to_string_lossy());
        files += 1;
    }
    assert!(files > 0);
}
