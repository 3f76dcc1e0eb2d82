//! The first document, read whole. Every value must be what its span covers, and the span must lie
//! in the section that it belongs to.

use disclosure::cited::{Cited, Span};
use disclosure::disclosure::{AssetRole, Change, Disclosure, Reading, SectionKind, read};
use disclosure::document::{Block, Document, read_text};
use disclosure::line::Line;

const TEXT: &str = include_str!("../../../documents/hengshui-bianban-2021.txt");

fn seed() -> (Document, Reading) {
    let document = read_text("hengshui-bianban-2021.txt", TEXT);
    let reading = read(&document).expect("the seed is a disclosure");
    (document, reading)
}

#[test]
fn nothing_is_left_unread() {
    let (_, reading) = seed();
    assert_eq!(reading.diagnostics, []);
}

#[test]
fn all_nine_sections() {
    let (document, Reading { disclosure, .. }) = seed();
    let kinds: Vec<SectionKind> = disclosure.sections.iter().map(|section| section.kind).collect();
    assert_eq!(kinds, SectionKind::ALL);
    for (section, number) in disclosure.sections.iter().zip("一二三四五六七八九".chars()) {
        assert!(document.slice(section.heading.span).starts_with(number), "{}", section.heading.value);
    }
}

#[test]
fn identity() {
    let (document, Reading { disclosure, .. }) = seed();
    assert_eq!(disclosure.department.value, TEXT.lines().next().unwrap_or_default());
    assert_eq!(disclosure.year.value.to_string(), document.slice(disclosure.year.span));
    assert!(disclosure.title.is_some_and(|title| title.value.contains("预算信息公开情况说明")));
}

/// Each figure and change with the words of the document right before it, which name it.
#[test]
fn every_amount_is_read_as_what_its_words_say() {
    let (document, Reading { disclosure, .. }) = seed();
    let words = |span: Span| {
        let before: Vec<char> = TEXT[..span.start].chars().rev().take(9).collect();
        before
            .into_iter()
            .rev()
            .collect::<String>()
            .rsplit(['，', '：', '；', '。', '\n'])
            .next()
            .unwrap_or("")
            .to_owned()
    };
    let seen: Vec<String> = disclosure
        .figures
        .iter()
        .map(|figure| {
            assert_eq!(figure.amount.value.to_string(), document.slice(figure.amount.span));
            format!("{:?} {} ← {}", figure.statement, figure.line, words(figure.amount.span))
        })
        .collect();
    let expect = [
        "Income 预算收入合计 ← 2021年预算收入",
        "Income 一般公共预算收入 ← 一般公共预算收入",
        "Income 基金预算收入 ← 基金预算收入",
        "Income 财政专户核拨收入 ← 财政专户核拨收入",
        "Income 其他来源收入 ← 其他来源收入",
        "Income 上年结转 ← 上年结转",
        "Expenditure 支出合计 ← 1年部门支出预算为",
        "Expenditure 基本支出 ← 其中基本支出",
        "Expenditure 人员经费 ← 包括人员经费",
        "Expenditure 日常公用经费 ← 万元和日常公用经费",
        "Expenditure 项目支出 ← 项目支出",
        "Expenditure 项目支出/机构编制管理工作经费 ← 制管理工作经费支出",
        "Expenditure 项目支出/机构编制统计和实名制管理工作经费 ← 制管理工作经费支出",
        "YearOnYear 支出合计 ← 年部门预算收支安排",
        "YearOnYear 项目支出/机构编制管理工作经费 ← 构编制管理工作经费",
        "YearOnYear 项目支出/机构编制统计和实名制管理工作经费 ← 制管理工作经费支出",
        "OperatingExpenses 机关运行经费 ← 关运行经费共计安排",
        "ThreePublicExpenses 三公经费 ← 三公”经费预算安排",
        "ThreePublicExpenses 因公出国（境）费 ← 因公出国（境）费",
        "ThreePublicExpenses 公务用车购置及运维费 ← 务用车购置及运维费",
        "ThreePublicExpenses 公务用车购置费 ← 公务用车购置费",
        "ThreePublicExpenses 公务用车运行维护费 ← 公务用车运行维护费",
        "ThreePublicExpenses 公务接待费 ← 公务接待费",
        "Procurement 政府采购预算 ← 室安排政府采购预算",
        "Assets 固定资产 ← 年末固定资产金额为",
    ];
    assert_eq!(seen, expect);
}

#[test]
fn changes_with_their_reasons() {
    let (_, Reading { disclosure, .. }) = seed();
    let seen: Vec<String> = disclosure
        .changes
        .iter()
        .map(|change| {
            let Change::By(amount) = change.change.value else { panic!("stated as an amount") };
            let reason = change.reason.as_ref().map_or("", |reason| &reason.value);
            let reason: String = reason.chars().take(8).collect();
            format!("{} {} {amount} {reason}", change.line, change.against)
        })
        .collect();
    assert_eq!(
        seen,
        [
            "支出合计 2020 33.06 ",
            "基本支出 2020 34.06 人员增加，相应增",
            "项目支出 2020 -1 机构编制管理工作",
            "三公经费 2020 -1 我办认真贯彻落实",
        ]
    );
}

