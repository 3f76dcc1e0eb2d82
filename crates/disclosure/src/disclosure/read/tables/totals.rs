//! Tables whose columns are lines: 收入总表, 支出总表, 基本支出表, “三公”经费表. Their total row states the lines of
//! the columns, and their other rows the lines of functions and economic classes.

use std::collections::BTreeMap;

use super::super::source::Source;
use super::PartedTable;
use super::found::{Found, Scoped, expenditure_of};
use super::grid::GridRow;
use super::kind::Kind;
use super::label::{Label, named_income};
use super::period::{Period, is_generic, is_whole};
use super::total_row::{TableOfLines, is_of_meetings, total_row};
use super::whole::{is_carried, parts};
use crate::columns::{Column, Header};
use crate::line::{Breakdown, Line, Scope};

pub(super) fn read(source: &mut Source<'_>, sheet: &PartedTable<'_>, kind: Kind) -> Found {
    let mut found = Found::default();
    let whole = match kind {
        Kind::Income => Line::TotalIncome,
        Kind::Economic => Line::BasicExpenditure,
        Kind::ThreePublic => Line::ThreePublicExpenses,
        _ => Line::TotalExpenditure,
    };
    let has_meetings = kind == Kind::ThreePublic
        && sheet.head.columns.iter().any(|header| Line::named(header.own()).is_some_and(is_of_meetings));
    let columns: Vec<(usize, Period, Line)> = (0..sheet.head.width())
        .filter(|&at| sheet.roles[at].is_none())
        .filter(|&at| !sheet.is_ambiguous(source, at))
        .filter(|&at| !(has_meetings && adds_everything(&sheet.head.columns[at])))
        .filter_map(|at| {
            let header = &sheet.head.columns[at];
            let line = column_line(header, kind, sheet.scope, &whole)?;
            let is_fund =
                line == whole && kind != Kind::ThreePublic && sheet.is_fund_beside_others(source, at);
            // A source's income is this year's alone. Its own words part nothing.
            let inner = usize::from(named_in(header.own(), kind).is_some());
            let may_be_part = kind != Kind::Income || line == whole;
            if is_fund || (may_be_part && sheet.is_beside_total(source, at, inner)) {
                return None;
            }
            Some((at, Period::of(header, sheet.period)?, line))
        })
        .collect();
    let columns = first_of_each(sheet, kind, columns);
    let rows: Vec<GridRow> = sheet.rows().collect();
    let labels: Vec<Option<Label>> = rows.iter().map(|row| label_of(source, sheet, row)).collect();
    let table = TableOfLines { sheet, kind, rows: &rows, labels: &labels, columns: &columns, whole: &whole };
    total_row(source, &table, &mut found);
    other_rows(source, &table, &mut found);
    found
}

/// Whether a column only says that it adds the others up, of whatever sort: 合计 beside “三公”经费 and 会议费.
fn adds_everything(header: &Header) -> bool {
    header.words().all(|words| words.is_empty() || is_generic(words))
}

/// Of two columns for one line and period the first counts, but those below words that part the money do not:
/// 项目支出 below 本年支出 and below 上年结转支出 are parts both.
fn first_of_each(
    sheet: &PartedTable<'_>,
    kind: Kind,
    columns: Vec<(usize, Period, Line)>,
) -> Vec<(usize, Period, Line)> {
    let mut kept: Vec<(usize, Period, Line)> = Vec::new();
    for column in columns {
        // A source's income is this year's alone.
        let is_parted = kind != Kind::Income
            && (sheet.has_carried_namesake(column.0) || is_below_carried(&sheet.head.columns[column.0]));
        if !is_parted && !kept.iter().any(|(_, period, line)| (period, line) == (&column.1, &column.2)) {
            kept.push(column);
        }
    }
    kept
}

/// Whether words of last year's money stand above a column.
fn is_below_carried(header: &Header) -> bool {
    header.words().rev().skip(1).any(is_carried)
}

