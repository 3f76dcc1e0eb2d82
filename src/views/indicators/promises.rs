//! The data of the view.

use std::ops::Range;
use std::sync::Arc;

use disclosure::ledger::Ledger;
use disclosure::query::indicators::Indicators as Items;
use presentation::indicators::IndicatorsPage;

use crate::components::exception;
use crate::session::model::Model;
use crate::session::state::{DocumentSeries, YearPair};
use crate::session::use_texts;

/// The indicators of a year and what they are compared with.
pub struct Promises {
    model: Arc<Model>,
    ledger: Arc<Ledger>,
    years: YearPair,
    /// The position of the year's document in the dataset.
    entry: usize,
    /// The same of the year compared with, where it is at hand.
    earlier_entry: Option<usize>,
    items: Arc<Items>,
}

impl Promises {
    /// `None` where the year's indicators are not known.
    pub fn new(model: &Arc<Model>, series: &DocumentSeries, years: YearPair) -> Option<Self> {
        let (entry, _) = model.entry(series, years.year)?;
        let earlier_entry = years.compare.and_then(|year| model.entry(series, year)).map(|(entry, _)| entry);
        Some(Self {
            items: model.indicators(entry, earlier_entry)?,
            ledger: model.ledger(series),
            model: Arc::clone(model),
            years,
            entry,
            earlier_entry,
        })
    }

    /// The indicators of both years.
    pub fn items(&self) -> &Arc<Items> {
        &self.items
    }

    /// Something of what is shown.
    pub fn shown<T>(&self, of: impl FnOnce(IndicatorsPage) -> T) -> Option<T> {
        let dataset = self.model.dataset();
        Some(of(IndicatorsPage {
            dataset,
            entry: self.entry,
            year: self.years.year,
            earlier_entry: self.earlier_entry,
            compare: self.years.compare,
            own: &dataset.entries.get(self.entry)?.disclosure,
            items: &self.items,
            ledger: &self.ledger,
            texts: use_texts(),
            exceptions: &|place| exception(&self.model, place),
        }))
    }

    /// The rows of each project.
    pub fn projects(&self) -> impl Iterator<Item = (usize, Range<u32>)> {
        let count = self.shown(|page| page.own.projects.len()).unwrap_or_default();
        (0..count).map(|project| (project, self.items.of_project(project)))
    }
}
