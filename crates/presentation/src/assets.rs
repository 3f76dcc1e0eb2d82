//! 国有资产: what the office owned at the end of the year before, as the table prints it.

use disclosure::amount::Amount;
use disclosure::cited::Cited;
use disclosure::dataset::Entry;
use disclosure::disclosure::{AssetRole, AssetRow, Assets, SectionKind};

use crate::cell::{Exceptions, PageCell, Phrase, printed, quoted_as, words};
use crate::text::Texts;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetPage {
    /// The sentence before the table.
    pub lead: Phrase,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<AssetLine>,
    /// What is to be known of the table.
    pub notes: Vec<String>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetLine {
    /// What it is.
    pub name: String,
    /// What it is in the table.
    pub role: AssetRole,
    /// The cells behind its name.
    pub cells: Vec<Phrase>,
}

/// An entry with its position in the dataset.
type At<'a> = (usize, &'a Entry);

/// The assets of `entry`, with the values of an earlier year's table beside; `compare` is the year asked for, whether
/// it has a table or not. `None` where the document has no such part.
pub fn asset_page(
    entry: At,
    earlier: Option<At>,
    compare: Option<u16>,
    texts: &Texts,
    exceptions: &Exceptions,
) -> Option<AssetPage> {
    let words = &texts.assets;
    let (at, assets) = (entry.0, entry.1.disclosure.assets.as_ref()?);
    let earlier = earlier.and_then(|(at, entry)| Some((at, entry.disclosure.assets.as_ref()?)));
    let mut columns: Vec<String> = words.columns.map(str::to_owned).into();
    columns.extend(earlier.map(|(_, earlier)| value_heading(earlier, texts)));
    columns.push(value_heading(assets, texts));
    let mut notes = vec![words.dash_means.to_owned()];
    notes.extend(compare.filter(|_| earlier.is_none()).map(words.not_compared));
    let line = |row: &AssetRow| {
        let quantity = row
            .quantity
            .as_ref()
            .map_or_else(|| dash(texts), |quantity| vec![printed(at, quantity, &|_| None)]);
        let mut cells = vec![quantity];
        cells.extend(earlier.map(|(at, earlier)| {
            let same = earlier.rows.iter().find(|other| bare_name(other) == bare_name(row));
            same.map_or_else(|| vec![PageCell::Absent], |row| value(at, row, texts, exceptions))
        }));
        cells.push(value(at, row, texts, exceptions));
        AssetLine { name: row.name.value.clone(), role: row.role, cells }
    };
    Some(AssetPage {
        lead: lead(entry, assets, texts, exceptions),
        columns,
        rows: assets.rows.iter().map(line).collect(),
        notes,
    })
}

fn lead((at, entry): At, assets: &Assets, texts: &Texts, exceptions: &Exceptions) -> Phrase {
    let amount = |[before, after]: [&str; 2], amount: &Cited<Amount>| {
        [words(before), printed(at, amount, exceptions), words(after)]
    };
    let mut lead = vec![words(date(assets, texts))];
    let total =
        assets.rows.iter().find(|row| row.role == AssetRole::Total).and_then(|row| row.value.as_ref());
    lead.extend(total.into_iter().flat_map(|total| amount(texts.assets.total, total)));
    let planned = assets.planned_purchases.as_ref();
    lead.extend(planned.into_iter().flat_map(|planned| amount(texts.assets.planned, planned)));
    let section = entry.disclosure.section(SectionKind::Assets);
    lead.push(words(" "));
    lead.extend(section.and_then(|section| quoted_as(at, texts.common.open_original, section.heading.span)));
    lead
}

fn date(assets: &Assets, texts: &Texts) -> String {
    match (&assets.date, &assets.stated_year) {
        (Some(Cited { value: date, .. }), _) => (texts.assets.date)(date.year, date.month, date.day),
        (None, Some(year)) => (texts.assets.year)(year.value),
        (None, None) => String::new(),
    }
}

fn value_heading(assets: &Assets, texts: &Texts) -> String {
    let (bare, of_year) = texts.assets.value;
    assets.date.as_ref().map_or_else(|| bare.to_owned(), |date| of_year(date.value.year))
}

fn value(at: usize, row: &AssetRow, texts: &Texts, exceptions: &Exceptions) -> Phrase {
    let value = row.value.as_ref();
    value.map_or_else(|| dash(texts), |value| vec![printed(at, value, exceptions)])
}

/// What the table prints for nothing; the note below it says what that means.
fn dash(texts: &Texts) -> Phrase {
    vec![words(texts.assets.dash)]
}

/// The row's name without its number, by which rows of two years are matched.
fn bare_name(row: &AssetRow) -> &str {
    let name = row.name.value.as_str();
    name.split_once('、').map_or(name, |(_, bare)| bare)
}
