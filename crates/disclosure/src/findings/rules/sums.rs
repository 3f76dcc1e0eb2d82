//! Parts and their sums.

use crate::disclosure::{AssetRole, Statement};
use crate::findings::Finding;
use crate::findings::rule::{Case, Part};
use crate::line::Line;

/// Income parts = income.
pub(super) fn income(case: &Case<'_>) -> Vec<Finding> {
    let parts = [
        Line::GeneralBudgetIncome,
        Line::FundBudgetIncome,
        Line::SpecialAccountIncome,
        Line::OtherIncome,
        Line::CarriedOver,
    ];
    parts_of(case, &Line::TotalIncome, &parts)
}

/// Personnel + office = basic.
pub(super) fn basic(case: &Case<'_>) -> Vec<Finding> {
    parts_of(case, &Line::BasicExpenditure, &[Line::PersonnelExpenses, Line::OfficeExpenses])
}

/// Basic + project = total.
pub(super) fn expenditure(case: &Case<'_>) -> Vec<Finding> {
    parts_of(case, &Line::TotalExpenditure, &[Line::BasicExpenditure, Line::ProjectExpenditure])
}

/// The three = three public.
pub(super) fn three_public(case: &Case<'_>) -> Vec<Finding> {
    let parts = [Line::OverseasTravel, Line::OfficialVehicles, Line::OfficialReception];
    parts_of(case, &Line::ThreePublicExpenses, &parts)
}

/// Purchase + operation = vehicles.
pub(super) fn vehicles(case: &Case<'_>) -> Vec<Finding> {
    parts_of(case, &Line::OfficialVehicles, &[Line::VehiclePurchase, Line::VehicleOperation])
}

/// Income = expenditure.
pub(super) fn balance(case: &Case<'_>) -> Vec<Finding> {
    let income = part(case, &Line::TotalIncome, Statement::Income);
    let expenditure = part(case, &Line::TotalExpenditure, Statement::Expenditure);
    case.same("收入与支出", income, expenditure).into_iter().collect()
}

/// Expenditure = 收支安排; income where expenditure is not stated.
pub(super) fn arrangement(case: &Case<'_>) -> Vec<Finding> {
    let arranged = case.disclosure().figure_in(&Line::TotalExpenditure, Statement::YearOnYear);
    let Some(arranged) = arranged else { return Vec::new() };
    let arranged = Part::new("收支安排", Some(&arranged.amount));
    let mut stated = part(case, &Line::TotalExpenditure, Statement::Expenditure);
    if stated.amount.is_none() {
        stated = part(case, &Line::TotalIncome, Statement::Income);
    }
    case.same("支出与收支安排", stated, arranged).into_iter().collect()
}

/// Named projects = project expenditure, wherever they are listed.
pub(super) fn projects(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let total =
        || Part::new("项目支出", disclosure.figure(&Line::ProjectExpenditure).map(|figure| &figure.amount));
    let lists = [(Statement::Expenditure, "支出说明"), (Statement::YearOnYear, "比上年增减情况")];
    let mut findings: Vec<Finding> = lists
        .into_iter()
        .filter_map(|(statement, place)| {
            let parts: Vec<_> = disclosure
                .projects_in(statement)
                .map(|figure| Part::new(figure.line.name(), Some(&figure.amount)))
                .collect();
            if parts.is_empty() { None } else { case.sum(format!("{place}列出的项目"), parts, total()) }
        })
        .collect();
    if let (true, Some(amount)) = (findings.is_empty(), total().amount)
        && !amount.value.value().is_zero()
    {
        findings.extend(case.sum("各项目", vec![Part::new("各项目的金额", None)], total()));
    }
    findings
}

/// Numbered assets = total. A part that the table prints as `——` is none.
pub(super) fn assets(case: &Case<'_>) -> Vec<Finding> {
    let Some(assets) = &case.disclosure().assets else { return Vec::new() };
    let rows = |role| assets.rows.iter().filter(move |row| row.role == role);
    let parts: Vec<_> = rows(AssetRole::Part)
        .filter(|row| row.value.is_some())
        .map(|row| Part::new(&row.name.value, row.value.as_ref()))
        .collect();
    let Some(total) = rows(AssetRole::Total).next() else { return Vec::new() };
    case.sum("资产总额", parts, Part::new(&total.name.value, total.value.as_ref())).into_iter().collect()
}

fn parts_of(case: &Case<'_>, total: &Line, parts: &[Line]) -> Vec<Finding> {
    let figure =
        |line: &Line| Part::new(line.name(), case.disclosure().figure(line).map(|figure| &figure.amount));
    case.sum(total.name(), parts.iter().map(figure).collect(), figure(total)).into_iter().collect()
}

fn part<'a>(case: &Case<'a>, line: &Line, statement: Statement) -> Part<'a> {
    let figure = case.disclosure().figure_in(line, statement);
    Part::new(line.name(), figure.map(|figure| &figure.amount))
}
