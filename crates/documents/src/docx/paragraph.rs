//! A paragraph while it is open.

use super::look::RunLook;
use super::symbol::{self, SymbolFont};
use crate::flow::TextBox;

/// What is known of an open paragraph.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own in the file")]
pub(super) struct Paragraph {
    /// Its text so far.
    pub text: String,
    /// Its style.
    pub style: Option<String>,
    /// The list that its own properties name.
    pub list: Option<String>,
    /// The level that its own properties name.
    pub level: Option<usize>,
    /// Its end was deleted: it goes on in the next paragraph.
    pub end_deleted: bool,
    /// Its end is hidden.
    pub end_hidden: bool,
    /// Text of it was left out, so that what is left may be nothing.
    pub left_out: bool,
    /// Text boxes anchored in it.
    pub boxes: Vec<TextBox>,
    /// Its ground is coloured, so that white letters are seen.
    pub shaded: bool,
    /// The open run.
    pub run: Run,
}

/// The properties of a run that decide what its text is.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Whether its own properties hide it.
    pub hidden: Option<bool>,
    /// What its own properties make it look like.
    pub look: RunLook,
    /// Its style.
    pub style: Option<String>,
    /// Its symbol font, if it has one.
    pub font: Option<SymbolFont>,
}

impl Paragraph {
    /// Adds text of the open run.
    pub fn push(&mut self, text: &str) {
        if text.contains(|c| ('\u{F020}'..='\u{F0FF}').contains(&c)) {
            self.text.push_str(&symbol::translate(text, self.run.font));
        } else {
            self.text.push_str(text);
        }
    }
}
