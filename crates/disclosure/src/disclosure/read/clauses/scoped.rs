//! Amounts stated of one fund alone, until it is known whether that fund is all the money there is.

use std::collections::HashSet;

use crate::disclosure::read::source::Source;
use crate::disclosure::{Disclosure, Figure};
use crate::line::{Line, Scope};

/// Amounts of one fund's part of a line.
#[derive(Default)]
pub(super) struct Withheld {
    figures: Vec<(Figure, Scope, String)>,
}

impl Withheld {
    /// `message` tells of the amount should it not be taken.
    pub fn push(&mut self, figure: Figure, scope: Scope, message: String) {
        self.figures.push((figure, scope, message));
    }

    /// Where the document states that a fund's total is the whole department's, its parts are the
    /// department's too; else they are told of.
    pub fn settle(self, source: &mut Source<'_>, disclosure: &mut Disclosure) {
        let whole =
            [Scope::FiscalAppropriation, Scope::GeneralBudget].map(|scope| is_whole(disclosure, scope));
        let known: HashSet<Line> = disclosure.figures.iter().map(|figure| figure.line.clone()).collect();
        for (figure, scope, message) in self.figures {
            let is_whole = match scope {
                Scope::FiscalAppropriation => whole[0] || whole[1],
                Scope::GeneralBudget => whole[1],
                _ => false,
            };
            if is_whole && !known.contains(&figure.line) {
                disclosure.figures.push(figure);
            } else {
                source.warn(message, figure.amount.span);
            }
        }
        disclosure.figures.sort_by_key(|figure| figure.amount.span.start);
    }
}

/// Whether the fund's income or expenditure, as stated, is the department's total.
fn is_whole(disclosure: &Disclosure, scope: Scope) -> bool {
    let pairs: [(Line, Line); 2] = match scope {
        Scope::FiscalAppropriation => [
            (Line::TotalIncome, Line::AppropriationIncome),
            (Line::TotalExpenditure, Line::AppropriationExpenditure),
        ],
        Scope::GeneralBudget => [
            (Line::TotalIncome, Line::GeneralBudgetIncome),
            (Line::TotalExpenditure, Line::GeneralBudgetExpenditure),
        ],
        _ => return false,
    };
    let amount = |line: &Line| {
        let of_year = |figure: &&Figure| {
            figure.line == *line && figure.year == disclosure.year.value && figure.kind == disclosure.kind
        };
        disclosure.figures.iter().find(of_year).map(|figure| figure.amount.value)
    };
    pairs.iter().any(|(whole, fund)| amount(whole).is_some_and(|whole| Some(whole) == amount(fund)))
}
