//! Parts and their sums. A sum runs within one breakdown of a line.

use rust_decimal::Decimal;

use crate::disclosure::{AssetRole, DocumentKind, Figure, Statement};
use crate::findings::{Finding, Verdict};
use crate::line::{Breakdown, Line, Scope};
use crate::rules::case::{Case, RulePart};
use crate::rules::open_lists::{
    has_missing_part, has_unread_amount, has_unread_beside, has_unread_between, is_one_list, is_open_list,
};

/// Which parts a sum leaves out.
type LeaveOut<'a> = &'a dyn Fn(&Line) -> bool;

/// Income parts = income.
pub(super) fn income(case: &Case<'_>) -> Vec<Finding> {
    let parts = stated_or_usual(case, &Line::TotalIncome, Breakdown::Source);
    let sum = |leave_out: LeaveOut<'_>| {
        let parts = parts.iter().filter(|line| !leave_out(line)).map(|line| case.part(line));
        case.sum(Line::TotalIncome.name(), parts.collect(), case.part(&Line::TotalIncome))
    };
    let Some(finding) = sum(&|_| false) else { return Vec::new() };
    if !matches!(finding.verdict, Verdict::Differs { .. }) {
        return vec![finding];
    }
    // Some documents call the income of the year itself the total, and some list 单位资金 beside its parts.
    let is_own = |line: &Line| line.scope() == Scope::OwnFunds && *line != Line::UnitFundsIncome;
    let is_carried_apart = !is_one_list(case, &Line::TotalIncome, &Line::CarriedOver);
    let has_unit_funds = case.figure(&Line::UnitFundsIncome).is_some();
    let alternatives: [(LeaveOut<'_>, bool, &str); 2] = [
        (&|line| *line == Line::CarriedOver, is_carried_apart, "总数不含上年结转。"),
        (&|line| is_own(line), has_unit_funds, "单位资金收入包含列出的其他各项。"),
    ];
    let other = alternatives.into_iter().filter(|(_, is_possible, _)| *is_possible).find_map(
        |(leave_out, _, note)| {
            let mut other = sum(leave_out).filter(|other| other.verdict == Verdict::Holds)?;
            note.clone_into(&mut other.note);
            Some(other)
        },
    );
    vec![other.unwrap_or_else(|| open_for_accounts(case, finding))]
}

/// Income of the year + carried over = income.
pub(super) fn income_period(case: &Case<'_>) -> Vec<Finding> {
    complete(case, &Line::TotalIncome, &[Line::CurrentIncome, Line::CarriedOver])
}

/// General budget + government funds + state capital = appropriation.
pub(super) fn appropriation(case: &Case<'_>) -> Vec<Finding> {
    let parts = [Line::GeneralBudgetIncome, Line::FundBudgetIncome, Line::StateCapitalIncome];
    complete(case, &Line::AppropriationIncome, &parts)
}

/// Expenditure of the year + carried forward = expenditure.
pub(super) fn expenditure_period(case: &Case<'_>) -> Vec<Finding> {
    complete(case, &Line::TotalExpenditure, &[Line::CurrentExpenditure, Line::CarriedForward])
}

/// Personnel + office = basic. Those of another paragraph may be those of one fund.
pub(super) fn basic(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = parts_of(case, &Line::BasicExpenditure, Breakdown::Purpose);
    if !is_one_list(case, &Line::BasicExpenditure, &Line::PersonnelExpenses) {
        findings = findings
            .into_iter()
            .map(|finding| open(finding, "人员经费等与总数不在同一处，口径可能不同"))
            .collect();
    }
    findings
}

/// Basic + project + what else there is by nature = total.
pub(super) fn expenditure(case: &Case<'_>) -> Vec<Finding> {
    let findings = parts_of(case, &Line::TotalExpenditure, Breakdown::Nature).into_iter();
    findings.map(|finding| open_for_accounts(case, open_for_carried_forward(case, finding))).collect()
}

/// The three = three public. What is stated of vehicles by its parts alone counts by them.
pub(super) fn three_public(case: &Case<'_>) -> Vec<Finding> {
    let whole = &Line::ThreePublicExpenses;
    let is_known = |line: &Line| case.figure(line).is_some();
    let is_by_parts = !is_known(&Line::OfficialVehicles)
        && [Line::VehiclePurchase, Line::VehicleOperation].iter().any(is_known);
    let lines = whole.parts(Breakdown::Purpose).flat_map(|line| match line {
        Line::OfficialVehicles if is_by_parts => vec![&Line::VehiclePurchase, &Line::VehicleOperation],
        line => vec![line],
    });
    sum_of(case, whole, lines.filter(|line| line.is_usual() || is_known(line)).collect())
}

/// Purchase + operation = vehicles.
pub(super) fn vehicles(case: &Case<'_>) -> Vec<Finding> {
    parts_of(case, &Line::OfficialVehicles, Breakdown::Purpose)
}

