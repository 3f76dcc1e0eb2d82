//! The dataset as files for other programs.
//!
//! Nothing is written here: every function makes a text, for the command to save and for the page to
//! offer as a download.

mod assets;
mod figures;
mod findings;
mod fiscal;
mod indicators;
mod ocds;
mod procurement;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod yuan;

pub use assets::ASSETS;
pub use figures::FIGURES;
pub use findings::FINDINGS;
pub use fiscal::fiscal_data_package;
pub use indicators::INDICATORS;
pub use ocds::ocds_json;
pub use procurement::{PROCUREMENT, procurement_rows_csv};
pub use sheet::CsvSheet;
pub use table::{ColumnContent, ExportColumn, ExportRow, ExportTable, TakeRow};

use std::io::{self, Write};

use crate::dataset::Dataset;

/// The tables of a dataset. To add one, add a file to this folder and a row here.
pub static TABLES: [&ExportTable; 5] = [&FIGURES, &INDICATORS, &PROCUREMENT, &ASSETS, &FINDINGS];

/// A file to save or to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name, without a folder.
    pub name: String,
    /// Its whole content, a byte order mark included where the format wants one.
    pub content: String,
}

/// A format that datasets are exported in.
#[derive(Debug)]
pub struct ExportFormat {
    /// What it is asked for by.
    pub id: &'static str,
    /// What it is, in Chinese.
    pub about: &'static str,
    make: fn(&Dataset, &str) -> Vec<ExportFile>,
}

/// The formats. To add one, add a file to this folder and a row here.
pub static FORMATS: &[ExportFormat] = &[
    ExportFormat { id: "csv", about: "表格", make: |dataset, _| csv_files(dataset) },
    ExportFormat { id: "json", about: "数据集", make: |dataset, _| vec![dataset_json(dataset)] },
    ExportFormat {
        id: "ocds",
        about: "开放采购数据标准",
        make: |dataset, now| vec![ocds_json(dataset, now)],
    },
    ExportFormat { id: "fdp", about: "财政数据包", make: |dataset, _| fiscal_data_package(dataset) },
];

impl ExportFormat {
    /// The dataset as files of this format. `now` is the moment of the export, as in `2021-01-31T08:00:00Z`.
    pub fn files(&self, dataset: &Dataset, now: &str) -> Vec<ExportFile> {
        (self.make)(dataset, now)
    }
}

/// Every table of the dataset as CSV.
pub fn csv_files(dataset: &Dataset) -> Vec<ExportFile> {
    TABLES.iter().map(|table| table.csv_file(dataset)).collect()
}

/// The dataset itself, as compact JSON.
///
/// # Panics
/// Never: the types hold only what JSON can.
pub fn dataset_json(dataset: &Dataset) -> ExportFile {
    let content = serde_json::to_string(dataset).expect("a dataset has only string keys");
    ExportFile { name: "dataset.json".to_owned(), content }
}

/// Writes the [`dataset_json`] without holding it.
///
/// # Errors
/// When the writer refuses.
pub fn write_dataset_json(dataset: &Dataset, writer: &mut dyn Write) -> io::Result<()> {
    Ok(serde_json::to_writer(writer, dataset)?)
}
