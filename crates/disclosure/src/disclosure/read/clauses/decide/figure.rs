//! A figure: of which year, kind and fund an amount is.

use super::super::clause::{Clause, Kinds};
use super::super::period::Named;
use super::super::reader::Reader;
use super::super::state::{Spoken, When};
use super::super::tree::{self, Scoped};
use super::tell::quote;
use super::{MOST_AMOUNTS, TOO_MANY, Taken};
use crate::cited::{Cited, Span};
use crate::disclosure::read::numbers::{Exact, Number};
use crate::disclosure::{DocumentKind, Figure, SectionKind};
use crate::line::{Line, Scope, Statement};

/// What is said of a figure besides its line.
#[derive(Clone, Copy)]
pub(super) struct Stated {
    pub when: When,
    pub kinds: Kinds,
    pub scope: Option<Scope>,
    pub is_both: bool,
    /// It is an item of a list of expenditure that need not be all there is of it.
    pub is_listed: bool,
}

pub(super) fn figure(
    reader: &mut Reader<'_, '_>,
    at: usize,
    number: &Number,
    exact: Exact,
    line: &'static Line,
    stated: Stated,
) -> Taken {
    let words = reader.source.slice(reader.segments[at].span);
    if *line == Line::FixedAssets && ["预计", "预期", "将达", "争取"].iter().any(|word| words.contains(word))
    {
        return Taken::Told("是预计数");
    }
    if *line == Line::FixedAssets {
        // In final accounts the year's beginning is not its end.
        if words.contains("年初") && reader.disclosure.kind == DocumentKind::FinalAccounts {
            return Taken::Told("是年初数");
        }
        let is_dated =
            stated.when.period.is_some() || ["年初", "年末", "年底"].iter().any(|word| words.contains(word));
        let is_other = |known: &Figure| {
            known.line == *line && known.amount.value != exact.amount && known.statement != Statement::Table
        };
        if is_dated && reader.disclosure.figures.iter().any(is_other) {
            return Taken::Told("与前面写明的另一个数不同，可能是另一个时点的数");
        }
    }
    let (year, kind) = match time_of(reader, line, stated) {
        Ok(time) => time,
        Err(why) => return Taken::Told(why),
    };
    if let Some(topic) = reader.passage.context.topic
        && !belongs_to(topic, line)
    {
        return Taken::Told("在这一部分里说的是其他事项");
    }
    if reader.disclosure.figures.len() >= MOST_AMOUNTS {
        reader.source.warn(TOO_MANY, number.span);
        return Taken::Settled;
    }
    let statement = match line.statement() {
        Statement::Income | Statement::Expenditure
            if stated.is_both || reader.passage.context.is_comparison =>
        {
            Statement::YearOnYear
        }
        usual => usual,
    };
    if kind == DocumentKind::FinalAccounts && *line == Line::CarriedForward {
        return Taken::Told("是年末结转和结余，本页没有这一项");
    }
    let scoped_by_table =
        stated.scope == reader.passage.context.scope && tree::scoped(line, stated.scope) != Scoped::Itself;
    let (line, is_part) = match tree::scoped(line, stated.scope) {
        Scoped::Itself => (line, false),
        Scoped::Line(line) => (line, false),
        Scoped::Part => (line, true),
    };
    if reader.passage.context.is_of_table && scoped_by_table {
        return Taken::Told("没有写明说的是哪一部分资金");
    }
    let figure = Figure {
        line: line.clone(),
        amount: Cited::new(exact.amount, number.span),
        factor: exact.factor(reader.source.slice(number.span)),
        year,
        kind,
        statement,
    };
    if is_part {
        let words = format!("{}：说的是一部分资金，没有采用", quote(reader, at, number));
        if year == reader.year()
            && kind == reader.disclosure.kind
            && line.statement() != Statement::Procurement
        {
            reader.withheld.push(figure, stated.scope.unwrap_or(Scope::OwnFunds), words);
        } else {
            reader.source.warn(words, number.span);
        }
        return Taken::Settled;
    }
    if stated.is_listed {
        let words =
            format!("{}：与写明的另一个数不同，说的是其中一部分，没有采用", quote(reader, at, number));
        reader.withheld.push_listed(figure, words);
        return Taken::Settled;
    }
    if stated.scope.is_some() && figure.line == Line::OperatingExpenses {
        let words = format!("{}：说的是一部分资金，没有采用", quote(reader, at, number));
        reader.withheld.push_of_fund(figure, words);
        return Taken::Settled;
    }
    reader.disclosure.figures.push(figure);
    Taken::Figure
}

