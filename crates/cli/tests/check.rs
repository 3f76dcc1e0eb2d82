//! `disclosure check`: exit codes, the caret under the figure, the JSON form.

mod support;

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use support::{disclosure, document, text};
use tempfile::TempDir;

/// The committed document with `from` replaced, in a folder of its own.
fn edited(from: &str, to: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("edited.txt");
    let original = text(document());
    assert_eq!(original.matches(from).count(), 1, "{from} stands once");
    std::fs::write(&path, original.replace(from, to)).expect("a file");
    (folder, path)
}

/// Far more than any department lists.
const ROWS: usize = 4_000;

#[test]
fn every_row_of_a_long_table_is_checked() {
    let row = "\t机构编制管理工作经费\n\t33.00\n\t激光打印机\n\tA0201060102\n\t台\n\t2\n\t1.00\n\t1.00\n\t1.00\n\t\n\t\n\t\n\t\n\n";
    let (_folder, path) = edited("\n七、国有资产信息", &format!("{}\n\n七、国有资产信息", row.repeat(ROWS)));
    for words in ["check", "check --json"] {
        let outcome = disclosure(words, &[&path]);
        assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
        assert_eq!(outcome.stdout.matches("2 × 1.00 = 1.00").count(), ROWS, "{words}");
    }
}

#[test]
fn an_output_that_is_closed_early_changes_no_exit_code() {
    let row = "\t机构编制管理工作经费\n\t33.00\n\t激光打印机\n\tA0201060102\n\t台\n\t2\n\t1.00\n\t1.00\n\t1.00\n\t\n\t\n\t\n\t\n\n";
    let (_folder, path) = edited("\n七、国有资产信息", &format!("{row}\n\n七、国有资产信息"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_disclosure"));
    command.args(["check", "--json"]).arg(&path).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the command starts");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

/// Figures that lie a long table apart are shown in the lines of each, and nothing between them.
#[test]
fn figures_far_apart_are_shown_in_lines_of_their_own() {
    let row = |project: &str| {
        format!(
            "\t{project}\n\t\n\t激光打印机\n\tA0201060102\n\t台\n\t1\n\t90\n\t90\n\t90\n\t\n\t\n\t\n\t\n\n"
        )
    };
    let rows = format!("{}{}", row("别的项目").repeat(ROWS), row("机构编制统计和实名制管理工作经费"));
    let (_folder, path) = edited("\n七、国有资产信息", &format!("{rows}\n\n七、国有资产信息"));
    let outcome = disclosure("check", &[&path]);
    let (_, finding) = outcome.stdout.split_once("[procurement-within-project]").expect("the finding");
    let (finding, _) = finding.split_once("\n\n").expect("its end");
    assert!(finding.contains("8万元") && finding.contains("90"), "{finding}");
    assert_eq!(finding.matches("edited.txt:").count(), 3, "{finding}");
    assert!(finding.lines().count() < 40, "{finding}");
}

/// Columns on a terminal: Chinese characters take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[test]
fn a_document_that_reconciles_exits_with_0() {
    let outcome = disclosure("check", &[&document()]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
    let summary = outcome.stdout.lines().last().unwrap_or_default();
    assert!(summary.contains("不符 0 处"), "{summary}");
    let held =
        "hengshui-bianban-2021.txt:56: 成立: 基本支出加项目支出等于支出合计：支出合计 451.63 + 41 = 492.63";
    assert!(outcome.stdout.lines().any(|line| line == held), "{}", outcome.stdout);
}

#[test]
fn a_broken_sum_exits_with_1_and_a_caret_under_the_figure() {
    let (_folder, path) = edited("人员经费402.59万元", "人员经费402.69万元");
    let outcome = disclosure("check", &[&path]);
    assert_eq!(outcome.code, Some(1));
    let mut lines = outcome.stdout.lines();
    let source = lines.find(|line| line.contains("人员经费402.69")).expect("the source line");
    let carets = lines.next().expect("the carets");
    let (at, _) = source.split_once("451.63").expect("the stated total");
    let (before, _) = carets.split_once("^^^^^^").expect("carets as wide as the figure");
    assert_eq!(width(before), width(at), "{source}\n{carets}");
    assert!(
        outcome
            .stdout
            .contains("402.69 + 49.04 = 451.63。左边算得451.73万元，右边是451.63万元，相差0.10万元。"),
        "{}",
        outcome.stdout
    );
}

#[test]
fn what_cannot_be_read_exits_with_2() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("missing.txt");
    assert_eq!(disclosure("check", &[&missing]).code, Some(2));
}

#[test]
fn json_tells_the_same_for_machines() {
    let (_folder, path) = edited("“三公”经费预算安排3.5万元", "“三公”经费预算安排3.6万元");
    let outcome = disclosure("check --json", &[&path]);
    assert_eq!(outcome.code, Some(1));
    let report: Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    assert_eq!((&report["version"], &report["documents"][0]["year"]), (&2.into(), &2021.into()));
    let findings = report["findings"].as_array().expect("findings");
    let broken: Vec<&Value> = findings.iter().filter(|finding| finding["verdict"] == "differs").collect();
    assert_eq!(report["summary"]["differs"], broken.len());
    let [broken] = broken.as_slice() else { panic!("one difference: {broken:#?}") };
    assert_eq!(broken["rule"], "three-public-parts");
    assert_eq!(broken["difference"], "-0.1");
    assert_eq!(broken["equation"], "0 + 1.5 + 2 = 3.6");
    assert!(report["rules"]["three-public-parts"]["title"].is_string());
    let sentences = report["sentences"].as_array().expect("sentences");
    let sentence = broken["sentence"].as_u64().and_then(|at| sentences.get(usize::try_from(at).ok()?));
    assert!(sentence.and_then(Value::as_str).is_some_and(|text| text.contains("预算安排3.6万元")));
    // Each stands once, however many findings speak of it.
    let single: std::collections::BTreeSet<&str> = sentences.iter().filter_map(Value::as_str).collect();
    assert_eq!(single.len(), sentences.len());
    let total = &broken["terms"][3];
    assert_eq!((&total["value"], &total["place"]["text"]), (&"3.6".into(), &"3.6".into()));
    let line = total["place"]["line"].as_u64().and_then(|line| usize::try_from(line).ok()).expect("a line");
    let original = text(&path);
    assert!(original.lines().nth(line - 1).is_some_and(|line| line.contains("预算安排3.6万元")));
}
