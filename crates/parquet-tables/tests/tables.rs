//! What the Parquet files hold is what the CSV files say, cell by cell.

use std::collections::BTreeMap;
use std::path::Path;

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
use disclosure::export::{ColumnContent, ExportTable, TABLES};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use parquet_tables::{ParquetTables, parquet_tables};

/// The dataset of the first disclosure.
fn dataset() -> Dataset {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/hengshui-bianban-2021.json");
    Dataset::from_json(&std::fs::read_to_string(path).expect("the dataset")).expect("a dataset")
}

fn made(dataset: &Dataset) -> ParquetTables {
    parquet_tables(dataset).expect("tables")
}

/// The rows of one file.
fn read(tables: &ParquetTables, name: &str) -> Vec<BTreeMap<String, Field>> {
    let (_, content) =
        tables.files.iter().find(|(file, _)| *file == format!("{name}.parquet")).expect("the file");
    let reader = SerializedFileReader::new(bytes::Bytes::from(content.clone())).expect("a Parquet file");
    let rows = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row"));
    rows.map(|row: Row| row.into_columns().into_iter().collect()).collect()
}

fn words(field: &Field) -> String {
    match field {
        Field::Str(words) => words.clone(),
        Field::Int(number) => number.to_string(),
        Field::Null => String::new(),
        other => panic!("{other:?}"),
    }
}

/// The rows of a table as its CSV file has them, without what keeps a spreadsheet from running them.
fn cells(table: &ExportTable, dataset: &Dataset) -> Vec<Vec<String>> {
    let csv = table.csv(dataset);
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(|cell| cell.trim_start_matches('\'').to_owned()).collect()).collect()
}

#[test]
fn every_cell_is_that_of_the_csv_files() {
    let dataset = dataset();
    let tables = made(&dataset);
    assert_eq!((tables.files.len(), tables.notes.as_slice()), (TABLES.len(), [].as_slice()));
    let mut numbers = 0;
    for table in TABLES {
        let rows = read(&tables, table.name);
        let mut seen: Vec<Vec<String>> = Vec::new();
        for row in &rows {
            let cell = |column: &disclosure::export::ExportColumn| match column.holds {
                ColumnContent::Number => words(&row[&format!("{}_printed", column.id)]),
                _ => words(&row[column.id]),
            };
            seen.push(table.columns.iter().map(cell).collect());
            for column in table.columns.iter().filter(|column| column.holds == ColumnContent::Number) {
                let printed = words(&row[&format!("{}_printed", column.id)]);
                if let Field::Decimal(_) = &row[column.id] {
                    numbers += 1;
                    let value = row[column.id].to_string();
                    let (whole, decimals) = printed.split_once('.').unwrap_or((&printed, ""));
                    assert_eq!(value, format!("{whole}.{decimals:0<6}"));
                } else {
                    assert!(printed.parse::<f64>().is_err(), "{printed} is a number");
                }
            }
        }
        // Both are of one department; years are put in order.
        let mut expect = cells(table, &dataset);
        expect.sort_by(|one, other| one[1].cmp(&other[1]));
        assert_eq!(seen, expect, "{}", table.name);
    }
    assert!(numbers > 0);
}

#[test]
fn a_row_says_where_it_was_read() {
    let dataset = dataset();
    let document = &dataset.entries[0].document;
    for row in read(&made(&dataset), "figures") {
        assert_eq!(words(&row["document"]), document.name);
        let offset = |name: &str| match &row[name] {
            Field::Long(offset) => usize::try_from(*offset).ok(),
            _ => None,
        };
        match offset("span_start").zip(offset("span_end")) {
            Some((start, end)) => {
                assert_eq!(document.slice(Span::new(start, end)), words(&row["amount_printed"]));
            }
            None => assert_eq!(words(&row["origin"]), "推算"),
        }
    }
}

#[test]
fn what_the_type_does_not_hold_is_told_and_stands_as_printed() {
    let mut dataset = dataset();
    let rows = &mut dataset.entries[0].disclosure.assets.as_mut().expect("assets").rows;
    let value = rows.iter_mut().find_map(|row| row.value.as_mut()).expect("a value");
    value.value = "0.1234567".parse().expect("an amount");
    let tables = made(&dataset);
    let rows = read(&tables, "assets");
    let own = rows.iter().find(|row| words(&row["asset_value_printed"]) == "0.1234567").expect("the row");
    assert_eq!(own["asset_value"], Field::Null);
    assert_eq!(tables.notes.len(), 1);
    for said in ["assets.parquet", "asset_value ", "1个数", "0.1234567"] {
        assert!(tables.notes[0].contains(said), "{said}: {}", tables.notes[0]);
    }
}

#[test]
fn departments_and_years_are_in_order_and_a_region_tells_them_apart() {
    let one = dataset().entries.remove(0);
    let entry = |department: &str, year: u16, region: &str| {
        let mut entry = one.clone();
        department.clone_into(&mut entry.disclosure.department.value);
        entry.disclosure.year.value = year;
        let region = disclosure::cited::Cited::new(region.to_owned(), Span::default());
        entry.disclosure.region = Some(region);
        entry
    };
    let entries = [
        entry("乙", 2022, "丁县"),
        entry("甲", 2021, "丁县"),
        entry("乙", 2021, "丙县"),
        entry("乙", 0, "丙县"),
    ];
    let tables = made(&Dataset::new(entries));
    let mut keys: Vec<[String; 3]> = read(&tables, "procurement")
        .iter()
        .map(|row| ["department", "year", "region"].map(|name| words(&row[name])))
        .collect();
    keys.dedup();
    let expect = [["乙", "", "丙县"], ["乙", "2021", "丙县"], ["乙", "2022", "丁县"], ["甲", "2021", "丁县"]];
    assert_eq!(keys, expect);
}
