//! The table of figures: the ledger.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::table::{ExportColumn, ExportRow, ExportTable, TakeRow};
use crate::cited::Place;
use crate::dataset::{Dataset, Office};
use crate::disclosure::DocumentKind;
use crate::ledger::{self, Ledger, LedgerEntry, Origin};

/// Every known figure: disclosed ones with the sentence that states them, derived ones with the formula
/// and the sentences of its terms; and what is in a document but was not understood, without an amount.
/// What is not known has no row.
pub static FIGURES: ExportTable = ExportTable {
    name: "figures",
    columns: &[
        ExportColumn::DEPARTMENT,
        ExportColumn::YEAR,
        ExportColumn::words("line", "科目"),
        ExportColumn::number("amount", "金额（万元）"),
        ExportColumn::words("origin", "来源"),
        ExportColumn::words("source", "原文"),
        ExportColumn::KIND,
    ],
    each_row,
};

fn each_row(dataset: &Dataset, take: &mut TakeRow<'_>) {
    for office in dataset.offices() {
        let ledger = ledger::of(dataset, &office);
        let mut unread = unread(dataset, &office, &ledger);
        let figures = ledger.entries();
        for of_kind in figures.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            for &(year, kind, line, entry) in of_kind {
                let (origin, source) = source(dataset, entry);
                let amount = entry.amount.to_string();
                let cells = cells(&office, year, kind, line.to_string(), [&amount, origin, &source]);
                let (entry, span) = match &entry.origin {
                    Origin::Disclosed(place) => (Some(place.entry), Some(place.span)),
                    Origin::Derived(derivation) => (derivation.terms.first().map(|term| term.entry), None),
                };
                take(ExportRow { cells: &cells, kind, entry, span });
            }
            let rest = of_kind.first().and_then(|&(year, kind, ..)| unread.remove_entry(&(year, kind)));
            not_read(dataset, &office, rest, take);
        }
        not_read(dataset, &office, unread, take);
    }
}

/// Hands over the rows of what was not understood.
fn not_read(
    dataset: &Dataset,
    office: &Office<'_>,
    parts: impl IntoIterator<Item = ((u16, DocumentKind), Vec<(String, Place)>)>,
    take: &mut TakeRow<'_>,
) {
    for ((year, kind), parts) in parts {
        for (name, place) in parts {
            let cells = cells(office, year, kind, name, ["", "未读出", sentence(dataset, place)]);
            take(ExportRow { cells: &cells, kind, entry: Some(place.entry), span: Some(place.span) });
        }
    }
}

/// The cells of a row; `rest` is 金额, 来源 and 原文.
fn cells<'a>(
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
