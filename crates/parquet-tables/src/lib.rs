//! The tables of a dataset as Parquet files, for databases and clusters.
//!
//! Each file has the rows of the CSV file of its name, sorted by department and year, and its columns under their
//! ASCII names. Beside a number as printed (`amount_printed`) stands the same as `DECIMAL(38,6)` (`amount`). What
//! the CSV file lacks follows: the kind and the region, and where the row was read: the document, and the byte offsets
//! in its text.

mod decimal;
mod fields;
mod rows;

use std::sync::Arc;

use disclosure::dataset::Dataset;
use disclosure::export::{ExportTable, TABLES};
use fields::FileColumn;
use parquet::basic::Compression;
use parquet::data_type::{ByteArrayType, DataType, FixedLenByteArrayType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::SortingColumn;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;
use rows::SortedRow;

/// So many rows at most are in a row group, which is what a cluster's workers read by themselves.
const ROW_GROUP: usize = 1 << 20;

/// The files, and what is to be told of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParquetTables {
    /// Each file's name and content; the same for the same dataset.
    pub files: Vec<(String, Vec<u8>)>,
    /// A sentence, in Chinese, for each column in which numbers stand as printed alone, for a `DECIMAL(38,6)` does not
    /// hold them.
    pub notes: Vec<String>,
}

/// No file can be made.
#[derive(Debug)]
pub struct TablesError(ParquetError);

impl std::fmt::Display for TablesError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "不能生成 Parquet 文件（{}）。请改用 --format csv", self.0)
    }
}

impl std::error::Error for TablesError {}

impl From<ParquetError> for TablesError {
    fn from(error: ParquetError) -> Self {
        Self(error)
    }
}

/// The tables of a dataset.
///
/// # Errors
/// When a table is larger than the format allows.
pub fn parquet_tables(dataset: &Dataset) -> Result<ParquetTables, TablesError> {
    let mut tables = ParquetTables::default();
    for table in TABLES {
        let (fields, rows) = (fields::of(table), rows::of(table, dataset));
        tables.notes.extend(fields.iter().filter_map(|field| note(table, field, &rows)));
        tables.files.push((format!("{}.parquet", table.name), file(table, &fields, &rows)?));
    }
    Ok(tables)
}

fn file(table: &ExportTable, fields: &[FileColumn], rows: &[SortedRow]) -> Result<Vec<u8>, ParquetError> {
    let schema = Arc::new(parse_message_type(&fields::schema(table.name, fields))?);
    let sorted_by = |column_idx| SortingColumn { column_idx, descending: false, nulls_first: true };
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        // 部门 and 年度, with which every table begins.
        .set_sorting_columns(Some(vec![sorted_by(0), sorted_by(1)]))
        .build();
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties))?;
    for rows in rows.chunks(ROW_GROUP) {
        let mut group = writer.next_row_group()?;
        for field in fields {
            let Some(mut column) = group.next_column()? else { break };
            write(&mut column, field, rows)?;
            column.close()?;
        }
        group.close()?;
    }
    writer.into_inner()
}

fn write(
    column: &mut SerializedColumnWriter<'_>,
    field: &FileColumn,
    rows: &[SortedRow],
) -> Result<(), ParquetError> {
    match field {
        FileColumn::Words { .. } => {
            values::<ByteArrayType>(column, rows, |row| field.words(row).map(Into::into))
        }
        FileColumn::Year { at, .. } => values::<Int32Type>(column, rows, |row| row.cell(*at)?.parse().ok()),
        FileColumn::Decimal { at, .. } => values::<FixedLenByteArrayType>(column, rows, |row| {
            let held = decimal::held(row.cell(*at)?).ok().flatten()?;
            Some(held.to_be_bytes().to_vec().into())
        }),
        FileColumn::Offset { of, .. } => {
            values::<Int64Type>(column, rows, |row| i64::try_from(of(row.span?)).ok())
        }
    }
}

/// Writes a column of which each row has a value or none.
fn values<T: DataType>(
    column: &mut SerializedColumnWriter<'_>,
    rows: &[SortedRow],
    value: impl Fn(&SortedRow) -> Option<T::T>,
) -> Result<(), ParquetError> {
    let all: Vec<Option<T::T>> = rows.iter().map(value).collect();
    let are_there: Vec<i16> = all.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<T::T> = all.into_iter().flatten().collect();
    column.typed::<T>().write_batch(&values, Some(&are_there), None).map(|_| ())
}

/// What is to be told of a column of numbers.
fn note(table: &ExportTable, field: &FileColumn, rows: &[SortedRow]) -> Option<String> {
    let FileColumn::Decimal { at, name } = field else { return None };
    let mut unheld = rows.iter().filter_map(|row| row.cell(*at)).filter(|cell| decimal::held(cell).is_err());
    let first = unheld.next()?;
    Some(format!(
        "{}.parquet: 提示: {name} 列有{}个数的小数超过6位，不能原样放进 DECIMAL(38,6)，这些格为空；\
         原样的数在 {name}_printed 列（如 {first}）",
        table.name,
        unheld.count() + 1
    ))
}
