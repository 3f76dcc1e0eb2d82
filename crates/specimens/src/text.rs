//! The plain-text form of a specimen.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use crate::Specimen;
use crate::content::{Content, Project, SpecimenItem};

/// The sections' headings, in order.
pub(crate) const HEADINGS: [&str; 9] = [
    "部门职责及机构设置情况",
    "部门预算安排的总体情况",
    "机关运行经费安排情况",
    "财政拨款“三公”经费预算情况及增减变化原因",
    "预算绩效信息",
    "政府采购预算情况",
    "国有资产信息",
    "名词解释",
    "其他需要说明的事项",
];

pub(crate) fn write(specimen: &Specimen) -> String {
    let Content { department, year, .. } = &specimen.content;
    let mut text = format!("{department}\n{year}年部门预算信息公开情况说明\n");
    let sections: [fn(&Specimen) -> String; 9] =
        [duties, arrangement, operating, three_public, performance, procurement, assets, glossary, |_| {
            "无其他需要说明的事项。\n".to_owned()
        }];
    for (position, section) in sections.iter().enumerate() {
        let _ = writeln!(text, "{}{}", specimen.style.number(position), HEADINGS[position]);
        text.push_str(&section(specimen));
    }
    text
}

/// A table in the plain-text form.
fn table(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    for row in rows {
        for cell in row {
            let _ = writeln!(text, "\t{cell}");
        }
        text.push('\n');
    }
    text.push('\n');
    text
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn duties(specimen: &Specimen) -> String {
    let units = specimen.content.units.iter().map(|unit| row([&unit.name, "行政", "正科级", "财政拨款"]));
    let header = row(["单位名称", "单位性质", "单位规格", "经费保障形式"]);
    format!(
        "部门职责：\n（一）贯彻落实有关法律法规和政策规定，组织拟订本行业发展规划。\n（二）负责本行业的监督管理和服务保障工作。\n\
         机构设置：\n部门机构设置情况\n{}",
        table(std::iter::once(header).chain(units))
    )
}

/// `增加3万元`, `减少3万元` or `与上年持平`.
fn change(specimen: &Specimen, now: Decimal, before: Decimal) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("增加{}", specimen.style.amount(now - before)),
        std::cmp::Ordering::Less => format!("减少{}", specimen.style.amount(before - now)),
        std::cmp::Ordering::Equal => "与上年持平".to_owned(),
    }
}

fn arrangement(specimen: &Specimen) -> String {
    let Specimen { content, style } = specimen;
    let amount = |amount| style.amount(amount);
    let year = content.year;
    let [total, basic, project, _] = content.headline();
    let [general, fund, special, other, carried] = content.income;
    let projects: Vec<String> = content
        .projects
        .iter()
        .map(|project| format!("{}{}", project.name, amount(project.amount)))
        .collect();
    let [total_before, basic_before, project_before, _] = content.previous;
    format!(
        "1、收入说明\n{year}年预算收入{}，其中：一般公共预算收入{}，基金预算收入{}，财政专户核拨收入{}，其他来源收入{}，上年结转{}。\n\
         2、支出说明\n{year}年部门支出预算为{}，其中基本支出{}，包括人员经费{}和日常公用经费{}；项目支出{}，主要为{}。\n\
         3、比上年增减情况\n{year}年部门预算收支安排{}，较{}年{}，其中：基本支出{}，主要是人员变动；项目支出{}，主要是工作任务调整。\n",
        amount(total),
        amount(general),
        amount(fund),
        amount(special),
        amount(other),
        amount(carried),
        amount(total),
        amount(basic),
        amount(content.personnel),
        amount(content.office),
        amount(project),
        projects.join("，"),
        amount(total),
        year - 1,
        change(specimen, total, total_before),
        change(specimen, basic, basic_before),
        change(specimen, project, project_before),
    )
}

fn operating(specimen: &Specimen) -> String {
    let Specimen { content, style } = specimen;
    format!(
        "{}年，我部门机关运行经费共计安排{}，主要用于保证机关正常运转。\n",
        content.year,
        style.amount(content.office)
    )
}

fn three_public(specimen: &Specimen) -> String {
    let Specimen { content, style } = specimen;
    let [overseas, purchase, operation, reception] = content.three_public;
    let [.., total] = content.headline();
    format!(
        "{}年，我部门财政拨款“三公”经费预算安排{}，其中：因公出国（境）费{}；公务用车购置及运维费{}（其中：公务用车购置费{}，\
         公务用车运行维护费{}）；公务接待费{}。“三公”经费较上年{}，主要是厉行节约。\n",
        content.year,
        style.amount(total),
        style.amount(overseas),
        style.amount(purchase + operation),
        style.amount(purchase),
        style.amount(operation),
        style.amount(reception),
        change(specimen, total, content.previous[3]).replace("与上年", ""),
    )
}

