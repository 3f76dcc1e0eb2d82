//! A long Word file: 300 pages of text and one very long table, written as verbosely as Word does.
//!
//! The ordinary run takes a fifth of the table. The whole of it, with the numbers printed:
//! `DOCUMENTS_ROWS=100000 cargo test --release -p documents --test large -- --nocapture`

use std::fmt::Write;

use cpu_time::ThreadTime;
use disclosure::document::Block;
use documents_testing::PackageWriter;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The whole table.
const ROWS: usize = 100_000;
/// How many times the unpacked size the memory may be.
const TIMES: usize = 20;

const PROPERTIES: &str = "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"宋体\"/><w:color w:val=\"000000\"/><w:kern w:val=\"0\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/></w:rPr>";

fn cell(out: &mut String, text: &str, at: usize) {
    let _ = write!(
        out,
        "<w:tc><w:tcPr><w:tcW w:w=\"1420\" w:type=\"dxa\"/><w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/></w:tcBorders><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p w:rsidR=\"{at:08X}\" w:rsidRDefault=\"{:08X}\"><w:pPr><w:widowControl/><w:jc w:val=\"center\"/>{PROPERTIES}</w:pPr><w:r w:rsidRPr=\"{at:08X}\">{PROPERTIES}<w:t>{text}</w:t></w:r></w:p></w:tc>",
        at.wrapping_mul(2_654_435_761) & 0xFFFF_FFFF
    );
}

#[test]
fn a_table_of_100_000_rows() {
    let rows = std::env::var("DOCUMENTS_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(ROWS / 5);
    let mut body = String::new();
    // Some thirty lines make a page.
    for line in 0..300 * 30 {
        let _ = write!(
            body,
            "<w:p><w:r>{PROPERTIES}<w:t>第{line}段：机构编制管理工作经费安排情况。</w:t></w:r></w:p>"
        );
    }
    body.push_str("<w:tbl>");
    for row in 0..rows {
        body.push_str("<w:tr>");
        for (column, text) in
            ["机构编制管理工作经费", "激光打印机", "A0201060102", "台", "1", "1.00"].into_iter().enumerate()
        {
            cell(&mut body, &format!("{text}{row}"), row * 6 + column);
        }
        body.push_str("</w:tr>");
    }
    body.push_str("</w:tbl>");
    let unpacked = body.len();
    let bytes = PackageWriter::new(&body, "", "").zip();
    drop(body);

    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let started = ThreadTime::now();
    let reading = documents::read("长.docx", &bytes).expect("a document");
    let time = started.elapsed();
    let memory = MEMORY.peak_usage() - before;

    let Some(Block::Table(table)) = reading.document.blocks.last() else { panic!("a table") };
    assert_eq!((reading.document.blocks.len(), table.rows.len()), (300 * 30 + 1, rows));
    let mebibytes = |bytes: usize| bytes >> 20;
    println!(
        "{rows} rows, {} MiB packed, {} MiB unpacked: {time:.2?}, {} MiB of memory",
        mebibytes(bytes.len()),
        mebibytes(unpacked),
        mebibytes(memory)
    );
    assert!(memory < TIMES * unpacked, "{memory} bytes for {unpacked}");
}
