//! What changed, in the department's own words.

use disclosure::cited::Place;
use disclosure::disclosure::{Change, DocumentKind, YearChange};
use disclosure::ledger::{Origin, Trend};
use disclosure::line::{Line, Statement};
use disclosure::order::sort;

use super::hero::minus;
use super::{Changed, OverviewPage};
use crate::cell::{PageCell, Phrase, quoted, words};
use crate::chart::{PictureFile, PictureSection, TrendPicture, trend};

/// The most lines that are shown each.
const MOST_CARDS: usize = 4;

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The lines: those that the department explains first.
    pub cards: Vec<ChangeCard>,
    /// How many more lines changed, in words; empty where all are shown.
    pub more: String,
    /// What hollow points and gaps in the pictures mean; empty where there are none.
    pub note: String,
    /// What stands around the pictures where they are a file; `None` where there are none.
    pub file: Option<PictureFile>,
}

/// A line that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeCard {
    /// Its name.
    pub name: String,
    /// It over the years.
    pub picture: Option<TrendPicture>,
    /// What the picture shows, in words.
    pub label: String,
    /// Its figures, each with its year.
    pub figures: Vec<(String, PageCell)>,
    /// What became of it.
    pub changed: Option<Changed>,
    /// What the document says of the change where that does not follow from two figures; may be empty.
    pub said: Phrase,
    /// The reason that the department gives; nothing where none was found.
    pub reason: Option<PageCell>,
    /// What documents say differently.
    pub conflicts: Vec<Phrase>,
}

impl OverviewPage<'_> {
    /// What changed; `None` where nothing is known to have changed.
    pub fn changes(&self) -> Option<Changes> {
        let main = self.main().map(|(line, _)| line.clone());
        let is_shown = |line: &Line| {
            line.statement() != Statement::ThreePublicExpenses
                && (Some(line) != main.as_ref() || self.reason(line).is_some())
        };
        let mut lines: Vec<Line> = Vec::new();
        let stated = self.own().map_or(&[][..], |own| &own.disclosure.changes);
        for line in stated.iter().map(|change| &change.line).chain(&self.ledger.lines) {
            if is_shown(line) && !lines.contains(line) && self.is_changed(line) {
                lines.push(line.clone());
            }
        }
        // The order of the document within each: what is explained, what is stated, what was found by comparing.
        let rank = |line: &Line| (self.reason(line).is_none(), self.stated(line).is_none());
        sort(&mut lines, &|one, other| rank(one).cmp(&rank(other)));
        let left = lines.len().saturating_sub(MOST_CARDS);
        lines.truncate(MOST_CARDS);
        let cards: Vec<ChangeCard> = lines.iter().map(|line| self.card(line)).collect();
        let points = || cards.iter().filter_map(|card| card.picture.as_ref()).flat_map(|one| &one.points);
        let has_derived = points().any(|point| point.is_derived);
        let has_gaps = points().any(|point| point.at.is_none());
        let note = (self.texts.overview.picture_note)(has_derived, has_gaps);
        (!cards.is_empty()).then(|| Changes {
            file: self.changes_file(&cards, note),
            more: if left > 0 { (self.texts.overview.more_changes)(left) } else { String::new() },
            note: note.to_owned() + &self.derived_year(),
            cards,
        })
    }

    /// What a file of the pictures says around them.
    fn changes_file(&self, cards: &[ChangeCard], note: &str) -> Option<PictureFile> {
        let section = |card: &ChangeCard| {
            let changed = card.changed.as_ref().map(|changed| changed.words.clone());
            card.picture.as_ref().map(|_| PictureSection {
                heading: card.name.clone(),
                legend: [card.label.clone()].into_iter().chain(changed).collect(),
            })
        };
        let sections: Vec<_> = cards.iter().filter_map(section).collect();
        let title = (self.texts.overview.changes_title)(self.year, self.compare);
        (!sections.is_empty()).then(|| self.file(title, sections, note))
    }

    /// That the year compared with has no document of its own; empty where it has one.
    fn derived_year(&self) -> String {
        let year = self.compare.filter(|_| self.earlier_entry.is_none());
        year.map(self.texts.overview.derived_year).unwrap_or_default()
    }

    /// The card of a line.
    pub(super) fn card(&self, line: &Line) -> ChangeCard {
        let texts = &self.texts.overview;
        let years = self.compare.into_iter().chain([self.year]);
        let figures = years.filter_map(|year| {
            let entry = self.ledger.get(line, year)?;
            Some(((texts.of_year)(year), self.figure(entry)))
        });
        let changed = self.changed(line);
        let stated = self.stated(line);
        let is_computed = changed.is_some() && stated.is_some_and(|one| Some(one.against) == self.compare);
        ChangeCard {
            name: line.name().to_owned(),
            label: self.label(line),
            picture: trend(self.ledger, line, self.year),
            figures: figures.collect(),
            said: stated.filter(|_| !is_computed).map(|stated| self.said(stated)).unwrap_or_default(),
            changed,
            reason: self.reason(line),
            conflicts: self.conflicts(line),
        }
    }

    /// What the document says of the change of a line, the statement with a reason first.
    fn stated(&self, line: &Line) -> Option<&YearChange> {
        let changes = || self.own().map_or(&[][..], |own| &own.disclosure.changes).iter();
        let own = || changes().filter(|change| change.line == *line);
        own().find(|change| change.reason.is_some()).or_else(|| own().next())
    }

    fn reason(&self, line: &Line) -> Option<PageCell> {
        quoted(self.entry?, self.stated(line)?.reason.as_ref()?)
    }

    fn is_changed(&self, line: &Line) -> bool {
        let is_moved = |trend| trend != Trend::Unchanged;
        self.stated(line).is_some_and(|stated| stated.change.value != Change::Unchanged)
            || self.comparison(line).and_then(|comparison| comparison.trend).is_some_and(is_moved)
            || !self.conflicts(line).is_empty()
    }

    /// `原文说比2020年减少1万元`, the number in its place.
    pub(super) fn said(&self, stated: &YearChange) -> Phrase {
        let texts = &self.texts.overview;
        let (before, unit) = (texts.said)(stated.against, stated.against_kind, stated.change.value);
        let place = Place { entry: self.entry.unwrap_or_default(), span: stated.change.span };
        let printed = self.dataset.entries.get(place.entry).map_or("", |one| one.document.slice(place.span));
        let number = PageCell::Number { printed: printed.to_owned(), place, exception: None };
        vec![words(before), number, words(unit)]
    }

    /// What the picture of a line shows.
    fn label(&self, line: &Line) -> String {
        let of = |year: &u16| {
            let entry = self.ledger.get(line, *year)?;
            let is_derived = matches!(entry.origin, Origin::Derived(_));
            Some((self.texts.overview.label)(*year, &minus(entry.amount), is_derived))
        };
        let known = self.ledger.years.iter().filter(|year| **year <= self.year).filter_map(of);
        known.collect::<Vec<_>>().join("，")
    }

    /// The changes that the document states of a line against the budget of the year compared with.
    pub(super) fn stated_against(&self, line: &Line) -> impl Iterator<Item = &YearChange> {
        let changes = self.own().map_or(&[][..], |own| &own.disclosure.changes).iter();
        changes.filter(move |change| {
            change.line == *line
                && Some(change.against) == self.compare
                && change.against_kind == DocumentKind::Budget
        })
    }
}
