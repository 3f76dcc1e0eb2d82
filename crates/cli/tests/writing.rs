//! Results are written wholly or not at all, where they were asked for and nowhere else.
#![cfg(unix)]

mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::{Outcome, disclosure, document, text};

/// A folder with the committed document as `in.txt`.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let input = folder.path().join("in.txt");
    fs::copy(document(), &input).expect("a copy");
    (folder, input)
}

/// Every file below a folder, with its content; links are not followed.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        if entry.file_type().expect("a type").is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push((entry.path(), fs::read(entry.path()).expect("a file")));
        }
    }
    found.sort();
    found
}

#[track_caller]
fn check_refused(outcome: &Outcome, advice: &str) {
    assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{}", outcome.stderr);
    let told = outcome.stderr.lines().filter(|line| line.contains("错误: 写入失败：")).collect::<Vec<_>>();
    assert!(matches!(told.as_slice(), [line] if line.contains(advice)), "{}", outcome.stderr);
}

#[test]
fn no_result_takes_the_place_of_what_is_read() {
    let (folder, input) = folder();
    let path = |name: &str| folder.path().join(name);
    symlink(&input, path("link.txt")).expect("a link");
    fs::hard_link(&input, path("hard.txt")).expect("a link");
    fs::create_dir(path("below")).expect("a folder");
    let before = files(folder.path());
    for target in [input.clone(), path("link.txt"), path("hard.txt"), path("below/../in.txt")] {
        check_refused(&disclosure("read --out", &[&target, &input]), "不能覆盖");
        check_refused(&disclosure("read", &[&path("link.txt"), Path::new("--out"), &target]), "不能覆盖");
    }
    assert_eq!(files(folder.path()), before);

    // A folder of results of which one is read.
    let out = path("out");
    let outcome = disclosure("export --format csv --out", &[&out, &input]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    fs::copy(&input, out.join("figures.csv")).expect("a copy");
    let before = files(&out);
    check_refused(&disclosure("export --format csv --out", &[&out, &out.join("figures.csv")]), "不能覆盖");
    assert_eq!(files(&out), before);
}

#[test]
fn a_target_may_be_a_link_but_no_link_below_it_is_followed() {
    let (folder, input) = folder();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("old.json"), "old").expect("a file");
    symlink("old.json", path("link.json")).expect("a link");
    let outcome = disclosure("read --out", &[&path("link.json"), &input]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(path("link.json").is_symlink() && text(path("old.json")).starts_with('{'));

    fs::create_dir(path("real")).expect("a folder");
    fs::write(path("elsewhere.csv"), "mine").expect("a file");
    symlink("real", path("out")).expect("a link");
    symlink("../elsewhere.csv", path("real/figures.csv")).expect("a link");
    let outcome = disclosure("export --format csv --out", &[&path("out"), &input]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(path("out").is_symlink() && path("real/assets.csv").is_file());
    assert_eq!(text(path("elsewhere.csv")), "mine");
    assert!(text(path("real/figures.csv")).contains("部门"));
}

#[test]
fn what_is_the_same_is_left_alone() {
    let (folder, input) = folder();
    let out = folder.path().join("out");
    let run = || assert_eq!(disclosure("export --format csv --out", &[&out, &input]).code, Some(0));
    let inodes =
        || files(&out).iter().map(|(path, _)| path.metadata().expect("it").ino()).collect::<Vec<_>>();
    run();
    let before = inodes();
    run();
    assert_eq!(inodes(), before);
    fs::write(out.join("assets.csv"), "other").expect("a file");
    fs::set_permissions(out.join("assets.csv"), Permissions::from_mode(0o640)).expect("a mode");
    run();
    assert!(text(out.join("assets.csv")).contains("部门"));
    assert_eq!(out.join("assets.csv").metadata().expect("it").mode() & 0o777, 0o640);
    let others = out.join("figures.csv").metadata().expect("it").mode() & 0o777;
    assert_eq!(others, input.metadata().expect("it").mode() & 0o777, "as new files are");
}

/// Runs a line of shell in `folder`, in which `$0` is the command and `$1` the input.
fn shell(line: &str, folder: &Path, input: &Path) -> Output {
    let program = env!("CARGO_BIN_EXE_disclosure");
    let mut command = Command::new("timeout");
    command.args(["60", "sh", "-c", line, program]).arg(input).current_dir(folder);
    command.output().expect("a shell")
}

fn outcome(output: &Output) -> Outcome {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Outcome { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
}

#[test]
fn where_there_is_no_room_the_old_stays() {
    let (folder, input) = folder();
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("a folder");
    for name in ["figures.csv", "indicators.csv", "dataset.json"] {
        fs::write(out.join(name), "old").expect("a file");
    }
    let before = files(folder.path());
    // The first file fits into what is allowed, a later one does not.
    let line = r#"trap "" XFSZ; ulimit -f 12; "$0" export --format csv --out out "$1""#;
    check_refused(&outcome(&shell(line, folder.path(), &input)), "超出了允许的大小");
    let line = r#"trap "" XFSZ; ulimit -f 12; "$0" read --out out/dataset.json "$1""#;
    check_refused(&outcome(&shell(line, folder.path(), &input)), "超出了允许的大小");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn what_may_not_be_written_stays() {
    let (folder, input) = folder();
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("figures.csv"), "old").expect("a file");
    fs::set_permissions(out.join("figures.csv"), Permissions::from_mode(0o444)).expect("a mode");
    let before = files(folder.path());
    check_refused(&disclosure("export --format csv --out", &[&out, &input]), "没有写入权限");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_place_that_is_none_is_told() {
    let (folder, input) = folder();
    let out = folder.path().join("out");
    fs::create_dir_all(out.join("figures.csv")).expect("a folder");
    check_refused(&disclosure("export --format csv --out", &[&out, &input]), "这是一个文件夹");
    check_refused(&disclosure("read --out", &[&out, &input]), "这是一个文件夹");
    check_refused(&disclosure("read --out", &[Path::new("/dev/full"), &input]), "不是普通文件");
    check_refused(&disclosure("export --format csv --out", &[&input, &input]), "文件而不是文件夹");
    let gone = r#"mkdir gone; cd gone; rmdir ../gone; "$0" export --format csv --out new "$1""#;
    check_refused(&outcome(&shell(gone, folder.path(), &input)), "找不到这个文件夹");
    let gone = r#"mkdir gone; cd gone; rmdir ../gone; "$0" read --out new.json "$1""#;
    check_refused(&outcome(&shell(gone, folder.path(), &input)), "找不到这个文件夹");
}

#[test]
fn what_somebody_left_unfinished_is_removed_where_nothing_is_to_be_written_too() {
    let (folder, input) = folder();
    let out = folder.path().join("out");
    let export = || disclosure("export --format csv --out", &[&out, &input]);
    assert_eq!(export().code, Some(0));
    let left = out.join(".disclosure-unfinished-left");
    fs::create_dir(&left).expect("a folder");
    fs::write(left.join("lock"), "").expect("a file");
    assert_eq!(export().code, Some(0));
    assert!(!left.exists());
}
