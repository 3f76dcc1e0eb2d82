//! The committed dataset and its schema.

mod support;

use serde_json::Value;
use support::{disclosure, document, root, text};

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_committed_dataset_is_what_the_reader_makes_of_the_document() {
    let outcome = disclosure("read", &[&document()]);
    assert_eq!((outcome.code, outcome.diagnostics()), (Some(0), Vec::new()));
    let committed = text(root().join("public/data/hengshui-bianban-2021.json"));
    assert!(
        outcome.stdout == committed,
        "public/data/hengshui-bianban-2021.json is out of date. Write it again: cargo run -p disclosure-cli -- \
         read documents/hengshui-bianban-2021.txt --out public/data/hengshui-bianban-2021.json"
    );
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let outcome = disclosure("schema", &[]);
    assert_eq!(outcome.code, Some(0));
    assert!(
        json(&outcome.stdout) == json(&text(root().join("public/data/dataset.schema.json"))),
        "public/data/dataset.schema.json is out of date. Write it again: \
         cargo run -p disclosure-cli -- schema > public/data/dataset.schema.json"
    );
}

#[test]
fn the_committed_dataset_satisfies_its_schema() {
    let schema = json(&text(root().join("public/data/dataset.schema.json")));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let dataset = json(&text(root().join("public/data/hengshui-bianban-2021.json")));
    let errors: Vec<String> =
        validator.iter_errors(&dataset).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [] as [&str; 0]);

    let without = |pointer: &str, key: &str| {
        let mut broken = dataset.clone();
        let object = broken.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
        assert!(object.remove(key).is_some(), "{key}");
        broken
    };
    for (pointer, key) in
        [("", "version"), ("/entries/0", "disclosure"), ("/entries/0/disclosure", "department")]
    {
        assert!(!validator.is_valid(&without(pointer, key)), "{pointer}/{key} is needed");
    }
    assert!(validator.is_valid(&without("", "findings")), "files of before have none");
}

/// What a dataset says was found is never taken over: the rules may have changed since.
#[test]
fn what_was_found_is_written_anew() {
    let committed = text(root().join("public/data/hengshui-bianban-2021.json"));
    let folder = tempfile::tempdir().expect("a folder");
    let mut other = json(&committed);
    for marks in [json("[]"), json(r#"[{"differs":[[[0,3]]],"doubtful":[],"cannot_check":[],"holds":[]}]"#)] {
        other["marks"] = marks;
        let path = folder.path().join("other.json");
        std::fs::write(&path, other.to_string()).expect("a file");
        assert_eq!(disclosure("read", &[&path]).stdout, committed);
        disclosure("export --format json --out", &[folder.path(), &path]);
        assert_eq!(text(folder.path().join("dataset.json")), committed.trim_end());
    }
}

#[test]
fn an_amount_in_words_is_held_against_its_words() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in ["四百九十二万元", "1亿2000万元", "492万6300元", "肆佰玖拾万元整"] {
        let document = folder.path().join("document.txt");
        let sentence =
            format!("云麓县档案馆2021年部门预算公开\n一、部门预算安排的总体情况\n支出预算{words}。\n");
        std::fs::write(&document, sentence).expect("a file");
        let read = disclosure("read", &[&document]);
        assert_eq!(read.code, Some(0), "{words}");
        let path = folder.path().join("dataset.json");
        std::fs::write(&path, &read.stdout).expect("a file");
        let again = disclosure("read", &[&path]);
        assert_eq!((again.code, again.stdout), (Some(0), read.stdout.clone()), "{words}");

        let mut other = json(&read.stdout);
        let amount = other.pointer_mut("/entries/0/disclosure/figures/0/amount/value").expect("a figure");
        *amount = Value::from("1.5");
        other.as_object_mut().expect("an object").remove("findings");
        std::fs::write(&path, other.to_string()).expect("a file");
        let refused = disclosure("read", &[&path]);
        assert_eq!(refused.code, Some(2), "{words}");
        assert!(refused.stderr.contains("不一致"), "{}", refused.stderr);
    }
}
