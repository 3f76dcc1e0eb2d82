//! A text whose amounts are known one by one.

use disclosure::cited::Span;
use rust_decimal::Decimal;

/// A text of words and amounts.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    text: String,
    slots: Vec<Slot>,
}

/// An amount in a draft.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Of what.
    pub name: String,
    /// How much.
    pub value: Decimal,
    /// Where it stands.
    pub span: Span,
    /// By how much its relation is off for each unit that it is off: what it is multiplied by.
    pub factor: Decimal,
    /// Whether the draft leaves out what its relation needs, so that a change need not be noticed.
    pub is_open: bool,
}

impl Draft {
    /// Adds words.
    pub fn words(&mut self, words: &str) -> &mut Self {
        self.text.push_str(words);
        self
    }

    /// Adds an amount.
    pub fn amount(&mut self, name: &str, value: Decimal) -> &mut Self {
        self.slot(name, value, Decimal::ONE, false)
    }

    /// Adds an amount, telling what its relation is like.
    pub fn slot(&mut self, name: &str, value: Decimal, factor: Decimal, is_open: bool) -> &mut Self {
        let start = self.text.len();
        self.text.push_str(&value.to_string());
        let span = Span::new(start, self.text.len());
        self.slots.push(Slot { name: name.to_owned(), value, span, factor, is_open });
        self
    }

    /// Adds a table cell.
    pub fn cell(&mut self, words: &str) -> &mut Self {
        self.words("\t").words(words).words("\n")
    }

    /// Adds a table cell with an amount.
    pub fn amount_cell(&mut self, name: &str, value: Decimal, factor: Decimal) -> &mut Self {
        self.words("\t").slot(name, value, factor, false).words("\n")
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The amounts, in the text's order.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The text with another amount in one slot, and where it stands.
    pub fn with(&self, slot: &Slot, value: Decimal) -> (String, Span) {
        let printed = value.to_string();
        let text = format!("{}{printed}{}", &self.text[..slot.span.start], &self.text[slot.span.end..]);
        (text, Span::new(slot.span.start, slot.span.start + printed.len()))
    }
}
