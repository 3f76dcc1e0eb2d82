//! Twice as much of anything takes twice the work: instructions are counted, by valgrind, so that a busy
//! machine counts the same.
//!
//! It takes some minutes: `cargo xtask test --all`, or `cargo test -p disclosure-cli --release --test growth --
//! --ignored`.
#![cfg(target_os = "linux")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{document, text};

/// The most that the work may grow by, as an exponent, over three doublings: 1 is in proportion.
const STEEPEST: f64 = 1.15;

/// Where in the committed document something is put that there may be much of.
const BUDGET: &str = "二、部门预算安排";
const ASSETS: &str = "七、国有资产信息";

/// The beginning of a document of its own.
const OPENING: &str =
    "衡水市测试局\n2021年部门预算信息公开情况说明\n二、部门预算安排的总体情况\n2、支出说明\n";

/// The instructions that a call of the command takes.
fn instructions(words: &str, files: &[&Path]) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"])
        .arg(env!("CARGO_BIN_EXE_disclosure"))
        .args(words.split_whitespace())
        .args(files)
        .output()
        .expect("valgrind starts; on Debian: apt-get install valgrind");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8_lossy(&output.stderr);
    let line = told.lines().rev().find_map(|line| line.split_once("I   refs:")).expect("a count").1;
    line.trim().replace(',', "").parse().expect("a number")
}

/// Checks that the work grows no faster than what `make` makes, from `size` to eight times of it.
#[track_caller]
fn check(words: &str, size: usize, make: impl Fn(usize) -> String) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let count = |times: usize| {
        let content = make(size * times);
        let name = if content.starts_with('{') { "in.json" } else { "in.txt" };
        let path = folder.path().join(name);
        fs::write(&path, content).expect("a file");
        let words = words.replace("OUT", &out.to_string_lossy());
        let counted = instructions(&words, &[&path]);
        let _ = fs::remove_dir_all(&out);
        counted
    };
    // What does not depend on the size is in neither difference.
    let (once, twice, four, eight) = (count(1), count(2), count(4), count(8));
    #[expect(clippy::cast_precision_loss, reason = "a ratio of counts")]
    let ratio = eight.saturating_sub(four) as f64 / twice.saturating_sub(once).max(1) as f64;
    let exponent = ratio.ln() / 4_f64.ln();
    println!("{words}: {once} {twice} {four} {eight}: {exponent:.2}");
    assert!(exponent <= STEEPEST, "{words}: {once} {twice} {four} {eight}: {exponent:.2}");
}

/// The committed document, shortened, with something put before a heading.
fn with(before: &str, what: &str) -> String {
    let original = short();
    let at = original.find(&format!("\n{before}")).unwrap_or_else(|| panic!("no {before}")) + 1;
    format!("{}{what}\n{}", &original[..at], &original[at..])
}

/// The committed document without its performance indicators, and of its procurement the first lines.
fn short() -> String {
    let original = text(document());
    let at =
        |heading: &str| original.find(&format!("\n{heading}")).unwrap_or_else(|| panic!("no {heading}")) + 1;
    let procurement = &original[at("六、")..at(ASSETS)];
    let first: Vec<&str> = procurement.split_inclusive("\n\n").take(5).collect();
    format!("{}{}{}", &original[..at("五、")], first.concat(), &original[at(ASSETS)..])
}

/// Lines made of a number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (1..=count).map(|number| line(number) + "\n").collect()
}

macro_rules! growth {
    ($($name:ident: $words:literal from $size:literal, $make:expr;)+) => {$(
        #[test]
        #[ignore = "takes minutes"]
        fn $name() {
            check($words, $size, $make);
        }
    )+};
}

