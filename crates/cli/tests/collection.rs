//! `disclosure publish --collection`: a file for each department, year and kind, and a manifest of all.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use disclosure::collection::ListedDepartment;
use support::collections::{NAMES, files, manifest, of, publish, publish_as, site};
use support::{disclosure, text};

#[test]
fn each_department_year_and_kind_has_a_file_that_every_command_reads() {
    let folder = site();
    let outcome = publish(folder.path(), &["2.txt", "0.txt", "1.txt", "later.txt"], "out");
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let out = folder.path().join("out");
    let collection = manifest(&out);
    let names: Vec<&str> = collection.departments.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, NAMES);
    let counts: Vec<usize> = collection.departments.iter().map(|one| one.documents().count()).collect();
    assert_eq!(counts, [1, 2, 1]);
    assert_eq!(collection.departments[1].initials, "ysxdaj");
    // The copy whose name holds its hash is what others refer to.
    let plain = text(out.join("data/collection.json"));
    let is_copy =
        |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("collection-"));
    let copies: Vec<Vec<u8>> = files(&out.join("data"))
        .into_iter()
        .filter(|(path, _)| is_copy(path))
        .map(|(_, content)| content)
        .collect();
    assert_eq!(copies, [plain.into_bytes()]);
    for (_, document) in collection.departments.iter().flat_map(ListedDepartment::documents) {
        let path = out.join("data").join(&document.file.path);
        let read = disclosure("read", &[&path]);
        assert_eq!(read.code, Some(0), "{}", read.stderr);
        assert_ne!(disclosure("check", &[&path]).code, Some(2));
    }
}

#[test]
fn another_document_changes_its_own_files_and_the_manifest() {
    let folder = site();
    let out = folder.path().join("out");
    assert_eq!(publish(folder.path(), &["0.txt", "1.txt"], "out").code, Some(0));
    let before = files(&out.join("data/departments"));
    let listed = manifest(&out);
    assert_eq!(publish(folder.path(), &["0.txt", "1.txt", "later.txt"], "out").code, Some(0));
    let after = files(&out.join("data/departments"));
    assert!(before.iter().all(|(path, content)| after.get(path) == Some(content)));
    let added: Vec<&PathBuf> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    let name = |path: &&&PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("2022-budget-"))
    };
    assert_eq!(added.iter().filter(name).count(), 1, "{added:?}");
    let now = manifest(&out);
    assert_eq!(now.departments[0], listed.departments[0]);
    assert_eq!((listed.departments[1].documents().count(), now.departments[1].documents().count()), (1, 2));
}

