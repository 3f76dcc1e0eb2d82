//! A CSV table as spreadsheets expect it.
//!
//! Written by hand: the `csv` crate, which the tests read with, brings the parsing of floating-point
//! numbers along, whose tables would be a fifteenth of the page's program.

use std::borrow::Cow;

/// A CSV table (RFC 4180): UTF-8 with a byte order mark (without it Excel garbles
/// Chinese), CRLF.
pub struct CsvSheet(String);

impl CsvSheet {
    /// A table with these column names.
    pub fn new<'h>(headings: impl Iterator<Item = &'h str>) -> Self {
        let mut sheet = Self("\u{feff}".to_owned());
        sheet.row(&headings.map(Cow::Borrowed).collect::<Vec<_>>());
        sheet
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cow<'_, str>]) {
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                self.0.push(',');
            }
            push_cell(&mut self.0, &harmless(cell));
        }
        self.0.push_str("\r\n");
    }

    /// What was added since it was last taken.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }

    /// The whole table, or what was not taken yet.
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

/// `cell`, with an apostrophe before it where a spreadsheet would run it as a formula: where it begins
/// with `=`, `+`, `-`, `@` in either width, or a tab or line break. A plain negative number stays a
/// number. The characters are those of OWASP's page on CSV injection.
fn harmless(cell: &str) -> Cow<'_, str> {
    let begins_badly = cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins_badly && !is_number(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}