fn performance(specimen: &Specimen) -> String {
    let mut text = "第一部分 部门整体绩效目标\n（一）总体绩效目标\n做好本行业各项工作。\n（二）分项绩效目标\n1、做好日常监管\n\
                    绩效目标：监管有力。\n绩效指标：按计划完成检查。\n（三）工作保障措施\n1、加强组织领导，完善绩效制度。\n\
                    第二部分 预算项目绩效目标\n"
        .to_owned();
    for (position, project) in specimen.content.projects.iter().enumerate() {
        let _ = writeln!(text, "{}、{}绩效目标表", position + 1, project.name);
        text.push_str(&table(indicator_rows(specimen, project)));
    }
    text
}

fn indicator_rows(specimen: &Specimen, project: &Project) -> Vec<Vec<String>> {
    let mut rows = vec![vec!["绩效目标".to_owned(), project.goals.join("\n")]];
    let mut header = row(["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]);
    if specimen.style.has_weights {
        header.push("分值".to_owned());
    }
    rows.push(header);
    let mut level = "";
    for indicator in &project.indicators {
        let mut cells = indicator.to_vec();
        if level == indicator[0] && !specimen.style.repeats_levels {
            cells[0].clear();
        }
        level = &indicator[0];
        if specimen.style.has_weights {
            cells.push("10".to_owned());
        }
        rows.push(cells);
    }
    rows
}

fn procurement(specimen: &Specimen) -> String {
    let Specimen { content, style } = specimen;
    let rest = [(); 4].map(|()| style.blank.to_owned());
    let summary = |name: String, amount: Decimal| {
        let mut cells = vec![name];
        cells.extend([(); 6].map(|()| String::new()));
        cells.extend([amount.to_string(), amount.to_string()]);
        cells.extend(rest.clone());
        cells
    };
    let item = |item: &SpecimenItem| {
        let project = &content.projects[item.project];
        let mut cells = vec![
            project.name.clone(),
            project.amount.to_string(),
            item.name.to_owned(),
            item.code.to_owned(),
            item.measure.to_owned(),
            item.quantity.to_string(),
            item.unit_price.to_string(),
            item.amount().to_string(),
            item.amount().to_string(),
        ];
        cells.extend(rest.clone());
        cells
    };
    let mut rows = vec![row([&format!("225{}", content.department), "单位：万元"])];
    let sources =
        ["合计", "一般公共预算拨款", "基金预算拨款", "国有资本经营预算拨款", "财政专户核拨", "单位资金"];
    if style.has_flat_header {
        let mut header =
            row(["项目名称", "预算资金", "采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价"]);
        header.extend(row(sources));
        rows.push(header);
    } else {
        rows.push(row([
            "政府采购项目来源",
            "采购物品名称",
            "政府采购目录序号",
            "计量  单位",
            "数量",
            "单价",
            "政府采购金额（当年部门预算安排资金）",
        ]));
        let mut header = row(["项目名称", "预算资金", "", "", "", "", ""]);
        header.extend(row(sources));
        rows.push(header);
    }
    rows.push(summary("合  计".to_owned(), content.procurement()));
    for unit in &content.units {
        rows.push(summary(format!("{}小计", unit.name), unit.items.iter().map(SpecimenItem::amount).sum()));
        rows.extend(unit.items.iter().map(item));
    }
    let amount = style.amount(content.procurement());
    format!(
        "{}年，{}安排政府采购预算{amount}。\n部门政府采购预算\n{}",
        content.year,
        content.department,
        table(rows)
    )
}

fn assets(specimen: &Specimen) -> String {
    let Specimen { content, style } = specimen;
    let before = content.year - 1;
    let blank = if style.blank.is_empty() { "——" } else { style.blank };
    let value = |at: usize| content.assets[at].map_or(blank.to_owned(), |value| value.to_string());
    let rows = vec![
        row([&format!("编制部门：{}", content.department), &format!("截止时间：{before}年12月31日")]),
        row(["项目", "数量", "价值（金额单位：万元）"]),
        row(["资产总额", "——", &content.asset_total().to_string()]),
        row(["1、房屋（平方米）", blank, &value(0)]),
        row(["其中：办公用房（平方米）", blank, blank]),
        row(["2、车辆（台、辆）", "2", &value(1)]),
        row(["3、单价在20万元以上设备", blank, &value(2)]),
        row(["4、其他固定资产", "——", &value(3)]),
    ];
    format!(
        "{}{before}年末固定资产金额为{}（详见下表），本年度拟购置固定资产总额为{}，已列入政府采购预算表。\n{}",
        content.department,
        style.amount(content.asset_total()),
        style.amount(content.procurement()),
        table(rows)
    )
}

fn glossary(_: &Specimen) -> String {
    "1、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。\n\
     2、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运维费和公务接待费。\n"
        .to_owned()
}
