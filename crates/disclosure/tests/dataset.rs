//! The JSON form of a dataset: read back as it was written, and what is told of one that is broken.

use std::collections::BTreeSet;

use disclosure::cited::Span;
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::read;
use disclosure::document::read_text;
use disclosure::export::dataset_json;
use disclosure::findings::{Index, Marks, check};
use serde_json::{Value, json};
use specimens::Specimen;

const DATASET: &str = include_str!("../../../public/data/hengshui-bianban-2021.json");

fn seed() -> Value {
    serde_json::from_str(DATASET).expect("JSON")
}

/// What is told of a text that is no dataset.
fn told(json: &str) -> String {
    Dataset::from_json(json).expect_err("it is broken").to_string()
}

/// What is told after the value at `pointer` has become `value`.
fn told_with(pointer: &str, value: Value) -> String {
    let mut broken = seed();
    *broken.pointer_mut(pointer).expect(pointer) = value;
    told(&broken.to_string())
}

#[test]
fn the_committed_dataset_is_written_as_it_was_read() {
    let dataset = Dataset::from_json(DATASET).expect("a dataset");
    assert_eq!(dataset_json(&dataset).content, DATASET.trim_end());
    assert_eq!(dataset.marks, Marks::of(&check(&dataset), 1));
}

#[test]
fn a_dataset_without_marks_is_read_and_gets_them_when_it_is_written() {
    let mut without = seed();
    without.as_object_mut().expect("an object").remove("marks");
    let dataset = Dataset::from_json(&without.to_string()).expect("a dataset");
    assert_eq!(dataset.marks, []);
    assert_eq!(dataset_json(&dataset).content, DATASET.trim_end());
}

#[test]
fn marks_are_made_anew_when_a_dataset_is_written() {
    let mut other = seed();
    other["marks"][0]["holds"] = json!([[[1, 2]]]);
    let dataset = Dataset::from_json(&other.to_string()).expect("a dataset");
    assert_eq!(dataset.marks[0].holds, [[Span::new(1, 2)]]);
    assert_eq!(dataset_json(&dataset).content, DATASET.trim_end());
    assert_eq!(Dataset::new(dataset.entries).marks, []);
}

/// What they are about would be another entry.
#[test]
fn marks_of_entries_that_are_not_as_the_file_has_them_count_as_none() {
    let with = |years: &[u16], marks: usize| {
        let mut dataset = seed();
        let (entry, one) = (dataset["entries"][0].clone(), dataset["marks"][0].clone());
        let entries = years.iter().map(|year| {
            let mut entry = entry.clone();
            entry["disclosure"]["year"]["value"] = json!(year);
            entry
        });
        dataset["entries"] = entries.collect();
        dataset["marks"] = (0..marks).map(|_| one.clone()).collect();
        Dataset::from_json(&dataset.to_string()).expect("a dataset").marks.len()
    };
    assert_eq!(with(&[2020, 2021], 2), 2);
    for (years, marks) in [(&[2021, 2020], 2), (&[2021, 2021], 2), (&[2020, 2021], 1), (&[2020, 2021], 3)] {
        assert_eq!(with(years, marks), 0, "{years:?}");
    }
}

#[test]
fn marks_of_places_that_do_not_exist_are_found_nowhere_else() {
    let most = u32::MAX;
    let mut hostile = seed();
    hostile["marks"][0]["differs"] = json!([[[most, 0], [most - 1, most], [9, 3], [4, 4]], []]);
    hostile["marks"][0]["doubtful"] = json!([[[0, most]]]);
    let dataset = Dataset::from_json(&hostile.to_string()).expect("a dataset");
    let index = Index::new(&dataset.marks[0]);
    for place in [Span::new(20, 30), Span::new(0, 1), Span::new(1, most as usize - 1)] {
        let tally = index.tally(place);
        assert_eq!((tally.doubtful, tally.differs), (1, usize::from(place.end > 30)), "{place:?}");
    }
    for place in [Span::default(), Span::new(30, 20), Span::new(usize::MAX, usize::MAX)] {
        let _ = index.tally(place);
    }
}

