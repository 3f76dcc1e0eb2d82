//! 收支总表: income and expenditure as lists side by side, each a column of names and columns of amounts.

use super::super::numbering::strip_number;
use super::super::source::{Source, squeeze};
use super::PartedTable;
use super::found::{Context, Found, expenditure_of};
use super::grid::GridRow;
use super::label::{Label, named_income};
use super::period::{Period, is_generic, is_whole};
use crate::columns::Column;
use crate::line::{Breakdown, Line, Scope};

/// One of the lists.
#[derive(Debug)]
struct Side {
    is_income: bool,
    /// The column of names.
    names: usize,
    /// The columns of amounts that count, each with its period and the fund that it is of.
    amounts: Vec<(usize, Period, Option<Scope>)>,
}

pub(super) fn read(source: &mut Source<'_>, sheet: &PartedTable<'_>) -> Found {
    let mut found = Found::default();
    for side in sides(source, sheet) {
        read_side(source, sheet, &side, &mut found);
    }
    found
}

fn sides(source: &Source<'_>, sheet: &PartedTable<'_>) -> Vec<Side> {
    let names: Vec<usize> =
        (0..sheet.head.width()).filter(|&at| sheet.roles[at] == Some(Column::Subject)).collect();
    let mut sides = Vec::new();
    for (at, &column) in names.iter().enumerate() {
        let end = names.get(at + 1).copied().unwrap_or(sheet.head.width());
        let header = &sheet.head.columns[column];
        // Lists by economic class add up all expenditure in another way than the lines of 基本支出.
        if (header.has("经济分类") || header.has("经济科目")) && !header.has("性质") {
            continue;
        }
        let is_income = match (header.has("收入"), header.has("支出")) {
            (true, false) => true,
            (false, true) => false,
            _ if names.len() == 1
                && sheet.caption.title.contains("收入")
                && !sheet.caption.title.contains("支出") =>
            {
                true
            }
            _ => {
                let texts = || sheet.rows().map(|row| text_at(source, &row, column));
                // 一、一般公共预算拨款 goes without 收入.
                texts().filter(|text| text.contains("收入")).count() >= 2
                    || (at == 0
                        && texts().filter(|text| named_income(&Label::of(text).words).is_some()).count() >= 2)
            }
        };
        let amounts = amounts(source, sheet, column + 1, end);
        sides.push(Side { is_income, names: column, amounts });
    }
    sides
}

/// The columns of amounts that count, the whole one of each period first.
fn amounts(
    source: &Source<'_>,
    sheet: &PartedTable<'_>,
    from: usize,
    to: usize,
) -> Vec<(usize, Period, Option<Scope>)> {
    let columns = (from..to).filter(|&at| {
        sheet.roles[at].is_none() && !sheet.is_ambiguous(source, at) && !sheet.is_below_part(at)
    });
    let mut amounts: Vec<(usize, Period, Option<Scope>)> = Vec::new();
    for at in columns {
        let header = &sheet.head.columns[at];
        let Some(period) = Period::of(header, sheet.period) else { continue };
        let scope = match super::kind::scope(header.own()) {
            Scope::AllFunds => None,
            Scope::FiscalAppropriation if is_generic(header.own()) && sheet.scope != Scope::AllFunds => None,
            scope => Some(scope),
        };
        let is_whole =
            scope.is_none() && (is_whole(header.own()) || to - from == 1 || header.own().is_empty());
        let is_whole = is_whole && !sheet.is_beside_total(source, at, 0);
        let is_taken = amounts.iter().any(|(_, other, fund)| *other == period && fund.is_none());
        if scope.is_some() || (is_whole && !is_taken) {
            amounts.push((at, period, scope));
        }
    }
    amounts
}

fn text_at<'d>(source: &Source<'d>, row: &GridRow, column: usize) -> &'d str {
    source.slice(row.span(Some(column)))
}

fn read_side(source: &mut Source<'_>, sheet: &PartedTable<'_>, list: &Side, all: &mut Found) {
    let rows: Vec<GridRow> = sheet.rows().collect();
    let labels: Vec<Label> = rows.iter().map(|row| Label::of(text_at(source, row, list.names))).collect();
    // 本年收入总计 is the year's own sum.
    let is_grand_total = |words: &str| words.ends_with("总计") && !words.starts_with(['本', '当']);
    let has_grand_total = labels.iter().any(|label| is_grand_total(&label.words));
    let subtotal = subtotal(source, &rows, list, &labels);
    let is_numbered: Vec<bool> =
        rows.iter().map(|row| strip_number(&squeeze(text_at(source, row, list.names))).is_some()).collect();
    let has_numbers = is_numbered.contains(&true);
    let mut is_carried = false;
    let mut above: Option<Line> = None;
    for (at, ((row, label), is_numbered)) in rows.iter().zip(&labels).zip(is_numbered).enumerate() {
        if label.words.is_empty() {
            continue;
        }
        // Below numbered rows the funds of last year's money may go without a number.
        let is_unnumbered_fund = has_numbers
            && !is_numbered
            && list.is_income
            && named_income(&label.words).is_some_and(|line| is_fund(&line));
        if label.depth == 0 && !is_unnumbered_fund {
            is_carried = ["结转", "结余"].iter().any(|word| label.words.contains(word));
        } else if is_carried {
            // The funds of last year's money are not this year's.
            continue;
        }
        let line = if Some(at) == subtotal {
            let own = if list.is_income { Line::CurrentIncome } else { Line::CurrentExpenditure };
            (sheet.scope == Scope::AllFunds).then_some(own)
        } else if list.is_income {
            income(label, sheet.scope, has_grand_total)
        } else {
            expenditure(label, sheet.scope, has_grand_total)
        };
        // 其中：上年结转 below one source is only that source's.
        if label.is_within() {
            if line.as_ref().zip(above.as_ref()).is_some_and(|(line, above)| !is_below(line, above)) {
                continue;
            }
        } else {
            above.clone_from(&line);
        }
        for &(column, period, fund) in &list.amounts {
            let line = match (fund, &line) {
                (None, line) => line.clone(),
                (Some(fund), Some(line)) if is_total(line, sheet.scope) => expenditure_of(fund),
                _ => None,
            };
            let Some(line) = line else { continue };
            let context = Context { unit: sheet.unit_of(column), period, table: sheet.caption.name() };
            all.take(source, line, sheet.amount_at(row, column), &context);
        }
    }
}

