//! A department among others: what it is looked for by, and its figures.

use disclosure::amount::Amount;
use disclosure::collection::ListedYear;
use disclosure::dataset::Dataset;
use disclosure::disclosure::DocumentKind;
use disclosure::findings::Tally;
use disclosure::ledger::Ledger;
use disclosure::line::Line;

use crate::cell::{PageCell, figure, words};
use crate::chart::KnownYear;
use crate::overview::{Nothing, nothing_of_line};
use crate::text::Texts;

/// A department.
#[derive(Debug)]
pub struct ListedOffice {
    /// Its name.
    pub name: String,
    /// Its region, where a document states it.
    pub region: Option<String>,
    /// Its code, where a document states it.
    pub code: Option<String>,
    /// The initials of its name in pinyin, where somebody made them.
    pub initials: String,
    /// The names that it had before.
    pub former: Vec<String>,
    /// What links call it; none where the page shows another one of that name.
    pub key: Option<String>,
    /// Its static page, where it has one.
    pub page: Option<String>,
    /// Its figures.
    pub(super) figures: OfficeFigures,
}

/// Where the figures of a department come from.
#[derive(Debug)]
pub(super) enum OfficeFigures {
    /// Its documents, of which these are the positions.
    Read {
        /// The figures.
        ledger: Ledger,
        /// The positions.
        entries: Vec<usize>,
    },
    /// The manifest of a collection.
    Listed(Vec<ListedYear>),
}

impl ListedOffice {
    /// What it is found by.
    pub fn said(&self) -> impl Iterator<Item = &str> {
        let said =
            [Some(self.name.as_str()), self.region.as_deref(), self.code.as_deref(), Some(&self.initials)];
        let former = self.former.iter().map(String::as_str);
        said.into_iter().flatten().filter(|text| !text.is_empty()).chain(former)
    }

    /// Whether a figure of a line is known.
    pub(super) fn states(&self, line: &Line, year: u16, kind: DocumentKind) -> bool {
        self.amount(line, year, kind).is_some()
    }

    /// The figure of a line.
    pub(super) fn amount(&self, line: &Line, year: u16, kind: DocumentKind) -> Option<Amount> {
        self.known(line, year, kind).map(|(amount, _)| amount)
    }

    /// The years of which figures are known.
    pub(super) fn years(&self, kind: DocumentKind) -> Vec<u16> {
        match &self.figures {
            OfficeFigures::Read { ledger, .. } => ledger.years.clone(),
            OfficeFigures::Listed(years) => {
                years.iter().filter(|listed| listed.kind == kind).map(|listed| listed.year).collect()
            }
        }
    }

    /// The figures of a line over the years up to `last`.
    pub(super) fn over_years(&self, line: &Line, last: u16, kind: DocumentKind) -> Vec<KnownYear> {
        let known = |year| {
            let (amount, is_derived) = self.known(line, year, kind)?;
            Some(KnownYear { year, amount, is_derived })
        };
        self.years(kind).into_iter().filter(|year| *year <= last).filter_map(known).collect()
    }

    /// Whether it is disclosed or derived, in words.
    pub(super) fn source(&self, line: &Line, year: u16, kind: DocumentKind, texts: &Texts) -> &'static str {
        let [disclosed, derived] = texts.departments.sources;
        self.known(line, year, kind)
            .map_or("", |(_, is_derived)| if is_derived { derived } else { disclosed })
    }

    fn known(&self, line: &Line, year: u16, kind: DocumentKind) -> Option<(Amount, bool)> {
        match &self.figures {
            OfficeFigures::Read { ledger, .. } => {
                let figure = ledger.of_kind(line, year, kind)?;
                Some((figure.amount, figure.is_derived()))
            }
            OfficeFigures::Listed(years) => {
                let figure = listed(years, year, kind)?.figures.iter().find(|figure| figure.line == line)?;
                Some((figure.amount, figure.is_derived))
            }
        }
    }

    /// What was found about its document; `None` without a document, or where nobody looked.
    pub(super) fn found(&self, dataset: &Dataset, year: u16, kind: DocumentKind) -> Option<Tally> {
        match &self.figures {
            OfficeFigures::Read { .. } => {
                let entry = self.entry(dataset, year, kind).filter(|_| dataset.findings.is_some())?;
                Some(Tally::of(dataset.findings_of(entry)))
            }
            OfficeFigures::Listed(years) => listed(years, year, kind)?.document.as_ref()?.found,
        }
    }

    /// The amount of a year as it is printed, or why there is none.
    pub(super) fn cell(
        &self,
        dataset: &Dataset,
        line: &Line,
        (year, kind): (u16, DocumentKind),
        texts: &Texts,
    ) -> PageCell {
        let none = |is_there: bool| {
            let texts = &texts.overview;
            words(if is_there { texts.nothing_in_document } else { texts.nothing_without_document })
        };
        match &self.figures {
            OfficeFigures::Read { ledger, .. } => {
                let known = ledger.of_kind(line, year, kind);
                if known.is_some() {
                    return figure(dataset, known, &|_| None);
                }
                match nothing_of_line(dataset, self.entry(dataset, year, kind), line) {
                    Nothing::NoDocument => none(false),
                    Nothing::NotInDocument => none(true),
                    Nothing::NotRead(place) => PageCell::Unread { place },
                }
            }
            OfficeFigures::Listed(years) => {
                let document = listed(years, year, kind).and_then(|year| year.document.as_ref());
                match self.known(line, year, kind) {
                    Some((amount, false)) => words(amount.to_string()),
                    Some((amount, true)) => words(format!("{amount} {}", texts.common.computed)),
                    None if document.is_some_and(|own| own.unread.contains(&line)) => {
                        words(texts.overview.nothing_read)
                    }
                    None => none(document.is_some()),
                }
            }
        }
    }

    /// The position of its document of a year and kind.
    fn entry(&self, dataset: &Dataset, year: u16, kind: DocumentKind) -> Option<usize> {
        let OfficeFigures::Read { entries, .. } = &self.figures else { return None };
        let is_asked = |at: &&usize| {
            dataset.entries.get(**at).is_some_and(|entry| (entry.year(), entry.kind()) == (year, kind))
        };
        entries.iter().find(is_asked).copied()
    }
}

fn listed(years: &[ListedYear], year: u16, kind: DocumentKind) -> Option<&ListedYear> {
    years.iter().find(|listed| (listed.year, listed.kind) == (year, kind))
}
