//! What a table is that is exported: its columns and its rows, whatever they are written as.

use std::borrow::Cow;
use std::io::{self, Write};

use super::ExportFile;
use super::sheet::CsvSheet;
use crate::cited::Span;
use crate::columns::Column;
use crate::dataset::{Dataset, Entry};
use crate::disclosure::DocumentKind;

/// A table of the exports.
#[derive(Debug)]
pub struct ExportTable {
    /// Its name, without an ending.
    pub name: &'static str,
    /// Its columns. New ones are added at the end.
    pub columns: &'static [ExportColumn],
    pub(super) each_row: fn(&Dataset, &mut TakeRow<'_>),
}

/// What is done with a row.
pub type TakeRow<'t> = dyn FnMut(ExportRow<'_>) + 't;

/// A column of an exported table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportColumn {
    /// The name where names are ASCII; it never changes.
    pub id: &'static str,
    /// What heads it for readers.
    pub heading: &'static str,
    /// What its cells hold.
    pub holds: ColumnContent,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnContent {
    /// Words, and codes though they may look like numbers.
    Words,
    /// A year.
    Year,
    /// A number as printed; words where the document has such in its place.
    Number,
}

/// A row of an exported table.
#[derive(Clone, Copy, Debug)]
pub struct ExportRow<'a> {
    /// A cell for each column; empty where there is nothing.
    pub cells: &'a [Cow<'a, str>],
    /// The kind of document that it is of.
    pub kind: DocumentKind,
    /// The position in the dataset of the document that says so; `None` where none does.
    pub entry: Option<usize>,
    /// Where it says so; `None` where that is no single place.
    pub span: Option<Span>,
}

impl ExportTable {
    /// Hands over the rows of a dataset, one after another.
    pub fn each_row(&self, dataset: &Dataset, take: &mut TakeRow<'_>) {
        (self.each_row)(dataset, take);
    }

    /// The table as CSV: UTF-8 with a byte order mark, CRLF, cells harmless in a spreadsheet.
    pub fn csv(&self, dataset: &Dataset) -> String {
        let mut sheet = self.sheet();
        self.each_row(dataset, &mut |row| sheet.row(row.cells));
        sheet.finish()
    }

    /// Writes the same without holding it.
    ///
    /// # Errors
    /// When the writer refuses.
    pub fn write_csv(&self, dataset: &Dataset, writer: &mut dyn Write) -> io::Result<()> {
        let mut sheet = self.sheet();
        let mut written = Ok(());
        self.each_row(dataset, &mut |row| {
            sheet.row(row.cells);
            if written.is_ok() {
                written = writer.write_all(sheet.take().as_bytes());
            }
        });
        written?;
        writer.write_all(sheet.finish().as_bytes())
    }

    /// The same as a file.
    pub fn csv_file(&self, dataset: &Dataset) -> ExportFile {
        ExportFile { name: self.csv_name(), content: self.csv(dataset) }
    }

    /// What that file is called.
    pub fn csv_name(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// The table without rows.
    pub(super) fn sheet(&self) -> CsvSheet {
        CsvSheet::new(self.columns.iter().map(|column| column.heading))
    }
}

impl ExportColumn {
    /// 部门
    pub(super) const DEPARTMENT: Self = Self::words("department", "部门");
    /// 年度
    pub(super) const YEAR: Self = Self { id: "year", heading: "年度", holds: ColumnContent::Year };
    /// 类型
    pub(super) const KIND: Self = Self::words("kind", "类型");

    /// A column of words.
    pub(super) const fn words(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading, holds: ColumnContent::Words }
    }

    /// A column of numbers.
    pub(super) const fn number(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading, holds: ColumnContent::Number }
    }

    /// A column of words as the documents have it.
    pub(super) const fn words_of(column: Column) -> Self {
        Self::words(column.id(), column.name())
    }

    /// A column of numbers as the documents have it.
    pub(super) const fn number_of(column: Column) -> Self {
        Self::number(column.id(), column.name())
    }
}

/// A cell's text for an optional value; empty for none.
pub(super) fn optional(value: Option<impl ToString>) -> Cow<'static, str> {
    value.map_or(Cow::Borrowed(""), |value| Cow::Owned(value.to_string()))
}

/// 年度 of a document; empty where it does not say.
pub(super) fn year(entry: &Entry) -> Cow<'static, str> {
    optional(Some(entry.year()).filter(|year| *year != 0))
}