/// The row 收入小计 or 小计 above that of the total, with nothing but what other years left between: the year's own sum.
fn subtotal(source: &Source<'_>, rows: &[GridRow], list: &Side, labels: &[Label]) -> Option<usize> {
    let words = |at: usize| squeeze(text_at(source, &rows[at], list.names));
    let at = (0..rows.len()).find(|&at| matches!(words(at).as_str(), "小计" | "收入小计" | "支出小计"))?;
    let is_total = |label: &Label| {
        ["合计", "总计"].iter().any(|end| label.words.ends_with(end))
            && !label.words.starts_with(['本', '当'])
    };
    let total = at + 1 + labels[at + 1..].iter().position(is_total)?;
    // 小计 above 事业收入 adds up one sort of income.
    let is_of_other_years = |label: &Label| {
        let words = label.words.as_str();
        words.is_empty()
            || ["结转", "结余", "弥补"].iter().any(|word| words.contains(word))
            || label.depth > 0
    };
    labels[at + 1..total].iter().all(is_of_other_years).then_some(at)
}

/// Whether a line is what one of the public funds pays.
fn is_fund(line: &Line) -> bool {
    matches!(line, Line::GeneralBudgetIncome | Line::FundBudgetIncome | Line::StateCapitalIncome)
}

/// Whether a line is a part of another, of a part of it, and so on.
fn is_below(line: &Line, whole: &Line) -> bool {
    let whole = match whole {
        Line::CurrentIncome => &Line::TotalIncome,
        Line::CurrentExpenditure => &Line::TotalExpenditure,
        whole => whole,
    };
    line.part_of().iter().any(|(parent, _)| *parent == *whole || is_below(parent, whole))
}

/// Whether a line is the whole expenditure of the table's scope.
fn is_total(line: &Line, scope: Scope) -> bool {
    scope == Scope::FiscalAppropriation && *line == Line::AppropriationExpenditure
}

fn income(label: &Label, scope: Scope, has_grand_total: bool) -> Option<Line> {
    let words = label.words.as_str();
    let fits = |line: &Line| {
        line.part_of().iter().any(|(whole, _)| matches!(whole, Line::TotalIncome | Line::AppropriationIncome))
    };
    let named = named_income(words).filter(|line| fits(line));
    match scope {
        Scope::AllFunds => match words {
            "合计" | "收入合计" if has_grand_total => Some(Line::CurrentIncome),
            "总计" | "收入总计" | "合计" | "收入合计" => Some(Line::TotalIncome),
            _ => named.or_else(|| Line::named(words).filter(|line| **line == Line::TotalIncome).cloned()),
        },
        Scope::FiscalAppropriation => match words {
            "本年收入" | "本年收入合计" | "本年财政拨款收入" | "当年财政拨款收入" => {
                Some(Line::AppropriationIncome)
            }
            _ => named.filter(|line| {
                matches!(line, Line::GeneralBudgetIncome | Line::FundBudgetIncome | Line::StateCapitalIncome)
            }),
        },
        _ => None,
    }
}

fn expenditure(label: &Label, scope: Scope, has_grand_total: bool) -> Option<Line> {
    let words = label.words.as_str();
    if scope != Scope::AllFunds {
        let is_whole = matches!(words, "本年支出" | "本年支出合计" | "本年财政拨款支出" | "当年支出合计");
        return expenditure_of(scope).filter(|_| is_whole);
    }
    let part = |breakdown| Line::named_part(&Line::TotalExpenditure, breakdown, words).cloned();
    match words {
        "合计" | "支出合计" if has_grand_total => Some(Line::CurrentExpenditure),
        "总计" | "支出总计" | "合计" | "支出合计" => Some(Line::TotalExpenditure),
        _ => part(Breakdown::Period)
            .or_else(|| part(Breakdown::Nature))
            .or_else(|| part(Breakdown::Function))
            .or_else(|| Line::named_part(&Line::BasicExpenditure, Breakdown::Purpose, words).cloned()),
    }
}
