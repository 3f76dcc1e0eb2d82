//! The same figure, or a part and its whole, in different sections.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::cited::Cited;
use crate::disclosure::{AssetRole, DocumentKind, Figure, Statement};
use crate::findings::{Equation, EquationOperator, EquationTerm};
use crate::findings::{Finding, Verdict};
use crate::line::Line;
use crate::rules::case::{Case, RulePart};

/// Every line that is stated more than once.
pub(super) fn restated(case: &Case<'_>) -> Vec<Finding> {
    let mut first_of: BTreeMap<&Line, &Figure> = BTreeMap::new();
    let mut findings = Vec::new();
    for figure in case.disclosure().own_figures() {
        let first = *first_of.entry(&figure.line).or_insert(figure);
        // 支出 and 收支安排 have a rule of their own.
        let is_arrangement =
            figure.line == Line::TotalExpenditure && figure.statement == Statement::YearOnYear;
        if is_arrangement || std::ptr::eq(first, figure) {
            continue;
        }
        if case.differs_by_carried_over(first, figure) {
            continue;
        }
        let name = figure.line.name();
        let part = |figure| RulePart::new(place_of(figure), Some(&figure.amount));
        let mut finding = case.same(name, part(first), part(figure));
        if let Some(finding) = &mut finding
            && matches!(finding.verdict, Verdict::Differs { .. })
            && Case::is_rounded(first, figure)
        {
            finding.verdict = Verdict::Doubtful;
        }
        findings.extend(finding);
    }
    findings
}

/// 机关运行经费 = 日常公用经费, where the document's own glossary says so; elsewhere only worth asking. Also where
/// it is less: public institutions have 公用经费 and no 机关运行经费.
pub(super) fn operating_expenses(case: &Case<'_>) -> Vec<Finding> {
    // Public institutions have 公用经费 and no 机关运行经费.
    const INSTITUTIONS: [&str; 8] = [
        "家事业单位",
        "个事业单位",
        "属事业单位",
        "公益一类",
        "公益二类",
        "财政补助事业单位",
        "全额拨款事业单位",
        "级事业单位",
    ];
    let operating = case.part(&Line::OperatingExpenses);
    if operating.amount.is_none() {
        return Vec::new();
    }
    let value = |line: &Line| case.figure(line).map(|figure| figure.amount.value);
    let is_less = value(&Line::OfficeExpenses) > value(&Line::OperatingExpenses);
    let text = &case.entry.document.text;
    if is_less && INSTITUTIONS.iter().any(|words| text.contains(words)) {
        return Vec::new();
    }
    let Some(mut finding) = case.same("口径一致", case.part(&Line::OfficeExpenses), operating) else {
        return Vec::new();
    };
    let is_defined = case
        .disclosure()
        .glossary
        .iter()
        .any(|term| term.name.value.contains("机关运行") && term.definition.value.contains("公用经费"));
    if let Verdict::Differs { difference } = finding.verdict
        && (!is_defined || difference > Decimal::ZERO)
    {
        let why = if is_defined {
            "事业单位的公用经费不在机关运行经费之内"
        } else {
            "原文没有定义它就是公用经费"
        };
        finding.note =
            format!("两者相差{}万元。各地对机关运行经费的口径不尽相同，{why}，请核对。", difference.abs());
        finding.verdict = Verdict::Doubtful;
    }
    vec![finding]
}

/// 公务用车运行维护费 ≤ 机关运行经费. Only worth asking otherwise: projects and institutions, which have no
/// 机关运行经费, may pay for vehicles too.
pub(super) fn vehicle_operation(case: &Case<'_>) -> Vec<Finding> {
    let figure = |line: Line| case.figure(&line).map(|figure| &figure.amount);
    let (Some(part), Some(whole)) = (figure(Line::VehicleOperation), figure(Line::OperatingExpenses)) else {
        return Vec::new();
    };
    let terms = vec![
        case.term(EquationOperator::First, Line::VehicleOperation.name(), part),
        case.term(EquationOperator::AtMost, Line::OperatingExpenses.name(), whole),
    ];
    let mut finding = case.judge("公务用车运行维护费", Equation::new(terms));
    if let Verdict::Differs { difference } = &finding.verdict {
        finding.note = format!("超出{difference}万元。项目经费或事业单位也可能负担车辆费用，请核对。");
        finding.verdict = Verdict::Doubtful;
    }
    vec![finding]
}

