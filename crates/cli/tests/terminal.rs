//! What documents, datasets and names hold never steers the terminal that it is shown on.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{document, text};
use tempfile::TempDir;

/// Stands in a document where its dataset gets [`STEERING`], which takes as many bytes.
const PLACE: &str = "QZQZQZ";
/// Turns the writing inverse, and begins a command in the other way of doing so; as JSON writes them.
const STEERING: &str = "\\u001b[7m\\u009b";

/// A dataset of a department, a project and a document whose names steer a terminal.
fn steering() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let (place, department) = (folder.path().join(format!("{PLACE}.txt")), text(document()));
    let name = department.lines().next().expect("a first line");
    let renamed = department
        .replace(name, &format!("{name}{PLACE}"))
        .replace("机构编制管理工作", PLACE)
        .replace("人员经费402.59万元", "人员经费402.69万元");
    fs::write(&place, renamed).expect("a file");
    let path = folder.path().join("dataset.json");
    let outcome = support::disclosure("read --out", &[&path, &place]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let json = text(&path);
    assert!(json.contains(PLACE));
    fs::write(&path, json.replace(PLACE, STEERING)).expect("a file");
    (folder, path)
}

/// All that a terminal with colours is sent.
fn shown(words: &str, paths: &[&Path]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_disclosure"))
        .args(words.split_whitespace())
        .args(paths)
        .env("CLICOLOR_FORCE", "1")
        .output()
        .expect("the command starts");
    let text = |bytes| String::from_utf8(bytes).expect("the command prints UTF-8");
    text(output.stdout) + &text(output.stderr)
}

#[track_caller]
fn check_harmless(shown: &str) {
    assert!(!shown.is_empty());
    let mut rest = shown;
    while let Some(at) = rest.find(|character: char| character.is_control() && character != '\n') {
        rest = &rest[at..];
        let colour = rest.strip_prefix("\u{1b}[").filter(|rest| !rest.starts_with("7m"));
        rest = colour.unwrap_or_else(|| panic!("{:?}", &rest.chars().take(20).collect::<String>()));
    }
}

#[test]
fn a_dataset_does_not_steer_the_terminal() {
    let (folder, path) = steering();
    for words in ["read", "check", "check --json"] {
        let shown = shown(words, &[&path]);
        check_harmless(&shown);
        assert!(shown.contains("[7m"), "{words} shows the name");
    }
    let out = folder.path().join("out");
    check_harmless(&shown("export --format csv --out", &[&out, &path]));
}

#[test]
fn a_broken_dataset_does_not_steer_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("dataset.json");
    for broken in
        ["{\"version\":\"\u{9b}2J\"}", "{\"version\":1,\"entries\":[{\"document\":\"\\u001b[7m\"}]}"]
    {
        fs::write(&path, broken).expect("a file");
        check_harmless(&shown("read", &[&path]));
    }
}

#[test]
fn the_name_of_a_file_does_not_steer_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a\u{1b}[7m\r\nb.txt");
    fs::write(&path, "").expect("a file");
    let told = shown("read", &[&path]);
    check_harmless(&told);
    assert_eq!(told.lines().count(), 1, "{told:?}");
    fs::write(&path, text(document())).expect("a file");
    let out = folder.path().join("out\u{1b}[7m");
    check_harmless(&shown("export --format csv --out", &[&out, &path]));
    check_harmless(&shown("没有\u{1b}[7m这个命令", &[]));
}
