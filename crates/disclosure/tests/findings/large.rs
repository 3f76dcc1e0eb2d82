//! Documents of a size that nobody publishes are checked in time that grows with them, no faster.

use std::fmt::Write;
use std::time::{Duration, Instant};

use disclosure::dataset::Dataset;
use disclosure::rules::check;

use super::dataset;

const OPENING: &str =
    "衡水市测试局\n2021年部门预算信息公开情况说明\n二、部门预算安排的总体情况\n2、支出说明\n";
/// Comparing each of so many with each other takes minutes.
const MANY: usize = 10_000;
const PATIENCE: Duration = Duration::from_secs(30);

#[track_caller]
fn check_time(text: &str) {
    let started = Instant::now();
    let dataset: Dataset = dataset([text]);
    assert!(!check(&dataset).is_empty());
    assert!(started.elapsed() < PATIENCE, "{:?}", started.elapsed());
}

fn many(piece: impl Fn(usize) -> String) -> String {
    (0..MANY).fold(String::new(), |mut text, at| {
        let _ = write!(text, "{}", piece(at));
        text
    })
}

#[test]
fn many_projects_and_what_they_procure() {
    let projects = many(|at| format!("第{at}号课题经费1万元，"));
    let header = "\t项目名称\n\t预算资金\n\t采购物品名称\n\t政府采购目录序号\n\t数量\n\t单价\n\t合计\n\n";
    let rows = many(|at| format!("\t第{at}号课题经费\n\t1\n\t台式机\n\tA02010104\n\t1\n\t1\n\t1\n\n"));
    check_time(&format!(
        "{OPENING}2021年部门支出预算为9万元，项目支出9万元，主要为{projects}\n\n六、政府采购预算情况\n{header}{rows}"
    ));
}

#[test]
fn many_changes_years_and_terms_in_one_line() {
    let changes = many(|at| format!("基本支出{at}万元，较上年减少{at}万元，与上年持平，"));
    let terms = many(|at| format!("{at}、名词{at}：指名词。\n"));
    check_time(&format!("{OPENING}{changes}{}\n八、名词解释\n{terms}", "2021年".repeat(MANY)));
}

#[test]
fn many_indicators() {
    let header = "\t一级指标\n\t二级指标\n\t三级指标\n\t指标描述\n\t指标值\n\n";
    let row = "\t产出指标\n\t成本指标\n\t人均成本\n\t每人每天\n\t≤5元\n\n";
    let table = |name: &str| format!("{name}绩效目标表\n{header}{}\n", row.repeat(MANY / 4));
    check_time(&format!("{OPENING}五、预算绩效信息\n1、甲{}2、乙{}", table("经费"), table("经费")));
}
