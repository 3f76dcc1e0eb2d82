//! The columns of a Parquet file.

use std::fmt::Write as _;

use disclosure::cited::Span;
use disclosure::export::{ColumnContent, ExportTable};

use crate::rows::SortedRow;

/// A column.
pub enum FileColumn {
    /// Words.
    Words {
        /// Its name.
        name: String,
        /// Where they come from.
        from: WordsFrom,
    },
    /// A year.
    Year {
        /// Its name.
        name: &'static str,
        /// Which of the table's own columns it is.
        at: usize,
    },
    /// Numbers as `DECIMAL(38,6)`, null where that does not hold them.
    Decimal {
        /// Its name.
        name: &'static str,
        /// Which of the table's own columns it is.
        at: usize,
    },
    /// A byte offset in the document's text.
    Offset {
        /// Its name.
        name: &'static str,
        /// Which of the span's.
        of: fn(Span) -> usize,
    },
}

/// Where words come from.
#[derive(Clone, Copy)]
pub enum WordsFrom {
    /// The table's own column at a position.
    Cell(usize),
    /// The kind of document.
    Kind,
    /// The region of the department.
    Region,
    /// The name of the document.
    Document,
}

impl FileColumn {
    /// The words of a row; `None` where there are none.
    pub fn words<'r>(&self, row: &'r SortedRow) -> Option<&'r str> {
        let Self::Words { from, .. } = self else { return None };
        match from {
            WordsFrom::Cell(at) => row.cell(*at),
            WordsFrom::Kind => Some(row.kind.name()),
            WordsFrom::Region => row.region.as_deref(),
            WordsFrom::Document => row.document.as_deref(),
        }
    }
}

/// The columns of a table: its own in their order, then what its CSV file lacks.
pub fn of(table: &ExportTable) -> Vec<FileColumn> {
    let mut fields = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let words = |name: String| FileColumn::Words { name, from: WordsFrom::Cell(at) };
        match column.holds {
            ColumnContent::Words => fields.push(words(column.id.to_owned())),
            ColumnContent::Year => fields.push(FileColumn::Year { name: column.id, at }),
            ColumnContent::Number => {
                fields.push(FileColumn::Decimal { name: column.id, at });
                fields.push(words(format!("{}_printed", column.id)));
            }
        }
    }
    let has_kind = table.columns.iter().any(|column| column.id == "kind");
    let further =
        [("kind", WordsFrom::Kind), ("region", WordsFrom::Region), ("document", WordsFrom::Document)];
    let further = further.into_iter().filter(|(name, _)| !(has_kind && *name == "kind"));
    fields.extend(further.map(|(name, from)| FileColumn::Words { name: name.to_owned(), from }));
    fields.push(FileColumn::Offset { name: "span_start", of: |span| span.start });
    fields.push(FileColumn::Offset { name: "span_end", of: |span| span.end });
    fields
}

/// The schema of a file, as Parquet writes schemas.
pub fn schema(name: &str, fields: &[FileColumn]) -> String {
    let mut schema = format!("message {name} {{\n");
    for field in fields {
        // Writing to a text cannot fail.
        let _ = match field {
            FileColumn::Words { name, .. } => writeln!(schema, "  optional binary {name} (STRING);"),
            FileColumn::Year { name, .. } => writeln!(schema, "  optional int32 {name};"),
            FileColumn::Decimal { name, .. } => {
                writeln!(schema, "  optional fixed_len_byte_array(16) {name} (DECIMAL(38,6));")
            }
            FileColumn::Offset { name, .. } => writeln!(schema, "  optional int64 {name};"),
        };
    }
    schema + "}"
}
