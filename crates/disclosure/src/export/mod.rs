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
#[cfg(test)]
mod tests;
mod yuan;

pub use assets::assets_csv;
pub use figures::figures_csv;
pub use findings::findings_csv;
pub use fiscal::fiscal_data_package;
pub use indicators::indicators_csv;
pub use ocds::ocds_json;
pub use procurement::procurement_csv;

use crate::dataset::Dataset;

/// A file to save or to offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name, without a folder.
    pub name: &'static str,
    /// Its whole content, a byte order mark included where the format wants one.
    pub content: String,
}

/// Every CSV file of the dataset: UTF-8 with a byte order mark, CRLF, cells harmless in a spreadsheet.
pub fn csv_files(dataset: &Dataset) -> Vec<ExportFile> {
    vec![
        ExportFile { name: "figures.csv", content: figures_csv(dataset) },
        ExportFile { name: "indicators.csv", content: indicators_csv(dataset) },
        ExportFile { name: "procurement.csv", content: procurement_csv(dataset) },
        ExportFile { name: "assets.csv", content: assets_csv(dataset) },
        ExportFile { name: "findings.csv", content: findings_csv(dataset) },
    ]
}

/// The dataset itself, as compact JSON.
///
/// # Panics
/// Never: the types hold only what JSON can.
pub fn dataset_json(dataset: &Dataset) -> ExportFile {
    let content = serde_json::to_string(dataset).expect("a dataset has only string keys");
    ExportFile { name: "dataset.json", content }
}
