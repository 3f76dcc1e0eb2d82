//! The JSON form of a dataset: read back as it was written, and what is told of one that is broken.

use std::collections::BTreeSet;

use disclosure::cited::{Cited, Span};
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::{DocumentKind, read};
use disclosure::document::read_text;
use disclosure::export::dataset_json;
use disclosure::rules::{WithFindings, check};
use serde_json::{Value, json};
use specimens::Specimen;

const DATASET: &str = include_str!("../../../public/data/hengshui-bianban-2021.json");

fn seed() -> Value {
    serde_json::from_str(DATASET).expect("JSON")
}

/// What is told of a text that is no dataset.
fn told(json: &str) -> String {
    Dataset::from_json(json).map_or_else(|error| error.to_string(), |_| "nothing".to_owned())
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
    assert!(dataset_json(&dataset).content == DATASET.trim_end());
    assert_eq!(dataset.findings, Some(check(&dataset)));
}

/// What is made while it is written is what is written of what was kept, in a dataset of several offices and years.
#[test]
fn findings_are_the_same_whether_kept_or_written_at_once() {
    let earlier = Specimen::new(3);
    let later = earlier.next_year(4);
    let texts = [Specimen::new(1), later, earlier, Specimen::new(2)].map(|specimen| specimen.text());
    let dataset = Dataset::new(texts.iter().map(|text| {
        let document = read_text("document.txt", text);
        let reading = read(&document).expect("a disclosure");
        Entry {
            document,
            disclosure: reading.disclosure,
            diagnostics: reading.diagnostics,
            continued_by: None,
        }
    }));
    let written = serde_json::to_string(&WithFindings(&dataset)).expect("JSON");
    assert!(written == dataset_json(&dataset.checked()).content);
}

/// What a program of the first version wrote: neither kinds, factors nor findings.
#[test]
fn a_dataset_of_version_1_is_read_and_becomes_one_of_this_version() {
    let mut first = seed();
    first["version"] = json!(1);
    first.as_object_mut().expect("an object").remove("findings");
    let disclosure = first["entries"][0]["disclosure"].as_object_mut().expect("an object");
    disclosure.remove("kind");
    for (list, fields) in [("figures", &["factor", "year", "kind"][..]), ("changes", &["against_kind"])] {
        for item in disclosure[list].as_array_mut().expect("a list") {
            let item = item.as_object_mut().expect("an object");
            item.retain(|name, _| !fields.contains(&name.as_str()));
        }
    }
    let dataset = Dataset::from_json(&first.to_string()).expect("a dataset");
    assert_eq!(dataset.findings, None);
    assert!(dataset_json(&dataset.checked()).content == DATASET.trim_end());
}

#[test]
fn what_was_found_about_an_entry_is_told_by_entry() {
    let mut texts = vec![Specimen::new(1), Specimen::new(2)];
    texts.push(texts[0].next_year(3));
    let dataset = of_texts(texts.iter().map(Specimen::text)).checked();
    let found = dataset.findings.as_deref().expect("findings");
    let by_entry: Vec<_> = (0..4).flat_map(|entry| dataset.findings_of(entry)).collect();
    assert!(found.iter().eq(by_entry));
    assert!(dataset.findings_of(2).iter().all(|finding| finding.entry == 2));
}

#[test]
fn datasets_of_made_up_departments_are_read_as_they_were_written() {
    let dataset = of_texts((0..40).map(|seed| Specimen::new(seed).text())).checked();
    assert!(dataset.entries.is_sorted_by_key(|entry| (entry.department().to_owned(), entry.year())));
    let read = Dataset::from_json(&dataset_json(&dataset).content).expect("a dataset");
    assert!(read == dataset);
}

fn of_texts(texts: impl Iterator<Item = String>) -> Dataset {
    Dataset::new(texts.map(|text| {
        let document = read_text("specimen.txt", &text);
        let reading = read(&document).expect("a specimen is a disclosure");
        Entry {
            document,
            disclosure: reading.disclosure,
            diagnostics: reading.diagnostics,
            continued_by: None,
        }
    }))
}

