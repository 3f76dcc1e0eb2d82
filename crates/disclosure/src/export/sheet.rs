//! A CSV table as spreadsheets expect it.

use std::borrow::Cow;

/// A CSV table of `N` columns: UTF-8 with a byte order mark (without it Excel garbles Chinese), CRLF.
pub struct Sheet<const N: usize> {
    writer: csv::Writer<Vec<u8>>,
}

impl<const N: usize> Sheet<N> {
    /// A table with these column names.
    pub fn new(header: [&str; N]) -> Self {
        let bom = "\u{feff}".as_bytes().to_vec();
        let writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(bom);
        let mut sheet = Self { writer };
        sheet.row(header.map(Cow::Borrowed));
        sheet
    }

    /// Adds a row.
    pub fn row(&mut self, cells: [Cow<'_, str>; N]) {
        let cells = cells.map(harmless);
        self.writer.write_record(cells.iter().map(|cell| cell.as_bytes())).expect(IN_MEMORY);
    }

    /// The whole table.
    pub fn finish(self) -> String {
        let bytes = self.writer.into_inner().map_err(csv::IntoInnerError::into_error).expect(IN_MEMORY);
        String::from_utf8(bytes).expect("every cell is a string")
    }
}

const IN_MEMORY: &str = "writing rows of one width to memory cannot fail";

/// A cell's text for an optional value; empty for none.
pub fn optional(value: Option<impl ToString>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
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
