//! The words of 概览.

use disclosure::amount::Amount;
use disclosure::disclosure::{Change, DocumentKind};
use disclosure::ledger::Trend;
use disclosure::line::Line;
use rust_decimal::Decimal;

use super::OfYear;

/// Words of 概览.
#[derive(Debug)]
pub struct OverviewTexts {
    /// That the year's own document is not at hand.
    pub no_document: OfYear,
    /// That no amount of the year is known.
    pub no_figures: &'static str,
    /// The kinds of nothing: no document of that year.
    pub nothing_without_document: &'static str,
    /// The document has no such part.
    pub nothing_in_document: &'static str,
    /// It may be there, and was not understood.
    pub nothing_read: &'static str,
    /// What stands for them in a table.
    pub nothing: &'static str,
    /// What that means in the column of a year.
    pub dash: fn(u16, &str) -> String,
    /// The unit of the number that comes first.
    pub unit: &'static str,
    /// The sentence of that number: year, kind of document, line, the amount as people say it.
    pub hero: fn(u16, DocumentKind, &Line, &str) -> String,
    /// An amount as people say it.
    pub as_said: fn(Amount) -> String,
    /// What stands around the shares of every hundred yuan.
    pub hundred: (&'static str, &'static str),
    /// What so many of a hundred are.
    pub yuan: fn(u32) -> String,
    /// How many yuan of a hundred a part is.
    pub yuan_of: fn(&str, usize) -> String,
    /// The button that shows the hundred squares in place of the bar, and the one that shows the bar again.
    pub squares: [&'static str; 2],
    /// What becomes of the money of a line, after so many yuan.
    pub purpose: fn(&Line) -> String,
    /// The same of what no line tells of.
    pub purpose_of_rest: &'static str,
    /// What became of a figure: the way, by how much in 万元, and in percent.
    pub changed: fn(Trend, &str, Option<Decimal>) -> String,
    /// The same against a year.
    pub against: fn(u16, Trend, &str) -> String,
    /// The title of the formulas.
    pub workings: &'static str,
    /// What they are of, and how shares were rounded.
    pub about_workings: &'static str,
    /// The title of the formula of the change since a year.
    pub working_of_change: OfYear,
    /// The formula of a share.
    pub working_of_share: fn(Amount, Amount) -> String,
    /// What comes before what documents say differently, given the later year, and after it.
    pub conflict: (OfYear, &'static str),
    /// What the document of the earlier year says.
    pub but_filed: OfYear,
    /// What that of the later one says.
    pub and_now: OfYear,
    /// What the later one says of the earlier year.
    pub looks_back: OfYear,
    /// What the picture of the parts shows, given the total.
    pub picture: fn(u16, Option<&str>) -> String,
    /// The title of that picture as a file.
    pub file_title: fn(u16, Option<&str>) -> String,
    /// The title of the pictures of changes as a file: the year, and the one compared with.
    pub changes_title: fn(u16, Option<u16>) -> String,
    /// What a part is, as a line of it: its name, its amount, whether that is computed, and its share.
    pub file_part: fn(&str, &str, bool, &str) -> String,
    /// Where its figures are from: the department and the kind of its document, where that is at hand, and the year.
    pub file_source: fn(Option<(&str, DocumentKind)>, u16) -> String,
    /// What comes before the buttons that save it, and what is said where the browser draws none.
    pub file: (&'static str, &'static str),
    /// Where no part is known.
    pub no_parts: &'static str,
    /// Where the total is not known.
    pub no_whole: &'static str,
    /// Where a part is below zero.
    pub below_zero: &'static str,
    /// Where the parts are more than the total: the total, and by how much.
    pub too_much: fn(&str, &str) -> String,
    /// What is missing from the total.
    pub unlisted: &'static str,
    /// Many small parts.
    pub further: fn(usize) -> String,
    /// A share of the total.
    pub share: fn(Option<Decimal>) -> String,
    /// How shares are computed.
    pub about_shares: &'static str,
    /// The promises of a project.
    pub promises_of: fn(usize) -> String,
    /// The titles of the parts of the view.
    pub titles: OverviewTitles,
    /// A year.
    pub of_year: OfYear,
    /// A figure of a year, and whether it was computed.
    pub label: fn(u16, &str, bool) -> String,
    /// What a document says of a change, before and after the number.
    pub said: fn(u16, DocumentKind, Change) -> (String, &'static str),
    /// What stands around a reason.
    pub reason: (&'static str, &'static str),
    /// Where no reason was found.
    pub no_reason: &'static str,
    /// How many more lines changed.
    pub more_changes: fn(usize) -> String,
    /// What hollow points and gaps mean.
    pub picture_note: fn(bool, bool) -> &'static str,
    /// That a year's own document is not at hand, and its figures were computed.
    pub derived_year: OfYear,
    /// What comes before the parts of a figure.
    pub of_which: &'static str,
    /// How many promises there are for how many projects, and how many of them are shown.
    pub promises_lead: fn(usize, usize, usize) -> String,
    /// What a promise means, and its project.
    pub promise: fn(&str, &str) -> String,
    /// The link to all promises.
    pub all_promises: fn(usize) -> String,
    /// The link to the checks.
    pub all_checks: &'static str,
    /// The word that unfolds what a term means, and its name for those who hear it.
    pub term: (&'static str, fn(&str) -> String),
    /// The heading of the lines.
    pub line: &'static str,
    /// The heading of the changes.
    pub changed_column: &'static str,
    /// The caption of the table of lines.
    pub lines_caption: &'static str,
    /// The title of the office: how many duties and units.
    pub office: fn(usize, usize) -> String,
    /// The columns of its units.
    pub institutions: [&'static str; 4],
    /// The title of the goals.
    pub goals: fn(usize) -> String,
    /// What comes before the parts of a goal.
    pub sub_goal: [&'static str; 2],
    /// The title of the safeguards.
    pub safeguards: fn(usize) -> String,
}

/// The titles of the parts of the view.
#[derive(Debug)]
pub struct OverviewTitles {
    /// What changed.
    pub changes: &'static str,
    /// 三公
    pub three_public: &'static str,
    /// The promises.
    pub promises: &'static str,
    /// The checks.
    pub checks: &'static str,
    /// All lines.
    pub lines: &'static str,
}
