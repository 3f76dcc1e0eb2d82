//! `disclosure export`: every cell against the text of the document itself.

mod support;

use std::path::Path;
use std::str::FromStr;

use rust_decimal::Decimal;
use support::{disclosure, document, text};

type Rows = Vec<Vec<String>>;

/// The CSV file `name` of the committed document, without its header, which must be `header`.
fn exported(name: &str, header: &str) -> Rows {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("new/folder");
    let outcome = disclosure("export --format csv --out", &[&out, &document()]);
    assert_eq!((outcome.code, outcome.diagnostics()), (Some(0), Vec::new()));
    let path = out.join(name);
    assert!(outcome.stdout.lines().any(|line| Path::new(line) == path), "{}", outcome.stdout);
    let csv = text(&path);
    let body = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    assert_eq!(body.lines().next(), Some(header));
    assert!(body.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// The table rows of the document: lines that begin with a tab, up to an empty line.
fn table_rows(document: &str) -> Rows {
    let rows = document.split("\n\n").map(|block| {
        let cells = block.lines().filter_map(|line| line.strip_prefix('\t'));
        cells.map(|cell| cell.trim().to_owned()).collect()
    });
    rows.filter(|row: &Vec<String>| !row.is_empty()).collect()
}

/// The first number in the document that stands right after `words`.
fn number_after<'text>(document: &'text str, words: &str) -> &'text str {
    let mut numbers = document.match_indices(words).map(|(at, _)| {
        let rest = &document[at + words.len()..];
        &rest[..rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len())]
    });
    numbers.find(|number| !number.is_empty()).unwrap_or_else(|| panic!("no number after {words}"))
}

fn columns<const N: usize>(rows: &Rows, columns: [usize; N]) -> Rows {
    rows.iter().map(|row| columns.map(|at| row[at].clone()).to_vec()).collect()
}

#[test]
fn figures_are_those_of_the_document() {
    let document = text(document());
    let department = document.lines().next().expect("a first line");
    let rows = exported("figures.csv", "部门,年度,科目,金额（万元）,来源,原文,类型");
    let printed = |words: &str| number_after(&document, words).to_owned();
    let sum = |words: &str, change: &str, sign: i64| {
        let decimal = |words: &str| Decimal::from_str(&printed(words)).expect("a number");
        (decimal(words) + Decimal::from(sign) * decimal(change)).to_string()
    };
    let expect = [
        ("2020", "支出合计", sum("预算收支安排", "较2020年增加", -1), "推算"),
        ("2020", "基本支出", sum("其中基本支出", "基本支出增加", -1), "推算"),
        ("2020", "项目支出", sum("项目支出", "项目支出减少", 1), "推算"),
        ("2020", "三公经费", sum("经费预算安排", "经费较上年减少", 1), "推算"),
        ("2021", "预算收入合计", printed("2021年预算收入"), "公开"),
        ("2021", "一般公共预算收入", printed("一般公共预算收入"), "公开"),
        ("2021", "基金预算收入", printed("基金预算收入"), "公开"),
        ("2021", "财政专户核拨收入", printed("财政专户核拨收入"), "公开"),
        ("2021", "其他来源收入", printed("其他来源收入"), "公开"),
        ("2021", "上年结转", printed("上年结转"), "公开"),
        ("2021", "支出合计", printed("部门支出预算为"), "公开"),
        ("2021", "基本支出", printed("其中基本支出"), "公开"),
        ("2021", "人员经费", printed("包括人员经费"), "公开"),
        ("2021", "日常公用经费", printed("日常公用经费"), "公开"),
        ("2021", "项目支出", printed("；项目支出"), "公开"),
        ("2021", "项目支出/机构编制管理工作经费", printed("机构编制管理工作经费支出"), "公开"),
        (
            "2021",
            "项目支出/机构编制统计和实名制管理工作经费",
            printed("机构编制统计和实名制管理工作经费支出"),
            "公开",
        ),
        ("2021", "机关运行经费", printed("机关运行经费共计安排"), "公开"),
        ("2021", "三公经费", printed("“三公”经费预算安排"), "公开"),
        ("2021", "因公出国（境）费", printed("因公出国（境）费"), "公开"),
        ("2021", "公务用车购置及运维费", printed("公务用车购置及运维费"), "公开"),
        ("2021", "公务用车购置费", printed("公务用车购置费"), "公开"),
        ("2021", "公务用车运行维护费", printed("公务用车运行维护费"), "公开"),
        ("2021", "公务接待费", printed("公务接待费"), "公开"),
        ("2021", "政府采购预算", printed("安排政府采购预算"), "公开"),
        ("2021", "固定资产", printed("固定资产金额为"), "公开"),
    ]
    .map(|(year, line, amount, origin)| {
        [department, year, line, &amount, origin].map(str::to_owned).to_vec()
    });
    assert_eq!(columns(&rows, [0, 1, 2, 3, 4]), expect);
    for row in rows.iter().filter(|row| row[4] == "公开") {
        assert!(document.contains(&row[5]) && row[5].contains(&row[3]), "{row:?}");
    }
}