/// Procurement: the sentence = the table.
pub(super) fn procurement_text(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let procurement = disclosure.procurement.as_ref();
    let table = procurement.and_then(|table| table.total.as_ref()?.total.as_ref());
    let text = disclosure.figure_in(&Line::GovernmentProcurement, Statement::Procurement);
    if procurement.is_some_and(|procurement| procurement.declared_none.is_some()) && table.is_none() {
        return Vec::new();
    }
    let text = RulePart::new("文字所述政府采购预算", text.map(|figure| &figure.amount));
    case.same("政府采购预算", text, RulePart::new("采购表合计", table)).into_iter().collect()
}

/// What the assets section plans to buy ≤ procurement. Only worth asking where the document does not say
/// that it is part of the procurement: what is bought below the threshold need not be.
pub(super) fn planned_purchases(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    let planned = disclosure.assets.as_ref().and_then(|assets| assets.planned_purchases.as_ref());
    let Some(planned) = planned else { return Vec::new() };
    let table = disclosure.procurement.as_ref().and_then(|table| table.total.as_ref()?.total.as_ref());
    let text = case.figure(&Line::GovernmentProcurement).map(|figure| &figure.amount);
    let subject = "拟购置固定资产";
    let name = Line::GovernmentProcurement.name();
    let first = case.term(EquationOperator::First, "拟购置固定资产总额", planned);
    let Some(whole) = text.or(table) else { return vec![case.incomplete(subject, &[name], vec![first])] };
    let terms = vec![first, case.term(EquationOperator::AtMost, name, whole)];
    let mut finding = case.judge(subject, Equation::new(terms));
    let document = &case.entry.document;
    let is_said_to_be_part = document.slice(document.sentence(planned.span)).contains("政府采购");
    if let (Verdict::Differs { difference }, false) = (&finding.verdict, is_said_to_be_part) {
        finding.note =
            format!("超出{difference}万元。原文没有说明拟购置的固定资产都在政府采购预算之内，请核对。");
        finding.verdict = Verdict::Doubtful;
    }
    vec![finding]
}

/// A stated share = part ÷ whole, where share, part and whole stand in one paragraph. A last digit that was cut
/// off instead of rounded is no difference.
pub(super) fn shares(case: &Case<'_>) -> Vec<Finding> {
    let document = &case.entry.document;
    let mut figures: BTreeMap<&Line, Vec<&Figure>> = BTreeMap::new();
    for figure in case.disclosure().own_figures() {
        figures.entry(&figure.line).or_default().push(figure);
    }
    let shares = case.disclosure().shares.iter();
    shares
        .filter_map(|share| {
            let block = document.block_at(share.percent.span)?.span();
            let stated = |line: &Line| {
                let mut own = figures.get(line)?.iter();
                own.find(|figure| block.contains(figure.amount.span))
            };
            let (part, whole) = (stated(&share.line)?, stated(&share.of)?);
            let terms = vec![
                case.term(EquationOperator::First, share.of.name(), &whole.amount),
                case.number(EquationOperator::TimesPercent, "占比", share.percent.value, share.percent.span),
                case.term(EquationOperator::Equals, share.line.name(), &part.amount),
            ];
            let equation = Equation::new(terms);
            let cut_off = equation.tolerance() * Decimal::TWO;
            let is_cut_off = equation.difference().is_some_and(|by| by.abs() <= cut_off);
            // 基本支出600万元（占60%，其中人员经费500万元占50%）: of what is not said, and it fits the larger whole.
            let is_unsaid = document.text[..share.percent.span.start].trim_end().ends_with(['占', '比']);
            let mut larger = std::iter::successors(share.of.parent(), |line| line.parent());
            let fits = |line: &Line| {
                stated(line).is_some_and(|whole| {
                    let mut terms = equation.terms.clone();
                    if let Some(first) = terms.first_mut() {
                        *first = case.term(EquationOperator::First, line.name(), &whole.amount);
                    }
                    let larger = Equation::new(terms);
                    larger.difference().is_some_and(|by| by.abs() <= larger.tolerance())
                })
            };
            if is_unsaid && !is_cut_off && larger.any(fits) {
                return None;
            }
            let finding = case.judge(format!("{}占{}", share.line.name(), share.of.name()), equation);
            (finding.verdict == Verdict::Holds || !is_cut_off).then_some(finding)
        })
        .collect()
}

