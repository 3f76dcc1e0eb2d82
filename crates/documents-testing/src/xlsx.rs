//! Writes a document's tables as a workbook, and workbooks of any content.

use std::fmt::Write;

use disclosure::document::{Block, Document};

use crate::escape;
use crate::package::PackageWriter;

/// The tables of the document as the sheets of a .xlsx: numbers as numbers, each sheet with the paragraph before its
/// table as its title.
pub fn xlsx_package(document: &Document) -> PackageWriter {
    let mut sheets = Vec::new();
    let mut title = "";
    for block in &document.blocks {
        match block {
            Block::Paragraph(span) => title = document.slice(*span),
            Block::Table(table) => {
                let mut rows = format!("<row r=\"1\">{}</row>", cell(1, 0, title));
                for (row, at) in table.rows.iter().zip(2..) {
                    let mut column = 0;
                    let mut cells = String::new();
                    for content in &row.cells {
                        cells += &cell(at, column, document.slice(content.span));
                        column += content.columns;
                    }
                    // Writing to a string cannot fail.
                    let _ = write!(rows, "<row r=\"{at}\">{cells}</row>");
                }
                sheets.push((format!("表{}", sheets.len() + 1), format!("<sheetData>{rows}</sheetData>")));
            }
        }
    }
    let sheets: Vec<(&str, &str, &str)> =
        sheets.iter().map(|(name, content)| (name.as_str(), "visible", content.as_str())).collect();
    workbook_package(&sheets, "")
}

/// A cell at a row and a column, which count from 1 and from 0.
fn cell(row: usize, column: usize, text: &str) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    let place = if column < 26 { format!("{letter}{row}") } else { format!("A{letter}{row}") };
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_number {
        return format!("<c r=\"{place}\" s=\"1\"><v>{text}</v></c>");
    }
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>", escape(text))
}

/// Plain, two decimals, a fraction, a date, struck through.
const STYLES: &str = r##"<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="# ?/?"/></numFmts>
<fonts><font/><font><strike/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="176" fontId="0"/><xf numFmtId="177" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>"##;

/// A workbook of sheets (name, state, XML inside `worksheet`) and its shared strings (XML inside `sst`).
pub fn workbook_package(sheets: &[(&str, &str, &str)], strings: &str) -> PackageWriter {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let mut relations =
        relation("s", "styles", "styles.xml") + &relation("t", "sharedStrings", "sharedStrings.xml");
    let mut entries = String::new();
    let mut package = PackageWriter { parts: Vec::new() };
    for (at, (name, state, content)) in sheets.iter().enumerate() {
        entries
            .extend([format!("<sheet name=\"{name}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"r{at}\"/>")]);
        relations += &relation(&format!("r{at}"), "worksheet", &format!("worksheets/sheet{at}.xml"));
        package = package
            .with(&format!("xl/worksheets/sheet{at}.xml"), format!("<worksheet>{content}</worksheet>"));
    }
    package
        .with(
            "_rels/.rels",
            format!("<Relationships>{}</Relationships>", relation("a", "officeDocument", "xl/workbook.xml")),
        )
        .with(
            "xl/workbook.xml",
            format!("<workbook xmlns:r=\"{OFFICE}\"><sheets>{entries}</sheets></workbook>"),
        )
        .with("xl/_rels/workbook.xml.rels", format!("<Relationships>{relations}</Relationships>"))
        .with("xl/styles.xml", STYLES)
        .with("xl/sharedStrings.xml", format!("<sst>{strings}</sst>"))
}
