use rust_decimal::Decimal;

use super::*;
use crate::amount::Amount;
use crate::cited::{Cited, CitedText, Span};
use crate::dataset::Entry;
use crate::disclosure::{
    Change, Disclosure, DocumentKind, Figure, Funds, Indicator, Procurement, ProcurementGroup,
    ProcurementItem, ProjectPerformance, Statement, YearChange,
};
use crate::document::Document;
use crate::line::Line;
use crate::target;

fn text(value: &str) -> CitedText {
    Cited::new(value.to_owned(), Span::default())
}

fn dataset(document: &str, disclosure: Disclosure) -> Dataset {
    let document = Document { text: document.to_owned(), ..Document::default() };
    let disclosure =
        Disclosure { department: text("编办"), year: Cited::new(2021, Span::default()), ..disclosure };
    Dataset::new([Entry { document, disclosure, diagnostics: Vec::new(), continued_by: None }])
}

/// The headings that others' programs know: further columns come behind them.
#[test]
fn headings_keep_their_names_and_places() {
    let known = [
        "部门,年度,科目,金额（万元）,来源,原文",
        "部门,年度,项目,一级指标,二级指标,三级指标,指标描述,指标值,依据,方向,数值,单位",
        "部门,年度,单位,项目名称,预算资金,采购物品名称,目录序号,计量单位,数量,单价,合计,一般公共预算拨款,基金预算拨款,国有资本经营预算拨款,财政专户核拨,单位资金",
        "部门,年度,项目,数量,价值（万元）",
        "部门,年度,规则,结果,差额,说明,原文",
    ];
    assert_eq!(TABLES.len(), known.len());
    for (table, known) in TABLES.iter().zip(known) {
        let csv = table.csv(&Dataset::new([]));
        assert!(csv.starts_with(&format!("\u{feff}{known}")), "{}: {csv}", table.name);
    }
}

/// The rows of a CSV file, the header included, as a spreadsheet sees them.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let body = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(body.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// Checks how a target stands in indicators.csv, and its description.
#[track_caller]
fn check_indicator(description: &str, printed: &str, expect: [&str; 5]) {
    let indicator = Indicator {
        level1: text("产出指标"),
        level2: text("数量指标"),
        level3: text("次数"),
        description: text(description),
        target: Cited::new(target::parse(printed), Span::default()),
        basis: text(""),
        weight: None,
        actual: None,
        score: None,
        deviation: None,
        span: Span::default(),
    };
    let project = ProjectPerformance {
        name: text("项目"),
        goals: Vec::new(),
        money: None,
        indicators: vec![indicator],
    };
    let csv = INDICATORS.csv(&dataset("", Disclosure { projects: vec![project], ..Disclosure::default() }));
    let row = rows(&csv).pop().expect("a row");
    let [.., description, target, _, direction, value, unit, _, _, _, _] = row.as_slice() else {
        panic!("{row:?}")
    };
    assert_eq!([description, target, direction, value, unit], expect);
}

#[test]
fn targets_stand_as_printed_and_as_understood() {
    check_indicator("会议", "≤5次", ["会议", "≤5次", "上限", "5", "次"]);
    check_indicator("会议", "3-5次", ["会议", "3-5次", "范围", "3～5", "次"]);
    check_indicator("会议", "≤12月", ["会议", "≤12月", "按时", "12", "月"]);
    check_indicator("会议", "2021年12月底前", ["会议", "2021年12月底前", "按时", "2021年12月", "月"]);
    check_indicator("会议", "显著提升", ["会议", "显著提升", "定性", "", ""]);
}

#[test]
fn what_a_self_evaluation_says_stands_behind() {
    let said = |words: &str| Some(text(words));
    let indicator = Indicator {
        level1: text("产出指标"),
        level2: text("数量指标"),
        level3: text("走访户数"),
        description: text(""),
        target: Cited::new(target::parse("≥40户"), Span::default()),
        basis: text(""),
        weight: None,
        actual: said("38户"),
        score: said("9.5"),
        deviation: said("-2户，搬迁"),
        span: Span::default(),
    };
    let project = ProjectPerformance {
        name: text("项目"),
        goals: Vec::new(),
        money: None,
        indicators: vec![indicator],
    };
    let kind = DocumentKind::SelfEvaluation;
    let disclosure = Disclosure { kind, projects: vec![project], ..Disclosure::default() };
    let rows = rows(&INDICATORS.csv(&dataset("", disclosure)));
    assert_eq!(rows[0][12..], ["实际完成值", "得分", "偏差原因", "类型"]);
    assert_eq!(rows[1][12..], ["38户", "9.5", "'-2户，搬迁", "自评"]);
}

