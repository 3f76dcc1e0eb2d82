//! Words of what stands close to the documents' own: a figure's sentence, the whole document, its glossary, its assets.

/// Words of a figure's sentence.
#[derive(Debug)]
pub struct PeekTexts {
    /// What it is.
    pub title: &'static str,
    /// Of which document it is, and of which section.
    pub source: fn(&str, &str) -> String,
    /// Words of a document to be quoted, and of which it is.
    pub quotation: fn(&str, &str) -> String,
    /// The button that opens the whole document at the place.
    pub open: &'static str,
    /// The button that copies the quotation.
    pub copy: &'static str,
    /// That it was copied.
    pub copied: &'static str,
    /// That it cannot be copied.
    pub not_copied: &'static str,
    /// The button that closes it.
    pub close: &'static str,
}

/// Words of 原文.
#[derive(Debug)]
pub struct OriginalTexts {
    /// Where the department has no document.
    pub absent: &'static str,
    /// What is shown: the name of the document.
    pub about: fn(&str) -> String,
    /// The search: its label, and an example.
    pub search: (&'static str, &'static str),
    /// Which of how many places.
    pub found: fn(usize, usize) -> String,
    /// That there is none.
    pub nothing: &'static str,
    /// Which of how many parts of a long text this is, on a page without script.
    pub part: fn(usize, usize) -> String,
    /// The links to the parts before and behind it, and the one back to the page that it belongs to.
    pub parts: [&'static str; 3],
    /// The buttons to the place before and the next one.
    pub steps: [&'static str; 2],
    /// The contents.
    pub contents: &'static str,
    /// The way back: the view, and what the figure there is called.
    pub back: fn(&str, &str) -> String,
    /// A table.
    pub table: &'static str,
    /// Where a number is used: the view.
    pub used: fn(&str) -> String,
}

/// Words of 名词解释.
#[derive(Debug)]
pub struct GlossaryTexts {
    /// Where the year has no document.
    pub absent: &'static str,
    /// Where no term speaks of what is searched for.
    pub nothing: &'static str,
    /// How many terms there are.
    pub count: fn(usize) -> String,
    /// The word beside a line that the glossary explains; and its name, given the line's.
    pub explanation: (&'static str, fn(&str) -> String),
}

/// Words of 国有资产.
#[derive(Debug)]
pub struct AssetTexts {
    /// Where the year's document is not at hand.
    pub absent: fn(u16) -> String,
    /// Where the document has no such part.
    pub none: &'static str,
    /// The day of the table: year, month, day.
    pub date: fn(u16, u8, u8) -> String,
    /// The year of the table.
    pub year: fn(u16) -> String,
    /// What they are worth: before the number, behind it.
    pub total: [&'static str; 2],
    /// What is to be bought: before the number, behind it.
    pub planned: [&'static str; 2],
    /// The caption of the table.
    pub caption: &'static str,
    /// The headings of what and how many.
    pub columns: [&'static str; 2],
    /// The heading of their worth, without a year and with one.
    pub value: (&'static str, fn(u16) -> String),
    /// What the table prints for nothing.
    pub dash: &'static str,
    /// What that means.
    pub dash_means: &'static str,
    /// That the year before has no table to compare with.
    pub not_compared: fn(u16) -> String,
}
