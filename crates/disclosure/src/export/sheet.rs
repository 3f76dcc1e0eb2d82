//! A CSV table as spreadsheets expect it.
//!
//! Written by hand: the `csv` crate, which the tests read with, brings the parsing of floating-point
//! numbers along, whose tables would be a fifteenth of the page's program.

use std::borrow::Cow;

use crate::dataset::Entry;

/// A CSV table of `N` columns (RFC 4180): UTF-8 with a byte order mark (without it Excel garbles
/// Chinese), CRLF.
pub struct CsvSheet<const N: usize>(String);

impl<const N: usize> CsvSheet<N> {
    /// A table with these column names.
    pub fn new(header: [&str; N]) -> Self {
        let mut sheet = Self("\u{feff}".to_owned());
        sheet.row(header.map(Cow::Borrowed));
        sheet
    }

    /// Adds a row.
    pub fn row(&mut self, cells: [Cow<'_, str>; N]) {
        for (column, cell) in cells.into_iter().enumerate() {
            if column > 0 {
                self.0.push(',');
            }
            push_cell(&mut self.0, &harmless(cell));
        }
        self.0.push_str("\r\n");
    }

    /// The whole table.
    pub fn finish(self) -> String {
        self.0
    }
}

/// Adds a cell, in quotation marks where it holds what would end it.
fn push_cell(line: &mut String, cell: &str) {
    if cell.contains(['"', ',', '\r', '\n']) {
        line.push('"');
        line.push_str(&cell.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(cell);
    }
}

/// A cell's text for an optional value; empty for none.
pub fn optional(value: Option<impl ToString>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
}

/// 年度 of a document; empty where it does not say.
pub fn year(entry: &Entry) -> Cow<'static, str> {
    optional(Some(entry.year()).filter(|year| *year != 0))
}

/// `cell`, with an apostrophe before it where a spreadsheet would run it as a formula: where it begins
/// with `=`, `+`, `-`, `@` in either width, or a tab or line break. A plain negative number stays a
/// number. The characters are those of OWASP's page on CSV injection.
fn harmless(cell: Cow<'_, str>) -> Cow<'_, str> {
    let begins_badly = cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins_badly && !is_number(&cell) { Cow::Owned(format!("'{cell}")) } else { cell }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}
