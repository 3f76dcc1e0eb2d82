//! What is said of a project in different places.

use std::collections::BTreeMap;

use crate::disclosure::{DocumentKind, Figure, ProcurementItem, ProjectPerformance};
use crate::findings::{Equation, EquationOperator, EquationTerm};
use crate::findings::{Finding, Verdict};
use crate::line::Line;
use crate::rules::case::{Case, RulePart};

/// 预算资金 of each procurement row = the project's expenditure.
pub(super) fn project_budget(case: &Case<'_>) -> Vec<Finding> {
    let stated = projects(case);
    items(case)
        .filter(|item| item.project_budget.is_some())
        .filter_map(|item| {
            let name = &item.project.value;
            let budget = RulePart::new("采购表中的预算资金", item.project_budget.as_ref());
            let stated = stated.get(&bare(name)).map(|figure| &figure.amount);
            let stated = RulePart::new(format!("{name}支出"), stated);
            case.same(format!("{name}（{}）", item.name.value), budget, stated)
        })
        .collect()
}

/// What a project procures ≤ the project's expenditure.
pub(super) fn within_project(case: &Case<'_>) -> Vec<Finding> {
    let mut by_project: Vec<(&str, Vec<&ProcurementItem>)> = Vec::new();
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items(case).filter(|item| !item.project.value.is_empty()) {
        let name = item.project.value.as_str();
        let position = *positions.entry(name).or_insert(by_project.len());
        match by_project.get_mut(position) {
            Some((_, items)) => items.push(item),
            None => by_project.push((name, vec![item])),
        }
    }
    let projects = projects(case);
    let mut findings = Vec::new();
    for (name, items) in by_project {
        let mut terms: Vec<EquationTerm> = Vec::new();
        for item in &items {
            let Some(amount) = &item.funds.total else { continue };
            let operator = if terms.is_empty() { EquationOperator::First } else { EquationOperator::Plus };
            terms.push(case.term(operator, &item.name.value, amount));
        }
        let stated = projects.get(&bare(name)).map(|figure| &figure.amount);
        let budget = stated.or_else(|| items.iter().find_map(|item| item.project_budget.as_ref()));
        if let (Some(budget), false) = (budget, terms.is_empty()) {
            terms.push(case.term(EquationOperator::AtMost, format!("{name}预算"), budget));
            findings.push(case.judge(name, Equation::new(terms)));
        }
    }
    findings
}

/// The money of a project's indicator form ≤ the project's expenditure. Only worth asking: a form may count what was
/// left over from the year before. Two forms of one name say nothing of either.
pub(super) fn performance_money(case: &Case<'_>) -> Vec<Finding> {
    if case.entry.kind() != DocumentKind::Budget {
        return Vec::new();
    }
    let stated = projects(case);
    let forms = &case.disclosure().projects;
    let is_alone = |form: &ProjectPerformance| {
        let name = bare(&form.name.value);
        forms.iter().filter(|other| bare(&other.name.value) == name).count() == 1
    };
    forms
        .iter()
        .filter(|form| is_alone(form))
        .filter_map(|form| {
            let (money, stated) = (form.money.as_ref()?, stated.get(&bare(&form.name.value))?);
            let name = &form.name.value;
            let terms = vec![
                case.term(EquationOperator::First, "绩效目标表的资金总额", money),
                case.term(EquationOperator::AtMost, format!("{name}支出"), &stated.amount),
            ];
            let mut finding = case.judge(name, Equation::new(terms));
            if let Verdict::Differs { difference } = &finding.verdict {
                finding.note =
                    format!("超出{difference}万元。绩效目标表的资金总额可能还包含上年结转等资金，请核对。");
                finding.verdict = Verdict::Doubtful;
            }
            Some(finding)
        })
        .collect()
}

fn items<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a ProcurementItem> + use<'a> {
    case.disclosure().procurement.iter().flat_map(|table| &table.groups).flat_map(|group| &group.items)
}

/// The first statement of each project's expenditure, by its [`bare`] name.
fn projects<'a>(case: &Case<'a>) -> BTreeMap<String, &'a Figure> {
    let mut projects = BTreeMap::new();
    for figure in case.disclosure().own_figures() {
        if let Line::Project(name) = &figure.line {
            projects.entry(bare(name)).or_insert(figure);
        }
    }
    projects
}

/// A project's name without a trailing 支出 or 项目, which is no difference.
fn bare(name: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    name.trim_end_matches("支出").trim_end_matches("项目").to_owned()
}
