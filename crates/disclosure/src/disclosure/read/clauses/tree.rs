//! Which lines are parts of which, and whose money a line counts.

use super::clause::Subject;
use crate::line::{Breakdown, Line, Scope, Statement};

/// Whether `line` may stand in a list of the parts of `whole`.
pub(super) fn is_part(line: &'static Line, whole: &Subject) -> bool {
    match whole {
        Subject::Line(whole) => is_below(line, whole),
        Subject::Both => is_below(line, &Line::TotalIncome) || is_below(line, &Line::TotalExpenditure),
        Subject::Joint(lines) => lines.iter().any(|whole| line == *whole || is_below(line, whole)),
        Subject::Unknown => false,
    }
}

/// Whether `line` is a part of `whole`, of a part of it, and so on. The year's own sums have the parts of
/// the totals, and so has what one fund spends.
fn is_below(line: &Line, whole: &Line) -> bool {
    let all = match whole {
        Line::CurrentIncome => Some(&Line::TotalIncome),
        Line::CurrentExpenditure
        | Line::AppropriationExpenditure
        | Line::GeneralBudgetExpenditure
        | Line::FundBudgetExpenditure
        | Line::StateCapitalExpenditure => Some(&Line::TotalExpenditure),
        _ => None,
    };
    is_listed_below(line, whole) || (line != whole && all.is_some_and(|all| is_listed_below(line, all)))
}

/// Whether `line` is one by which basic expenditure is broken down, and `whole` other expenditure by nature, which has
/// parts of the same names: 项目支出400万元，其中：商品和服务支出280万元.
pub(super) fn is_namesake_below(line: &Line, whole: &Line) -> bool {
    *whole != Line::BasicExpenditure
        && whole.breakdown() == Some(Breakdown::Nature)
        && line.parent() == Some(&Line::BasicExpenditure)
}

fn is_listed_below(line: &Line, whole: &Line) -> bool {
    line.part_of().iter().any(|(parent, _)| parent == whole || is_listed_below(parent, whole))
}

/// What an amount of `line` within one fund is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scoped {
    /// The line itself: its money is of that fund anyway.
    Itself,
    /// Another line: 财政拨款 before 支出预算 is 财政拨款支出.
    Line(&'static Line),
    /// A part of the line that has no name.
    Part,
}

/// What an amount of `line` is where the clause, its heading or its whole speaks of `scope` alone.
pub(super) fn scoped(line: &'static Line, scope: Option<Scope>) -> Scoped {
    let Some(scope) = scope else { return Scoped::Itself };
    let is_appropriation = matches!(scope, Scope::FiscalAppropriation | Scope::GeneralBudget);
    let is_income = line.statement() == Statement::Income;
    let of_fund = |lines: [&'static Line; 4]| match scope {
        Scope::SpecialAccount if is_income => Scoped::Line(&Line::SpecialAccountIncome),
        Scope::FiscalAppropriation => Scoped::Line(lines[0]),
        Scope::GeneralBudget => Scoped::Line(lines[1]),
        Scope::GovernmentFund => Scoped::Line(lines[2]),
        Scope::StateCapital => Scoped::Line(lines[3]),
        _ => Scoped::Part,
    };
    match line {
        Line::TotalIncome | Line::CurrentIncome => of_fund([
            &Line::AppropriationIncome,
            &Line::GeneralBudgetIncome,
            &Line::FundBudgetIncome,
            &Line::StateCapitalIncome,
        ]),
        Line::TotalExpenditure | Line::CurrentExpenditure => of_fund([
            &Line::AppropriationExpenditure,
            &Line::GeneralBudgetExpenditure,
            &Line::FundBudgetExpenditure,
            &Line::StateCapitalExpenditure,
        ]),
        _ if line.scope() == scope => Scoped::Itself,
        Line::OperatingExpenses if is_appropriation => Scoped::Itself,
        _ if line.scope() == Scope::FiscalAppropriation && scope == Scope::GeneralBudget => Scoped::Itself,
        _ if scope == Scope::FiscalAppropriation
            && matches!(line.scope(), Scope::GeneralBudget | Scope::GovernmentFund | Scope::StateCapital) =>
        {
            Scoped::Itself
        }
        _ => Scoped::Part,
    }
}

/// The income that a fund is among the sources of income.
pub(super) fn income_of(fund: Scope) -> Option<&'static Line> {
    match fund {
        Scope::FiscalAppropriation => Some(&Line::AppropriationIncome),
        Scope::GeneralBudget => Some(&Line::GeneralBudgetIncome),
        Scope::GovernmentFund => Some(&Line::FundBudgetIncome),
        Scope::StateCapital => Some(&Line::StateCapitalIncome),
        Scope::SpecialAccount => Some(&Line::SpecialAccountIncome),
        Scope::AllFunds | Scope::OwnFunds | Scope::Stock => None,
    }
}

/// The fund whose money `line` counts, for the parts that are listed behind it.
pub(super) fn fund_of(line: &Line) -> Option<Scope> {
    match line {
        Line::AppropriationIncome
        | Line::GeneralBudgetIncome
        | Line::FundBudgetIncome
        | Line::StateCapitalIncome
        | Line::AppropriationExpenditure
        | Line::GeneralBudgetExpenditure
        | Line::FundBudgetExpenditure
        | Line::StateCapitalExpenditure => Some(line.scope()),
        _ => None,
    }
}
