//! Hostile and broken files end in a clear message, or in what could be read, within seconds and
//! within bounds of memory.

mod support;

use std::time::Duration;

use cpu_time::ThreadTime;
use documents::{Foreign, Quantity, ReadError};
use documents_testing::PackageWriter;
use peak_alloc::PeakAlloc;
use support::outline;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// No file takes the processor longer, not even with few optimisations.
const PATIENCE: Duration = Duration::from_secs(10);
/// No file takes more memory than this, in megabytes, its own bytes and the document included.
const MEGABYTES: f32 = 700.0;

/// What comes of a file.
type Expected = Result<Vec<String>, ReadError>;

/// Reads bytes and expects what comes of it, within time and memory.
fn check(what: &str, bytes: &[u8], expect: impl Fn(&Expected) -> bool) {
    MEMORY.reset_peak_usage();
    let started = ThreadTime::now();
    let result = documents::read("敌意.docx", bytes).map(|reading| outline(&reading.document));
    let (time, peak) = (started.elapsed(), MEMORY.peak_usage_as_mb());
    let shown = format!("{:.300}", format!("{result:?}"));
    assert!(expect(&result), "{what}: {shown}");
    assert!(time < PATIENCE, "{what} took {time:?}");
    assert!(peak < MEGABYTES, "{what} took {peak} MB");
    if let Err(error) = result {
        let message = error.to_string();
        assert!(message.contains('请') || message.contains('停'), "{what} says what to do: {message}");
    }
}

fn refused(what: &str, bytes: &[u8], expected: &ReadError) {
    check(what, bytes, |result| result.as_ref() == Err(expected));
}

fn damaged(what: &str, bytes: &[u8]) {
    check(what, bytes, |result| matches!(result, Err(ReadError::Damaged { .. })));
}

fn read_as(what: &str, bytes: &[u8], expected: &[&str]) {
    check(what, bytes, |result| result.as_ref().is_ok_and(|found| found == expected));
}

/// Whatever comes of it, it comes soon.
fn survived(what: &str, bytes: &[u8]) {
    check(what, bytes, |_| true);
}