/// Goods + works + services = procurement. A document that lists only some of them lists no whole.
pub(super) fn procurement(case: &Case<'_>) -> Vec<Finding> {
    let total = &Line::GovernmentProcurement;
    let parts = [Line::ProcurementGoods, Line::ProcurementWorks, Line::ProcurementServices];
    let stated = parts.iter().filter(|line| case.figure(line).is_some());
    let stated: Vec<&Line> = stated.filter(|line| is_one_list(case, total, line)).collect();
    if stated.is_empty() || case.figure(total).is_none() {
        return Vec::new();
    }
    let is_whole = stated.len() == parts.len();
    let sum =
        case.sum(total.name(), stated.into_iter().map(|line| case.part(line)).collect(), case.part(total));
    let is_told = |finding: &Finding| match finding.verdict {
        Verdict::Differs { difference } => is_whole || difference.is_sign_positive(),
        _ => true,
    };
    sum.into_iter().filter(is_told).collect()
}

/// Income = expenditure, in a budget.
pub(super) fn balance(case: &Case<'_>) -> Vec<Finding> {
    if case.entry.kind() != DocumentKind::Budget {
        return Vec::new();
    }
    let income = stated_at(case, &Line::TotalIncome, Statement::Income);
    let expenditure = stated_at(case, &Line::TotalExpenditure, Statement::Expenditure);
    let Some(finding) = case.same("收入与支出", income, expenditure) else { return Vec::new() };
    let carried = [Line::CarriedOver, Line::CarriedForward].into_iter().find(|line| {
        let amount = case.figure(line).map(|figure| figure.amount.value.value());
        amount.is_some_and(|amount| finding.difference().is_some_and(|by| by.abs() == amount.abs()))
    });
    // 收入、支出预算分别为1010万元、1000万元，结余10万元
    let says_rest = finding.difference().is_some_and(|by| says_rest(case, by.abs()));
    match carried {
        None if says_rest => vec![open(finding, "原文写明相差的正好是结余")],
        Some(line) => vec![open(finding, &format!("相差的正好是{}，两个总数的口径可能不同", line.name()))],
        None => vec![finding],
    }
}

/// Whether the sentence of all income or all expenditure says that so much is left.
fn says_rest(case: &Case<'_>, rest: Decimal) -> bool {
    let document = &case.entry.document;
    let amount = format!("{}万元", rest.normalize());
    [Line::TotalIncome, Line::TotalExpenditure].iter().filter_map(|line| case.figure(line)).any(|figure| {
        let words = document.slice(document.sentence(figure.amount.span));
        let rests = ["结余", "结转", "结余资金"].iter();
        rests
            .flat_map(|rest| ["", "为", "共"].map(|is| format!("{rest}{is}{amount}")))
            .any(|rest| words.contains(&rest))
    })
}

/// Expenditure = 收支安排; income where expenditure is not stated.
pub(super) fn arrangement(case: &Case<'_>) -> Vec<Finding> {
    let arranged = case.disclosure().figure_in(&Line::TotalExpenditure, Statement::YearOnYear);
    let Some(arranged) = arranged else { return Vec::new() };
    let arranged = RulePart::new("收支安排", Some(&arranged.amount));
    let mut stated = stated_at(case, &Line::TotalExpenditure, Statement::Expenditure);
    if stated.amount.is_none() {
        stated = stated_at(case, &Line::TotalIncome, Statement::Income);
    }
    case.same("支出与收支安排", stated, arranged).into_iter().collect()
}

/// Named projects = project expenditure, wherever they are listed.
pub(super) fn projects(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let total = || case.part(&Line::ProjectExpenditure);
    let lists = [(Statement::Expenditure, "支出说明"), (Statement::YearOnYear, "比上年增减情况")];
    let mut findings: Vec<Finding> = lists
        .into_iter()
        .filter_map(|(statement, place)| {
            let listed: Vec<&Figure> = disclosure.projects_in(statement).collect();
            let part = |figure: &&'_ Figure| figure.line.name().to_owned();
            let parts: Vec<_> =
                listed.iter().map(|figure| RulePart::new(part(figure), Some(&figure.amount))).collect();
            if parts.is_empty() {
                return None;
            }
            let finding = case.sum(format!("{place}列出的项目"), parts, total())?;
            let is_short = finding.difference().is_some_and(|by| by.is_sign_negative());
            let is_partial = is_short
                && (is_open_list(case, total().amount, &listed)
                    || has_unread_amount(case, &finding)
                    || has_unread_beside(case, total().amount)
                    || has_unread_between(case, total().amount, &listed));
            Some(if is_partial {
                open(finding, "原文可能没有列出全部项目，或有没有读出的金额")
            } else {
                finding
            })
        })
        .collect();
    if let (true, Some(amount)) = (findings.is_empty(), total().amount)
        && !amount.value.value().is_zero()
    {
        findings.extend(case.sum("各项目", vec![RulePart::new("各项目的金额", None)], total()));
    }
    findings
}

