//! 三公: going abroad, cars, receptions.

use disclosure::amount::Amount;
use disclosure::line::{Breakdown, Line};
use rust_decimal::Decimal;

use super::{ChangeCard, Nothing, OverviewPage};
use crate::cell::{PageCell, Phrase, words};
use crate::table::Bar;

/// Three bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreePublic {
    /// The total with its change, without its name, which the title says.
    pub total: ChangeCard,
    /// The three.
    pub rows: Vec<PublicRow>,
}

/// One of the three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicRow {
    /// Its name.
    pub name: String,
    /// Its amount, or why there is none.
    pub amount: Result<PageCell, Nothing>,
    /// Its length.
    pub bar: Option<Bar>,
    /// What of it was meant for buying cars and what for running them.
    pub parts: Phrase,
}

impl OverviewPage<'_> {
    /// The three; `None` where none of them nor their total is known of the year.
    pub fn three_public(&self) -> Option<ThreePublic> {
        let total = Line::ThreePublicExpenses;
        let parts: Vec<&Line> = total.parts(Breakdown::Purpose).collect();
        if self.get(&total).is_none() && parts.iter().all(|part| self.get(part).is_none()) {
            return None;
        }
        let amounts = || parts.iter().filter_map(|part| self.amount(part));
        let longest = amounts().chain(self.amount(&total)).max().unwrap_or(Amount::ZERO);
        let row = |line: &&Line| {
            let figure = self.get(line).map(|entry| self.figure(entry));
            PublicRow {
                name: line.name().to_owned(),
                amount: figure.ok_or_else(|| self.nothing(self.entry, line)),
                bar: self.amount(line).and_then(|amount| bar(amount, longest)),
                parts: self.public_parts(line),
            }
        };
        let total = ChangeCard { name: String::new(), ..self.card(&total) };
        Some(ThreePublic { total, rows: parts.iter().map(row).collect() })
    }

    fn public_parts(&self, line: &Line) -> Phrase {
        let mut phrase = Phrase::new();
        for part in line.parts(Breakdown::Purpose) {
            if let Some(entry) = self.get(part) {
                let before = if phrase.is_empty() { self.texts.overview.of_which } else { "，" };
                phrase.extend([words(format!("{before}{}", part.name())), self.figure(entry)]);
            }
        }
        phrase
    }
}

fn bar(amount: Amount, longest: Amount) -> Option<Bar> {
    if amount < Amount::ZERO || longest <= Amount::ZERO {
        return None;
    }
    let percent = amount.value().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(longest.value())?;
    Some(Bar(percent.round_dp(1).normalize().to_string()))
}
