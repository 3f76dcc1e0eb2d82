//! Where the documents of two years do not agree on the earlier one.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, Place};
use disclosure::disclosure::{Change, DocumentKind};
use disclosure::line::Line;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{OverviewPage, place_of};
use crate::cell::{Phrase, plain, words};

impl OverviewPage<'_> {
    /// What the documents of both years say differently of a line, a sentence each. Who is right is not for the page
    /// to say.
    pub(super) fn conflicts(&self, line: &Line) -> Vec<Phrase> {
        let Some(filed) = self.filed_before(line) else { return Vec::new() };
        let Some((later, compare)) = self.get(line).zip(self.compare) else { return Vec::new() };
        let texts = &self.texts.overview;
        let (opening, end) = texts.conflict;
        let (amount, place) = filed;
        let filed_cell = || plain(place.entry, &Cited::new(amount, place.span));
        let mut conflicts = Vec::new();
        for stated in self.stated_against(line) {
            if !agrees(&stated.change.value, amount, later.amount) {
                let mut sentence = vec![words(opening(self.year))];
                sentence.extend(self.said(stated));
                sentence.extend([words((texts.but_filed)(compare)), filed_cell()]);
                sentence.extend([words((texts.and_now)(self.year)), self.figure(later), words(end)]);
                conflicts.push(sentence);
            }
        }
        for looked in self.looked_back(line).filter(|looked| looked.value != amount) {
            let own = plain(self.entry.unwrap_or_default(), looked);
            let sentence = vec![
                words(opening(self.year)),
                words((texts.looks_back)(compare)),
                own,
                words((texts.but_filed)(compare)),
                filed_cell(),
                words(end),
            ];
            conflicts.push(sentence);
        }
        conflicts
    }

    /// What the document of the year compared with prints of a line itself.
    fn filed_before(&self, line: &Line) -> Option<(Amount, Place)> {
        let entry = self.ledger.get(line, self.compare?)?;
        let place = place_of(entry)?;
        (Some(place.entry) == self.earlier_entry).then_some((entry.amount, place))
    }

    /// What the year's own document prints of the year before.
    fn looked_back<'a>(&'a self, line: &'a Line) -> impl Iterator<Item = &'a Cited<Amount>> {
        let figures = self.own().map_or(&[][..], |own| &own.disclosure.figures).iter();
        let is_before =
            move |year: u16, kind: DocumentKind| Some(year) == self.compare && kind == self.ledger.kind;
        figures
            .filter(move |figure| figure.line == *line && is_before(figure.year, figure.kind))
            .map(|figure| &figure.amount)
    }
}

/// Whether a stated change is what lies between two amounts; a percentage as far as it is printed.
fn agrees(change: &Change, earlier: Amount, later: Amount) -> bool {
    let Some(difference) = later.checked_sub(earlier) else { return true };
    match change {
        Change::Unchanged => difference == Amount::ZERO,
        Change::By(by) => *by == difference,
        Change::ByPercent(percent) => {
            let share = difference.value().checked_mul(Decimal::ONE_HUNDRED);
            let share = share.and_then(|part| part.checked_div(earlier.value()));
            let rounded = |share: Decimal| {
                share.round_dp_with_strategy(percent.scale(), RoundingStrategy::MidpointAwayFromZero)
            };
            share.is_none_or(|share| rounded(share) == *percent)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(change: Change, earlier: &str, later: &str, expect: bool) {
        let amount = |text: &str| text.parse::<Amount>().expect(text);
        assert_eq!(agrees(&change, amount(earlier), amount(later)), expect, "{change:?} {earlier} {later}");
    }

    #[test]
    fn a_change_agrees_with_the_figures_that_it_is_of() {
        let amount = |text: &str| Change::By(text.parse().expect(text));
        let percent = |text: &str| Change::ByPercent(text.parse().expect(text));
        check(amount("33.06"), "459.57", "492.63", true);
        check(amount("33.06"), "492.63", "492.63", false);
        check(Change::Unchanged, "3.50", "3.5", true);
        check(Change::Unchanged, "4.5", "3.5", false);
        check(percent("7.2"), "459.57", "492.63", true);
        check(percent("7"), "459.57", "492.63", true);
        check(percent("-22.2"), "4.5", "3.5", true);
        check(percent("22.2"), "4.5", "3.5", false);
        // There is no percentage of nothing.
        check(percent("5"), "0", "3.5", true);
    }
}