/// 其中 ≤ the row above.
pub(super) fn assets_within(case: &Case<'_>) -> Vec<Finding> {
    let rows = case.disclosure().assets.iter().flat_map(|assets| &assets.rows);
    let mut above = None;
    let mut findings = Vec::new();
    for row in rows {
        if row.role != AssetRole::Within {
            above = Some(row);
        } else if let Some((whole, (within, value))) =
            above.and_then(|whole| Some((whole, (row.value.as_ref()?, whole.value.as_ref()?))))
        {
            let terms = vec![
                case.term(EquationOperator::First, &row.name.value, within),
                case.term(EquationOperator::AtMost, &whole.name.value, value),
            ];
            findings.push(case.judge(&row.name.value, Equation::new(terms)));
        }
    }
    findings
}

/// Assets: the sentence = the table's total.
pub(super) fn asset_text(case: &Case<'_>) -> Vec<Finding> {
    let disclosure = case.disclosure();
    // A table of all assets has a row of its own for these.
    if disclosure.figure_in(&Line::FixedAssets, Statement::Table).is_some() {
        return Vec::new();
    }
    let rows = disclosure.assets.iter().flat_map(|assets| &assets.rows);
    let table = rows.filter(|row| row.role == AssetRole::Total).find_map(|row| row.value.as_ref());
    let text = disclosure.figure_in(&Line::FixedAssets, Statement::Assets).map(|figure| &figure.amount);
    let text = RulePart::new("文字所述固定资产", text);
    case.same("固定资产", text, RulePart::new("资产占用情况表总额", table)).into_iter().collect()
}

/// The assets are those at the end of the year before: of the table's date, and of the sentence.
pub(super) fn asset_date(case: &Case<'_>) -> Vec<Finding> {
    let Some(assets) = &case.disclosure().assets else { return Vec::new() };
    // Final accounts state the assets at the end of their own year.
    if case.entry.kind() != DocumentKind::Budget || case.entry.year() == 0 {
        return Vec::new();
    }
    let table = assets.date.as_ref().map(|date| Cited::new(date.value.year, date.span));
    let stated = [("表格的截止时间", table), ("文字所述年末", assets.stated_year.clone())];
    let year = &case.disclosure().year;
    stated
        .into_iter()
        .filter_map(|(name, earlier)| {
            let earlier = earlier?;
            let number = |operator, name, year: &Cited<u16>| {
                case.number(operator, name, Decimal::from(year.value), year.span)
            };
            let next = EquationTerm {
                operator: EquationOperator::Plus,
                value: Decimal::ONE,
                name: "一年".to_owned(),
                place: None,
            };
            let terms = vec![
                number(EquationOperator::First, name, &earlier),
                next,
                number(EquationOperator::Equals, "预算年度", year),
            ];
            Some(case.judge(name, Equation { terms, unit: "年" }))
        })
        .collect()
}

fn place_of(figure: &Figure) -> String {
    let place = match figure.statement {
        Statement::Income => "收入说明",
        Statement::Expenditure => "支出说明",
        Statement::YearOnYear => "比上年增减情况",
        Statement::OperatingExpenses => "机关运行经费",
        Statement::ThreePublicExpenses => "“三公”经费",
        Statement::Procurement => "政府采购",
        Statement::Assets => "国有资产",
        Statement::Table => "预算表",
    };
    format!("{place}中的{}", figure.line.name())
}
