//! `disclosure export` to the formats of other standards.

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::Value;
use support::{disclosure, document, text};

/// The folder that `export` writes of the committed document.
fn exported(format: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let outcome = disclosure(&format!("export --format {format} --out"), &[folder.path(), &document()]);
    assert_eq!((outcome.code, outcome.diagnostics()), (Some(0), Vec::new()));
    assert!(!outcome.stdout.is_empty() && outcome.stdout.lines().all(|path| Path::new(path).is_file()));
    folder
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&text(path)).expect("JSON")
}

#[test]
fn the_fiscal_data_package_describes_its_files_and_adds_up() {
    let folder = exported("fdp");
    let descriptor = json(&folder.path().join("datapackage.json"));
    let resources = descriptor["resources"].as_array().expect("resources");
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        let mut reader = csv::Reader::from_path(folder.path().join(path)).expect("a CSV file");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let named: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(reader.headers().expect("a header"), named.as_slice());
        for row in reader.records().map(|row| row.expect("a row")) {
            for (field, cell) in fields.iter().zip(&row) {
                let is_number = field["type"] != "string";
                assert!(!is_number || Decimal::from_str(cell).is_ok(), "{field}: {cell}");
            }
        }
    }

    let mut sums: BTreeMap<(String, String), Decimal> = BTreeMap::new();
    let mut reader = csv::Reader::from_path(folder.path().join("budget.csv")).expect("budget.csv");
    for row in reader.records().map(|row| row.expect("a row")) {
        let amount = Decimal::from_str(&row[7]).expect("an amount");
        *sums.entry((row[1].to_owned(), row[2].to_owned())).or_default() += amount;
    }
    let mut reader = csv::Reader::from_path(folder.path().join("figures.csv")).expect("figures.csv");
    let totals: BTreeMap<(String, String), Decimal> = reader
        .records()
        .map(|row| row.expect("a row"))
        .filter_map(|row| {
            let direction = match &row[2] {
                "预算收入合计" => "revenue",
                "支出合计" => "expenditure",
                _ => return None,
            };
            let amount = Decimal::from_str(&row[3]).expect("an amount") * Decimal::from(10_000);
            Some(((row[1].to_owned(), direction.to_owned()), amount))
        })
        .collect();
    assert!(!totals.is_empty());
    assert_eq!(sums, totals);
}

#[test]
fn every_procurement_item_is_a_planning_release() {
    let package = json(&exported("ocds").path().join("ocds.json"));
    let releases = package["releases"].as_array().expect("releases");
    let document = text(document());
    let codes = document.lines().map(str::trim).filter(|cell| {
        cell.strip_prefix('A')
            .is_some_and(|code| !code.is_empty() && code.bytes().all(|c| c.is_ascii_digit()))
    });
    let items: Vec<&str> = releases
        .iter()
        .filter_map(|release| release.pointer("/tender/items/0/classification/id")?.as_str())
        .collect();
    assert_eq!(items, codes.collect::<Vec<_>>());
    let mut ids: Vec<&str> = releases.iter().filter_map(|release| release["ocid"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), releases.len(), "each release is of a process of its own");
    for release in releases {
        assert_eq!(release["date"], package["publishedDate"]);
    }
}