fn series(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

fn word(body: &str) -> Vec<u8> {
    PackageWriter::new(body, "", "").zip()
}

fn document_part(content: &str) -> Vec<u8> {
    PackageWriter::new("", "", "").with("word/document.xml", content).zip()
}

const PLAIN: &str = "<w:p><w:r><w:t>文</w:t></w:r></w:p>";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

#[test]
fn hostile_files() {
    // One after the other, so that time and memory are each file's own.
    bombs();
    declarations();
    broken_archives();
    other_formats();
    depths();
    amounts();
    oddities();
}

fn bombs() {
    let unpacked = ReadError::TooLarge(Quantity::Unpacked);
    let event = ReadError::TooLarge(Quantity::Event);
    let empty = "<w:p/>";
    let many = empty.repeat((80 << 20) / empty.len());
    refused("a part that unpacks a thousandfold", &word(&many), &unpacked);
    let package = PackageWriter::new(PLAIN, &"<w:style/>".repeat(7 << 20), "");
    refused("a bomb beside the main part", &package.zip(), &unpacked);
    let long = "0".repeat(20 << 20);
    refused("a number of 20 MB", &word(&format!("<w:p><w:r><w:t>{long}</w:t></w:r></w:p>")), &event);
    refused("a name of 20 MB", &word(&format!("<{long}/>")), &event);
    refused("an attribute of 20 MB", &word(&format!("<w:p a=\"{long}\"/>")), &event);
    survived("a comment of 20 MB on a page", format!("<html><!--{long}--><p>文").as_bytes());
}

fn declarations() {
    let declared = |part: &str| ReadError::DocumentType(part.to_owned());
    let entities = series(9, |at| format!("<!ENTITY a{} \"{}\">", at + 1, format!("&a{at};").repeat(10)));
    let bomb = format!(
        "<!DOCTYPE w:document [<!ENTITY a0 \"ha\">{entities}]><w:document {WORD}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    );
    refused("an entity bomb", &document_part(&bomb), &declared("word/document.xml"));
    let external =
        format!("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document {WORD}/>");
    refused("an external entity", &document_part(&external), &declared("word/document.xml"));
    let styles = PackageWriter::new(PLAIN, "", "").with("word/styles.xml", external.as_str());
    refused("an external entity among the styles", &styles.zip(), &declared("word/styles.xml"));
    let relations = PackageWriter::new(PLAIN, "", "")
        .with("_rels/.rels", "<!DOCTYPE a SYSTEM \"http://127.0.0.1/\"><a/>");
    refused("an external document type", &relations.zip(), &declared("_rels/.rels"));
    for entity in ["&lol;", "&#x110000;", "&#xD800;", "&#0;", "&"] {
        damaged(entity, &word(&format!("<w:p><w:r><w:t>{entity}</w:t></w:r></w:p>")));
    }
    let page = format!("<!DOCTYPE html [<!ENTITY a0 \"ha\">{entities}]><p>文&a9;");
    check("entities of a page", page.as_bytes(), |result| {
        result.as_ref().is_ok_and(|found| found.last().is_some_and(|line| line.ends_with("&a9;")))
    });
}

fn broken_archives() {
    let whole = word(&PLAIN.repeat(2000));
    let missing = |part: &str| ReadError::MissingPart(part.to_owned());
    let package = || PackageWriter::new(PLAIN, "", "");
    for tenth in 0..10 {
        let cut = &whole[..whole.len() * tenth / 10];
        match tenth {
            0 => refused("nothing", cut, &ReadError::Empty),
            _ => damaged("a file cut off", cut),
        }
    }
    let mut flipped = whole.clone();
    for byte in flipped.iter_mut().skip(whole.len() / 2).take(40) {
        *byte ^= 0x55;
    }
    damaged("a file with damage in the middle", &flipped);
    let cut_xml = document_part(&format!("<w:document {WORD}><w:body>{PLAIN}<w:p><w:r>"));
    damaged("a part cut off", &cut_xml);
    damaged("mismatched tags", &word("<w:p><w:r></w:p></w:r>"));
    damaged("a part of something else", &document_part("<html><p>1</p></html>"));
    damaged("an empty part", &document_part(""));
    damaged("a part in UTF-16", &document_part("\u{FEFF}<\0a\0/\0>\0"));
    refused("no main part", &package().without("word/document.xml").zip(), &missing("word/document.xml"));
    read_as("no relations", &package().without("_rels/.rels").zip(), &["文"]);
    let parts =
        ["[Content_Types].xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"];
    let bare = parts.into_iter().fold(package(), PackageWriter::without);
    read_as("nothing but the main part", &bare.zip(), &["文"]);
    refused("an archive of nothing", &PackageWriter { parts: Vec::new() }.zip(), &Foreign::Archive.into());
    let target = |target: &str| {
        let relations = format!(
            "<Relationships><Relationship Type=\"a/officeDocument\" Target=\"{target}\"/></Relationships>"
        );
        package().with("_rels/.rels", relations).zip()
    };
    refused("a path out of the archive", &target("../../../../etc/passwd"), &missing("etc/passwd"));
    refused("a path of Windows", &target("C:\\autoexec.bat"), &missing("C:\\autoexec.bat"));
    read_as("a part with a path out of the archive", &package().with("../../../tmp/坏", "x").zip(), &["文"]);
    // The flag of encryption is the lowest bit of bytes 6 and 8 of the two kinds of headers.
    let mut encrypted = whole;
    for at in 0..encrypted.len().saturating_sub(10) {
        match &encrypted[at..at + 4] {
            b"PK\x03\x04" => encrypted[at + 6] |= 1,
            b"PK\x01\x02" => encrypted[at + 8] |= 1,
            _ => {}
        }
    }
    refused("encrypted parts", &encrypted, &ReadError::Encrypted);
}

fn other_formats() {
    let compound = |stream: &str| {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
            .iter()
            .copied()
            .chain([0; 504])
            .chain(name)
            .chain([0; 512])
            .collect::<Vec<u8>>()
    };
    let archive = |path: &str| PackageWriter { parts: vec![(path.to_owned(), b"<a/>".to_vec())] }.zip();
    refused("an encrypted .docx", &compound("EncryptedPackage"), &ReadError::Encrypted);
    for (bytes, foreign) in [
        (compound("WordDocument"), Foreign::OldWord),
        (compound("Workbook"), Foreign::Spreadsheet),
        (compound("PowerPoint Document"), Foreign::Presentation),
        (b"%PDF-1.7\n%\xE2\xE3".to_vec(), Foreign::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), Foreign::Image),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), Foreign::Image),
        (b"GIF89a\x01\0".to_vec(), Foreign::Image),
        (b"II*\0\x08\0\0\0".to_vec(), Foreign::Image),
        (b"BM\x36\0\0\0\0\0\0\0".to_vec(), Foreign::Image),
        (b"RIFF\0\0\0\0WEBPVP8".to_vec(), Foreign::Image),
        (b"{\\rtf1\\ansi".to_vec(), Foreign::RichText),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;".to_vec(), Foreign::WebArchive),
        (b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>".to_vec(), Foreign::WordXml),
        (b"Rar!\x1a\x07\x01\0".to_vec(), Foreign::Archive),
        (b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), Foreign::Archive),
        (b"\x1F\x8B\x08\0".to_vec(), Foreign::Archive),
        (archive("xl/workbook.xml"), Foreign::Spreadsheet),
        (archive("ppt/presentation.xml"), Foreign::Presentation),
        (archive("mimetype"), Foreign::OpenDocument),
        (archive("OFD.xml"), Foreign::Ofd),
        (archive("公开.docx"), Foreign::Archive),
    ] {
        refused(&format!("{foreign:?}"), &bytes, &foreign.into());
    }
    let noise: Vec<u8> =
        (0..100_000_u32).flat_map(|at| at.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
    refused("noise", &noise, &ReadError::NotText);
    refused("zeros", &[0; 4096], &ReadError::NotText);
    refused("white space", b" \r\n\t\n", &ReadError::Empty);
    survived("a byte order mark", b"\xEF\xBB\xBF");
    survived("half a character", b"\xFE\xFF\x4E");
}