#[test]
fn indicators_are_those_of_the_document() {
    let document = text(document());
    let rows = exported(
        "indicators.csv",
        "部门,年度,项目,一级指标,二级指标,三级指标,指标描述,指标值,依据,方向,数值,单位,\
         实际完成值,得分,偏差原因,类型",
    );
    let mut level1 = String::new();
    let mut expect: Rows = table_rows(&document);
    expect.retain(|row| row.len() == 6 && row[5] != "指标值确定依据");
    for row in &mut expect {
        if row[0].is_empty() {
            row[0].clone_from(&level1);
        }
        level1.clone_from(&row[0]);
    }
    assert!(!expect.is_empty());
    assert_eq!(columns(&rows, [3, 4, 5, 6, 7, 8]), expect);
    for row in &rows {
        let (target, project) = (&row[7], &row[2]);
        assert!(target.contains(&row[10]) && target.ends_with(&row[11]), "{row:?}");
        assert!(document.contains(&format!("{project}绩效目标表")), "{row:?}");
    }
}

#[test]
fn procurement_items_are_those_of_the_document() {
    let document = text(document());
    let header = "部门,年度,单位,项目名称,预算资金,采购物品名称,目录序号,计量单位,数量,单价,合计,\
                  一般公共预算拨款,基金预算拨款,国有资本经营预算拨款,财政专户核拨,单位资金";
    let rows = exported("procurement.csv", header);
    let mut expect = table_rows(&document);
    expect.retain(|row| row.len() == 13);
    let mut unit = String::new();
    let mut items = Rows::new();
    for row in expect {
        match row[0].strip_suffix("小计") {
            Some(name) => name.clone_into(&mut unit),
            None if row[3].starts_with('A') => items.push([vec![unit.clone()], row].concat()),
            None => {}
        }
    }
    assert!(!items.is_empty());
    assert_eq!(columns(&rows, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]), items);
}

#[test]
fn assets_are_those_of_the_document() {
    let document = text(document());
    let rows = exported("assets.csv", "部门,年度,项目,数量,价值（万元）");
    let mut expect = table_rows(&document);
    expect.retain(|row| row.len() == 3 && row[0] != "项目");
    for cell in expect.iter_mut().flatten().filter(|cell| *cell == "——") {
        cell.clear();
    }
    assert!(!expect.is_empty());
    assert_eq!(columns(&rows, [2, 3, 4]), expect);
}

#[test]
fn the_exported_json_is_a_dataset_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let outcome = disclosure("export --format json --out", &[folder.path(), &document()]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let dataset = folder.path().join("dataset.json");
    let again = disclosure("read", &[&dataset]);
    assert_eq!((again.code, again.stdout.trim_end()), (Some(0), text(&dataset).as_str()));
}

#[test]
fn a_workbook_is_written_and_told_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let outcome = disclosure("export --format xlsx --out", &[folder.path(), &document()]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let path = folder.path().join("disclosure.xlsx");
    assert_eq!(Path::new(outcome.stdout.trim_end()), path);
    assert!(std::fs::read(&path).expect("a file").starts_with(b"PK"));
}