growth! {
    rows: "check --json" from 100, |count| {
        let row = "\t机构编制管理工作经费\n\t33.00\n\t激光打印机\n\tA0201060102\n\t台\n\t2\n\t1.00\n\t1.00\n\t1.00\n\t\n\t\n\t\n\t\n\n";
        with(ASSETS, &row.repeat(count))
    };
    paragraphs: "check --json" from 400, |count| with(BUDGET, &lines(count, |number| format!("第{number}项工作已经安排，经费12.5万元。")));
    projects: "check --json" from 200, |count| {
        with(BUDGET, &lines(count, |number| format!("项目支出中，第{number}项工作经费支出{number}.5万元，较上年增加1万元。")))
    };
    // Numbers of four digits head nothing, which would be another thing to read.
    headings: "check --json" from 400, |count| {
        with(BUDGET, &lines(count, |number| format!("（{}）其他说明之{number}", 1 + number % 99)))
    };
    amounts_in_a_sentence: "check --json" from 400, |count| {
        with(BUDGET, &format!("支出预算{}共计。", "办公费1.5万元，".repeat(count)))
    };
    nothing_but_among_which: "check --json" from 2000, |count| with(BUDGET, &format!("支出预算{}1万元。", "其中".repeat(count)));
    labels: "check --json" from 2000, |count| with(BUDGET, &format!("{}支出1万元。", "其中：人员经费及".repeat(count)));
    brackets_side_by_side: "check --json" from 1000, |count| with(BUDGET, &format!("支出预算{}1万元。", "（甲）".repeat(count)));
    brackets_in_each_other: "check --json" from 1000, |count| {
        with(BUDGET, &format!("支出预算{}{}1万元。", "（".repeat(count), "）".repeat(count)))
    };
    digits: "check --json" from 2000, |count| with(BUDGET, &format!("支出预算{}万元。", "1,".repeat(count)));
    spaces: "check --json" from 2000, |count| with(BUDGET, &format!("支出预算{}1万元。", "　 ".repeat(count)));
    tables: "check --json" from 100, |count| with(ASSETS, &"\t项目\n\t数量\n\t价值（万元）\n\n\t房屋\n\t1\n\t2.5\n\n表后说明。\n".repeat(count));
    cells: "check --json" from 400, |count| with(ASSETS, &format!("{}\n", "\t房屋\n".repeat(count)));
    terms: "check --json" from 400, |count| short() + &lines(count, |number| format!("{number}、第{number}种支出：是指用于第{number}种事项的支出。"));
    projects_that_procure: "check --json" from 100, |count| {
        let header = "\t项目名称\n\t预算资金\n\t采购物品名称\n\t政府采购目录序号\n\t数量\n\t单价\n\t合计\n\n";
        let projects = lines(count, |at| format!("第{at}号课题经费1万元，")).replace('\n', "");
        let rows = lines(count, |at| format!("\t第{at}号课题经费\n\t1\n\t台式机\n\tA02010104\n\t1\n\t1\n\t1\n"));
        format!("{OPENING}2021年部门支出预算为9万元，项目支出9万元，主要为{projects}\n\n六、政府采购预算情况\n{header}{rows}")
    };
    changes_in_a_line: "check --json" from 100, |count| {
        let changes = lines(count, |at| format!("基本支出{at}万元，较上年减少{at}万元，与上年持平，")).replace('\n', "");
        format!("{OPENING}{changes}{}\n", "2021年".repeat(count))
    };
    indicators: "check --json" from 100, |count| {
        let header = "\t一级指标\n\t二级指标\n\t三级指标\n\t指标描述\n\t指标值\n\n";
        let table = format!("经费绩效目标表\n{header}{}\n", "\t产出指标\n\t成本指标\n\t人均成本\n\t每人每天\n\t≤5元\n\n".repeat(count));
        format!("{OPENING}五、预算绩效信息\n1、甲{table}2、乙{table}")
    };
    departments: "export --format csv --out OUT" from 10, of_departments;
    departments_as_a_package: "export --format fdp --out OUT" from 10, of_departments;
    departments_read: "read --out OUT" from 10, of_departments;
    departments_checked: "check --json" from 10, of_departments;
    years: "export --format csv --out OUT" from 8, of_years;
    years_checked: "check --json" from 8, of_years;
}

fn of_departments(count: usize) -> String {
    dataset((1..=count).map(|number| (format!("某市第{number:05}局"), 2021)))
}

fn of_years(count: usize) -> String {
    dataset((1..=count).map(|year| ("某市某局".to_owned(), 2000 + year)))
}

/// A dataset of small disclosures, one for each department and year, the last first.
fn dataset(of: impl Iterator<Item = (String, usize)>) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = text(document());
    let name = whole.lines().next().expect("a first line");
    let (upto, _) = whole.split_once("\n三、").expect("the third heading");
    let files: Vec<PathBuf> = of
        .map(|(department, year)| {
            let path = folder.path().join(format!("{department}-{year}.txt"));
            let before = (year - 1).to_string();
            let content = upto.replace(name, &department).replace("2020", &before);
            fs::write(&path, content.replace("2021", &year.to_string())).expect("a file");
            path
        })
        .collect();
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let output = support::disclosure("read", &paths);
    assert_eq!(output.code, Some(0), "{}", output.stderr);
    let mut read: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
    let entries = read["entries"].as_array_mut().expect("a list");
    assert_eq!(entries.len(), files.len());
    entries.reverse();
    format!("{{\"version\":{},\"entries\":{}}}", read["version"], read["entries"])
}