#[test]
fn duties_units_goals_and_terms() {
    let (document, Reading { disclosure, .. }) = seed();
    assert_eq!(disclosure.duties.len(), 12);
    assert!(disclosure.duties.last().is_some_and(|duty| duty.value.starts_with("完成市委")));
    let units: Vec<&str> = disclosure.institutions.iter().map(|unit| unit.name.value.as_str()).collect();
    assert_eq!(units, [disclosure.department.value.as_str(), "衡水市机构编制信息中心"]);
    assert_eq!(disclosure.overall_goal.len(), 1);
    assert_eq!(disclosure.sub_goals.len(), 9);
    assert!(disclosure.sub_goals.iter().all(|goal| goal.goal.is_some() && goal.indicators.is_some()));
    // The sixth has its goal and its indicators on one line, and goes on in the next.
    let sixth = disclosure.sub_goals[5].clone();
    assert!(sixth.goal.is_some_and(|goal| goal.value.ends_with("提高服务保障能力。")));
    let indicators = sixth.indicators.expect("the sixth has indicators");
    assert!(indicators.value.starts_with("加大") && indicators.value.contains("紧密结合“教育规范"));
    assert!(document.slice(indicators.span).ends_with("热点难点入手。"));
    assert_eq!(disclosure.safeguards.len(), 6);
    assert_eq!(disclosure.glossary.len(), 10);
    assert_eq!(disclosure.glossary[6].name.value, "“三公”经费");
    assert_eq!(disclosure.other_notes.len(), 1);
}

#[test]
fn performance_tables() {
    let (document, Reading { disclosure, .. }) = seed();
    let shape: Vec<(usize, usize)> =
        disclosure.projects.iter().map(|project| (project.goals.len(), project.indicators.len())).collect();
    assert_eq!(shape, [(5, 14), (2, 9)]);
    let expenditure: Vec<String> = disclosure
        .figures
        .iter()
        .filter_map(|figure| match &figure.line {
            Line::Project(name) => Some(name.clone()),
            _ => None,
        })
        .collect();
    for project in &disclosure.projects {
        assert!(expenditure.contains(&project.name.value), "{}", project.name.value);
        for indicator in &project.indicators {
            assert_eq!(indicator.target.value.text, document.slice(indicator.target.span));
            assert!(indicator.level1.value.ends_with("指标") && indicator.level2.value.ends_with("指标"));
            for text in [&indicator.level3, &indicator.description, &indicator.basis] {
                assert!(!text.value.is_empty() && text.value == document.slice(text.span));
                assert!(indicator.span.contains(text.span));
            }
        }
    }
    let levels: Vec<&str> =
        disclosure.projects[0].indicators.iter().map(|row| row.level1.value.as_str()).collect();
    let count = |name: &str| levels.iter().filter(|level| **level == name).count();
    assert_eq!((count("产出指标"), count("效益指标"), count("满意度指标")), (9, 4, 1));
}

#[test]
fn the_procurement_table() {
    let (document, Reading { disclosure, .. }) = seed();
    let procurement = disclosure.procurement.expect("it has a procurement table");
    let shown = |amount: &Option<Cited<disclosure::amount::Amount>>| {
        amount.as_ref().map_or("未公开".to_owned(), |amount| {
            assert_eq!(amount.value.to_string(), document.slice(amount.span));
            amount.value.to_string()
        })
    };
    let seen: Vec<String> = procurement
        .groups
        .iter()
        .flat_map(|group| {
            let subtotal = group.subtotal.as_ref().expect("each group states its subtotal");
            let head = format!("{}: {}", group.unit.value, shown(&subtotal.total));
            std::iter::once(head).chain(group.items.iter().map(|item| {
                let quantity =
                    item.quantity.as_ref().map_or_else(String::new, |quantity| quantity.value.to_string());
                format!(
                    "{} {} {} {} {quantity} {} {} {} {}",
                    shown(&item.project_budget),
                    item.name.value,
                    item.code.value,
                    item.measure.value,
                    shown(&item.unit_price),
                    shown(&item.funds.total),
                    shown(&item.funds.general_budget),
                    shown(&item.funds.own_funds),
                )
            }))
        })
        .collect();
    assert_eq!(
        seen,
        [
            "中共衡水市委机构编制委员会办公室本级: 1.50",
            "33.00 激光打印机 A0201060102 台 1 1.00 1.00 1.00 未公开",
            "33.00 扫描仪 A0201060901 台 1 0.40 0.40 0.40 未公开",
            "33.00 金属质柜类 A060503 组 1 0.10 0.10 0.10 未公开",
            "中共衡水市委机构编制委员会办公室事业: 2.60",
            "8.00 台式计算机 A02010104 台 1 1.00 1.00 1.00 未公开",
            "8.00 便携式计算机 A02010105 台 1 0.60 0.60 0.60 未公开",
            "8.00 激光打印机 A0201060102 台 1 1.00 1.00 1.00 未公开",
        ]
    );
    assert_eq!(procurement.total.as_ref().map(|total| shown(&total.total)), Some("4.10".to_owned()));
    assert_eq!(procurement.catalogue.year(), 2013);
}