#[test]
fn no_cell_runs_as_a_formula() {
    check_indicator("=1+1", "=100.00(%)", ["'=1+1", "'=100.00(%)", "等于", "100.00", "%"]);
    check_indicator("@SUM(A1)", "≥-0.5%", ["'@SUM(A1)", "≥-0.5%", "下限", "-0.5", "%"]);
    check_indicator(" +86", "-5", ["' +86", "-5", "未写明", "-5", ""]);
    check_indicator("－1－1", "——", ["'－1－1", "——", "未写明", "", ""]);
    check_indicator("-1-1\"", "≤5次", ["'-1-1\"", "≤5次", "上限", "5", "次"]);
    check_indicator("\t会议,\n二", "≤5次", ["'\t会议,\n二", "≤5次", "上限", "5", "次"]);
}

/// 2021's budget of `line`, printed in 万元.
fn figure(line: Line, amount: Cited<Amount>) -> Figure {
    Figure {
        line,
        amount,
        factor: Decimal::ONE,
        year: 2021,
        kind: DocumentKind::Budget,
        statement: Statement::Expenditure,
    }
}

#[test]
fn a_figure_stands_beside_its_sentence() {
    let document = "支出说明\n项目支出41万元；其他。\n项目支出减少1.0万元。";
    let cite = |words: &str, value: &str| {
        let start = document.find(words).expect("the words") + words.len();
        let amount: Amount = value.parse().expect("an amount");
        Cited::new(amount, Span::new(start, start + value.len()))
    };
    let line = Line::ProjectExpenditure;
    let amount = cite("项目支出", "41");
    let change = cite("减少", "1.0").map(|by| Change::By(Amount::new(-by.value())));
    let csv = FIGURES.csv(&dataset(
        document,
        Disclosure {
            figures: vec![figure(line.clone(), amount)],
            changes: vec![YearChange {
                line,
                change,
                against: 2020,
                against_kind: DocumentKind::Budget,
                reason: None,
            }],
            ..Disclosure::default()
        },
    ));
    assert_eq!(
        rows(&csv),
        [
            ["部门", "年度", "科目", "金额（万元）", "来源", "原文", "类型"],
            [
                "编办",
                "2020",
                "项目支出",
                "42.0",
                "推算",
                "推算：41 + 1.0。原文：项目支出41万元； 项目支出减少1.0万元。",
                "预算",
            ],
            ["编办", "2021", "项目支出", "41", "公开", "项目支出41万元；", "预算"],
        ]
    );
    assert_eq!(csv.matches("\r\n").count(), 3);
    assert_eq!(csv.matches('\n').count(), 3);
}

#[test]
fn a_finding_stands_with_its_difference_and_its_sentence() {
    let document = "基本支出3.50万元，包括人员经费1.25万元和日常公用经费2万元。";
    let printed = |line: Line, value: &str| {
        let start = document.find(value).expect("the figure");
        let amount: Amount = value.parse().expect("an amount");
        let amount = Cited::new(amount, Span::new(start, start + value.len()));
        figure(line, amount)
    };
    let figures = vec![
        printed(Line::BasicExpenditure, "3.50"),
        printed(Line::PersonnelExpenses, "1.25"),
        printed(Line::OfficeExpenses, "2"),
    ];
    let csv = FINDINGS.csv(&dataset(document, Disclosure { figures, ..Disclosure::default() }).checked());
    let found = rows(&csv);
    assert_eq!(found[0], ["部门", "年度", "规则", "结果", "差额", "说明", "原文"]);
    let row = found.iter().find(|row| row[3] == "不符").expect("a broken sum");
    let explanation = "基本支出：1.25 + 2 = 3.50。左边算得3.25万元，右边是3.50万元，相差0.25万元。各数保留的小数位数不同，四舍五入也可能造成这样的差额，请核对。";
    assert_eq!(row[..4], ["编办", "2021", "人员经费加日常公用经费等于基本支出", "不符"]);
    assert_eq!(row[4..], ["-0.25", explanation, document]);
}