fn depths() {
    let nested =
        |depth: usize, open: &str, close: &str| format!("{}文{}", open.repeat(depth), close.repeat(depth));
    let tables =
        |depth| nested(depth, "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>").replace('文', PLAIN);
    read_as("20 tables inside each other", &word(&tables(20)), &["文"]);
    refused("200 tables inside each other", &word(&tables(200)), &ReadError::TooDeep);
    let boxes = nested(200, "<w:p><w:txbxContent>", "</w:txbxContent></w:p>").replace('文', PLAIN);
    refused("200 text boxes inside each other", &word(&boxes), &ReadError::TooDeep);
    let elements = nested(100_000, "<w:x>", "</w:x>").replace('文', PLAIN);
    refused("100,000 elements inside each other", &word(&elements), &ReadError::TooDeep);
    let unclosed = "<w:tbl><w:tr><w:tc>".repeat(30);
    damaged("tables without ends", &word(&unclosed));
    let page = |depth| nested(depth, "<table><tr><td>", "</table>");
    read_as("20 tables inside each other on a page", page(20).as_bytes(), &["文"]);
    refused("200 tables inside each other on a page", page(200).as_bytes(), &ReadError::TooDeep);
    for tag in ["div", "b", "span", "p", "ul", "li", "font style='display:inline'"] {
        let page = nested(200_000, &format!("<{tag}>"), "");
        read_as(tag, format!("<html>{page}").as_bytes(), &["文"]);
    }
}

