//! Changes against earlier years, and what documents of two years say of one.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::amount::Amount;
use crate::cited::{Cited, Place};
use crate::disclosure::{Change, DocumentKind, Figure, YearChange};
use crate::findings::{Equation, EquationOperator, EquationTerm};
use crate::findings::{Finding, Verdict};
use crate::line::{Breakdown, Line};
use crate::rules::case::{Case, RulePart};

/// The lines of which changes are summed, each by one breakdown.
const WHOLES: [(Line, Breakdown); 5] = [
    (Line::TotalExpenditure, Breakdown::Nature),
    (Line::BasicExpenditure, Breakdown::Purpose),
    (Line::ThreePublicExpenses, Breakdown::Purpose),
    (Line::OfficialVehicles, Breakdown::Purpose),
    (Line::TotalIncome, Breakdown::Source),
];

/// Of each line, year and kind the first statement, with its place in the dataset.
type Statements<'a> = BTreeMap<(&'a Line, u16, DocumentKind), (Place, &'a Figure)>;

/// What the documents of other years print, where they are at hand.
type OlderDocuments<'a> = BTreeMap<(u16, DocumentKind), Option<Statements<'a>>>;

/// The parts of a change = the change of the whole, where all parts are told.
pub(super) fn change_parts(case: &Case<'_>) -> Vec<Finding> {
    let changes = &case.disclosure().changes;
    let mut first_of: BTreeMap<(&Line, u16, DocumentKind), &YearChange> = BTreeMap::new();
    for change in changes {
        first_of.entry((&change.line, change.against, change.against_kind)).or_insert(change);
    }
    let mut findings = Vec::new();
    for (whole, breakdown) in WHOLES {
        for total in changes.iter().filter(|change| change.line == whole) {
            let Some(sum) = amount(total) else { continue };
            let stated = |line: &Line| {
                first_of.get(&(line, total.against, total.against_kind)).copied().and_then(amount)
            };
            let lines = whole.parts(breakdown).map(|line| (line, stated(line)));
            let lines: Vec<_> = lines.filter(|(line, by)| line.is_usual() || by.is_some()).collect();
            if lines.iter().all(|(_, by)| by.is_none()) {
                continue;
            }
            let named = |line: &Line| format!("{}的增减", line.name());
            let parts = lines.iter().map(|(line, by)| RulePart::new(named(line), by.as_ref()));
            let subject = format!("{}较{}年的增减", whole.name(), total.against);
            let finding = case.sum(subject, parts.collect(), RulePart::new(named(&whole), Some(&sum)));
            findings.extend(finding.map(|finding| {
                // A part that is not told of may have changed either way.
                let missing: Vec<&str> =
                    lines.iter().filter(|(_, by)| by.is_none()).map(|(line, _)| line.name()).collect();
                match finding.verdict {
                    Verdict::Differs { .. } if !missing.is_empty() => Finding {
                        verdict: Verdict::CannotCheck {
                            missing: format!("原文没有说明{}的增减", missing.join("、")),
                        },
                        note: String::new(),
                        ..finding
                    },
                    _ => finding,
                }
            }));
        }
    }
    findings
}

/// What it was by the stated change = what the older disclosure, or else this one, says that it was.
pub(super) fn prior_year(case: &Case<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut unknown: BTreeMap<u16, Vec<Place>> = BTreeMap::new();
    let own = statements(case.entry, case.index, true);
    let mut older_documents = OlderDocuments::new();
    for change in &case.disclosure().changes {
        let name = change.line.name();
        let key = (&change.line, change.against, change.against_kind);
        let older = older_documents
            .entry((change.against, change.against_kind))
            .or_insert_with(|| of_year(case, change.against, change.against_kind));
        let then = older.as_ref().and_then(|known| known.get(&key)).or_else(|| own.get(&key));
        let now = case
            .figure(&change.line)
            .map(|figure| case.term(EquationOperator::First, format!("今年{name}"), &figure.amount));
        match (now, then, &older) {
            (_, None, None) => {
                unknown.entry(change.against).or_default().push(case.place(change.change.span));
            }
            (Some(now), Some((place, then)), _) => {
                let then = EquationTerm {
                    operator: EquationOperator::Equals,
                    value: then.amount.value.value(),
                    name: format!("{}年公开的{name}", change.against),
                    place: Some(*place),
                };
                let subject = format!("{name}（{}年）", change.against);
                findings.push(case.judge(subject, before(case, change, now, then)));
            }
            (Some(now), None, Some(_)) => {
                let missing = format!("{}年的文件没有公开{name}", change.against);
                let subject = format!("{name}（{}年）", change.against);
                let mut finding = case.finding(Verdict::CannotCheck { missing }, subject);
                finding.evidence = now.place.into_iter().chain([case.place(change.change.span)]).collect();
                findings.push(finding);
            }
            (None, ..) => {}
        }
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

/// What this disclosure prints of an earlier year = what that year's own prints.
pub(super) fn look_back(case: &Case<'_>) -> Vec<Finding> {
    let mut own_documents = OlderDocuments::new();
    let disclosure = case.disclosure();
    let key = (case.entry.year(), case.entry.kind());
    let mut findings = Vec::new();
    for figure in disclosure.figures.iter().filter(|figure| (figure.year, figure.kind) != key) {
        let own = own_documents
            .entry((figure.year, figure.kind))
            .or_insert_with(|| of_year(case, figure.year, figure.kind));
        let stated = own.as_ref().and_then(|known| known.get(&(&figure.line, figure.year, figure.kind)));
        let Some((place, then)) = stated else { continue };
        let name = figure.line.name();
        let terms = vec![
            case.term(EquationOperator::First, format!("本文所说的{}年{name}", figure.year), &figure.amount),
            EquationTerm {
                operator: EquationOperator::Equals,
                value: then.amount.value.value(),
                name: format!("{}年公开的{name}", figure.year),
                place: Some(*place),
            },
        ];
        findings.push(case.judge(format!("{name}（{}年）", figure.year), Equation::new(terms)));
    }
    findings
}

/// An increase is at most the figure itself, and a decrease at most all of it: no budget was below zero.
pub(super) fn below_zero(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for change in &case.disclosure().changes {
        let name = change.line.name();
        let span = change.change.span;
        let equation = match change.change.value {
            Change::By(by) if by > Amount::ZERO => {
                let Some(now) = case.figure(&change.line) else { continue };
                let terms = vec![
                    case.number(EquationOperator::First, "增加额", by.value(), span),
                    case.term(EquationOperator::AtMost, name, &now.amount),
                ];
                Equation::new(terms)
            }
            Change::ByPercent(by) if by.is_sign_negative() => {
                let most = EquationTerm {
                    operator: EquationOperator::AtMost,
                    value: Decimal::ONE_HUNDRED,
                    name: "全部".to_owned(),
                    place: None,
                };
                Equation {
                    terms: vec![case.number(EquationOperator::First, "减少幅度", by.abs(), span), most],
                    unit: "%",
                }
            }
            _ => continue,
        };
        let finding = case.judge(format!("{name}（{}年）", change.against), equation);
        // That it is so goes without saying.
        if finding.verdict != Verdict::Holds {
            findings.push(finding);
        }
    }
    findings
}

/// A change is told against the year before.
pub(super) fn compared_year(case: &Case<'_>) -> Vec<Finding> {
    let year = case.entry.year();
    let is_next = |change: &YearChange| change.against.checked_add(1) == Some(year);
    let sentence = |change: &YearChange| case.entry.document.sentence(change.change.span);
    let all = &case.disclosure().changes;
    let usual: BTreeSet<_> =
        all.iter().filter(|change| is_next(change)).map(|change| (&change.line, sentence(change))).collect();
    // 比2022年增加60万元，比2021年增加100万元: the year before was not forgotten.
    let changes = all.iter().filter(|change| {
        year != 0
            && change.against != 0
            && !is_next(change)
            && !usual.contains(&(&change.line, sentence(change)))
    });
    let mut by_year: BTreeMap<u16, Vec<&YearChange>> = BTreeMap::new();
    for change in changes {
        by_year.entry(change.against).or_default().push(change);
    }
    by_year
        .into_iter()
        .map(|(against, changes)| {
            let note = format!("本文是{year}年的，这里与{against}年相比，请核对是否为往年留下的文字。");
            case.doubt(format!("与{against}年相比"), note, changes.iter().map(|change| change.change.span))
        })
        .collect()
}

/// What the department's document of a year and kind prints of that year.
fn of_year<'a>(case: &Case<'a>, year: u16, kind: DocumentKind) -> Option<Statements<'a>> {
    let at = case.office.position(case.dataset, year, kind).filter(|&at| at != case.index)?;
    Some(statements(case.dataset.entries.get(at)?, at, false))
}

/// What an entry prints of its own year and kind, or with `of_others` of all others.
fn statements(entry: &crate::dataset::Entry, at: usize, of_others: bool) -> Statements<'_> {
    let own = (entry.year(), entry.kind());
    let mut statements = Statements::new();
    for figure in &entry.disclosure.figures {
        if ((figure.year, figure.kind) == own) != of_others {
            let place = Place { entry: at, span: figure.amount.span };
            statements.entry((&figure.line, figure.year, figure.kind)).or_insert((place, figure));
        }
    }
    statements
}

/// `now − change = then`; of a percentage `now − then = then × p%`.
fn before(case: &Case<'_>, change: &YearChange, now: EquationTerm, then: EquationTerm) -> Equation {
    let span = change.change.span;
    match change.change.value {
        Change::By(by) => {
            let by = case.number(EquationOperator::Minus, "增减额", by.value(), span);
            Equation::new(vec![now, by, then])
        }
        Change::Unchanged => Equation::new(vec![now, then]),
        Change::ByPercent(percent) => {
            let minus = EquationTerm { operator: EquationOperator::Minus, ..then.clone() };
            let percent = case.number(EquationOperator::TimesPercent, "增减幅度", percent, span);
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