/// Numbered assets = total. A part that the table prints as `——` is none.
pub(super) fn assets(case: &Case<'_>) -> Vec<Finding> {
    let Some(assets) = &case.disclosure().assets else { return Vec::new() };
    let rows = |role| assets.rows.iter().filter(move |row| row.role == role);
    let parts: Vec<_> = rows(AssetRole::Part)
        .filter(|row| row.value.is_some())
        .map(|row| RulePart::new(&row.name.value, row.value.as_ref()))
        .collect();
    let Some(total) = rows(AssetRole::Total).next() else { return Vec::new() };
    // 房屋, 车辆 and nothing else are not all that there may be.
    let names_rest =
        rows(AssetRole::Part).any(|row| row.name.value.contains("其他") || row.name.value.contains("其它"));
    let finding = case.sum("资产总额", parts, RulePart::new(&total.name.value, total.value.as_ref()));
    let open_where_short = |finding: Finding| match finding.verdict {
        Verdict::Differs { difference } if difference.is_sign_negative() && !names_rest => {
            open(finding, "原文没有列出其他资产，可能没有列出全部类别")
        }
        _ => finding,
    };
    finding.map(open_where_short).into_iter().collect()
}

/// The parts of a line in one breakdown = the line.
fn parts_of(case: &Case<'_>, total: &Line, breakdown: Breakdown) -> Vec<Finding> {
    sum_of(case, total, stated_or_usual(case, total, breakdown))
}

fn sum_of(case: &Case<'_>, total: &Line, lines: Vec<&Line>) -> Vec<Finding> {
    let parts: Vec<_> = lines.into_iter().map(|line| case.part(line)).collect();
    let finding = case.sum(total.name(), parts, case.part(total));
    let finding = finding.map(|finding| match finding.verdict {
        Verdict::Differs { difference }
            if difference.is_sign_negative() && has_unread_amount(case, &finding) =>
        {
            open(finding, "同一句里还有没有读出的金额")
        }
        Verdict::Differs { difference }
            if difference.is_sign_negative() && has_missing_part(case, &finding) =>
        {
            open(finding, "同一句里还有一项，正好是相差的数，它可能也是其中一部分")
        }
        _ => finding,
    });
    finding.into_iter().collect()
}

/// The parts of a line in one breakdown that every document states, and those of the others that this does.
fn stated_or_usual(case: &Case<'_>, total: &Line, breakdown: Breakdown) -> Vec<&'static Line> {
    total.parts(breakdown).filter(|line| line.is_usual() || case.figure(line).is_some()).collect()
}

/// A sum of which total and all parts are stated; otherwise there is nothing to tell.
fn complete(case: &Case<'_>, total: &Line, parts: &[Line]) -> Vec<Finding> {
    if parts.iter().chain([total]).any(|line| case.figure(line).is_none()) {
        return Vec::new();
    }
    let parts = parts.iter().map(|line| case.part(line)).collect();
    let finding = case.sum(total.name(), parts, case.part(total));
    finding.map(|finding| open_for_accounts(case, finding)).into_iter().collect()
}

/// Final accounts balance with further items (结余分配, 使用结余 …), so that a shortfall says nothing.
fn open_for_accounts(case: &Case<'_>, finding: Finding) -> Finding {
    match finding.verdict {
        Verdict::Differs { difference }
            if case.entry.kind() != DocumentKind::Budget && difference.is_sign_negative() =>
        {
            open(finding, "决算总数里可能还有结余分配等没有列出的项目")
        }
        _ => finding,
    }
}

/// A total that is short by just what goes on to the next year counts that too.
fn open_for_carried_forward(case: &Case<'_>, finding: Finding) -> Finding {
    let carried = case.figure(&Line::CarriedForward).map(|figure| figure.amount.value.value());
    let value = |line: &Line| case.figure(line).map(|figure| figure.amount.value.value());
    let left = value(&Line::TotalExpenditure).zip(value(&Line::CurrentExpenditure));
    let left = left.and_then(|(total, current)| total.checked_sub(current));
    match finding.verdict {
        Verdict::Differs { difference } if [carried, left].contains(&Some(-difference)) => {
            open(finding, "总数里还有结转下年")
        }
        _ => finding,
    }
}

/// What differs becomes what cannot be checked, for the reason given.
fn open(mut finding: Finding, why: &str) -> Finding {
    if matches!(finding.verdict, Verdict::Differs { .. }) {
        finding.verdict = Verdict::CannotCheck { missing: why.to_owned() };
    }
    finding
}

fn stated_at<'a>(case: &Case<'a>, line: &Line, statement: Statement) -> RulePart<'a> {
    let figure = case.disclosure().figure_in(line, statement);
    RulePart::new(line.name(), figure.map(|figure| &figure.amount))
}