/// 更正: both are kept, the later one counts.
#[test]
fn of_two_filings_of_one_key_both_are_kept_and_the_later_counts() {
    use DocumentKind::{Budget, FinalAccounts};
    let first = Dataset::from_json(DATASET).expect("a dataset").entries.remove(0);
    let with = |name: &str, department: &str, year: u16, kind: DocumentKind| {
        let mut entry = first.clone();
        name.clone_into(&mut entry.document.name);
        department.clone_into(&mut entry.disclosure.department.value);
        entry.disclosure.year.value = year;
        entry.disclosure.kind = kind;
        entry
    };
    let dataset = Dataset::new([
        with("更正前", "乙局", 2022, Budget),
        with("别的年", "乙局", 2020, Budget),
        with("更正后", "乙局", 2022, Budget),
        with("决算", "乙局", 2022, FinalAccounts),
        with("不知是谁", "", 2022, Budget),
        with("也不知是谁", "", 2022, Budget),
    ]);
    let names = |positions: &[usize]| -> Vec<&str> {
        positions.iter().map(|&at| dataset.entries[at].document.name.as_str()).collect()
    };
    let offices: Vec<_> =
        dataset.offices().iter().map(|one| (names(&one.entries), names(&one.superseded))).collect();
    assert_eq!(
        offices,
        [
            (vec!["不知是谁"], vec![]),
            (vec!["也不知是谁"], vec![]),
            (vec!["别的年", "更正后", "决算"], vec!["更正前"]),
        ]
    );
    let stands = dataset.entry("乙局", 2022).map(|(_, entry)| entry.document.name.as_str());
    assert_eq!(stands, Some("更正后"));
}

/// 财政局 of two counties.
#[test]
fn departments_of_one_name_in_two_regions_are_two() {
    let first = Dataset::from_json(DATASET).expect("a dataset").entries.remove(0);
    let of = |region: Option<&str>, year: u16| {
        let mut entry = first.clone();
        entry.disclosure.year.value = year;
        entry.disclosure.region = region.map(|name| Cited::new(name.to_owned(), Span::default()));
        entry
    };
    let dataset = Dataset::new([of(Some("东县"), 2021), of(Some("西县"), 2022), of(Some("东县"), 2022)]);
    let offices: Vec<_> = dataset.offices().iter().map(|one| (one.region, one.entries.len())).collect();
    assert_eq!(offices, [(Some("东县"), 2), (Some("西县"), 1)]);
    assert_eq!(Dataset::new([of(None, 2020), of(Some("东县"), 2021)]).offices().len(), 1);
}

/// Each is told with its path, and nothing is shown.
#[test]
fn what_does_not_fit_the_document_is_refused_with_its_path() {
    let dataset = seed();
    let text = dataset["entries"][0]["document"]["text"].as_str().expect("a text").len();
    let figure = "/entries/0/disclosure/figures/0";
    for (pointer, value, expect) in [
        (format!("{figure}/amount/value"), json!("1"), "figures[0].amount：与所引原文不一致"),
        (format!("{figure}/factor"), json!("0.0001"), "figures[0].amount：与所引原文不一致"),
        (format!("{figure}/amount/span"), json!([0, text + 1]), "figures[0].amount.span：原文没有"),
        (format!("{figure}/amount/span"), json!([0, 1]), "figures[0].amount.span：原文没有"),
        (format!("{figure}/amount/span"), json!([3, 0]), "figures[0].amount.span：原文没有"),
        ("/entries/0/disclosure/department/value".into(), json!("别的局"), "department：与所引原文不一致"),
        ("/entries/0/disclosure/year/value".into(), json!(2022), "year：与所引原文不一致"),
        ("/findings/0/equation/terms/0/value".into(), json!("1"), "terms[0]：与所引原文不一致"),
        ("/findings/0/equation/terms/1/operator".into(), json!("equals"), "应有且只有一个等号或不等号"),
        ("/findings/0/verdict".into(), json!({"differs": "1"}), "findings[0].equation：算式与结果不一致"),
        ("/findings/0/rule".into(), json!("unheard-of"), "findings[0].rule：“unheard-of”不是已知的规则"),
        ("/findings/0/entry".into(), json!(7), "findings[0].entry：没有这一份文件"),
    ] {
        let told = told_with(&pointer, value);
        assert!(told.contains(expect), "{pointer}: {told}");
    }
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
        (
            "/entries/0/disclosure/department",
            json!(null),
            "entries[0].disclosure.department：缺少此项，应为对象",
        ),
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
        ("/findings", json!({}), "findings：应为数组"),
        ("/findings/0", json!([]), "findings[0]：应为对象"),
    ] {
        assert_eq!(told_with(pointer, value), format!("数据文件格式不正确：{expect}"), "{pointer}");
    }
}

#[test]
fn a_newer_version_is_told_whatever_its_shape() {
    for json in [r#"{"version":3}"#, r#"{"entries":{"a":[]},"version":3}"#] {
        assert!(told(json).contains("格式版本是 3"), "{}", told(json));
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
    let others = ".findings assets.date assets.planned_purchases assets.stated_year changes.against_kind changes.reason deadline.day \
        deadline.month deadline.year disclosure.assets disclosure.evidence disclosure.kind disclosure.procurement disclosure.title disclosure.year figures.factor figures.kind figures.year findings.equation findings.evidence findings.note groups.subtotal \
        items.project_budget items.quantity items.unit_price number.operator procurement.declared_none \
        procurement.total rows.quantity rows.value sub_goals.goal sub_goals.indicators terms.place";
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
