//! figures.csv: the ledger.

use super::sheet::Sheet;
use crate::dataset::Dataset;
use crate::ledger::{self, Entry, Origin, Place};

/// Every known figure: disclosed ones with the sentence that states them, derived ones with the formula
/// and the sentences of its terms. What is not known has no row.
pub fn figures_csv(dataset: &Dataset) -> String {
    let mut sheet = Sheet::new(["部门", "年度", "科目", "金额（万元）", "来源", "原文"]);
    for department in dataset.departments() {
        let ledger = ledger::build(dataset, department);
        for &year in &ledger.years {
            for line in &ledger.lines {
                let Some(entry) = ledger.get(line, year) else { continue };
                let (origin, source) = source(dataset, entry);
                sheet.row([
                    department.into(),
                    year.to_string().into(),
                    line.to_string().into(),
                    entry.amount.to_string().into(),
                    origin.into(),
                    source.into(),
                ]);
            }
        }
    }
    sheet.finish()
}

/// 来源 and 原文.
pub(super) fn source(dataset: &Dataset, entry: &Entry) -> (&'static str, String) {
    match &entry.origin {
        Origin::Disclosed(place) => ("公开", sentence(dataset, *place).to_owned()),
        Origin::Derived(derivation) => {
            let mut sentences: Vec<&str> = Vec::new();
            for place in &derivation.terms {
                let sentence = sentence(dataset, *place);
                if !sentences.contains(&sentence) {
                    sentences.push(sentence);
                }
            }
            ("推算", format!("推算：{}。原文：{}", derivation.formula, sentences.join(" ")))
        }
    }
}

/// The sentence around a place; empty where the dataset holds no such place.
fn sentence(dataset: &Dataset, place: Place) -> &str {
    dataset.entries.get(place.entry).map_or("", |entry| {
        let document = &entry.document;
        document.slice(document.sentence(place.span))
    })
}
