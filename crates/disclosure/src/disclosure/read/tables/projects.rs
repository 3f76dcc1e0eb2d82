//! 项目支出表: a row for each project.

use std::collections::BTreeMap;

use super::super::source::Source;
use super::PartedTable;
use super::caption::years_in;
use super::found::{Context, Found, Scoped};
use super::grid::GridRow;
use super::label::Label;
use super::period::{Period, is_generic};
use crate::amount::Amount;
use crate::columns::Column;
use crate::disclosure::Figure;
use crate::line::{Line, Scope};

pub(super) fn read(source: &mut Source<'_>, sheet: &PartedTable<'_>) -> Found {
    let mut found = Found::default();
    let names = [Column::ProjectName, Column::Subject]
        .iter()
        .find_map(|wanted| sheet.roles.iter().position(|role| *role == Some(*wanted)));
    let is_amount = |at: &usize| sheet.roles[*at].is_none() && !sheet.is_ambiguous(source, *at);
    let amounts: Vec<(usize, Period)> = (0..sheet.head.width())
        .filter(is_amount)
        .filter_map(|at| {
            let header = &sheet.head.columns[at];
            let is_whole = is_generic(header.own())
                || header.own().contains("项目支出")
                || matches!(
                    header.own(),
                    "资金总额" | "项目金额" | "项目预算" | "项目预算金额" | "项目预算数"
                );
            let period = Period::of(header, sheet.period)?;
            let is_of_fund =
                super::kind::scope(header.own()) != Scope::AllFunds && sheet.scope == Scope::AllFunds;
            let is_whole = is_whole && !sheet.is_below_part(at) && !sheet.is_beside_total(source, at, 0);
            (is_whole && period == sheet.period && !(is_of_fund && has_others(sheet, at)))
                .then_some((at, period))
        })
        .collect();
    // 资金总额 beside 2023年安排 is of several years.
    let names_year =
        |(at, _): &&(usize, Period)| sheet.head.columns[*at].words().any(|words| !years_in(words).is_empty());
    let amounts = amounts.iter().find(names_year).or(amounts.first()).copied();
    let (Some(names), Some((column, period))) = (names, amounts) else { return found };
    let context = Context { unit: sheet.unit_of(column), period, table: sheet.caption.name() };
    let rows: Vec<GridRow> = sheet.rows().collect();
    let is_total = |row: &GridRow| {
        let mut texts = row.texts(source).into_iter();
        texts.next().is_some_and(|text| Label::of(&text).is_total())
    };
    let total = rows.iter().find(|row| is_total(row));
    let total =
        total.and_then(|row| context.figure(source, Line::ProjectExpenditure, row.span(Some(column))));
    let projects = projects(source, &rows, names, column, &context);
    let sum = Amount::checked_sum(projects.iter().map(|project| project.amount.value));
    // Subtotals among the rows would be counted as projects.
    let is_flat = total.as_ref().is_none_or(|total| sum.is_some_and(|sum| sum <= total.amount.value));
    let all = if is_flat { projects } else { Vec::new() };
    if !is_flat {
        let table = sheet.caption.name();
        source.warn(format!("{table}里各行相加大于合计，可能含有小计，各项目未采用"), sheet.caption.place);
    }
    match (sheet.scope, total) {
        (Scope::AllFunds, total) => found.figures.extend(total.into_iter().chain(all)),
        (_, Some(total)) => {
            let whole = total.amount.value;
            let scoped = |figure| Scoped { figure, whole: Line::ProjectExpenditure, total: whole };
            found.scoped.extend(all.into_iter().map(scoped));
        }
        (_, None) => {}
    }
    found
}

/// Whether another column of amounts stands beside one of a fund, so that neither is all there is.
fn has_others(sheet: &PartedTable<'_>, fund: usize) -> bool {
    (0..sheet.head.width()).any(|at| {
        at != fund
            && sheet.roles[at].is_none()
            && Period::of(&sheet.head.columns[at], sheet.period) == Some(sheet.period)
    })
}

/// The projects that stand in one row each.
fn projects(
    source: &mut Source<'_>,
    rows: &[GridRow],
    names: usize,
    column: usize,
    context: &Context,
) -> Vec<Figure> {
    let mut projects: BTreeMap<String, Vec<Figure>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for row in rows {
        let name = Label::of(source.slice(row.span(Some(names)))).words;
        let is_sum =
            name.ends_with('计') || row.texts(source).first().is_some_and(|text| text.ends_with('计'));
        if name.is_empty() || is_sum || Line::named(&name).is_some() {
            continue;
        }
        let Some(figure) = context.figure(source, Line::Project(name.clone()), row.span(Some(column))) else {
            continue;
        };
        if !projects.contains_key(&name) {
            order.push(name.clone());
        }
        projects.entry(name).or_default().push(figure);
    }
    let mut single = Vec::new();
    for name in order {
        match projects.remove(&name).as_deref() {
            Some([figure]) => single.push(figure.clone()),
            Some([first, ..]) => source.note(
                format!("项目“{name}”在{}里分几行列出，没有写明它的合计，未采用", context.table),
                first.amount.span,
            ),
            _ => {}
        }
    }
    single
}
