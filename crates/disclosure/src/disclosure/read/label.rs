//! Which line of the budget the words before an amount name.

use super::source::squeeze;
use crate::line::Line;

/// What the words before an amount name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Line(Line),
    /// 拟购置固定资产
    PlannedPurchases,
    /// 收支安排: income and expenditure in one figure.
    IncomeAndExpenditure,
}

/// The words before an amount, without what only joins the sentence together.
pub(super) fn core(label: &str) -> String {
    let mut words: String = squeeze(label)
        .chars()
        .filter(|c| !matches!(c, '“' | '”' | '"' | '「' | '」' | '‘' | '’' | '*'))
        .collect();
    loop {
        let before = words.len();
        for prefix in [
            "其中",
            "包括",
            "主要为",
            "主要是",
            "主要包括",
            "主要用于",
            "主要有",
            "以及",
            "及",
            "和",
            "与",
            "为",
            "分别为",
            "分别是",
            "（",
            "(",
            "：",
            ":",
            "、",
            "，",
            "；",
            "。",
            "）",
            ")",
            "我部门",
            "本部门",
            "我单位",
            "本单位",
            "我办",
            "一是",
            "二是",
            "三是",
            "财政拨款",
        ] {
            if let Some(rest) = words.strip_prefix(prefix) {
                words = rest.to_owned();
            }
        }
        if let Some(rest) = words.strip_prefix(|c: char| c.is_ascii_digit()).map(|_| &words)
            && let Some(at) = rest.find('年')
            && at <= 4
        {
            words = rest[at + '年'.len_utf8()..].trim_start_matches('度').to_owned();
        }
        for suffix in [
            "为",
            "是",
            "共计",
            "合计",
            "总计",
            "安排",
            "约",
            "共",
            "计",
            "金额",
            "总额",
            "：",
            ":",
            "（",
            "(",
            "预算为",
            "预计",
            "达",
            "达到",
            "资金",
        ] {
            if words.chars().count() > suffix.chars().count() + 1
                && let Some(rest) = words.strip_suffix(suffix)
            {
                words = rest.to_owned();
            }
        }
        if words.len() == before {
            return words;
        }
    }
}

/// What `core` names; `None` when it is none of the template's lines.
pub(super) fn classify(core: &str) -> Option<Subject> {
    let has = |needle: &str| core.contains(needle);
    let any = |needles: &[&str]| needles.iter().any(|needle| core.contains(needle));
    let line = if any(&["拟购置", "拟采购", "计划购置", "拟新增", "计划采购"]) && !has("公务用车")
    {
        return Some(Subject::PlannedPurchases);
    } else if any(&["固定资产", "资产总额"]) {
        Line::FixedAssets
    } else if has("政府采购") {
        Line::GovernmentProcurement
    } else if any(&["机关运行", "机关运转经费"]) {
        Line::OperatingExpenses
    } else if has("三公") {
        Line::ThreePublicExpenses
    } else if any(&["出国", "出境"]) {
        Line::OverseasTravel
    } else if any(&["公务用车", "公务车", "公车"]) {
        match (has("购置"), any(&["运行", "运维", "维护"])) {
            (true, false) => Line::VehiclePurchase,
            (false, true) => Line::VehicleOperation,
            _ => Line::OfficialVehicles,
        }
    } else if has("接待") {
        Line::OfficialReception
    } else if has("收支") {
        return Some(Subject::IncomeAndExpenditure);
    } else if has("结转") {
        Line::CarriedOver
    } else if any(&["基本支出"]) {
        Line::BasicExpenditure
    } else if any(&["人员经费", "人员支出"]) {
        Line::PersonnelExpenses
    } else if any(&["公用经费", "公用支出"]) {
        Line::OfficeExpenses
    } else if has("项目支出") {
        Line::ProjectExpenditure
    } else if any(&[
        "支出预算",
        "预算支出",
        "支出总",
        "总支出",
        "支出合计",
        "支出安排",
        "部门支出",
        "当年支出",
        "本年支出",
    ]) || core == "支出"
    {
        Line::TotalExpenditure
    } else if has("财政专户") {
        Line::SpecialAccountIncome
    } else if any(&["国有资本"]) {
        return None;
    } else if any(&["一般公共预算", "公共财政预算"]) && !has("支出") {
        Line::GeneralBudgetIncome
    } else if has("基金") && !has("支出") {
        Line::FundBudgetIncome
    } else if any(&["其他来源", "其他收入"]) {
        Line::OtherIncome
    } else if any(&[
        "预算收入",
        "收入预算",
        "总收入",
        "收入总",
        "收入合计",
        "部门收入",
        "当年收入",
        "本年收入",
    ]) || core == "收入"
    {
        Line::TotalIncome
    } else {
        return None;
    };
    Some(Subject::Line(line))
}

/// Whether `core` names a line and nothing besides, so that it ends a list of projects.
pub(super) fn is_exactly_a_line(core: &str) -> bool {
    matches!(
        core,
        "基本支出"
            | "人员经费"
            | "日常公用经费"
            | "公用经费"
            | "项目支出"
            | "人员支出"
            | "收入"
            | "支出"
            | "上年结转"
            | "三公经费"
            | "机关运行经费"
            | "政府采购预算"
            | "部门支出预算"
            | "支出预算"
            | "预算收入"
            | "其他收入"
            | "其他来源收入"
    ) || Line::FIXED.iter().any(|line| line.name() == core)
}

/// The name of a project out of the words before its amount.
pub(super) fn project_name(core: &str) -> &str {
    let name = core.strip_suffix("支出").unwrap_or(core);
    if name.is_empty() { core } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, expect: Option<&str>) {
        let seen = classify(&core(label)).map(|subject| match subject {
            Subject::Line(line) => line.name().to_owned(),
            other => format!("{other:?}"),
        });
        assert_eq!(seen.as_deref(), expect, "{label} → {}", core(label));
    }

    #[test]
    fn labels_of_the_template() {
        check("2021年预算收入", Some("预算收入合计"));
        check("其中：一般公共预算收入", Some("一般公共预算收入"));
        check("基金预算收入", Some("基金预算收入"));
        check("财政专户核拨收入", Some("财政专户核拨收入"));
        check("其他来源收入", Some("其他来源收入"));
        check("上年结转", Some("上年结转"));
        check("2021年部门支出预算为", Some("支出合计"));
        check("其中基本支出", Some("基本支出"));
        check("包括人员经费", Some("人员经费"));
        check("和日常公用经费", Some("日常公用经费"));
        check("；项目支出", Some("项目支出"));
        check("我部门机关运行经费共计安排", Some("机关运行经费"));
        check("我部门财政拨款“三公”经费预算安排", Some("三公经费"));
        check("因公出国（境）费", Some("因公出国（境）费"));
        check("公务用车购置及运维费", Some("公务用车购置及运维费"));
        check("（其中：公务用车购置费", Some("公务用车购置费"));
        check("公务用车运行维护费", Some("公务用车运行维护费"));
        check("公务接待费", Some("公务接待费"));
        check("某局安排政府采购预算", Some("政府采购预算"));
        check("某局2020年末固定资产金额为", Some("固定资产"));
        check("本年度各科室（中心）拟购置固定资产总额为", Some("PlannedPurchases"));
        check("2021年部门预算收支安排", Some("IncomeAndExpenditure"));
        check("机构编制管理工作经费支出", None);
    }
}
