//! The files of a dataset for people and other programs.

use std::io::{self, Write};
use std::sync::Arc;

use disclosure::dataset::Dataset;
use disclosure::export::{self, ExportTable, TABLES};

use crate::{DATASET, File, Pieces, WORKBOOK, Written};

/// The dataset, then its tables, as they lie beside the page. Tables that are longer than a workbook may be are in
/// none. All but the workbook are made while they are written, as of a long document they are many times its text.
pub fn data_files(dataset: &Arc<Dataset>) -> Vec<File> {
    let json = File { path: DATASET.to_owned(), content: Pieces::written(Json(Arc::clone(dataset))) };
    let table = |table: &&'static ExportTable| File {
        path: format!("data/{}", table.csv_name()),
        content: Pieces::written(Csv(table, Arc::clone(dataset))),
    };
    let workbook = workbook::workbook(dataset).ok();
    let workbook = workbook.map(|content| File { path: WORKBOOK.to_owned(), content: content.into() });
    std::iter::once(json).chain(TABLES.iter().map(table)).chain(workbook).collect()
}

struct Json(Arc<Dataset>);

impl Written for Json {
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        export::write_dataset_json(&self.0, writer)
    }
}

struct Csv(&'static ExportTable, Arc<Dataset>);

impl Written for Csv {
    fn write_to(&self, writer: &mut dyn Write) -> io::Result<()> {
        self.0.write_csv(&self.1, writer)
    }
}
