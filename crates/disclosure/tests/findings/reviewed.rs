//! What a finance bureau's reviewers look for, in documents made for it.

use disclosure::findings::VerdictKind::{self, Differs, Doubtful, Holds};
use disclosure::rules::check;

use super::dataset;

const TITLE: &str = "云麓县农业农村局2021年部门预算公开\n";

/// Compares what one rule finds in a document of that title.
#[track_caller]
fn check_body(body: &str, rule: &str, expect: &[(VerdictKind, &str)]) {
    let text = format!("{TITLE}{body}");
    let findings = check(&dataset([text.as_str()]));
    let seen: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.id == rule)
        .map(|finding| (finding.verdict.kind(), finding.explanation()))
        .collect();
    let seen: Vec<_> = seen.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    assert_eq!(seen, expect, "{body}");
}

#[test]
fn what_is_for_small_and_medium_firms_is_a_part_of_procurement() {
    const RULE: &str = "procurement-small-firms";
    let check = |sentences: &str, expect: &[(VerdictKind, &str)]| {
        check_body(&format!("六、政府采购情况\n{sentences}\n"), RULE, expect);
    };
    check(
        "2021年政府采购预算总额50万元，其中：面向中小企业预留40万元，面向小微企业预留20万元。",
        &[(Holds, ""), (Holds, "")],
    );
    check("2021年政府采购预算总额50万元，其中：面向中小企业预留60万元。", &[(Differs, "超出10万元。")]);
    check(
        "2021年政府采购预算总额50万元。面向中小企业预留政府采购项目预算金额60万元。",
        &[(Doubtful, "超出10万元。原文没有写明前者是后者的一部分，请核对。")],
    );
    check(
        "2021年政府采购预算总额50万元。面向中小企业预留40万元，其中：预留给小型和微型企业45万元。",
        &[(Holds, ""), (Differs, "超出5万元。")],
    );
    // Another year's, a share, a limit, firms that are supported: no amount of this rule.
    for sentence in [
        "2021年政府采购预算总额50万元，2020年面向中小企业采购60万元。",
        "2021年政府采购预算总额50万元，面向中小企业采购比上年增加60万元。",
        "2021年政府采购预算总额50万元，400万元以下的工程面向中小企业采购。",
        "2021年政府采购预算总额50万元。安排中小企业发展资金60万元。",
        "2021年政府采购预算总额50万元，面向中小企业采购约60万元。",
    ] {
        check(sentence, &[]);
    }
    // Procurement of another section, or none stated.
    check_body("一、部门预算安排的总体情况\n面向中小企业预留采购60万元。\n", RULE, &[]);
}

#[test]
fn a_form_has_no_more_money_than_its_project() {
    const RULE: &str = "performance-within-project";
    let with_form = |money: &str| {
        format!(
            "二、部门预算安排的总体情况\n2021年部门支出预算100万元，其中：基本支出70万元，项目支出30万元，\
             主要为农田水利建设项目30万元。\n五、预算绩效信息\n项目绩效目标表\n\n\t项目名称\n\t农田水利建设\n\n{money}\n\n\
             \t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t修渠\n\t≥3公里\n"
        )
    };
    let more = "超出5万元。绩效目标表的资金总额可能还包含上年结转等资金，请核对。";
    let check = |money: &str, expect: &[(VerdictKind, &str)]| check_body(&with_form(money), RULE, expect);
    check("\t项目资金（万元）\n\t年度资金总额：\n\t30\n\t其中：财政拨款\n\t20", &[(Holds, "")]);
    check("\t项目资金（万元）\n\t年度资金总额：\n\t35\n\t其中：财政拨款\n\t35", &[(Doubtful, more)]);
    check("\t项目资金（元）\n\t项目资金总额\n\t350000.00", &[(Doubtful, more)]);
    check("\t项目资金总额\n\t500万元\n\t年度资金申请总额\n\t30万元", &[(Holds, "")]);
    // No unit; a total of several years; budget and outturn side by side.
    check("\t年度资金总额\n\t35\n\t其中：财政拨款\n\t35", &[]);
    check("\t中期资金总额\n\t90万元\n\t项目资金总额\n\t90万元", &[]);
    check("\t年度资金总额（万元）\n\t35\n\t34", &[]);
}

#[test]
fn headings_call_the_department_by_its_name() {
    const RULE: &str = "department-name";
    let check = |line: &str, expect: &[(VerdictKind, &str)]| {
        let body = format!("{line}二、部门预算安排的总体情况\n2021年部门支出预算100万元。\n");
        check_body(&body, RULE, expect);
    };
    let note = |other: &str| {
        format!("本文是“云麓县农业农村局”的，标题写的是“{other}”，请核对是否为其他部门的文件留下的文字。")
    };
    let other = note("云麓县水利局");
    check("表一 云麓县水利局2021年收支预算总表\n", &[(Doubtful, &other)]);
    let mistyped = note("云鹿县农业农村局");
    check("云鹿县农业农村局\n", &[(Doubtful, &mistyped)]);
    for body in [
        "表一 云麓县农业农村局2021年收支预算总表\n",
        "表一 云麓县农业局2021年收支预算总表\n",
        "表一 云麓县农业农村局农机站2021年收支预算总表\n",
        "表一 2021年部门收支预算总表\n",
        "三、2021年部门预算安排\n云麓县林业局为我局下属单位。\n表一 云麓县林业局2021年收支预算总表\n",
        "云麓县财政局\n",
    ] {
        check(body, &[]);
    }
}

#[test]
fn amounts_are_written_in_one_unit_and_no_finer_than_money() {
    const UNIT: &str = "one-unit";
    const DECIMALS: &str = "decimals";
    let with = |sentence: &str| format!("二、部门预算安排的总体情况\n{sentence}\n");
    let note = "同一句里有“70万元”，也有“300000元”，请核对单位。";
    check_body(&with("2021年基本支出70万元，项目支出300000元。"), UNIT, &[(Doubtful, note)]);
    for sentence in [
        "2021年基本支出70万元，项目支出30万元。",
        "2021年基本支出70万元。项目支出300000元。",
        "2021年基本支出70万元，项目支出0元。",
        "2021年基本支出70万元，人均公用经费3000元。",
        "2021年基本支出70万3000元，项目支出30万元。",
    ] {
        check_body(&with(sentence), UNIT, &[]);
    }
    let note = "文中有1处，如“300000.125”，比分还小，请核对。";
    check_body(&with("2021年项目支出300000.125元。"), DECIMALS, &[(Doubtful, note)]);
    let note = "文中有1处，如“30.1234567”，比分还小，请核对。";
    check_body(&with("2021年项目支出30.1234567万元。"), DECIMALS, &[(Doubtful, note)]);
    for sentence in
        ["2021年项目支出300000.12元。", "2021年项目支出30.123456万元。", "2021年项目支出0.3000000001亿元。"]
    {
        check_body(&with(sentence), DECIMALS, &[]);
    }
}
