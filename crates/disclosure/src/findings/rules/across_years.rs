//! Changes against earlier years.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::Cited;
use crate::disclosure::{Change, YearChange};
use crate::findings::Finding;
use crate::findings::Verdict;
use crate::findings::equation::{Equation, Operator, Term};
use crate::findings::rule::{Case, Part};
use crate::ledger::Place;
use crate::line::Line;

/// The parts of a change = the change of the whole.
pub(super) fn change_parts(case: &Case<'_>) -> Vec<Finding> {
    let wholes: [(Line, &[Line]); 5] = [
        (Line::TotalExpenditure, &[Line::BasicExpenditure, Line::ProjectExpenditure]),
        (Line::BasicExpenditure, &[Line::PersonnelExpenses, Line::OfficeExpenses]),
        (Line::ThreePublicExpenses, &[Line::OverseasTravel, Line::OfficialVehicles, Line::OfficialReception]),
        (Line::OfficialVehicles, &[Line::VehiclePurchase, Line::VehicleOperation]),
        (
            Line::TotalIncome,
            &[
                Line::GeneralBudgetIncome,
                Line::FundBudgetIncome,
                Line::SpecialAccountIncome,
                Line::OtherIncome,
                Line::CarriedOver,
            ],
        ),
    ];
    let changes = &case.disclosure().changes;
    let mut first_of: BTreeMap<(&Line, u16), &YearChange> = BTreeMap::new();
    for change in changes {
        first_of.entry((&change.line, change.against)).or_insert(change);
    }
    let mut findings = Vec::new();
    for (whole, parts) in wholes {
        for total in changes.iter().filter(|change| change.line == whole) {
            let Some(sum) = amount(total) else { continue };
            let stated: Vec<Option<Cited<Amount>>> = parts
                .iter()
                .map(|part| first_of.get(&(part, total.against)).copied().and_then(amount))
                .collect();
            if stated.iter().all(Option::is_none) {
                continue;
            }
            let named = |line: &Line| format!("{}的增减", line.name());
            let parts =
                parts.iter().zip(&stated).map(|(line, amount)| Part::new(named(line), amount.as_ref()));
            let subject = format!("{}较{}年的增减", whole.name(), total.against);
            findings.extend(case.sum(subject, parts.collect(), Part::new(named(&whole), Some(&sum))));
        }
    }
    findings
}

/// The prior year derived from this disclosure = what the older disclosure says.
pub(super) fn prior_year(case: &Case<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut unknown: Vec<(u16, Vec<Place>)> = Vec::new();
    for change in &case.disclosure().changes {
        let older = case.dataset.entry(case.entry.department(), change.against);
        let Some((older, entry)) = older.filter(|(_, entry)| entry.year() < case.entry.year()) else {
            let place = case.place(change.change.span);
            match unknown.iter_mut().find(|(year, _)| *year == change.against) {
                Some((_, places)) => places.push(place),
                None => unknown.push((change.against, vec![place])),
            }
            continue;
        };
        let name = change.line.name();
        let subject = format!("{name}（{}年）", change.against);
        let now = case.disclosure().figure(&change.line);
        let Some(now) = now.map(|figure| case.term(Operator::First, format!("今年{name}"), &figure.amount))
        else {
            continue;
        };
        let Some(then) = entry.disclosure.figure(&change.line) else {
            let missing = format!("{}年的文件没有公开{name}", change.against);
            let mut finding = case.finding(Verdict::CannotCheck { missing }, subject);
            finding.evidence = now.place.into_iter().chain([case.place(change.change.span)]).collect();
            findings.push(finding);
            continue;
        };
        let then = Term {
            operator: Operator::Equals,
            value: then.amount.value.value(),
            name: format!("{}年公开的{name}", change.against),
            place: Some(Place { entry: older, span: then.amount.span }),
        };
        findings.push(case.judge(subject, look_back(case, change, now, then)));
    }
    findings.extend(unknown.into_iter().map(|(year, places)| {
        let missing = format!("没有{year}年的部门预算文件");
        let mut finding = case.finding(Verdict::CannotCheck { missing }, format!("{year}年的数"));
        finding.note = format!("打开{year}年的文件，就能核对{}处增减说明。", places.len());
        finding.evidence = places;
        finding
    }));
    findings
}

/// `now − change = then`; of a percentage `now − then = then × p%`.
fn look_back(case: &Case<'_>, change: &YearChange, now: Term, then: Term) -> Equation {
    let span = change.change.span;
    match change.change.value {
        Change::By(by) => {
            let by = case.number(Operator::Minus, "增减额", by.value(), span);
            Equation::new(vec![now, by, then])
        }
        Change::Unchanged => Equation::new(vec![now, then]),
        Change::ByPercent(percent) => {
            let minus = Term { operator: Operator::Minus, ..then.clone() };
            let percent = case.number(Operator::TimesPercent, "增减幅度", percent, span);
            Equation::new(vec![now, minus, then, percent])
        }
    }
}

/// The change as an amount; a percentage is printed rounded, so it is none.
fn amount(change: &YearChange) -> Option<Cited<Amount>> {
    let value = match change.change.value {
        Change::By(by) => by,
        Change::Unchanged => Amount::new(Decimal::ZERO),
        Change::ByPercent(_) => return None,
    };
    Some(Cited::new(value, change.change.span))
}
