//! What `disclosure export` can write.

use std::fmt;

use disclosure::dataset::Dataset;
use disclosure::export::{ExportFormat, FORMATS};
use parquet_tables::{ParquetTables, TablesError};
use workbook::WorkbookError;

/// A format.
#[derive(Clone, Copy, Debug)]
pub enum OutputFormat {
    /// Files of text.
    Text(&'static ExportFormat),
    /// An Excel workbook.
    Workbook,
    /// Parquet files.
    Parquet,
}

/// What a dataset was exported to.
pub struct Exported {
    /// Each file's name and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is to be told of them, a line each.
    pub notes: Vec<String>,
}

/// The dataset does not fit the format.
#[derive(Debug)]
pub enum FormatError {
    /// An Excel workbook.
    Workbook(WorkbookError),
    /// Parquet files.
    Parquet(TablesError),
}

impl OutputFormat {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        FORMATS.iter().map(Self::Text).chain([Self::Workbook, Self::Parquet])
    }

    /// What it is asked for by.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text(format) => format.id,
            Self::Workbook => "xlsx",
            Self::Parquet => "parquet",
        }
    }

    /// What it is, in Chinese.
    pub fn about(self) -> &'static str {
        match self {
            Self::Text(format) => format.about,
            Self::Workbook => "Excel 工作簿",
            Self::Parquet => "Parquet，供数据库和集群使用",
        }
    }

    /// The dataset in this format. `now` is the moment of the export, as in `2021-01-31T08:00:00Z`.
    ///
    /// # Errors
    /// When a table is longer than the format allows.
    pub fn export(self, dataset: &Dataset, now: &str) -> Result<Exported, FormatError> {
        let (files, notes) = match self {
            Self::Text(format) => {
                let files = format.files(dataset, now).into_iter();
                (files.map(|file| (file.name, file.content.into_bytes())).collect(), Vec::new())
            }
            Self::Workbook => {
                let content = workbook::workbook(dataset).map_err(FormatError::Workbook)?;
                (vec![(workbook::NAME.to_owned(), content)], Vec::new())
            }
            Self::Parquet => {
                let ParquetTables { files, notes } =
                    parquet_tables::parquet_tables(dataset).map_err(FormatError::Parquet)?;
                (files, notes)
            }
        };
        Ok(Exported { files, notes })
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workbook(error) => error.fmt(formatter),
            Self::Parquet(error) => error.fmt(formatter),
        }
    }
}
