//! The data of the view, as its table asks for it.

use std::sync::Arc;

use disclosure::export;
use disclosure::line::Line;
use disclosure::query::FacetIndex;
use disclosure::query::procurement::{Column as Key, Items};
use leptos::prelude::*;
use presentation::procurement::ProcurementPage;
use presentation::{Phrase, SummedRow, TableColumn, TableRow};

use super::shares::SharesView;
use crate::components::data_table::TableSource;
use crate::components::{DroppedView, exception};
use crate::session::model::Model;
use crate::session::state::{DocumentSeries, Sort, YearPair};
use crate::session::use_texts;

/// The procurement of a year and what it is compared with.
pub struct Purchases {
    model: Arc<Model>,
    series: DocumentSeries,
    years: YearPair,
    /// The position of the year's document in the dataset.
    entry: usize,
    /// The same of the year compared with, where it is at hand.
    earlier_entry: Option<usize>,
    items: Arc<Items>,
    keys: Vec<Key>,
    columns: Vec<TableColumn>,
}

impl Purchases {
    /// `None` where the year has no table.
    pub fn new(model: &Arc<Model>, series: &DocumentSeries, years: YearPair) -> Option<Self> {
        let (entry, _) = model.entry(series, years.year)?;
        let earlier_entry = years.compare.and_then(|year| model.entry(series, year)).map(|(entry, _)| entry);
        let mut purchases = Self {
            items: model.items(entry, earlier_entry)?,
            model: Arc::clone(model),
            series: series.clone(),
            years,
            entry,
            earlier_entry,
            keys: Vec::new(),
            columns: Vec::new(),
        };
        purchases.keys = purchases.shown(|page| page.keys())?;
        purchases.columns = purchases.shown(|page| page.columns(&purchases.keys))?;
        Some(purchases)
    }

    /// The document's own words that nothing is bought.
    pub fn statement(&self) -> Option<Phrase> {
        self.shown(|page| page.declared_none())?
    }

    /// Something of what is shown.
    fn shown<T>(&self, of: impl FnOnce(ProcurementPage) -> T) -> Option<T> {
        let dataset = self.model.dataset();
        let table = dataset.entries.get(self.entry)?.disclosure.procurement.as_ref()?;
        Some(of(ProcurementPage {
            dataset,
            entry: self.entry,
            year: self.years.year,
            earlier_entry: self.earlier_entry,
            compare: self.years.compare,
            table,
            items: &self.items,
            texts: use_texts(),
            exceptions: &|place| exception(&self.model, place),
        }))
    }
}

impl TableSource for Purchases {
    fn index(&self) -> &Arc<FacetIndex> {
        self.items.index()
    }

    /// The total, and what it was.
    fn lead(&self) -> Phrase {
        let ledger = self.model.ledger(&self.series);
        let before = |compare| ledger.get(&Line::GovernmentProcurement, compare);
        self.shown(|page| page.lead(self.years.compare.and_then(before))).unwrap_or_default()
    }

    fn notes(&self) -> Vec<String> {
        self.shown(|page| page.notes()).unwrap_or_default()
    }

    fn further(&self) -> AnyView {
        let shares = self.shown(|page| page.shares()).flatten();
        let dropped = self.shown(|page| page.dropped()).flatten();
        view! {
            {shares.map(|shares| view! { <SharesView shares /> })}
            {dropped.map(|dropped| view! { <DroppedView dropped file="procurement.csv" /> })}
        }
        .into_any()
    }

    fn caption(&self) -> String {
        self.shown(|page| page.caption()).unwrap_or_default()
    }

    fn columns(&self) -> &[TableColumn] {
        &self.columns
    }

    fn row(&self, position: u32) -> Option<TableRow> {
        self.shown(|page| page.row(&self.keys, &self.series.department, position))?
    }

    fn groups(&self) -> usize {
        self.shown(|page| page.table.groups.len()).unwrap_or_default()
    }

    fn group_of(&self, position: u32) -> usize {
        self.items.group_of(position).unwrap_or_default()
    }

    fn subtotal(&self, group: usize) -> Option<SummedRow> {
        self.shown(|page| page.subtotal(&self.keys, group))?
    }

    fn total(&self) -> Option<SummedRow> {
        self.shown(|page| page.total(&self.keys))?
    }

    fn sum(&self, shown: &[u32]) -> Option<SummedRow> {
        self.shown(|page| page.sum(&self.keys, shown))?
    }

    fn sorted(&self, shown: &[u32], by: &Sort) -> Option<Vec<u32>> {
        let column = Key::from_key(&by.key)?;
        self.shown(|page| self.items.sorted(page.table, shown, column, by.descending))
    }

    fn csv(&self, shown: &[u32]) -> (&'static str, String) {
        let csv = self.shown(|page| {
            let rows = shown.iter().filter_map(|&position| self.items.row(page.table, None, position));
            let entry = page.dataset.entries.get(self.entry)?;
            Some(export::procurement_rows_csv(entry, rows))
        });
        ("procurement.csv", csv.flatten().unwrap_or_default())
    }
}
