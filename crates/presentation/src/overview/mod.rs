//! 概览: how much, what for, what changed and why, what was promised, and whether it adds up.

mod changes;
mod checks;
mod conflicts;
mod file;
mod hero;
mod lines;
mod money;
mod nothing;
mod office;
mod promises;
mod terms;
mod three_public;

pub use changes::{ChangeCard, Changes};
pub use checks::Checks;
pub use hero::{Hero, Working};
pub use lines::{LineAmounts, LinesTable};
pub use money::{MoneyPicture, PartRow};
pub use nothing::{Nothing, nothing_of_line};
pub use office::{AboutOffice, Goals};
pub use promises::{PromiseRow, SomePromises};
pub use three_public::{PublicRow, ThreePublic};

use disclosure::amount::Amount;
use disclosure::cited::Place;
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::Finding;
use disclosure::ledger::{Comparison, Ledger, LedgerEntry, Origin, Trend};
use disclosure::line::Line;

use crate::cell::{Exceptions, PageCell, figure};
use crate::text::Texts;

/// What is shown of which years.
#[derive(Clone, Copy)]
pub struct OverviewPage<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The position of the year's document in the dataset; `None` where only other years' documents tell of it.
    pub entry: Option<usize>,
    /// The same of the year compared with.
    pub earlier_entry: Option<usize>,
    /// The year.
    pub year: u16,
    /// The year compared with.
    pub compare: Option<u16>,
    /// The figures of all years.
    pub ledger: &'a Ledger,
    /// What was found about the document; `None` where nobody looked.
    pub findings: Option<&'a [Finding]>,
    /// The words.
    pub texts: &'static Texts,
    /// What was found about a place.
    pub exceptions: &'a Exceptions<'a>,
}

/// What became of a figure, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which way it went.
    pub trend: Trend,
    /// `少1万元（22.2%）`
    pub words: String,
}

impl<'a> OverviewPage<'a> {
    /// That the year's own document is not at hand.
    pub fn notice(&self) -> Option<String> {
        self.entry.is_none().then(|| (self.texts.overview.no_document)(self.year))
    }

    fn own(&self) -> Option<&'a Entry> {
        self.dataset.entries.get(self.entry?)
    }

    fn get(&self, line: &Line) -> Option<&'a LedgerEntry> {
        self.ledger.get(line, self.year)
    }

    fn amount(&self, line: &Line) -> Option<Amount> {
        self.get(line).map(|entry| entry.amount)
    }

    /// A figure, where one is known.
    fn figure(&self, entry: &LedgerEntry) -> PageCell {
        figure(self.dataset, Some(entry), self.exceptions)
    }

    fn comparison(&self, line: &Line) -> Option<Comparison<'a>> {
        Some(self.ledger.compare(line, self.compare?, self.year))
    }

    /// What became of a line between the years; `None` where that is not known.
    fn changed(&self, line: &Line) -> Option<Changed> {
        let comparison = self.comparison(line)?;
        let trend = comparison.trend?;
        // Computed, so that no printed decimals have to be kept.
        let amount = comparison.difference?.value().abs().normalize();
        let percent = comparison.percent.map(|percent| percent.abs());
        let words = (self.texts.overview.changed)(trend, &amount.to_string(), percent);
        Some(Changed { trend, words })
    }
}

/// Where an amount is printed; `None` for one that was computed.
fn place_of(entry: &LedgerEntry) -> Option<Place> {
    match &entry.origin {
        Origin::Disclosed(place) => Some(*place),
        Origin::Derived(_) => None,
    }
}
