//! Passages within a document that speak of something else than the department's year: other units, other years, plans,
//! what was spent so far, whole regions. Whoever reads the document must take none of their amounts for the department's.

mod prose;
mod tables;
mod words;

use std::fmt::Write as _;
use std::ops::Range;

use fastrand::Rng;
use rust_decimal::Decimal;

use crate::{ProvincialDocument, Specimen};

/// A document with one foreign passage in it.
#[derive(Clone, Debug)]
pub struct ConfoundedDocument {
    /// Its plain-text form.
    pub text: String,
    /// Where the foreign passage stands.
    pub passage: Range<usize>,
    /// The amounts of the passage.
    pub amounts: Vec<ForeignAmount>,
    /// Which sort of passage it is.
    pub sort: &'static str,
}

/// An amount that is none of the department's year.
#[derive(Clone, Debug)]
pub struct ForeignAmount {
    /// Where its digits stand.
    pub place: Range<usize>,
    /// The year of which it is the department's own budget, where it may be read as that.
    pub year: Option<u16>,
}

/// Where a foreign passage may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    /// Between two sections.
    Section,
    /// Behind a whole paragraph, or between two sections.
    Paragraph,
    /// Behind everything else.
    End,
}

/// A passage as it is written, with places that count from its beginning.
struct Passage<'a> {
    specimen: &'a Specimen,
    random: Rng,
    text: String,
    amounts: Vec<ForeignAmount>,
    /// The year of which the amounts that are written now are the department's own.
    year: Option<u16>,
    /// What was spent is what a document of final accounts states.
    is_final: bool,
    /// The numbers of headings that may stand below those of the document.
    numbers: &'static [&'static str],
}

impl Specimen {
    /// `document` in the words of another province, with a foreign passage that `seed` chooses.
    pub fn confounded_province(&self, document: &ProvincialDocument, seed: u64) -> ConfoundedDocument {
        const NUMBERS: [&str; 4] = ["（{c}）", "{n}.", "（{n}）", "{n}、"];
        let is_heading = |line: &str| {
            // With a page behind it, it stands in the list of contents.
            (line.starts_with('第') && !line.ends_with(|c: char| c.is_ascii_digit()))
                || line.char_indices().nth(1).is_some_and(|(at, _)| line[at..].starts_with('、'))
        };
        let passage = Passage::new(self, document.is_final, &NUMBERS, seed);
        passage.within(&document.text, &is_heading)
    }

    /// The document of the specimen with a foreign passage that `seed` chooses.
    pub fn confounded(&self, seed: u64) -> ConfoundedDocument {
        let numbers: &'static [&'static str] = match self.style.heading_number {
            "{}、" if self.style.is_chinese_number => &["（{c}）", "{n}.", "（{n}）"],
            "第{}部分 " => &["{c}、", "（{c}）", "{n}."],
            "（{}）" if self.style.is_chinese_number => &["（{n}）"],
            _ => &[],
        };
        let is_heading = |line: &str| crate::text::HEADINGS.iter().any(|heading| line.ends_with(heading));
        Passage::new(self, false, numbers, seed).within(&self.text(), &is_heading)
    }
}

/// A place in `text`, at the beginning of a line.
fn place(text: &str, position: Position, is_heading: &dyn Fn(&str) -> bool, random: &mut Rng) -> usize {
    let mut places = Vec::new();
    let mut at = 0;
    let mut headings = 0;
    for line in text.split_inclusive('\n') {
        headings += usize::from(is_heading(line.trim_end()));
        // Above the first sections a foreign passage would say whose document it is.
        if headings > 2 && is_heading(line.trim_end()) {
            places.push(at);
        }
        at += line.len();
        if headings > 2 && position == Position::Paragraph && line.trim_end().ends_with('。') {
            places.push(at);
        }
    }
    if position == Position::End || places.is_empty() {
        text.len()
    } else {
        places[random.usize(..places.len())]
    }
}

impl<'a> Passage<'a> {
    fn new(specimen: &'a Specimen, is_final: bool, numbers: &'static [&'static str], seed: u64) -> Self {
        let random = Rng::with_seed(seed);
        Self { specimen, random, text: String::new(), amounts: Vec::new(), year: None, is_final, numbers }
    }

    /// A document of `text` with a passage in it.
    fn within(mut self, text: &str, is_heading: &dyn Fn(&str) -> bool) -> ConfoundedDocument {
        let (sort, position) = self.write();
        let at = place(text, position, is_heading, &mut self.random);
        let shifted = |amount: ForeignAmount| ForeignAmount {
            place: amount.place.start + at..amount.place.end + at,
            ..amount
        };
        ConfoundedDocument {
            text: format!("{}{}{}", &text[..at], self.text, &text[at..]),
            passage: at..at + self.text.len(),
            amounts: self.amounts.into_iter().map(shifted).collect(),
            sort,
        }
    }

    fn department(&self) -> &str {
        &self.specimen.content.department
    }

    fn own_year(&self) -> u16 {
        self.specimen.content.year
    }

    fn words(&mut self, words: &str) {
        let _ = self.text.write_str(words);
    }

    /// An amount that no other place of the document has.
    fn digits(&mut self) {
        let amount = Decimal::new(self.random.i64(1_000_000..9_000_000) * 100 + 7, 4);
        let start = self.text.len();
        let _ = write!(self.text, "{amount}");
        self.amounts.push(ForeignAmount { place: start..self.text.len(), year: self.year });
    }

    fn amount(&mut self) {
        self.digits();
        self.words("万元");
    }

    fn pick<'w>(&mut self, options: &[&'w str]) -> &'w str {
        options[self.random.usize(..options.len())]
    }

    fn one_in(&mut self, many: u8) -> bool {
        self.random.u8(..many) == 0
    }

    /// The number of a heading, in one of the styles that may stand here; often none.
    fn number(&mut self, at: usize) -> String {
        const CHINESE: [&str; 5] = ["一", "二", "三", "四", "五"];
        if self.numbers.is_empty() || self.one_in(3) {
            return String::new();
        }
        let style = self.numbers[self.random.usize(..self.numbers.len())];
        style.replace("{c}", CHINESE[at % CHINESE.len()]).replace("{n}", &(at + 1).to_string())
    }
}
