//! figures.csv: the ledger.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::sheet::CsvSheet;
use crate::cited::Place;
use crate::dataset::{Dataset, Office};
use crate::disclosure::DocumentKind;
use crate::ledger::{self, Ledger, LedgerEntry, Origin};

/// Every known figure: disclosed ones with the sentence that states them, derived ones with the formula
/// and the sentences of its terms; and what is in a document but was not understood, without an amount.
/// What is not known has no row.
pub fn figures_csv(dataset: &Dataset) -> String {
    let mut sheet = CsvSheet::new(["部门", "年度", "科目", "金额（万元）", "来源", "原文", "类型"]);
    for office in dataset.offices() {
        let ledger = ledger::of(dataset, &office);
        let mut unread = unread(dataset, &office, &ledger);
        let figures = ledger.entries();
        for of_kind in figures.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            for &(year, kind, line, entry) in of_kind {
                let (origin, source) = source(dataset, entry);
                let amount = entry.amount.to_string();
                sheet.row(row(&office, year, kind, line.to_string(), [&amount, origin, &source]));
            }
            let rest = of_kind.first().and_then(|&(year, kind, ..)| unread.remove_entry(&(year, kind)));
            not_read(dataset, &office, rest, &mut sheet);
        }
        not_read(dataset, &office, unread, &mut sheet);
    }
    sheet.finish()
}

/// Adds the rows of what was not understood.
fn not_read(
    dataset: &Dataset,
    office: &Office<'_>,
    parts: impl IntoIterator<Item = ((u16, DocumentKind), Vec<(String, Place)>)>,
    sheet: &mut CsvSheet<7>,
) {
    for ((year, kind), parts) in parts {
        for (name, place) in parts {
            sheet.row(row(office, year, kind, name, ["", "未读出", sentence(dataset, place)]));
        }
    }
}

/// A row; `rest` is 金额, 来源 and 原文.
fn row<'a>(
    office: &Office<'a>,
    year: u16,
    kind: DocumentKind,
    name: String,
    [amount, origin, source]: [&'a str; 3],
) -> [Cow<'a, str>; 7] {
    // A year that the document does not name is none, not 0.
    let year = if year == 0 { String::new() } else { year.to_string() };
    let [name, year] = [name, year].map(Cow::from);
    [office.department.into(), year, name, amount.into(), origin.into(), source.into(), kind.name().into()]
}

/// What the documents of an office hold that was not understood and that the ledger does not know from
/// elsewhere, each line once, by year and kind.
fn unread(
    dataset: &Dataset,
    office: &Office<'_>,
    ledger: &Ledger,
) -> BTreeMap<(u16, DocumentKind), Vec<(String, Place)>> {
    let mut parts: BTreeMap<(u16, DocumentKind), Vec<(String, Place)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for &at in &office.entries {
        let Some(entry) = dataset.entries.get(at) else { continue };
        let key = (entry.year(), entry.kind());
        for part in &entry.disclosure.unread {
            let is_known =
                part.line.as_ref().is_some_and(|line| ledger.of_kind(line, key.0, key.1).is_some());
            let name = part.name();
            if !is_known && seen.insert((key, name.clone())) {
                parts.entry(key).or_default().push((name, Place { entry: at, span: part.span }));
            }
        }
    }
    parts
}

/// 来源 and 原文.
pub(super) fn source(dataset: &Dataset, entry: &LedgerEntry) -> (&'static str, String) {
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
