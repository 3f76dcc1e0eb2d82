//! The tables of a dataset as an Excel workbook: a sheet each, numbers as numbers.
//!
//! ```
//! use disclosure::dataset::Dataset;
//!
//! let bytes = workbook::workbook(&Dataset::new([]))?;
//! assert!(bytes.starts_with(b"PK"));
//! # Ok::<(), workbook::WorkbookError>(())
//! ```

use std::borrow::Cow;

use disclosure::dataset::{Dataset, Entry};
use disclosure::export::{ColumnContent, ExportTable, TABLES};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// What the file is called.
pub const NAME: &str = "disclosure.xlsx";

/// So many digits a number of a workbook holds; longer ones are texts, for none of their digits may be lost.
const MOST_DIGITS: usize = 15;

/// Wider columns are read less easily than wrapped ones.
const WIDEST: usize = 60;

/// No workbook can be made: a table is longer than a sheet may be, or a cell than a cell.
#[derive(Debug)]
pub struct WorkbookError(String);

impl std::fmt::Display for WorkbookError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "不能生成 Excel 工作簿（{}）。请改用 --format csv", self.0)
    }
}

impl std::error::Error for WorkbookError {}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// The workbook's bytes; the same for the same dataset.
///
/// # Errors
/// When a table is longer than a sheet may be (1,048,576 rows), or a cell than a cell (32,767 characters).
pub fn workbook(dataset: &Dataset) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let year = dataset.entries.iter().map(Entry::year).max().filter(|year| *year >= 1900);
    let created = ExcelDateTime::from_ymd(year.unwrap_or(1900), 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for (at, table) in TABLES.iter().enumerate() {
        add_sheet(&mut workbook);
        fill(workbook.worksheet_from_index(at)?, table, dataset)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A sheet whose rows are on the disk until the workbook is made; in memory where no file can be made for them.
#[cfg(not(target_arch = "wasm32"))]
fn add_sheet(workbook: &mut Workbook) {
    if workbook.add_worksheet_with_constant_memory().is_err() {
        workbook.add_worksheet();
    }
}

/// A sheet in memory: a browser has no files for it.
#[cfg(target_arch = "wasm32")]
fn add_sheet(workbook: &mut Workbook) {
    workbook.add_worksheet();
}

fn fill(sheet: &mut Worksheet, table: &ExportTable, dataset: &Dataset) -> Result<(), WorkbookError> {
    sheet.set_name(table.name)?;
    let (heading, wrapped) = (Format::new().set_bold().set_text_wrap(), wrapped());
    let mut widths = Vec::with_capacity(table.columns.len());
    for (column, own) in (0_u16..).zip(table.columns) {
        sheet.write_with_format(0, column, own.heading, &heading)?;
        widths.push(width(own.heading));
    }
    let mut last = 0;
    let mut problem = None;
    table.each_row(dataset, &mut |row| {
        if problem.is_none() {
            last += 1;
            problem = write_row(sheet, last, table, row.cells, &wrapped).err();
        }
        for (widest, cell) in widths.iter_mut().zip(row.cells) {
            *widest = width(cell).max(*widest);
        }
    });
    if let Some(error) = problem {
        return Err(error.into());
    }
    for (column, width) in (0_u16..).zip(&widths) {
        // The widest is far below what the type holds.
        #[expect(clippy::cast_precision_loss, reason = "a small number of characters")]
        sheet.set_column_width(column, ((*width).min(WIDEST) + 2) as f64)?;
    }
    let last_column = u16::try_from(widths.len().saturating_sub(1)).unwrap_or_default();
    sheet.autofilter(0, 0, last, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// In a workbook a text is no formula, so that nothing is to be made harmless as in a CSV file.
fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    table: &ExportTable,
    cells: &[Cow<'_, str>],
    wrapped: &Format,
) -> Result<(), XlsxError> {
    for ((column, own), cell) in (0_u16..).zip(table.columns).zip(cells) {
        let number = if own.holds == ColumnContent::Words { None } else { number(cell) };
        if let Some((number, format)) = number {
            sheet.write_with_format(row, column, number, &format)?;
        } else if !cell.is_empty() {
            sheet.write_with_format(row, column, cell.as_ref(), wrapped)?;
        }
    }
    Ok(())
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// A cell as a number that is shown as it is printed, `4.10` with both decimals; `None` where it is no number, or
/// one of which digits would be lost.
fn number(cell: &str) -> Option<(f64, Format)> {
    let (whole, decimals) = cell.split_once('.').unwrap_or((cell, ""));
    let digits = whole.trim_start_matches('-');
    let is_plain = !digits.is_empty() && !cell.ends_with('.') && (digits == "0" || !digits.starts_with('0'));
    let all = digits.bytes().chain(decimals.bytes());
    if !is_plain
        || digits.len() + decimals.len() > MOST_DIGITS
        || !all.clone().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let shown =
        if decimals.is_empty() { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals.len())) };
    Some((cell.parse().ok()?, Format::new().set_num_format(shown).set_align(FormatAlign::Top)))
}

/// How wide a text is: a Chinese character takes two columns.
fn width(text: &str) -> usize {
    text.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn what_would_lose_a_digit_is_no_number() {
        for (cell, value) in
            [("4.10", 4.1), ("0", 0.0), ("-0.5", -0.5), ("123456789012.345", 123_456_789_012.345)]
        {
            assert_eq!(number(cell).map(|(number, _)| number), Some(value), "{cell}");
        }
        for cell in ["", "-", "1.", "0201", "3～5", "1e5", "1,000", "1234567890123456", "0.1234567890123456"]
        {
            assert_eq!(number(cell).map(|(number, _)| number), None, "{cell}");
        }
    }
}
