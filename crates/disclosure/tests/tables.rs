//! The budget's own tables, in the forms that provinces give them: what is taken, and what is not.

use disclosure::disclosure::{Reading, read};
use disclosure::document::read_text;

const HEAD: &str = "云麓县档案馆2021年部门预算公开\n";

fn reading(tables: &str) -> Reading {
    read(&read_text("表.txt", &format!("{HEAD}{tables}\n"))).expect("a disclosure")
}

/// Checks every figure, as `2021 三公经费=3.5`, in the order in which they are taken.
fn check(tables: &str, expect: &[&str]) {
    let reading = reading(tables);
    let seen: Vec<String> = reading
        .disclosure
        .figures
        .iter()
        .map(|figure| format!("{} {}={}", figure.year, figure.line, figure.amount.value))
        .collect();
    assert_eq!(seen, expect, "{tables}\n{:#?}", reading.diagnostics);
}

fn told(tables: &str, words: &str) {
    let diagnostics =
        reading(&format!("一、部门预算安排的总体情况\n2021年支出预算9万元。\n{tables}")).diagnostics;
    assert!(
        diagnostics.iter().any(|diagnostic| diagnostic.message.contains(words)),
        "{words}: {diagnostics:#?}"
    );
}

#[test]
fn income_by_source_in_groups() {
    check(
        "2021年部门收入预算表\n单位：万元\n\
         部门代码\t部门名称\t总计\t本年收入\t\t\t上年结转结余\t\n\
         \t\t\t小计\t一般公共预算\t政府性基金预算\t小计\t一般公共预算\n\
         \t合计\t100.50\t90.00\t80.00\t10.00\t10.50\t10.50\n\
         001\t云麓县档案馆\t100.50\t90.00\t80.00\t10.00\t10.50\t10.50",
        &[
            "2021 预算收入合计=100.50",
            "2021 本年收入合计=90.00",
            "2021 一般公共预算收入=80.00",
            "2021 基金预算收入=10.00",
            "2021 上年结转=10.50",
        ],
    );
}

#[test]
fn expenditure_of_one_fund_is_not_the_departments() {
    check(
        "表五 一般公共预算支出表\n单位：万元\n\
         科目编码\t科目名称\t合计\t基本支出\t项目支出\n\
         \t合计\t60.00\t50.00\t10.00\n\
         201\t一般公共服务支出\t60.00\t50.00\t10.00",
        &["2021 一般公共预算支出=60.00"],
    );
    check(
        "部门支出总表\n单位：元\n\
         科目编码\t科目名称\t合计\t基本支出\t项目支出\n\
         \t合计\t600000.00\t500000\t100000\n\
         表五 一般公共预算支出表\n单位：万元\n\
         科目编码\t科目名称\t合计\t基本支出\t项目支出\n\
         \t合计\t60.00\t50.00\t10.00\n\
         201\t一般公共服务支出\t60.00\t50.00\t10.00",
        &[
            "2021 支出合计=60",
            "2021 基本支出=50",
            "2021 项目支出=10",
            "2021 一般公共预算支出=60.00",
            "2021 基本支出=50.00",
            "2021 项目支出=10.00",
            "2021 一般公共服务支出=60.00",
        ],
    );
}

#[test]
fn three_public_of_two_years_with_changes() {
    check(
        "一般公共预算“三公”经费支出表\n单位：万元\n\
         项目\t上年预算数\t本年预算数\t增减额\t增减%\n\
         合计\t8.50\t7.00\t-1.50\t-17.65\n\
         1、因公出国（境）费用\t0\t0\t0\t0\n\
         2、公务接待费\t2.50\t2.00\t-0.50\t-20\n\
         3、公务用车费\t6.00\t5.00\t-1.00\t-16.67\n\
         其中：（1）公务用车运行维护费\t6.00\t5.00\t-1.00\t-16.67\n\
         （2）公务用车购置\t\t\t\t",
        &[
            "2020 三公经费=8.50",
            "2021 三公经费=7.00",
            "2020 因公出国（境）费=0",
            "2021 因公出国（境）费=0",
            "2020 公务接待费=2.50",
            "2021 公务接待费=2.00",
            "2020 公务用车购置及运维费=6.00",
            "2021 公务用车购置及运维费=5.00",
            "2020 公务用车运行维护费=6.00",
            "2021 公务用车运行维护费=5.00",
        ],
    );
}

#[test]
fn appropriations_are_told_apart_from_all_money() {
    check(
        "财政拨款收支预算总表\n单位：万元\n\
         收入\t\t支出\t\t\t\n\
         项目\t金额\t项目\t合计\t一般公共预算\t政府性基金预算\n\
         一、本年收入\t90\t一、本年支出\t95\t85\t10\n\
         （一）一般公共预算拨款\t80\t（一）教育支出\t95\t85\t10\n\
         （二）政府性基金预算拨款\t10\t\t\t\t\n\
         二、上年结转\t5\t二、结转下年\t\t\t\n\
         （一）一般公共预算拨款\t5\t\t\t\t\n\
         收入总计\t95\t支出总计\t95\t85\t10",
        &[
            "2021 财政拨款收入=90",
            "2021 一般公共预算收入=80",
            "2021 基金预算收入=10",
            "2021 财政拨款支出=95",
            "2021 一般公共预算支出=85",
            "2021 政府性基金预算支出=10",
        ],
    );
}

#[test]
fn what_was_spent_is_no_budget_and_no_unit_is_no_amount() {
    check(
        "“三公”经费预算表\n单位：万元\n项目\t2020年执行数\t2021年预算数\n合计\t3.10\t3.00\n公务接待费\t3.10\t3.00",
        &["2021 三公经费=3.00", "2021 公务接待费=3.00"],
    );
    told("“三公”经费预算表\n项目\t金额\n合计\t3.00\n公务接待费\t3.00", "没有写明金额单位");
    told(
        "政府性基金预算支出表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n212\t城乡社区支出\t\t\t\n229\t其他支出\t\t\t",
        "空表",
    );
    told("“三公”经费预算表\n单位：万元\n项目\t金额\n合计\t约3.00\n公务接待费\t451,63", "约3.00");
}

#[test]
fn subtotals_among_projects_are_not_projects() {
    check(
        "项目支出预算表\n单位：万元\n项目名称\t单位\t合计\t一般公共预算\n合计\t\t30\t30\n档案保护\t某馆\t20\t20\n查阅服务\t某馆\t10\t10",
        &["2021 项目支出=30", "2021 项目支出/档案保护=20", "2021 项目支出/查阅服务=10"],
    );
    let nested = "项目支出预算表\n单位：万元\n项目名称\t单位\t合计\t一般公共预算\n合计\t\t30\t30\n业务类\t\t30\t30\n档案保护\t某馆\t20\t20\n查阅服务\t某馆\t10\t10";
    check(nested, &["2021 项目支出=30"]);
    told(nested, "可能含有小计");
}
