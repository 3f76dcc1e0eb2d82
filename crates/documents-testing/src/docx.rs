//! Writes a document as a Word file.

use std::fmt::Write;

use disclosure::document::{Block, Document, Table};

use crate::escape;
use crate::merge::{Merged, merge};
use crate::number::{KINDS, split};
use crate::package::PackageWriter;

/// How the Word file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocxOptions {
    /// Characters of a run, so that numbers are split; 0 is a whole paragraph.
    pub run_length: usize,
    /// Numbers such as `一、` and `（一）` before paragraphs are left to Word to generate.
    pub numbering: bool,
}

/// The document as a .docx.
pub fn docx(document: &Document, options: DocxOptions) -> Vec<u8> {
    docx_package(document, options).zip()
}

/// The parts of the document as a .docx, the main part last.
pub fn docx_package(document: &Document, options: DocxOptions) -> PackageWriter {
    let mut lists = Lists::default();
    let body = write_body(document, options, &mut lists);
    PackageWriter::new(&body, "", &lists.definitions())
}

/// The elements inside `w:body` of the document as a .docx without generated numbers.
pub fn body(document: &Document, run_length: usize) -> String {
    write_body(document, DocxOptions { run_length, numbering: false }, &mut Lists::default())
}

fn write_body(document: &Document, options: DocxOptions, lists: &mut Lists) -> String {
    let mut body = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(span) => {
                let text = document.slice(*span);
                match options.numbering.then(|| split(text)).flatten() {
                    Some((kind, number, rest)) => {
                        let list = lists.list(kind, number);
                        let properties = format!(
                            "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>"
                        );
                        paragraph(&mut body, &properties, rest, options);
                    }
                    None => paragraph(&mut body, "", text, options),
                }
            }
            Block::Table(grid) => {
                table(&mut body, document, grid, options);
                // Word parts two tables by a paragraph.
                body.push_str("<w:p/>");
            }
        }
    }
    body
}

fn paragraph(out: &mut String, properties: &str, text: &str, options: DocxOptions) {
    out.push_str("<w:p>");
    out.push_str(properties);
    let characters: Vec<char> = text.chars().collect();
    let length = if options.run_length == 0 { characters.len().max(1) } else { options.run_length };
    for run in characters.chunks(length) {
        let run: String = run.iter().collect();
        let _ = write!(
            out,
            "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escape(&run)
        );
    }
    out.push_str("</w:p>");
}

fn table(out: &mut String, document: &Document, table: &Table, options: DocxOptions) {
    out.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>");
    let rows = merge(document, table);
    let width = rows.iter().map(|row| row.iter().map(|cell| cell.columns).sum::<usize>()).max().unwrap_or(0);
    let _ = write!(out, "<w:tblGrid>{}</w:tblGrid>", "<w:gridCol/>".repeat(width));
    for row in rows {
        out.push_str("<w:tr>");
        for Merged { text, columns, rows } in row {
            out.push_str("<w:tc><w:tcPr>");
            if columns > 1 {
                let _ = write!(out, "<w:gridSpan w:val=\"{columns}\"/>");
            }
            out.push_str(match rows {
                0 => "<w:vMerge/>",
                1 => "",
                _ => "<w:vMerge w:val=\"restart\"/>",
            });
            out.push_str("</w:tcPr>");
            if text.is_empty() {
                out.push_str("<w:p/>");
            }
            for line in text.lines() {
                paragraph(out, "", line, options);
            }
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

/// The lists that are in use: a list of its own wherever a number does not follow the one before.
#[derive(Debug, Default)]
struct Lists {
    /// Kind and first number of each list; its identifier is its position, from 1.
    lists: Vec<(usize, u32)>,
    /// The list and the last number of each kind.
    last: [Option<(usize, u32)>; KINDS.len()],
}

impl Lists {
    fn list(&mut self, kind: usize, number: u32) -> usize {
        let list = match self.last[kind] {
            Some((list, before)) if before + 1 == number => list,
            _ => {
                self.lists.push((kind, number));
                self.lists.len()
            }
        };
        self.last[kind] = Some((list, number));
        list
    }

    fn definitions(&self) -> String {
        let mut out = String::new();
        for (kind, (format, level)) in KINDS.iter().enumerate() {
            let _ = write!(
                out,
                "<w:abstractNum w:abstractNumId=\"{kind}\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{level}\"/></w:lvl></w:abstractNum>"
            );
        }
        for (at, (kind, start)) in self.lists.iter().enumerate() {
            let _ = write!(
                out,
                "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{kind}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride></w:num>",
                at + 1
            );
        }
        out
    }
}