#[test]
fn datasets_of_made_up_departments_are_read_as_they_were_written() {
    let entries = (0..40).map(|seed| {
        let document = read_text("specimen.txt", &Specimen::new(seed).text());
        let reading = read(&document).expect("a specimen is a disclosure");
        Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics }
    });
    let dataset = Dataset::new(entries);
    assert!(dataset.entries.is_sorted_by_key(|entry| (entry.department().to_owned(), entry.year())));
    let written = dataset_json(&dataset).content;
    let read = Dataset::from_json(&written).expect("a dataset");
    assert_eq!(read.entries, dataset.entries);
    assert_eq!(read.marks, Marks::of(&check(&dataset), dataset.entries.len()));
}

#[test]
fn of_two_with_the_same_department_and_year_the_later_stands() {
    let first = Dataset::from_json(DATASET).expect("a dataset").entries.remove(0);
    let with = |name: &str, year: u16| {
        let mut entry = first.clone();
        name.clone_into(&mut entry.document.name);
        entry.disclosure.year.value = year;
        entry
    };
    let dataset = Dataset::new([with("甲", 2022), with("乙", 2020), with("丙", 2022), with("丁", 2021)]);
    let names: Vec<&str> = dataset.entries.iter().map(|entry| entry.document.name.as_str()).collect();
    assert_eq!(names, ["乙", "丁", "丙"]);
}

#[test]
fn what_is_no_json_is_told_with_its_place() {
    for (json, expect) in [
        ("", "数据文件格式不正确：第 1 行第 0 列起文件不完整"),
        ("{\n\"version\":1,", "数据文件格式不正确：第 2 行第 12 列起文件不完整"),
        ("{\n  \"version\": 一", "数据文件格式不正确：第 2 行第 14 列起不是 JSON"),
        ("今天天气很好", "数据文件格式不正确：第 1 行第 1 列起不是 JSON"),
    ] {
        assert_eq!(told(json), expect);
    }
    assert!(told(&"[".repeat(1_000_000)).contains("不是 JSON"));
    assert!(told(&DATASET.chars().take(9_999).collect::<String>()).contains("文件不完整"));
}

#[test]
fn what_is_of_another_shape_is_told_with_its_path() {
    for (pointer, value, expect) in [
        ("", json!([]), "应为对象"),
        ("/version", json!("1"), "version：应为数字"),
        ("/version", json!(-1), "version：应为不小于零的整数"),
        ("/entries", json!({}), "entries：应为数组"),
        ("/entries/0", json!("甲"), "entries[0]：应为对象"),
        ("/entries/0/disclosure/year/value", json!("2021"), "entries[0].disclosure.year.value：应为数字"),
        ("/entries/0/disclosure/year/value", json!(70_000), "entries[0].disclosure.year.value：数字太大"),
        ("/entries/0/disclosure/year", json!(null), "entries[0].disclosure.year：缺少此项，应为对象"),
        (
            "/entries/0/disclosure/figures/3/amount/value",
            json!("1e5"),
            "entries[0].disclosure.figures[3].amount.value：“1e5”不是可以精确表示的数字",
        ),
        (
            "/entries/0/disclosure/figures/3/amount/value",
            json!(4.1),
            "entries[0].disclosure.figures[3].amount.value：应为带引号的数字，如 \"4.10\"",
        ),
        (
            "/entries/0/disclosure/figures/3/statement",
            json!("elsewhere"),
            "entries[0].disclosure.figures[3].statement：“elsewhere”不是已知的取值",
        ),
        (
            "/entries/0/disclosure/projects/1/indicators/0/span",
            json!([1]),
            "entries[0].disclosure.projects[1].indicators[0].span：应为起止两个数字",
        ),
        ("/marks", json!({}), "marks：应为数组"),
        ("/marks/0", json!([[1, 2]]), "marks[0]：应为对象"),
        ("/marks/0/holds/1/0", json!([1]), "marks[0].holds[1][0]：应为起止两个数字"),
        ("/marks/0/holds/1/0/1", json!(-1), "marks[0].holds[1][0]：应为不小于零的整数"),
        ("/marks/0/doubtful", json!(null), "marks[0].doubtful：缺少此项，应为数组"),
    ] {
        assert_eq!(told_with(pointer, value), format!("数据文件格式不正确：{expect}"), "{pointer}");
    }
}

