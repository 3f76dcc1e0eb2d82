//! This repository, and small ones with one fault each.

use std::fs;
use std::path::Path;

#[test]
fn this_repository_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let complaints = tidy::check(&root).expect("it can be read");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

const RULES: &str = r#"
most-lines = 4
counted = ["rs"]
skip = ["target"]
packages = ["app"]
[layers]
app = ["session", "components", "shell"]
"#;
const MANIFEST: &str = "[package]\nname = \"app\"\n[workspace]\nmembers = []\n";

/// What is said of a package with these files, to which the rules are added with `more`.
fn check(files: &[(&str, &str)], more: &str, expect: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let rules = format!("{RULES}{more}");
    let given = [("tidy.toml", rules.as_str()), ("Cargo.toml", MANIFEST)];
    for (name, content) in given.iter().chain(files) {
        let path = root.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder is made");
        fs::write(path, content).expect("the file is written");
    }
    let complaints = tidy::check(root).expect("it can be read");
    assert_eq!(complaints.len(), expect.len(), "{complaints:#?}");
    for (complaint, expected) in complaints.iter().zip(expect) {
        assert!(complaint.contains(expected), "{complaint}");
    }
}

#[test]
fn imports_in_the_direction_of_the_layers_are_fine() {
    let lib = "mod components;\nmod session;\n";
    let component = "use crate::session::State;\npub fn show(_: State) {}\n";
    check(
        &[("src/lib.rs", lib), ("src/components.rs", component), ("src/session.rs", "pub struct State;\n")],
        "",
        &[],
    );
}

#[test]
fn an_import_against_the_direction_is_told() {
    let lib = "mod components;\nmod session;\n";
    for session in [
        "use crate::components::show;\n",
        "use crate::{components::show, session};\n",
        "use super::components;\n",
        "fn f() { crate::components::show() }\n",
        "fn f() { println!(\"{}\", crate::components::show()) }\n",
        "fn f() { use crate::components::*; }\n",
    ] {
        check(
            &[("src/lib.rs", lib), ("src/components.rs", "pub fn show() {}\n"), ("src/session.rs", session)],
            "",
            &["`session` may not import `components"],
        );
    }
}

#[test]
fn a_module_without_a_layer_is_told() {
    check(&[("src/lib.rs", "mod stray;\n"), ("src/stray.rs", "")], "", &["gives `stray` no layer"]);
}

#[test]
fn files_that_import_each_other_are_told_even_through_a_third() {
    let shell = "mod one;\nmod other;\npub use one::first;\n";
    let files = [
        ("src/lib.rs", "mod shell;\n"),
        ("src/shell/mod.rs", shell),
        ("src/shell/one.rs", "use super::other::second;\npub fn first() { second() }\n"),
        // `super::first` is what `one` defines.
        ("src/shell/other.rs", "pub fn second() { super::first() }\n"),
    ];
    check(&files, "", &["in a circle: src/shell/one.rs, src/shell/other.rs"]);
}

#[test]
fn a_long_file_is_told_unless_there_is_a_reason() {
    let files = [("src/lib.rs", "//! 1\n//! 2\n//! 3\n//! 4\n//! 5\n")];
    check(&files, "", &["src/lib.rs: 5 lines"]);
    let allow = "[[allow]]\ncheck = \"long-file\"\nabout = \"src/lib.rs\"\nreason = ";
    check(&files, &format!("{allow}\"a table\""), &[]);
    check(&files, &format!("{allow}\"\""), &["no reason is given for src/lib.rs"]);
}

#[test]
fn an_exception_that_nothing_needs_is_told() {
    let allow = "[[allow]]\ncheck = \"type-name\"\nabout = \"Page\"\nreason = \"old\"";
    check(&[("src/lib.rs", "pub struct Page;\n")], allow, &["nothing needs the exception for Page"]);
}

#[test]
fn a_type_name_with_two_meanings_is_told_but_not_those_of_tests_or_of_one_file() {
    let lib = "mod session;\nmod shell;\npub(crate) struct Page;\n";
    let test = "struct Page;\n#[cfg(test)]\nmod tests { pub struct Page; }\n";
    let files = [("src/lib.rs", lib), ("src/session.rs", "pub enum Page {}\n"), ("src/shell.rs", test)];
    check(&files, "", &["`Page` has several meanings: src/lib.rs, src/session.rs"]);
}
