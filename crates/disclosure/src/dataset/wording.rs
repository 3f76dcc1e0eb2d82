//! Amounts in words: whether the words that are cited for them say them. Plain digits are checked where the JSON is
//! decoded, which the page does too; this is for programs that read documents anyway.

use super::decode::plain_number;
use super::{Dataset, DatasetError, Entry};
use crate::amount::Amount;
use crate::cited::Span;
use crate::disclosure::Change;
use crate::disclosure::read::numbers::{self, Reading};
use crate::document::{Block, Document};

impl Dataset {
    /// Holds each amount that is cited in words (`四百九十二万元`, `1亿2000万元`) against them.
    ///
    /// # Errors
    /// [`DatasetError::OtherWords`] for the first amount that its words do not say.
    pub fn check_wording(&self) -> Result<(), DatasetError> {
        for (entry, Entry { document, disclosure, .. }) in self.entries.iter().enumerate() {
            let figures = disclosure.figures.iter().map(|figure| (figure.amount.value, figure.amount.span));
            let changes = disclosure.changes.iter().filter_map(|change| match change.change.value {
                Change::By(amount) => Some((amount, change.change.span)),
                Change::ByPercent(_) | Change::Unchanged => None,
            });
            if let Some((_, span)) =
                figures.chain(changes).find(|(amount, span)| !is_said(document, *amount, *span))
            {
                let words = document.slice(span).chars().take(LONGEST_QUOTE).collect();
                return Err(DatasetError::OtherWords { entry, words });
            }
        }
        Ok(())
    }
}

/// Longer words are cut.
const LONGEST_QUOTE: usize = 40;

/// Whether the number at `span` says `amount`, but for its sign, which may be a word before it.
fn is_said(document: &Document, amount: Amount, span: Span) -> bool {
    if plain_number(document.slice(span)).is_some() {
        return true;
    }
    let first = document.blocks.partition_point(|block| block.span().end <= span.start);
    // A unit may stand on the next line.
    let near = document.blocks.iter().skip(first).take(2).map(Block::span).reduce(Span::join);
    let Some(near) = near.filter(|near| near.contains(span)) else { return false };
    numbers::find(&document.text, near).iter().filter(|number| number.span == span).any(|number| {
        matches!(number.reading, Reading::Exact(exact) if exact.amount.value().abs() == amount.value().abs())
    })
}