#[test]
fn a_newer_version_is_told_whatever_its_shape() {
    for json in [r#"{"version":2}"#, r#"{"entries":{"a":[]},"version":2}"#] {
        assert!(told(json).contains("格式版本是 2"), "{}", told(json));
    }
    assert_eq!(told(r#"{"version":1,"entries":[]}"#), "数据文件里没有任何部门预算");
}

#[test]
fn unknown_fields_are_passed_over() {
    let mut more = seed();
    for pointer in ["", "/entries/0", "/entries/0/document", "/entries/0/disclosure/year"] {
        more.pointer_mut(pointer).expect(pointer)["未来"] = json!({"a": [1, -2.5e300, true, null]});
    }
    assert_eq!(Dataset::from_json(&more.to_string()).ok(), Dataset::from_json(DATASET).ok());
}

/// A field of an object.
#[derive(Clone, Default)]
struct Field {
    /// Its JSON Pointer.
    pointer: String,
    /// As messages name it.
    path: String,
    /// The path without positions in lists: what fields of the same type's objects share.
    kind: String,
}

/// The first field of each kind inside `value`, which is `field`.
fn fields(value: &Value, field: &Field, found: &mut Vec<Field>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let dot = if field.path.is_empty() { "" } else { "." };
                let inner = Field {
                    pointer: format!("{}/{name}", field.pointer),
                    path: format!("{}{dot}{name}", field.path),
                    kind: format!("{}{dot}{name}", field.kind),
                };
                if found.iter().all(|other| other.kind != inner.kind) {
                    found.push(inner.clone());
                }
                fields(value, &inner, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let pointer = format!("{}/{index}", field.pointer);
                let path = format!("{}[{index}]", field.path);
                fields(item, &Field { pointer, path, kind: field.kind.clone() }, found);
            }
        }
        _ => {}
    }
}

fn seed_fields() -> Vec<Field> {
    let mut found = Vec::new();
    fields(&seed(), &Field::default(), &mut found);
    found
}

/// The object of the field, and the field's name.
fn parts(path: &str) -> (&str, &str) {
    path.rsplit_once(['.', '/']).unwrap_or(("", path))
}

#[test]
fn without_any_one_field_it_is_read_or_the_place_is_told() {
    let mut optional = BTreeSet::new();
    for Field { pointer, path, kind } in seed_fields() {
        let mut broken = seed();
        let (object, name) = parts(&pointer);
        broken.pointer_mut(object).and_then(Value::as_object_mut).expect("an object").remove(name);
        let Err(error) = Dataset::from_json(&broken.to_string()) else {
            let (object, name) = parts(&kind);
            optional.insert(format!("{}.{name}", parts(object).1));
            continue;
        };
        // A variant with data is known by its only field.
        let missing = format!("数据文件格式不正确：{path}：缺少此项，应为");
        let without_variant = format!("数据文件格式不正确：{}：应为文字，或只有一项的对象", parts(&path).0);
        let told = error.to_string();
        assert!(told.starts_with(&missing) || told == without_variant, "{pointer}: {told}");
    }
    let funds = ["fund_budget", "general_budget", "own_funds", "special_account", "state_capital", "total"];
    let of_funds =
        ["funds", "subtotal", "total"].iter().flat_map(|row| funds.map(|name| format!("{row}.{name}")));
    let others = ".marks assets.date assets.planned_purchases assets.stated_year changes.reason deadline.day \
        deadline.month deadline.year disclosure.assets disclosure.procurement disclosure.title groups.subtotal \
        items.project_budget items.quantity items.unit_price number.operator procurement.declared_none \
        procurement.total rows.quantity rows.value sub_goals.goal sub_goals.indicators";
    let expect: BTreeSet<String> = others.split_whitespace().map(str::to_owned).chain(of_funds).collect();
    assert_eq!(optional, expect);
}

#[test]
fn with_any_one_field_of_another_type_the_place_is_told() {
    for Field { pointer, path, .. } in seed_fields() {
        for other in [json!(true), json!([[[]]])] {
            let told = told_with(&pointer, other);
            assert!(told.starts_with(&format!("数据文件格式不正确：{path}")), "{pointer}: {told}");
            assert!(told.contains("：应为"), "{pointer}: {told}");
        }
    }
}
