//! Amounts stated of one fund alone, until it is known whether that fund is all the money there is.

use std::collections::{HashMap, HashSet};

use super::given_up::{self, Namesake};
use crate::amount::Amount;
use crate::disclosure::read::source::Source;
use crate::disclosure::{Disclosure, Figure};
use crate::line::{Breakdown, Line, Scope};

/// Amounts of one fund's part of a line.
#[derive(Default)]
pub(super) struct Withheld {
    figures: Vec<(Figure, Scope, String)>,
    /// Items of lists, which are all there is where nothing else is stated.
    listed: Vec<(Figure, String)>,
    /// Amounts of a line that one fund mostly pays, by words that name a fund.
    of_fund: Vec<(Figure, String)>,
    /// Amounts of other expenditure that bear a line's name.
    namesakes: Vec<(&'static Line, Amount, Namesake)>,
}

impl Withheld {
    /// `message` tells of the amount should it not be taken.
    pub fn push(&mut self, figure: Figure, scope: Scope, message: String) {
        self.figures.push((figure, scope, message));
    }

    /// Keeps an item of a list until it is known whether another amount of its line is stated; `message` tells of it then.
    pub fn push_listed(&mut self, figure: Figure, message: String) {
        self.listed.push((figure, message));
    }

    /// Keeps what a fund pays of a line until it is known whether the line is stated without it: 机关运行经费财政拨款预算28万元
    /// is a part, where 机关运行经费 is 30万元.
    pub fn push_of_fund(&mut self, figure: Figure, message: String) {
        self.of_fund.push((figure, message));
    }

    /// Keeps that other expenditure has a part of the name of `line`: what one of the two has is not the whole of that name.
    pub fn push_namesake(&mut self, line: &'static Line, amount: Amount, sort: Namesake) {
        self.namesakes.push((line, amount, sort));
    }

    /// Where the document states that a fund's total is the whole department's, its parts are the
    /// department's too; else they are told of.
    pub fn settle(mut self, source: &mut Source<'_>, disclosure: &mut Disclosure) {
        given_up::parts_of_funds(source, disclosure, std::mem::take(&mut self.of_fund));
        for (figure, message) in std::mem::take(&mut self.listed) {
            if disclosure.figures.iter().any(|other| differs(&figure, other)) {
                source.warn(message, figure.amount.span);
            } else {
                disclosure.figures.push(figure);
            }
        }
        let whole =
            [Scope::FiscalAppropriation, Scope::GeneralBudget].map(|scope| is_whole(disclosure, scope));
        let known: HashSet<Line> = disclosure.figures.iter().map(|figure| figure.line.clone()).collect();
        let of_all = self.parts_of_all(disclosure);
        let namesakes = std::mem::take(&mut self.namesakes);
        for (figure, scope, message) in self.figures {
            let is_part_of_all = of_all.iter().any(|(fund, line)| *fund == scope && *line == figure.line);
            let is_whole = is_part_of_all
                || match scope {
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
        given_up::namesakes(source, disclosure, &namesakes);
        disclosure.figures.sort_by_key(|figure| figure.amount.span.start);
    }

    /// The lines of which a fund's amounts are the department's: what the fund pays of 基本支出 is all of it, and the
    /// fund's 人员经费 and 公用经费 make up just that. No other fund can have a share in them then, for none is
    /// below zero. Without the other parts an equal amount may be chance, or the whole one fund's too; so it is
    /// told of.
    fn parts_of_all(&self, disclosure: &Disclosure) -> Vec<(Scope, Line)> {
        let mut of_fund: HashMap<(Scope, &Line), Amount> = HashMap::new();
        for (figure, fund, _) in &self.figures {
            of_fund.entry((*fund, &figure.line)).or_insert(figure.amount.value);
        }
        let mut found = Vec::new();
        for (&(fund, line), &whole) in &of_fund {
            let is_all = disclosure.figure(line).is_some_and(|stated| stated.amount.value == whole);
            if !is_all || whole <= Amount::ZERO || line.scope() != Scope::AllFunds {
                continue;
            }
            for breakdown in [Breakdown::Purpose, Breakdown::EconomicClass] {
                let parts: Vec<(&Line, Amount)> = line
                    .parts(breakdown)
                    .filter_map(|part| Some((part, *of_fund.get(&(fund, part))?)))
                    .collect();
                let sum = Amount::checked_sum(parts.iter().map(|(_, amount)| *amount));
                if sum == Some(whole) && parts.iter().all(|(_, amount)| *amount >= Amount::ZERO) {
                    found.extend(parts.iter().map(|(part, _)| (fund, (*part).clone())));
                }
            }
        }
        found
    }
}

/// Whether two figures of one line, year and kind have other amounts.
fn differs(figure: &Figure, other: &Figure) -> bool {
    other.line == figure.line
        && (other.year, other.kind) == (figure.year, figure.kind)
        && other.amount.value != figure.amount.value
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