#[test]
fn assets() {
    let (document, Reading { disclosure, .. }) = seed();
    let assets = disclosure.assets.expect("it has assets");
    let date = assets.date.expect("the table has a date");
    assert_eq!(document.slice(date.span), "2020年12月31日");
    assert_eq!((date.value.year, date.value.month, date.value.day), (2020, 12, 31));
    assert_eq!(assets.stated_year.map(|year| year.value), Some(2020));
    assert_eq!(
        assets.planned_purchases.map(|amount| document.slice(amount.span).to_owned()),
        Some("4.1".to_owned())
    );
    let seen: Vec<String> = assets
        .rows
        .iter()
        .map(|row| {
            let quantity = row.quantity.as_ref().map_or("——", |quantity| document.slice(quantity.span));
            let value = row.value.as_ref().map_or("——", |value| document.slice(value.span));
            format!("{:?} {} {quantity} {value}", row.role, row.name.value)
        })
        .collect();
    assert_eq!(
        seen,
        [
            format!("{:?} 资产总额 —— 111.6", AssetRole::Total),
            format!("{:?} 1、房屋（平方米） —— ——", AssetRole::Part),
            format!("{:?} 其中：办公用房（平方米） —— ——", AssetRole::Within),
            format!("{:?} 2、车辆（台、辆） 1 13.38", AssetRole::Part),
            format!("{:?} 3、单价在20万元以上设备 —— ——", AssetRole::Part),
            format!("{:?} 4、其他固定资产 —— 98.22", AssetRole::Part),
        ]
    );
}

/// Every line of the document is a paragraph or stands in a table cell.
#[test]
fn no_line_of_the_document_is_lost() {
    let (document, _) = seed();
    let spans: Vec<Span> = document
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Paragraph(span) => vec![*span],
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.span)).collect()
            }
        })
        .collect();
    let covered: usize =
        spans.iter().map(|span| document.slice(*span).split_whitespace().map(str::len).sum::<usize>()).sum();
    assert_eq!(covered, TEXT.split_whitespace().map(str::len).sum::<usize>());
}

/// What remains of a document without one of its sections is read as before.
#[test]
fn a_missing_section_costs_nothing_else() {
    let (_, whole) = seed();
    for section in &whole.disclosure.sections {
        let rest = format!("{}{}", &TEXT[..section.span.start], &TEXT[section.span.end..]);
        let document = read_text("part.txt", &rest);
        let reading = read(&document).expect("the rest is a disclosure");
        let lost = section.kind.name();
        assert!(
            reading.diagnostics.iter().any(|diagnostic| diagnostic.message.contains(lost)),
            "{lost} is told"
        );
        let count = |disclosure: &Disclosure, kind: SectionKind| {
            if kind == section.kind { (0, 0, 0, 0) } else { counts(disclosure, kind) }
        };
        for kind in SectionKind::ALL {
            assert_eq!(
                count(&reading.disclosure, kind),
                count(&whole.disclosure, kind),
                "{kind:?} without {lost}"
            );
        }
    }
}

/// How much was read of a section.
fn counts(disclosure: &Disclosure, kind: SectionKind) -> (usize, usize, usize, usize) {
    use disclosure::disclosure::Statement;
    let figures = |statements: &[Statement]| {
        disclosure.figures.iter().filter(|figure| statements.contains(&figure.statement)).count()
    };
    match kind {
        SectionKind::DutiesAndInstitutions => (disclosure.duties.len(), disclosure.institutions.len(), 0, 0),
        SectionKind::BudgetArrangement => {
            (figures(&[Statement::Income, Statement::Expenditure, Statement::YearOnYear]), 0, 0, 0)
        }
        SectionKind::OperatingExpenses => (figures(&[Statement::OperatingExpenses]), 0, 0, 0),
        SectionKind::ThreePublicExpenses => (figures(&[Statement::ThreePublicExpenses]), 0, 0, 0),
        SectionKind::Performance => (
            disclosure.overall_goal.len() + disclosure.safeguards.len(),
            disclosure.sub_goals.len(),
            disclosure.projects.len(),
            disclosure.projects.iter().map(|project| project.indicators.len()).sum(),
        ),
        SectionKind::Procurement => (
            figures(&[Statement::Procurement]),
            disclosure
                .procurement
                .iter()
                .flat_map(|table| &table.groups)
                .map(|group| group.items.len())
                .sum(),
            0,
            0,
        ),
        SectionKind::Assets => (
            figures(&[Statement::Assets]),
            disclosure.assets.as_ref().map_or(0, |assets| assets.rows.len()),
            0,
            0,
        ),
        SectionKind::Glossary => (disclosure.glossary.len(), 0, 0, 0),
        SectionKind::OtherNotes => (disclosure.other_notes.len(), 0, 0, 0),
    }
}
