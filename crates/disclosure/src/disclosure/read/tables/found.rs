//! What was found in the budget's tables, on its way to figures.

use std::collections::HashSet;

use super::super::source::Source;
use super::cell;
use super::period::Period;
use super::unit::Unit;
use crate::amount::Amount;
use crate::cited::{Cited, Span};
use crate::disclosure::{Disclosure, DocumentKind, Figure, Statement};
use crate::line::{Line, Scope};

/// What one table states.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Figures of the department.
    pub figures: Vec<Figure>,
    /// Figures of a part of its money, which are the department's where the part is the whole.
    pub scoped: Vec<Scoped>,
    /// What to call the table, and where it stands.
    pub table: Option<(String, Span)>,
}

/// A figure of a part of the department's money.
#[derive(Debug)]
pub(super) struct Scoped {
    pub figure: Figure,
    /// The line that says what the whole is.
    pub whole: Line,
    /// What the table states of that line within its part.
    pub total: Amount,
}

impl Found {
    /// Takes the amount in a cell for `line`. Returns it.
    pub fn take(
        &mut self,
        source: &mut Source<'_>,
        line: Line,
        cell: Span,
        context: &Context,
    ) -> Option<Amount> {
        let figure = context.figure(source, line, cell)?;
        let amount = figure.amount.value;
        self.figures.push(figure);
        Some(amount)
    }
}

/// How the cells of a column are to be read.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub unit: Option<Unit>,
    pub period: Period,
    pub table: String,
}

impl Context {
    /// The amount in a cell as a figure of `line`.
    pub fn figure(&self, source: &mut Source<'_>, line: Line, cell: Span) -> Option<Figure> {
        let (amount, unit) = cell::amount(source, cell, self.unit, &self.table)?;
        let Cited { value, span } = amount;
        Some(Figure {
            line,
            amount: Cited::new(value, span),
            factor: unit.factor(),
            year: self.period.year,
            kind: self.period.kind,
            statement: Statement::Table,
        })
    }
}

/// The line that a scope's whole expenditure is.
pub(super) fn expenditure_of(scope: Scope) -> Option<Line> {
    match scope {
        Scope::AllFunds => Some(Line::TotalExpenditure),
        Scope::FiscalAppropriation => Some(Line::AppropriationExpenditure),
        Scope::GeneralBudget => Some(Line::GeneralBudgetExpenditure),
        Scope::GovernmentFund => Some(Line::FundBudgetExpenditure),
        Scope::StateCapital => Some(Line::StateCapitalExpenditure),
        Scope::SpecialAccount | Scope::OwnFunds | Scope::Stock => None,
    }
}

/// Puts what the tables state into the disclosure. What a table states of one fund is the department's only
/// where that fund is all that the department has for it.
pub(super) fn settle(source: &mut Source<'_>, disclosure: &mut Disclosure, found: Vec<Found>) {
    let mut scoped = Vec::new();
    for table in found {
        disclosure.figures.extend(table.figures);
        scoped.extend(table.scoped.into_iter().map(|scoped| (scoped, table.table.clone())));
    }
    let known: HashSet<(Line, u16, DocumentKind, Amount)> = disclosure
        .figures
        .iter()
        .filter(|figure| !matches!(figure.line, Line::Project(_)))
        .map(|figure| (figure.line.clone(), figure.year, figure.kind, figure.amount.value))
        .collect();
    let mut left_out: Option<(String, Span)> = None;
    for (Scoped { figure, whole, total }, table) in scoped {
        if known.contains(&(whole, figure.year, figure.kind, total)) {
            disclosure.figures.push(figure);
        } else if let Some((name, place)) = table.filter(|table| left_out.as_ref() != Some(table)) {
            source.note(format!("{name}里的数说的是一部分资金，没有采用"), place);
            left_out = Some((name, place));
        }
    }
}
