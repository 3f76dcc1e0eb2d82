//! What another program reads from the workbook is what the CSV files say, digit by digit.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use disclosure::dataset::Dataset;
use disclosure::export::csv_files;

/// The dataset of the first disclosure, changed as a text.
fn dataset(change: impl Fn(String) -> String) -> Dataset {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/hengshui-bianban-2021.json");
    let json = std::fs::read_to_string(path).expect("the dataset");
    Dataset::from_json(&change(json)).expect("a dataset")
}

fn open(dataset: &Dataset) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = workbook::workbook(dataset).expect("a workbook");
    Xlsx::new(Cursor::new(bytes)).expect("another program opens it")
}

#[test]
fn every_cell_is_that_of_the_csv_files() {
    let dataset = dataset(|json| json);
    let mut workbook = open(&dataset);
    let mut numbers = 0;
    for file in csv_files(&dataset) {
        let range = workbook.worksheet_range(file.name.trim_end_matches(".csv")).expect("its sheet");
        let text = file.content.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut rows = 0;
        for (row, record) in (0_u32..).zip(reader.records()) {
            for (column, cell) in (0_u32..).zip(&record.expect("a row")) {
                let read = range.get_value((row, column)).unwrap_or(&Data::Empty);
                let printed = match read {
                    Data::Float(number) => {
                        numbers += 1;
                        let decimals = cell.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                        format!("{number:.decimals$}")
                    }
                    other => other.to_string(),
                };
                assert_eq!(printed, cell.trim_start_matches('\''), "{} {row} {column}", file.name);
            }
            rows += 1;
        }
        assert_eq!(range.height(), rows, "{}", file.name);
    }
    assert!(numbers > 100, "{numbers} numbers");
}

#[test]
fn the_same_dataset_makes_the_same_file() {
    let dataset = dataset(|json| json);
    assert_eq!(workbook::workbook(&dataset).expect("one"), workbook::workbook(&dataset).expect("another"));
}

#[test]
fn the_documents_own_words_stay_as_they_are() {
    let mut dataset = dataset(|json| json);
    let procurement = dataset.entries[0].disclosure.procurement.as_mut().expect("procurement");
    let items = procurement.groups.iter_mut().flat_map(|group| &mut group.items);
    let words = ["'=1+1", "=1+1", "-5（减少）", "'甲'"];
    items.zip(words).for_each(|(item, words)| words.clone_into(&mut item.name.value));
    let sheet = open(&dataset).worksheet_range("procurement").expect("a sheet");
    let written: Vec<String> = (1..).take(words.len()).map(|row| sheet[(row, 5)].to_string()).collect();
    assert_eq!(written, words);
}
