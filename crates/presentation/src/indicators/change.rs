//! What became of an indicator between two years.

use disclosure::query::Standing;
use disclosure::query::indicators::ListedIndicator;

use super::IndicatorsPage;
use crate::cell::{PageCell, Phrase, quoted_as, words};

impl IndicatorsPage<'_> {
    /// In words; empty where no earlier year is known.
    pub(super) fn change(&self, row: &ListedIndicator) -> Phrase {
        let (Some(standing), Some(compare)) = (row.standing, self.compare) else { return Phrase::new() };
        let texts = &self.texts.indicators;
        let earlier = row.earlier.zip(self.earlier_entry);
        let mut passage = vec![PageCell::Standing(standing)];
        if let (Some((earlier, entry)), Some(renaming)) = (earlier, row.renaming) {
            let (before, after) = texts.renamed;
            passage.push(words(before(compare)));
            passage.extend(quoted_as(entry, &earlier.level3.value, earlier.span));
            passage.push(words(after(renaming)));
        }
        match (standing, earlier) {
            (Standing::Changed, Some((earlier, entry))) => {
                passage.extend([words((texts.was)(compare)), Self::target(earlier, entry)]);
            }
            (Standing::Added, _) => passage.push(words((texts.was_not)(compare))),
            _ => passage.push(words((texts.was_same)(compare))),
        }
        passage
    }
}