/// The row's name: what stands in its columns of names, or a total that stands in any column before the amounts.
fn label_of(source: &Source<'_>, sheet: &PartedTable<'_>, row: &GridRow) -> Option<Label> {
    let texts = (0..sheet.head.width())
        .take_while(|&at| sheet.roles[at].is_some())
        .filter(|&at| !matches!(sheet.roles[at], Some(Column::Ordinal | Column::Change)))
        .map(|at| (at, source.slice(row.span(Some(at)))))
        .filter(|(_, text)| !text.is_empty());
    let texts: Vec<(usize, Label)> = texts.map(|(at, text)| (at, Label::of(text))).collect();
    if let Some((_, total)) = texts.iter().find(|(_, label)| label.is_total()) {
        return Some(total.clone());
    }
    let code: String = texts
        .iter()
        .filter(|(at, label)| {
            sheet.roles[*at] == Some(Column::Code) && label.words.bytes().all(|byte| byte.is_ascii_digit())
        })
        .map(|(_, label)| label.words.as_str())
        .collect();
    let (_, mut label) = texts.into_iter().rev().find(|(at, _)| sheet.roles[*at] != Some(Column::Code))?;
    if label.code.is_empty() {
        label.code = code;
    }
    Some(label)
}

/// The line of a column, from its innermost words outwards.
fn column_line(header: &Header, kind: Kind, scope: Scope, whole: &Line) -> Option<Line> {
    let words: Vec<&str> = header.words().filter(|words| !words.is_empty()).collect();
    let (own, outer) = words.split_last()?;
    // 本年收入 beside 本年支出 in the table of a fund.
    let is_income = |words: &&str| words.contains("收入") && !words.contains("支出");
    if kind != Kind::Income && words.iter().any(is_income) {
        return None;
    }
    // 公务用车购置及运行费小计
    let own = &["小计", "合计", "总计"]
        .iter()
        .find_map(|sum| own.strip_suffix(sum))
        .filter(|stem| kind == Kind::ThreePublic && (*stem == "三公" || named_in(stem, kind).is_some()))
        .unwrap_or(own);
    if kind == Kind::ThreePublic && *own == "三公" {
        return Some(Line::ThreePublicExpenses);
    }
    if kind == Kind::Income && outer.iter().any(|words| words.contains("结转")) {
        return (is_whole(own) || own.contains("结转")).then_some(Line::CarriedOver);
    }
    let named = |words: &str| named_in(words, kind);
    let is_of_table =
        |words: &str| Line::named(words.trim_start_matches("本年")) == expenditure_of(scope).as_ref();
    let is_of_kind = |words: &str| {
        match kind {
            Kind::ThreePublic => ["三公", "公务", "因公", "预算", "决算", "拨款", "经费"],
            Kind::Income => ["收入", "资金", "预算", "拨款", "来源", "基金", "国有资本"],
            _ => ["基本支出"; 7],
        }
        .iter()
        .any(|word| words.contains(word))
    };
    // 基本支出 of one fund or unit is not the department's.
    if outer.iter().any(|words| {
        parts(words, scope) && !is_of_table(words) && !is_of_kind(words) && named(words).is_none()
    }) {
        return None;
    }
    let is_of_vehicles = outer.iter().any(|words| Line::named(words) == Some(&Line::OfficialVehicles));
    let short = match *own {
        "购置费" | "车辆购置费" | "购置" if is_of_vehicles => Some(Line::VehiclePurchase),
        "运行费" | "运行维护费" | "运维费" | "运行维护" if is_of_vehicles => {
            Some(Line::VehicleOperation)
        }
        _ => None,
    };
    if kind == Kind::ThreePublic && short.is_some() {
        return short;
    }
    if let Some(line) = named(own) {
        // 基本支出 of one fund is not the department's.
        let is_of_fund = outer.iter().any(|words| {
            !matches!(super::kind::scope(words), Scope::AllFunds)
                && super::kind::scope(words) != scope
                && !is_generic(words)
        });
        return (kind == Kind::ThreePublic || kind == Kind::Income || !is_of_fund).then_some(line);
    }
    if !is_generic(own) && !is_whole(own) {
        return None;
    }
    for words in outer.iter().rev() {
        if kind == Kind::Income && matches!(*words, "本年收入" | "本年收入合计") {
            return Some(Line::CurrentIncome);
        }
        if let Some(line) = named(words) {
            return Some(line);
        }
        // 本年政府性基金预算支出 above the columns of that fund's table.
        let says_nothing = is_of_table(words) || !parts(words, scope);
        if !is_generic(words) && !says_nothing && !words.contains("三公") && !words.contains("基本支出")
        {
            return None;
        }
    }
    Some(whole.clone())
}

