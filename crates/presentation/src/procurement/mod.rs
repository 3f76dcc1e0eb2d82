//! 政府采购: what is to be bought, for whom, at what price and with whose money.

mod shares;
mod table;

use disclosure::catalogue;
use disclosure::cited::Place;
use disclosure::dataset::Dataset;
use disclosure::disclosure::{FundSource, Procurement as Table, ProcurementItem};
use disclosure::ledger::LedgerEntry;
use disclosure::query::procurement::Items;

use crate::cell::{Exceptions, PageCell, Phrase, figure, plain, printed, quoted_as, words};
use crate::table::Dropped;
use crate::text::Texts;

pub use shares::{ShareRow, ShareTable};
pub use table::without;

/// The keys of the filters in links, in the order of the index's facets.
pub const FACETS: [&str; 5] = ["unit", "project", "class", "source", "change"];

/// What is shown of which years.
#[derive(Clone, Copy)]
pub struct ProcurementPage<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The position of the year's document in the dataset.
    pub entry: usize,
    /// The year.
    pub year: u16,
    /// The same of the year compared with, where it is at hand.
    pub earlier_entry: Option<usize>,
    /// The year compared with.
    pub compare: Option<u16>,
    /// The year's table.
    pub table: &'a Table,
    /// The items of both years' tables.
    pub items: &'a Items,
    /// The words.
    pub texts: &'static Texts,
    /// What was found about a place.
    pub exceptions: &'a Exceptions<'a>,
}

impl ProcurementPage<'_> {
    /// The total as the table states it, and as it was the year before (`before`, from the ledger).
    pub fn lead(&self, before: Option<&LedgerEntry>) -> Phrase {
        let texts = &self.texts.procurement;
        let (of_year, unit, items) = texts.total;
        let mut lead = vec![words(of_year(self.year))];
        match self.table.total.as_ref().and_then(|funds| funds.total.as_ref()) {
            Some(total) => lead.extend([printed(self.entry, total, self.exceptions), words(unit)]),
            None => lead.push(PageCell::Absent),
        }
        lead.push(words(items(self.items.len())));
        if let (Some(compare), Some(_)) = (self.compare, before) {
            lead.push(words((texts.total_before)(compare)));
            lead.push(figure(self.dataset, before, self.exceptions));
            lead.push(words(texts.unit));
            if self.earlier_table().is_none() {
                lead.push(words(texts.no_items_before));
            }
            lead.push(words(texts.stop));
        } else if let Some(compare) = self.compare.filter(|_| self.earlier_table().is_none()) {
            lead.push(words((texts.nothing_before)(compare)));
        }
        lead
    }

    /// Where the document says that nothing is bought, and lists nothing.
    pub fn declared_none(&self) -> Option<Phrase> {
        let span = self.table.declared_none.filter(|_| self.items.is_empty())?;
        let statement = self.dataset.entries.get(self.entry)?.document.slice(span);
        let place = Place { entry: self.entry, span };
        Some(vec![PageCell::Number { printed: statement.to_owned(), place, exception: None }])
    }

    /// What has to be known to read the table rightly.
    pub fn notes(&self) -> Vec<String> {
        let texts = &self.texts.procurement;
        let catalogue = self.table.catalogue;
        let sources = self.items.sources();
        let blank: Vec<&str> = FundSource::ALL
            .into_iter()
            .filter(|source| !sources.contains(source))
            .map(FundSource::name)
            .collect();
        let mut notes = vec![
            (texts.catalogue)(catalogue.year(), catalogue::source(catalogue)),
            texts.budget_repeats.to_owned(),
            texts.stated_and_computed.to_owned(),
        ];
        notes.extend((!blank.is_empty()).then(|| (texts.blank_columns)(&blank)));
        notes.extend((!self.items.is_of_one_catalogue()).then(|| texts.other_catalogue.to_owned()));
        notes
    }

    /// What was bought in the earlier year and is not listed any more.
    pub fn dropped(&self) -> Option<Dropped> {
        let (entry, compare, table) = (self.earlier_entry?, self.compare?, self.earlier_table()?);
        let items: Vec<Phrase> = self.items.dropped(table).map(|item| dropped(entry, item, self)).collect();
        let heading = (self.texts.procurement.dropped)(compare, self.year, items.len());
        (!items.is_empty()).then_some(Dropped { heading, items })
    }

    fn earlier_table(&self) -> Option<&Table> {
        self.dataset.entries.get(self.earlier_entry?)?.disclosure.procurement.as_ref()
    }
}

fn dropped(entry: usize, item: &ProcurementItem, page: &ProcurementPage) -> Phrase {
    let mut passage = Phrase::from_iter(quoted_as(entry, &item.name.value, item.span));
    passage.push(words(format!(" {} ", item.code.value)));
    if let Some(total) = &item.funds.total {
        passage.extend([plain(entry, total), words(page.texts.procurement.unit)]);
    }
    passage
}
