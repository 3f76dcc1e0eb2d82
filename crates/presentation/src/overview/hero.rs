//! The one number, in plain words.

use disclosure::amount::Amount;
use disclosure::ledger::LedgerEntry;
use disclosure::line::{Breakdown, Line, Scope};

use super::{Changed, OverviewPage};
use crate::cell::{PageCell, Phrase, words};
use crate::chart::hundredths;

/// From how many characters on a number needs smaller letters.
const LONG: usize = 9;

/// The number and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hero {
    /// The number.
    pub figure: PageCell,
    /// Whether it is long.
    pub is_long: bool,
    /// What it is, in a sentence.
    pub sentence: String,
    /// What becomes of every hundred yuan, in one sentence, the shares apart from the words between; empty where
    /// that is not known.
    pub hundred: Vec<(String, String)>,
    /// How it was computed.
    pub change: Option<Changed>,
    /// How the change and the shares were computed.
    pub workings: Vec<Working>,
    /// What documents say differently.
    pub conflicts: Vec<Phrase>,
}

/// How something was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// What.
    pub name: String,
    /// How.
    pub formula: Phrase,
}

impl OverviewPage<'_> {
    /// The number that comes first: all expenditure, or else the largest that is stated. `None` where no figure of
    /// the year is known.
    pub fn hero(&self) -> Option<Hero> {
        let (line, entry) = self.main()?;
        let texts = &self.texts.overview;
        let said = texts.as_said;
        let change = self.changed(line);
        let against = self.compare.unwrap_or_default();
        let figure = self.figure(entry);
        let length = entry.amount.to_string().len();
        let mut workings = Vec::new();
        workings.extend(self.working_of_change(line));
        let hundred = if *line == Line::TotalExpenditure { self.hundred(&mut workings) } else { Vec::new() };
        Some(Hero {
            figure,
            is_long: length > LONG,
            sentence: (texts.hero)(self.year, self.ledger.kind, line, &said(entry.amount)),
            hundred,
            change: change.map(|change| Changed {
                words: (texts.against)(against, change.trend, &change.words),
                ..change
            }),
            workings,
            conflicts: self.conflicts(line),
        })
    }

    /// What to say where there is no number.
    pub fn no_figures(&self) -> (super::Nothing, &'static str) {
        let nothing = self.no_section(self.entry, disclosure::disclosure::SectionKind::BudgetArrangement);
        (nothing, self.texts.overview.no_figures)
    }

    pub(super) fn main(&self) -> Option<(&Line, &LedgerEntry)> {
        let known = |line| Some((line, self.get(line)?));
        if let Some(total) = known(&Line::TotalExpenditure) {
            return Some(total);
        }
        let money = self.ledger.lines.iter().filter(|line| line.scope() != Scope::Stock).filter_map(known);
        // Of two lines of one amount the first, which stands higher in the tree.
        money.reduce(|most, one| if one.1.amount > most.1.amount { one } else { most })
    }

    /// How the difference between the years was computed, each number in its place.
    fn working_of_change(&self, line: &Line) -> Option<Working> {
        let comparison = self.comparison(line)?;
        let (earlier, later) = comparison.earlier.zip(comparison.later)?;
        let difference = comparison.difference?;
        let mut formula = vec![self.figure(later), words(" − "), self.figure(earlier)];
        formula.push(words(format!(" = {}", minus(difference))));
        if let Some(percent) = comparison.percent {
            let (earlier, percent) = (earlier.amount, minus(Amount::new(percent)));
            formula.push(words(format!("；{} ÷ {earlier} = {percent}%", minus(difference))));
        }
        Some(Working { name: (self.texts.overview.working_of_change)(self.compare?), formula })
    }

    /// What becomes of every hundred yuan.
    fn hundred(&self, workings: &mut Vec<Working>) -> Vec<(String, String)> {
        let texts = &self.texts.overview;
        let Some(whole) = self.amount(&Line::TotalExpenditure) else { return Vec::new() };
        let parts = self.uses();
        let mut amounts: Vec<Amount> = parts.iter().map(|part| part.1).collect();
        let rest = Amount::checked_sum(amounts.iter().copied()).and_then(|sum| whole.checked_sub(sum));
        let rest = rest.filter(|rest| *rest > Amount::ZERO);
        amounts.extend(rest);
        let Some(shares) = hundredths(&amounts, whole).filter(|_| !parts.is_empty()) else {
            return Vec::new();
        };
        let mut sentence = Vec::new();
        for (at, share) in shares.iter().enumerate() {
            let purpose = match parts.get(at) {
                Some((line, _)) => (texts.purpose)(line),
                None => texts.purpose_of_rest.to_owned(),
            };
            let yuan = (texts.yuan)(*share);
            let amount = amounts.get(at).copied().unwrap_or(Amount::ZERO);
            workings.push(Working {
                name: format!("{yuan}{purpose}"),
                formula: vec![words((texts.working_of_share)(amount, whole))],
            });
            sentence.push((yuan, purpose));
        }
        sentence
    }

    /// What the money goes to, in few words: the parts by nature, the basic ones by what they are for.
    fn uses(&self) -> Vec<(Line, Amount)> {
        let mut uses = Vec::new();
        for line in Line::TotalExpenditure.parts(Breakdown::Nature) {
            let Some(amount) = self.amount(line).filter(|amount| *amount != Amount::ZERO) else { continue };
            match self.complete(line, Breakdown::Purpose) {
                Some(parts) if *line == Line::BasicExpenditure => uses.extend(parts),
                _ => uses.push((line.clone(), amount)),
            }
        }
        uses
    }

    /// The parts of a line in one breakdown that are not zero, where they add up to it.
    pub(super) fn complete(&self, line: &Line, breakdown: Breakdown) -> Option<Vec<(Line, Amount)>> {
        let known = line.parts(breakdown).filter_map(|part| Some((part.clone(), self.amount(part)?)));
        let parts: Vec<_> = known.filter(|part| part.1 != Amount::ZERO).collect();
        let sum = Amount::checked_sum(parts.iter().map(|part| part.1))?;
        (!parts.is_empty() && Some(sum) == self.amount(line)).then_some(parts)
    }
}

/// With a minus sign as wide as the plus sign, which a hyphen is not.
pub(super) fn minus(amount: Amount) -> String {
    amount.to_string().replace('-', "−")
}

#[cfg(test)]
mod tests {
    use crate::text::Language;

    #[test]
    fn amounts_as_people_say_them() {
        let check = |text: &str, expect: &str| {
            let said = Language::default().texts().overview.as_said;
            assert_eq!(said(text.parse().expect(text)), expect, "{text}");
        };
        check("492.63", "492万6300元");
        check("1.50", "1万5000元");
        check("3.00001", "3万0.1元");
        check("33", "33万元");
        check("0.5", "5000元");
        check("12345.67", "1亿2345万6700元");
        check("10000.5", "1亿5000元");
        check("1000000000000", "100000000亿元");
        check("0", "0元");
        check("-2.5", "-2.5万元");
    }
}