fn amounts() {
    let cells = |row: &str, rows: usize, expected: usize| {
        let page = format!("<table>{}</table>", row.repeat(rows));
        check("many cells on a page", page.as_bytes(), |result| {
            result.as_ref().is_ok_and(|found| {
                found.iter().map(|table| table.matches(['|', '‖']).count() + 1).sum::<usize>() == expected
            })
        });
    };
    cells("<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9<td>10", 100_000, 1_000_000);
    cells("<tr><td>1", 200_000, 200_000);
    let too_many = ReadError::TooLarge(Quantity::Cells);
    let page = format!("<table>{}</table>", "<tr><td><td><td><td><td><td><td><td><td><td>".repeat(250_000));
    refused("2.5 million cells on a page", page.as_bytes(), &too_many);
    let text = "\t1\n".repeat(10) + "\n";
    check("a million cells of text", text.repeat(100_000).as_bytes(), Result::is_ok);
    refused("2.5 million cells of text", text.repeat(250_000).as_bytes(), &too_many);
    let spans = format!(
        "<table><tr>{}{}</table>",
        "<td rowspan=65534 colspan=1000>x".repeat(1000),
        "<tr><td>y".repeat(10_000)
    );
    refused("cells that reach into every row", spans.as_bytes(), &too_many);
    let empty =
        format!("<table><tr>{}{}</table>", "<td rowspan=65534>x".repeat(100_000), "<tr>".repeat(500_000));
    survived("cells that reach into empty rows", empty.as_bytes());
    let attributes = series(200_000, |at| format!(" a{at}=1"));
    read_as("200,000 attributes", format!("<html><p{attributes}>文").as_bytes(), &["文"]);
    survived("200,000 attributes in a Word file", &word(&format!("<w:p{attributes}/>")));
    let namespaces = series(200_000, |at| format!(" xmlns:a{at}=\"b\""));
    survived("200,000 namespaces", &word(&format!("<w:p{namespaces}/>")));
    let ends = "<p><span><font>".repeat(80) + &"</div></b></table>".repeat(500_000);
    survived("1.5 million end tags without start", format!("<html>{ends}").as_bytes());
    let fields = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(100_000);
    read_as("100,000 open fields", &word(&format!("<w:p>{fields}</w:p>{PLAIN}")), &["文"]);
    let styles = series(20_000, |at| {
        format!(
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"{at}\"><w:basedOn w:val=\"{}\"/></w:style>",
            at + 1
        )
    });
    read_as("20,000 styles on each other", &PackageWriter::new(PLAIN, &styles, "").zip(), &["文"]);
    let parts = (0..30_000).fold(PackageWriter::new(PLAIN, "", ""), |mut package, at| {
        package.parts.push((format!("word/media/{at}"), Vec::new()));
        package
    });
    read_as("30,000 parts", &parts.zip(), &["文"]);
}

fn oddities() {
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let escaped = documents_testing::escape(script);
    let cell = format!(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{escaped}</w:t></w:r></w:p></w:tc><w:tc>{PLAIN}</w:tc></w:tr></w:tbl>"
    );
    read_as("a script in a cell", &word(&cell), &[&format!("{script}|文")]);
    read_as("a script on a page", format!("<p>文{script}").as_bytes(), &["文"]);
    read_as("a script in text", format!("文{script}").as_bytes(), &[&format!("文{script}")]);
    let numbering = |level: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">{level}</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        )
    };
    let numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999999999999999999\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>".repeat(3);
    for level in [
        "<w:start w:val=\"4294967295\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1\"/>",
        "<w:start w:val=\"-1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1%2%3%4%5%6%7%8%9%0%\"/>",
        &format!("<w:lvlText w:val=\"{}\"/>", "%1".repeat(1 << 20)),
    ] {
        check("a hostile list", &PackageWriter::new(&numbered, "", &numbering(level)).zip(), |result| {
            result
                .as_ref()
                .is_ok_and(|found| found.iter().all(|line| line.ends_with('文') && line.len() < 2000))
        });
    }
    for number in ["1e400", "NaN", "１２３４５６７８９０".repeat(4).as_str(), "-0", "=1+1", "@a"] {
        check("a hostile number", &word(&PLAIN.replace('文', number)), |result| {
            result.as_ref().is_ok_and(|found| found.len() == 1)
        });
    }
    survived(
        "columns beyond counting",
        &word(&format!(
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"99999999999\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"18446744073709551615\"/></w:tcPr>{PLAIN}</w:tc></w:tr></w:tbl>"
        )),
    );
    survived(
        "cells without a table",
        &word(&format!("<w:tc>{PLAIN}</w:tc><w:tr/><w:tcPr><w:vMerge/></w:tcPr>")),
    );
}

#[test]
fn the_documents_name_has_no_folders() {
    for name in ["/etc/公开.txt", "C:\\文件\\公开.txt", "../../公开.txt", "公开.txt"] {
        assert_eq!(
            documents::read(name, "文".as_bytes()).map(|reading| reading.document.name),
            Ok("公开.txt".to_owned())
        );
    }
}

#[test]
fn progress_ends_where_the_file_does() {
    let rows = "<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc/></w:tr>".repeat(50_000);
    let page = format!("<table>{}</table>", "<tr><td>1<td>2".repeat(100_000));
    for bytes in [word(&format!("<w:tbl>{rows}</w:tbl>")), page.into_bytes(), b"text".to_vec()] {
        let mut told = Vec::new();
        let read = documents::read_with_progress("名", &bytes, &mut |progress| told.push(progress));
        assert!(read.is_ok());
        assert!(told.is_sorted_by_key(|progress| progress.done));
        assert!(told.iter().all(|progress| progress.done <= progress.total));
        assert!(told.last().is_some_and(|progress| progress.done == progress.total));
    }
}