#[test]
fn what_is_added_makes_what_publishing_everything_makes() {
    let folder = site();
    let publish_all =
        |files: &[&str], out: &str| assert_eq!(publish(folder.path(), files, out).code, Some(0));
    let add = |files: &[&str]| publish_as("--add", folder.path(), files, "out");
    publish_all(&["1.txt", "2.txt"], "out");
    // A year more of the page's department, then a department that comes before it, then the same once more.
    for (new, all) in [
        ("later.txt", &["1.txt", "2.txt", "later.txt"] as &[_]),
        ("0.txt", &["0.txt", "1.txt", "2.txt", "later.txt"]),
    ] {
        publish_all(all, "whole");
        for _ in 0..2 {
            let outcome = add(&[new]);
            assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
            let [out, whole] = ["out", "whole"].map(|name| folder.path().join(name));
            assert_eq!(manifest(&out), manifest(&whole));
            let (there, expected) = (files(&out), files(&whole));
            for (path, content) in expected {
                let own = out.join(path.strip_prefix(&whole).expect("it is within"));
                assert!(there.get(&own) == Some(&content), "{}", own.display());
            }
        }
    }
    // A correction is another filing, and the later one counts.
    let corrected = text(folder.path().join("1.txt")).replace("402.59", "402.58");
    fs::write(folder.path().join("corrected.txt"), corrected).expect("a file");
    let outcome = add(&["corrected.txt"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("以本文件为准"), "{}", outcome.stderr);
    publish_all(&["0.txt", "1.txt", "2.txt", "later.txt", "corrected.txt"], "whole");
    let is_whole =
        || assert_eq!(manifest(&folder.path().join("out")), manifest(&folder.path().join("whole")));
    is_whole();
    // What it corrected, given again, does not count again.
    let outcome = add(&["1.txt"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("1.txt: 提示: 这份文件已在部门目录里"), "{}", outcome.stderr);
    assert!(!outcome.stderr.contains("以本文件为准"), "{}", outcome.stderr);
    is_whole();
}

#[test]
fn adding_rewrites_nothing_of_the_other_departments() {
    let folder = site();
    let out = folder.path().join("out");
    assert_eq!(publish(folder.path(), &["0.txt", "1.txt", "2.txt"], "out").code, Some(0));
    let others: Vec<String> =
        [0, 2].iter().map(|at| manifest(&out).departments[*at].folder.clone()).collect();
    // Nobody could write them anew from what is no longer there.
    for other in &others[1..] {
        fs::remove_dir_all(out.join("data").join(other)).expect("they are removed");
    }
    let outcome = publish_as("--add", folder.path(), &["later.txt"], "out");
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(others.iter().all(|other| !outcome.stdout.contains(&format!("/{other}/"))), "{}", outcome.stdout);
}

#[test]
fn what_cannot_be_added_leaves_everything_as_it_is() {
    let folder = site();
    let out = folder.path().join("out");
    let add = |file: &str| publish_as("--add", folder.path(), &[file], "out");
    let outcome = add("0.txt");
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("collection.json: 错误: 这里还没有部门目录"), "{}", outcome.stderr);
    assert!(!out.exists());
    assert_eq!(publish(folder.path(), &["0.txt", "1.txt"], "out").code, Some(0));
    let file = manifest(&out).departments[1].documents().next().expect("a document").1.file.path.clone();
    let file = out.join("data").join(file);
    fs::write(folder.path().join("nobody.txt"), of("财政局").replace("2021年", "")).expect("a file");
    let content = text(&file);
    for (spoiled, added, message) in [
        (content.clone(), "nobody.txt", "没有可以加入的文件"),
        (content.replacen("2021", "2020", 1), "later.txt", "内容与发布时的不一致"),
        (content[1..].to_owned(), "later.txt", "请重新上传这个文件"),
    ] {
        fs::write(&file, spoiled).expect("a file");
        let before = files(&out);
        let outcome = add(added);
        assert_eq!(outcome.code, Some(2), "{}", outcome.stderr);
        assert!(outcome.stderr.contains(message), "{}", outcome.stderr);
        assert!(files(&out) == before);
    }
    let outcome = publish_as("--add --url https://example.com/", folder.path(), &["0.txt"], "out");
    assert!(outcome.stderr.contains("不能一起写"), "{}", outcome.stderr);
}

#[test]
fn two_that_add_at_once_are_both_there() {
    let folder = site();
    let out = folder.path().join("out");
    assert_eq!(publish(folder.path(), &["1.txt"], "out").code, Some(0));
    let start = |file: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_disclosure"));
        command.args(["publish", "--add"]).arg(folder.path().join(file));
        command.arg("--site").arg(folder.path().join("dist")).arg("--out").arg(&out);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the command starts")
    };
    let started = ["0.txt", "2.txt", "later.txt"].map(start);
    for mut adding in started {
        assert!(adding.wait().expect("it ends").success());
    }
    let collection = manifest(&out);
    let counts: Vec<usize> = collection.departments.iter().map(|one| one.documents().count()).collect();
    assert_eq!(counts, [1, 2, 1]);
}

#[test]
fn a_document_of_nobody_is_told_of_and_left_out() {
    let folder = site();
    fs::write(folder.path().join("nobody.txt"), of("财政局").replace("2021年", "")).expect("a file");
    let outcome = publish(folder.path(), &["0.txt", "nobody.txt"], "out");
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("nobody.txt: 警告: 不知道是哪个部门或哪一年的"), "{}", outcome.stderr);
    let collection = manifest(&folder.path().join("out"));
    assert_eq!((collection.departments.len(), collection.unidentified), (1, 1));
    let outcome = publish(folder.path(), &["nobody.txt"], "none");
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("没有任何部门"), "{}", outcome.stderr);
    assert!(!folder.path().join("none").exists());
}

#[test]
fn two_at_once_and_one_that_is_ended_leave_a_whole_collection() {
    let folder = site();
    let out = folder.path().join("out");
    let start = |file: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_disclosure"));
        command
            .args(["publish", "--collection"])
            .arg(folder.path().join(file))
            .arg(folder.path().join("1.txt"));
        command.arg("--site").arg(folder.path().join("dist")).arg("--out").arg(&out);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the command starts")
    };
    assert!(start("0.txt").wait().expect("it ends").success());
    for ended in [false, true, false] {
        let (mut one, mut other) = (start("2.txt"), start("later.txt"));
        if ended {
            one.kill().expect("it is ended");
        }
        let _ = (one.wait().expect("it ends"), other.wait().expect("it ends"));
        assert!(manifest(&out).departments.iter().any(|department| department.name == NAMES[1]));
    }
}