/// Checks how expenditure stands in budget.csv: 支出类型, 经费类别, 项目 and 金额（元） of each row.
#[track_caller]
fn check_budget(figures: &[(Line, &str)], expect: &[[&str; 4]]) {
    let figures = figures.iter().map(|(line, printed)| {
        figure(line.clone(), Cited::new(printed.parse().expect("an amount"), Span::default()))
    });
    let dataset = dataset("", Disclosure { figures: figures.collect(), ..Disclosure::default() });
    let package = fiscal_data_package(&dataset);
    let budget = package.iter().find(|file| file.name == "budget.csv").expect("budget.csv");
    let seen: Vec<Vec<String>> =
        rows(&format!("\u{feff}{}", budget.content)).iter().skip(1).map(|row| row[4..8].to_vec()).collect();
    assert_eq!(seen, expect);
}

#[test]
fn a_line_is_divided_only_into_parts_that_add_up_to_it() {
    use Line::{BasicExpenditure, OfficeExpenses, PersonnelExpenses, ProjectExpenditure, TotalExpenditure};
    let project = Line::Project("甲".to_owned());
    check_budget(
        &[
            (TotalExpenditure, "10.50"),
            (BasicExpenditure, "8.5"),
            (PersonnelExpenses, "8"),
            (OfficeExpenses, "0.5"),
            (ProjectExpenditure, "2"),
            (project.clone(), "2.000"),
        ],
        &[
            ["基本支出", "人员经费", "", "80000"],
            ["基本支出", "日常公用经费", "", "5000"],
            ["项目支出", "", "甲", "20000"],
        ],
    );
    check_budget(
        &[
            (TotalExpenditure, "10"),
            (BasicExpenditure, "8"),
            (PersonnelExpenses, "7"),
            (project.clone(), "2"),
        ],
        &[["基本支出", "", "", "80000"], ["项目支出", "", "甲", "20000"]],
    );
    check_budget(&[(TotalExpenditure, "10"), (BasicExpenditure, "8")], &[["", "", "", "100000"]]);
    check_budget(&[(TotalExpenditure, "0")], &[["", "", "", "0"]]);
    check_budget(&[(PersonnelExpenses, "0.00001")], &[["基本支出", "人员经费", "", "0.1"]]);
    check_budget(&[], &[]);
}

#[test]
fn planned_purchases_are_contracting_processes_in_yuan() {
    let amount = |printed: &str| Some(Cited::new(printed.parse().expect("an amount"), Span::default()));
    let item = ProcurementItem {
        project: text("项目"),
        project_budget: amount("33.00"),
        name: text("打印机"),
        code: text("A0201060102"),
        measure: text("台"),
        quantity: Some(Cited::new(Decimal::TWO, Span::default())),
        unit_price: amount("0.123456"),
        funds: Funds { total: amount("0.30"), own_funds: amount("0.30"), ..Funds::default() },
        span: Span::default(),
    };
    let group = ProcurementGroup { unit: text("本级"), subtotal: None, items: vec![item] };
    let procurement = Some(Procurement { groups: vec![group], ..Procurement::default() });
    let dataset = dataset("", Disclosure { procurement, ..Disclosure::default() });
    let file = ocds_json(&dataset, "2021-01-31T08:00:00Z");
    let package: serde_json::Value = serde_json::from_str(&file.content).expect("JSON");
    let at = |pointer: &str| package.pointer(pointer).unwrap_or(&serde_json::Value::Null).to_string();
    for (pointer, expect) in [
        ("/version", r#""1.1""#),
        ("/publisher/name", r#""编办""#),
        ("/publishedDate", r#""2021-01-31T08:00:00Z""#),
        ("/releases/0/tag", r#"["planning"]"#),
        ("/releases/0/buyer/name", r#""编办""#),
        ("/releases/0/parties/1/roles", r#"["procuringEntity"]"#),
        ("/releases/0/planning/budget/amount/amount", "3000"),
        ("/releases/0/planning/budget/description", r#""单位资金0.30万元""#),
        ("/releases/0/tender/procuringEntity/name", r#""本级""#),
        ("/releases/0/tender/items/0/classification/id", r#""A0201060102""#),
        ("/releases/0/tender/items/0/quantity", "2"),
        ("/releases/0/tender/items/0/unit/value/amount", "1234.56"),
        ("/releases/1", "null"),
    ] {
        assert_eq!(at(pointer), expect, "{pointer}");
    }
}