/// The year and kind of an amount; why it is not taken where it is no year's.
pub(super) fn time_of(
    reader: &mut Reader<'_, '_>,
    line: &'static Line,
    stated: Stated,
) -> Result<(u16, DocumentKind), &'static str> {
    let own_year = reader.year();
    let Stated { when, .. } = stated;
    let kinds = if stated.kinds == Kinds::default() { when.kinds } else { stated.kinds };
    // 2021年已执行：收入预算…
    let said = reader.level.when.kinds;
    if kinds.is_adjusted || said.is_adjusted {
        return Err("是调整后的预算数");
    }
    let is_of_stage = said.is_spent && !said.is_final && !said.is_budget;
    if is_of_stage && reader.disclosure.kind != DocumentKind::FinalAccounts && *line != Line::FixedAssets {
        return Err("是执行数，不是预算数");
    }
    if *line == Line::FixedAssets {
        return assets_year(reader, when.period).map(|year| (year, reader.disclosure.kind));
    }
    let year = match when.period {
        None => own_year,
        Some(named) => reader.year_of(named).ok_or("不是一整年的数")?,
    };
    if own_year != 0 && year != own_year && reader.level.is_stale {
        return Err("没有写明是哪一年的数");
    }
    if own_year != 0 && year != own_year && year.checked_add(1) != Some(own_year) {
        return Err("是其他年度的数");
    }
    let (is_final, is_spent) = (kinds.is_final, kinds.is_spent);
    if is_final && year == own_year && own_year != 0 && reader.disclosure.kind == DocumentKind::Budget {
        return Err("写明是决算，而这一年的决算还没有");
    }
    let is_of_accounts = reader.disclosure.kind == DocumentKind::FinalAccounts;
    let kind = if is_final || (is_of_accounts && (is_spent || !kinds.is_budget)) {
        DocumentKind::FinalAccounts
    } else if is_spent {
        return Err("是执行数，不是预算数");
    } else if reader.disclosure.kind == DocumentKind::SelfEvaluation {
        DocumentKind::SelfEvaluation
    } else {
        DocumentKind::Budget
    };
    Ok((year, kind))
}

/// Assets are stated at the end of the year before, in the document of the year.
pub(super) fn assets_year(reader: &mut Reader<'_, '_>, period: Option<Named>) -> Result<u16, &'static str> {
    let own = reader.year();
    let (stated, is_year_named) = match period {
        None | Some(Named::ThisYear | Named::Whole) => (own, false),
        Some(Named::EndOf(year)) => (year, true),
        // 2021年固定资产总额860万元 says no end of a year where it is the document's own.
        Some(Named::Year(year)) => (year, year != own),
        Some(Named::EndOfYearBefore | Named::YearBefore) => (own.saturating_sub(1), false),
        Some(Named::PartOf(_) | Named::Other) => return Err("不是年末的数"),
    };
    if own != 0 && stated != own && stated.checked_add(1) != Some(own) {
        return Err("是其他年度的数");
    }
    if is_year_named {
        let digits = stated.to_string();
        let span = reader.passage.span;
        if let Some(found) = reader.source.slice(span).find(&digits) {
            let start = span.start + found;
            let cited = Cited::new(stated, Span::new(start, start + digits.len()));
            reader.disclosure.assets.get_or_insert_default().stated_year.get_or_insert(cited);
        }
    }
    Ok(own)
}

pub(super) fn belongs_to(topic: SectionKind, line: &Line) -> bool {
    match topic {
        SectionKind::Procurement => line.statement() == Statement::Procurement,
        SectionKind::Assets => *line == Line::FixedAssets,
        _ => true,
    }
}

/// 机关运行经费 is paid by appropriation within basic expenditure, so that what a list of expenditure has of it is all
/// there is. A project may bear the same name: behind projects only what is called 预算 is another statement.
pub(super) fn is_all_of_operating_expenses(
    line: &Line,
    head: &Spoken,
    clause: &Clause,
    is_first: bool,
) -> bool {
    let is_appropriation =
        matches!(head.scope, None | Some(Scope::FiscalAppropriation | Scope::GeneralBudget));
    let is_listed = match head.line() {
        Some(
            Line::TotalExpenditure
            | Line::CurrentExpenditure
            | Line::BasicExpenditure
            | Line::OfficeExpenses
            | Line::AppropriationExpenditure
            | Line::GeneralBudgetExpenditure,
        ) => true,
        Some(Line::ProjectExpenditure) => clause.kinds.is_budget && !is_first,
        _ => false,
    };
    *line == Line::OperatingExpenses && is_appropriation && is_listed
}
