//! The rows of the procurement table.

use crate::disclosure::{FundSource, Funds, ProcurementItem};
use crate::findings::Finding;
use crate::findings::{Equation, EquationOperator};
use crate::rules::case::{Case, RulePart};

/// Quantity × unit price = amount.
pub(super) fn products(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for item in items(case) {
        let mut missing = Vec::new();
        let mut terms = Vec::new();
        match &item.quantity {
            Some(quantity) => {
                terms.push(case.number(EquationOperator::First, "数量", quantity.value, quantity.span));
            }
            None => missing.push("数量"),
        }
        match &item.unit_price {
            Some(price) => terms.push(case.term(EquationOperator::Times, "单价", price)),
            None => missing.push("单价"),
        }
        match &item.funds.total {
            Some(total) => terms.push(case.term(EquationOperator::Equals, "金额", total)),
            None => missing.push("金额"),
        }
        if missing.is_empty() {
            findings.push(case.judge(&item.name.value, Equation::new(terms)));
        } else if !terms.is_empty() {
            findings.push(case.incomplete(&item.name.value, &missing, terms));
        }
    }
    findings
}

/// Row total = its fund columns, of every row, subtotal and total.
pub(super) fn funds(case: &Case<'_>) -> Vec<Finding> {
    let Some(procurement) = &case.disclosure().procurement else { return Vec::new() };
    let mut findings = Vec::new();
    let mut row = |name: &str, funds: &Funds| {
        let printed = FundSource::ALL.into_iter().filter(|source| funds.from_source(*source).is_some());
        let mut parts: Vec<_> =
            printed.map(|source| RulePart::new(source.name(), funds.from_source(source))).collect();
        if parts.is_empty() {
            parts.push(RulePart::new("资金来源", None));
        }
        findings.extend(case.sum(name, parts, RulePart::new("合计", funds.total.as_ref())));
    };
    if let Some(total) = &procurement.total {
        row("合计", total);
    }
    for group in &procurement.groups {
        if let Some(subtotal) = &group.subtotal {
            row(&format!("{}小计", group.unit.value), subtotal);
        }
        for item in &group.items {
            row(&item.name.value, &item.funds);
        }
    }
    findings
}

/// Items = subtotal of their unit.
pub(super) fn subtotals(case: &Case<'_>) -> Vec<Finding> {
    let groups = case.disclosure().procurement.iter().flat_map(|table| &table.groups);
    groups
        .filter_map(|group| Some((group, group.subtotal.as_ref()?)))
        .flat_map(|(group, subtotal)| {
            let parts: Vec<_> =
                group.items.iter().map(|item| (item.name.value.as_str(), &item.funds)).collect();
            columns(case, &format!("{}小计", group.unit.value), &parts, subtotal)
        })
        .collect()
}

/// Subtotals, and items of groups without one, = total.
pub(super) fn total(case: &Case<'_>) -> Vec<Finding> {
    let Some(procurement) = &case.disclosure().procurement else { return Vec::new() };
    let Some(total) = &procurement.total else { return Vec::new() };
    let mut parts: Vec<(&str, &Funds)> = Vec::new();
    for group in &procurement.groups {
        match &group.subtotal {
            Some(subtotal) => parts.push((&group.unit.value, subtotal)),
            None => parts.extend(group.items.iter().map(|item| (item.name.value.as_str(), &item.funds))),
        }
    }
    columns(case, "采购合计", &parts, total)
}

/// The column 合计 and each fund column. A blank cell is none; a column that is blank throughout says
/// nothing.
fn columns(case: &Case<'_>, subject: &str, parts: &[(&str, &Funds)], sum: &Funds) -> Vec<Finding> {
    let mut findings = Vec::new();
    let totals = parts.iter().map(|(name, funds)| RulePart::new(*name, funds.total.as_ref()));
    findings.extend(case.sum(subject, totals.collect(), RulePart::new("合计", sum.total.as_ref())));
    for source in FundSource::ALL {
        let printed = parts
            .iter()
            .filter_map(|(name, funds)| Some(RulePart::new(*name, Some(funds.from_source(source)?))));
        let mut parts: Vec<_> = printed.collect();
        let stated = sum.from_source(source);
        if parts.is_empty() && stated.is_some() {
            parts.push(RulePart::new("各行的金额", None));
        }
        findings.extend(case.sum(
            format!("{subject}：{}", source.name()),
            parts,
            RulePart::new(source.name(), stated),
        ));
    }
    findings
}

fn items<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a ProcurementItem> + use<'a> {
    case.disclosure().procurement.iter().flat_map(|table| &table.groups).flat_map(|group| &group.items)
}