/// The line that words name among those that a kind of table states in its columns.
fn named_in(words: &str, kind: Kind) -> Option<Line> {
    let line = match kind {
        Kind::Income => {
            return named_income(words).filter(|line| *line != Line::TotalIncome || !is_generic(words));
        }
        _ => Line::named(words)?,
    };
    let part_of = |whole: &Line| line.part_of().iter().any(|(other, _)| other == whole);
    let fits = match kind {
        Kind::ThreePublic => {
            part_of(&Line::ThreePublicExpenses)
                || part_of(&Line::OfficialVehicles)
                || matches!(line, Line::ThreePublicExpenses | Line::MeetingExpenses | Line::TrainingExpenses)
        }
        Kind::Economic => {
            part_of(&Line::BasicExpenditure) && matches!(line, Line::PersonnelExpenses | Line::OfficeExpenses)
        }
        _ => {
            line.part_of().contains(&(Line::TotalExpenditure, Breakdown::Nature))
                || matches!(line, Line::PersonnelExpenses | Line::OfficeExpenses | Line::CurrentExpenditure)
        }
    };
    fits.then(|| line.clone())
}

/// The rows of functions, economic classes, and the parts of “三公”.
fn other_rows(source: &mut Source<'_>, table: &TableOfLines<'_>, found: &mut Found) {
    let TableOfLines { sheet, kind, rows, labels, columns, whole } = *table;
    if kind == Kind::Income {
        return;
    }
    let line_of = |label: &Label| match kind {
        Kind::ThreePublic => named_in(&label.words, kind)
            .or_else(|| Line::named(&label.words).filter(|line| **line == Line::OperatingExpenses).cloned()),
        _ if !matches!(label.code.len(), 0 | 3) => None,
        Kind::Economic => Line::named_part(&Line::BasicExpenditure, Breakdown::EconomicClass, &label.words)
            .or_else(|| Line::named_part(&Line::BasicExpenditure, Breakdown::Purpose, &label.words))
            .cloned(),
        _ => Line::named_part(&Line::TotalExpenditure, Breakdown::Function, &label.words)
            .or_else(|| Line::named_part(&Line::TotalExpenditure, Breakdown::Nature, &label.words))
            .or_else(|| Line::named_part(&Line::BasicExpenditure, Breakdown::Purpose, &label.words))
            .cloned(),
    };
    let lines: Vec<Option<Line>> = labels
        .iter()
        .map(|label| label.as_ref().filter(|label| !label.is_total()).and_then(line_of))
        .collect();
    let totals: Vec<(Period, crate::amount::Amount)> = found
        .figures
        .iter()
        .filter(|figure| Some(&figure.line) == expenditure_of(sheet.scope).as_ref() || figure.line == *whole)
        .map(|figure| (Period { year: figure.year, kind: figure.kind }, figure.amount.value))
        .chain(
            found
                .scoped
                .iter()
                .map(|scoped| (Period { year: scoped.figure.year, kind: scoped.figure.kind }, scoped.total)),
        )
        .collect();
    let mut count: BTreeMap<&Line, usize> = BTreeMap::new();
    for line in lines.iter().flatten() {
        *count.entry(line).or_default() += 1;
    }
    for (at, line) in lines.iter().enumerate() {
        let Some(line) = line else { continue };
        // A function that stands under each of several units has no single amount.
        if count[line] > 1 {
            continue;
        }
        for (column, period, _) in columns.iter().filter(|(.., of)| of == whole) {
            let cell = sheet.amount_at(&rows[at], *column);
            let context = sheet.context(*column, *period);
            if sheet.scope == Scope::AllFunds || kind == Kind::ThreePublic {
                found.take(source, line.clone(), cell, &context);
            } else if let Some((_, total)) = totals.iter().find(|(of, _)| of == period) {
                let figure = context.figure(source, line.clone(), cell);
                found.scoped.extend(figure.map(|figure| Scoped {
                    figure,
                    whole: whole.clone(),
                    total: *total,
                }));
            }
        }
    }
}
