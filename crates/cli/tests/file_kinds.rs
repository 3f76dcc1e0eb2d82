//! FILE is a regular file, or `-` for the standard input; everything else is refused at once.
#![cfg(unix)]

mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output};

use support::{document, text};

/// Runs a line of shell in which `$0` is the command and `$1` an argument; what takes 30 s hangs.
fn shell(line: &str, argument: &Path) -> Output {
    let program = env!("CARGO_BIN_EXE_disclosure");
    Command::new("timeout").args(["30", "sh", "-c", line, program]).arg(argument).output().expect("a shell")
}

#[track_caller]
fn check_refused(line: &str, argument: &Path, advice: &str) {
    let output = shell(line, argument);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains(advice) && told.lines().count() == 1, "{told}");
}

#[test]
fn what_is_no_file_is_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let link = folder.path().join("link.txt");
    symlink(&pipe, &link).expect("a link");
    for path in [&pipe, &link, Path::new("/dev/zero"), Path::new("/dev/null")] {
        check_refused(r#""$0" read "$1""#, path, "不是普通文件");
    }
    check_refused(r#""$0" check "$1""#, folder.path(), "文件夹");
}

#[test]
fn the_standard_input_is_read_whatever_it_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let original = text(document());
    let of_file = shell(r#""$0" read "$1""#, &document()).stdout;
    let parsed = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).expect("JSON");
    let mut entries = parsed(&of_file)["entries"].clone();
    entries[0]["document"]["name"] = "标准输入".into();

    let of_input = shell(r#""$0" read - < "$1""#, &document()).stdout;
    assert_eq!(parsed(&of_input)["entries"], entries);
    let dataset = folder.path().join("dataset");
    fs::write(&dataset, format!("\u{feff} {}", String::from_utf8_lossy(&of_input))).expect("a file");
    for line in [r#"cat "$1" | "$0" read -"#, r#""$0" read "$1""#] {
        assert_eq!(shell(line, &dataset).stdout, of_input, "{line}");
    }
    let page = folder.path().join("page");
    fs::write(&page, format!("<p>{}</p>", original.replace('\n', "</p><p>"))).expect("a file");
    assert!(shell(r#""$0" read - < "$1""#, &page).status.success());
}

#[test]
fn an_input_without_end_is_refused_within_bounds() {
    check_refused(r#"ulimit -v 2000000; "$0" read - < "$1""#, Path::new("/dev/zero"), "超过上限");
    check_refused(r#""$0" read - < "$1""#, Path::new("/dev/null"), "标准输入: 错误: 文件是空的");
}
