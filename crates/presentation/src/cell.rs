//! The vocabulary of the page: what can stand in a sentence or a cell.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, CitedText, Place, Span};
use disclosure::dataset::Dataset;
use disclosure::findings::VerdictKind;
use disclosure::ledger::{Comparison, Derivation, LedgerEntry, Origin, Trend};
use disclosure::query::Standing;
use disclosure::target::Direction;

use crate::chart::TrendPicture;
use crate::text::Texts;

/// One thing that stands in a sentence or a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageCell {
    /// What no document at hand has. Not the same as nothing printed, which is an empty [`Phrase`].
    Absent,
    /// What is in a document and was not understood: a link to it.
    Unread {
        /// Where it is.
        place: Place,
    },
    /// Words of the page.
    Words(String),
    /// Words of the page about what stands before them, in small.
    Aside(String),
    /// Words of the document.
    Quotation {
        /// As they are printed.
        text: String,
        /// Where.
        place: Place,
    },
    /// A code of the document, to be set like a number.
    Code {
        /// As it is printed.
        text: String,
        /// Where.
        place: Place,
        /// What is to be looked at about it.
        exception: Option<Remark>,
    },
    /// A number of the document.
    Number {
        /// As it is printed.
        printed: String,
        /// Where.
        place: Place,
        /// What is to be looked at about it.
        exception: Option<Remark>,
    },
    /// A number that the page computed.
    Computed {
        /// The number.
        value: String,
        /// How, each number of the documents in its place; empty where a heading says it.
        formula: Phrase,
    },
    /// A department, as a link to its own page.
    Department {
        /// Its name.
        name: String,
        /// What links call it.
        key: String,
        /// Its static page, where it has one.
        page: Option<String>,
    },
    /// A cell that the document leaves empty, where something is to be filled in.
    Unfilled,
    /// What is to be looked at about what stands before it.
    Remark(Remark),
    /// Which way a target points, as a shape; the words beside it say the same.
    Direction(Direction),
    /// What became of the item between two years.
    Standing(Standing),
    /// What became of a figure between two years, in words, so that nobody needs to see a colour. It is computed.
    Change {
        /// Which way it went.
        trend: Trend,
        /// By how much, without a sign; empty where it is the same.
        amount: String,
        /// By how much in percent, in brackets; empty where there is no such share.
        percent: String,
    },
    /// A figure over the years.
    Trend {
        /// What is drawn.
        picture: TrendPicture,
        /// The same in words.
        label: String,
    },
}

/// What may stand together in a sentence or a cell; empty where nothing is printed.
pub type Phrase = Vec<PageCell>;

/// What was found about a place. What holds is normal, and no exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is.
    pub kind: VerdictKind,
    /// How many findings of that kind speak of the place.
    pub count: usize,
    /// The place.
    pub place: Place,
}

/// Words of the document of the dataset's entry at position `entry`; nothing for an empty cell.
pub fn quoted(entry: usize, text: &CitedText) -> Option<PageCell> {
    quoted_as(entry, &text.value, text.span)
}

/// Words of a place of a document.
pub fn quoted_as(entry: usize, text: &str, span: Span) -> Option<PageCell> {
    (!text.is_empty()).then(|| PageCell::Quotation { text: text.to_owned(), place: Place { entry, span } })
}

/// A printed number with what was found about it.
pub fn printed<T: ToString>(entry: usize, number: &Cited<T>, exceptions: &Exceptions) -> PageCell {
    let place = Place { entry, span: number.span };
    PageCell::Number { printed: number.value.to_string(), place, exception: exceptions(place) }
}

/// A printed number beside others that carry what was found.
pub fn plain<T: ToString>(entry: usize, number: &Cited<T>) -> PageCell {
    printed(entry, number, &|_| None)
}

/// What was found about a place, asked for as it is shown.
pub type Exceptions<'a> = dyn Fn(Place) -> Option<Remark> + 'a;

/// A computed amount whose heading says how it was computed.
pub fn computed(amount: Amount) -> PageCell {
    PageCell::Computed { value: amount.to_string(), formula: Phrase::new() }
}

/// A figure of the ledger in 万元.
pub fn figure(dataset: &Dataset, entry: Option<&LedgerEntry>, exceptions: &Exceptions) -> PageCell {
    match entry {
        None => PageCell::Absent,
        Some(LedgerEntry { amount, origin: Origin::Disclosed(place) }) => {
            printed(place.entry, &Cited::new(*amount, place.span), exceptions)
        }
        Some(LedgerEntry { amount, origin: Origin::Derived(derivation) }) => {
            PageCell::Computed { value: amount.to_string(), formula: formula(dataset, derivation) }
        }
    }
}

/// The formula of a derived figure, each number in it with its place.
fn formula(dataset: &Dataset, derivation: &Derivation) -> Phrase {
    let mut rest = derivation.formula.as_str();
    let mut passage = vec![PageCell::Words("= ".to_owned())];
    for &place in &derivation.terms {
        let entry = dataset.entries.get(place.entry);
        let number = entry.map_or("", |entry| entry.document.slice(place.span));
        if let Some((before, after)) = rest.split_once(number).filter(|_| !number.is_empty()) {
            passage.push(PageCell::Words(before.to_owned()));
            passage.push(PageCell::Number { printed: number.to_owned(), place, exception: None });
            rest = after;
        }
    }
    passage.push(PageCell::Words(rest.to_owned()));
    passage.retain(|cell| *cell != PageCell::Words(String::new()));
    passage
}

/// What became of a figure; `None` where a year is not known.
pub fn change(comparison: &Comparison) -> Option<PageCell> {
    let (difference, trend) = (comparison.difference?, comparison.trend?);
    let is_changed = trend != Trend::Unchanged;
    let percent = comparison.percent.filter(|_| is_changed);
    Some(PageCell::Change {
        trend,
        amount: if is_changed { unsigned(&difference.to_string()) } else { String::new() },
        percent: percent
            .map(|percent| format!("（{}%）", unsigned(&percent.to_string())))
            .unwrap_or_default(),
    })
}

/// Without the sign, which a word says.
pub fn unsigned(number: &str) -> String {
    number.replace('-', "")
}

/// Words of the page, from whatever can be written.
pub fn words(text: impl Into<String>) -> PageCell {
    PageCell::Words(text.into())
}

/// What a passage says, for where there is nothing but text.
pub fn text_of(passage: &[PageCell], texts: &Texts) -> String {
    passage
        .iter()
        .map(|cell| match cell {
            PageCell::Absent => texts.common.absent.0.to_owned(),
            PageCell::Unread { .. } => texts.common.nothing_of.unread_here.to_owned(),
            PageCell::Words(text)
            | PageCell::Department { name: text, .. }
            | PageCell::Quotation { text, .. }
            | PageCell::Code { text, .. } => text.clone(),
            PageCell::Aside(text) => format!(" {text}"),
            PageCell::Number { printed, .. } => printed.clone(),
            PageCell::Computed { value, formula } => value.clone() + &text_of(formula, texts),
            PageCell::Standing(standing) => format!("{} ", standing.name()),
            PageCell::Unfilled => texts.common.unfilled.to_owned(),
            PageCell::Remark(found) => format!(" {}", (texts.common.exception_word)(found.kind)),
            PageCell::Direction(_) => String::new(),
            PageCell::Trend { label, .. } => label.clone(),
            PageCell::Change { trend, amount, percent } => [trend.name(), amount, percent].concat(),
        })
        .collect()
}
