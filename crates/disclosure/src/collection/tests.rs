use std::collections::BTreeMap;

use proptest::test_runner::{Config, TestRunner};

use super::*;
use crate::dataset::{Dataset, Entry};
use crate::disclosure::read;
use crate::document::read_text;

const TEXT: &str = include_str!("../../../../documents/hengshui-bianban-2021.txt");

fn entry(text: &str) -> Entry {
    let document = read_text("文件.txt", text);
    let reading = read(&document).expect("it is a disclosure");
    Entry { document, disclosure: reading.disclosure, diagnostics: reading.diagnostics, continued_by: None }
}

/// The document of a department and the one of a year later, of which one figure does not follow.
fn two_years() -> Vec<Entry> {
    let next = TEXT.replace("2021年", "2022年").replace("2020年", "2021年").replace("402.59", "403.59");
    vec![entry(TEXT), entry(&next)]
}

/// The collection of one department, with what its files hold.
fn published() -> (Collection, Vec<String>, Option<String>) {
    let together = Dataset::new(two_years()).checked();
    let parts: Vec<Dataset> =
        together.entries.iter().map(|entry| Dataset::new([entry.clone()]).checked()).collect();
    let across = AcrossFindings::between(&together, &Dataset::joined(parts.clone()));
    let across = across.map(|across| across.to_json().expect("JSON"));
    let texts: Vec<String> = parts.iter().map(|part| serde_json::to_string(part).expect("JSON")).collect();
    let files: BTreeMap<_, _> = together
        .entries
        .iter()
        .zip(&texts)
        .map(|(entry, text)| {
            let name = |digits: &str| format!("departments/a/{}-{digits}.json", entry.year());
            ((entry.year(), entry.kind()), DataFile::of(text.as_bytes(), name))
        })
        .collect();
    let offices = together.offices();
    let mut department = ListedDepartment::of(&together, &offices[0], files);
    department.across = across.as_ref().map(|across| {
        DataFile::of(across.as_bytes(), |digits| format!("departments/a/across-{digits}.json"))
    });
    department.initials = "a".to_owned();
    department.former = vec!["旧名".to_owned()];
    let collection =
        Collection { publication: Publication::default(), unidentified: 0, departments: vec![department] };
    (collection, texts, across)
}

fn json(collection: &Collection) -> String {
    serde_json::to_string(collection).expect("JSON")
}

#[test]
fn a_manifest_is_read_as_it_was_written() {
    let (collection, texts, _) = published();
    let read = Collection::from_json(&json(&collection)).expect("it is a manifest");
    assert_eq!(read, collection);
    assert!(Collection::is_meant(&json(&collection)));
    assert!(texts.iter().all(|text| !Collection::is_meant(text)));
    // What the ledger knows of the two years, and of the year before the first.
    let years: Vec<u16> = read.departments[0].years.iter().map(|year| year.year).collect();
    assert_eq!(years, [2020, 2021, 2022]);
    let total = |year| {
        let figure = read.departments[0].figure(&Line::TotalExpenditure, year, DocumentKind::Budget);
        figure.map(|figure| (figure.amount.to_string(), figure.is_derived))
    };
    assert_eq!(total(2020), Some(("459.57".to_owned(), true)));
    assert_eq!(total(2021), Some(("492.63".to_owned(), false)));
}

#[test]
fn the_files_of_a_department_make_the_dataset_that_was_published() {
    let (collection, texts, across) = published();
    let department = &collection.departments[0];
    let parts: Vec<Dataset> = department
        .documents()
        .zip(&texts)
        .map(|((year, document), text)| {
            department.dataset_of(year, document, text.as_bytes()).expect("it is the file")
        })
        .collect();
    let together = Dataset::new(two_years()).checked();
    let mut joined = Dataset::joined(parts);
    // The second year contradicts the first, which neither document tells by itself.
    assert_ne!(joined, together);
    department.enter_across(across.expect("findings").as_bytes(), &mut joined).expect("they fit");
    assert_eq!(joined, together);
}

#[test]
fn a_file_that_is_not_the_one_published_is_told_of_by_its_path() {
    let (collection, texts, _) = published();
    let department = &collection.departments[0];
    let (year, document) = department.documents().next().expect("a document");
    let told = |content: &[u8]| {
        let error = department.dataset_of(year, document, content).expect_err("it is another file");
        let told = error.to_string();
        assert!(told.starts_with(&document.file.path), "{told}");
        error
    };
    assert!(matches!(told(&texts[0].as_bytes()[1..]), CollectionError::OtherSize { .. }));
    let changed = texts[0].replace("492.63", "492.64");
    assert!(matches!(told(changed.as_bytes()), CollectionError::OtherContent { .. }));
    // Another year's file under the name and hash of this one.
    let file = DataFile::of(texts[1].as_bytes(), |_| document.file.path.clone());
    let other = ListedDocument { file, ..document.clone() };
    let error = department.dataset_of(year, &other, texts[1].as_bytes()).expect_err("another year");
    assert!(matches!(error, CollectionError::OtherDocument { .. }), "{error}");
    // A manifest in the place of a dataset ends there.
    let manifest = json(&collection);
    let file = DataFile::of(manifest.as_bytes(), |_| document.file.path.clone());
    let other = ListedDocument { file, ..document.clone() };
    let error = department.dataset_of(year, &other, manifest.as_bytes()).expect_err("no dataset");
    assert!(matches!(error, CollectionError::NotADataset { .. }), "{error}");
}

#[test]
fn a_manifest_that_contradicts_itself_is_refused_with_its_place() {
    let (collection, ..) = published();
    let check = |change: fn(&mut serde_json::Value), place: &str, why: &str| {
        let mut value: serde_json::Value = serde_json::from_str(&json(&collection)).expect("JSON");
        change(&mut value);
        let error = Collection::from_json(&value.to_string()).expect_err(why).to_string();
        assert!(error.contains(place) && error.contains(why), "{error}");
    };
    for path in
        ["../x.json", "/x.json", "a//b.json", "a/./b.json", "a/..", "https://a.cn/x", "a\\b", "%2e%2e/a", ""]
    {
        let mut value: serde_json::Value = serde_json::from_str(&json(&collection)).expect("JSON");
        value["departments"][0]["years"][1]["file"]["path"] = path.into();
        let error = Collection::from_json(&value.to_string()).expect_err(path).to_string();
        assert!(
            error.contains("departments[0].years[1].file") && error.contains("不是这个文件夹里的位置"),
            "{error}"
        );
    }
    check(
        |it| it["departments"][0]["years"][1]["file"]["sha256"] = "ab".into(),
        "years[1].file",
        "不是 SHA-256",
    );
    check(|it| it["departments"][0]["years"][1]["file"]["size"] = (-1).into(), "file.size", "不小于零的整数");
    check(
        |it| it["departments"][0]["years"][1]["file"]["size"] = (1_u64 << 40).into(),
        "years[1].file",
        "上限",
    );
    check(
        |it| it["departments"][0]["years"][1]["stated"]["no_line"] = "1".into(),
        "stated",
        "不是已知的科目",
    );
    check(
        |it| it["departments"][0]["years"][1]["stated"]["total_expenditure"] = 4.1.into(),
        "stated",
        "带引号的数字",
    );
    check(|it| it["departments"][0]["years"][2]["year"] = 2021.into(), "", "年度有重复");
    check(|it| it["departments"] = serde_json::json!([]), "", "没有任何部门");
    check(|it| it["departments"][0]["name"] = "".into(), "departments[0]", "没有名称");
    check(
        |it| {
            let one = it["departments"][0].clone();
            it["departments"] = serde_json::json!([one, one]);
        },
        "",
        "与前一个部门重复",
    );
    check(
        |it| it["departments"][0]["years"][2]["file"] = it["departments"][0]["years"][1]["file"].clone(),
        "",
        "写了两次",
    );
    check(|it| it["version"] = 2.into(), "2", "请更新程序");
    // A million departments of nothing are refused at the first, a manifest beyond all bounds before it is read.
    let many = format!("{{\"version\":1,\"departments\":[{}{{}}]}}", "{},".repeat(1_000_000));
    let error = Collection::from_json(&many).expect_err("nothing").to_string();
    assert!(error.contains("departments[0]"), "{error}");
    let long = " ".repeat(LONGEST_MANIFEST + 1);
    assert!(matches!(Collection::from_json(&long), Err(CollectionError::TooLong(_))));
}

#[test]
fn a_manifest_that_is_cut_or_changed_is_an_error_and_no_more() {
    let (collection, ..) = published();
    let whole = json(&collection);
    let mut runner = TestRunner::new(Config::with_cases(200));
    let places = (0..whole.len(), proptest::char::any());
    runner
        .run(&places, |(at, character)| {
            let at = whole.floor_char_boundary(at);
            prop_assert_is_error(&whole[..at]);
            let rest = whole[at..].chars().next().map_or(0, char::len_utf8);
            // Whatever is read, it is read whole.
            let _ = Collection::from_json(&format!("{}{character}{}", &whole[..at], &whole[at + rest..]));
            Ok(())
        })
        .expect("no text breaks the reader");
}

fn prop_assert_is_error(cut: &str) {
    assert!(Collection::from_json(cut).is_err(), "{cut}");
}

#[test]
fn departments_of_one_name_are_told_apart_by_their_region() {
    let (collection, ..) = published();
    let of = |name: &str, region: Option<&str>| ListedDepartment {
        name: name.to_owned(),
        region: region.map(ToOwned::to_owned),
        ..collection.departments[0].clone()
    };
    let departments =
        vec![of("一“局”&%", Some("甲县")), of("档案馆", Some("乙县")), of("档案馆", Some("甲县"))];
    let collection = Collection { departments, ..collection };
    let keys: Vec<String> = (0..3).map(|at| collection.key(at)).collect();
    assert_eq!(keys, ["一“局”&%", "档案馆（乙县）", "档案馆（甲县）"]);
    for (at, key) in keys.iter().enumerate() {
        assert_eq!(collection.position(key), Some(at));
    }
    assert_eq!(collection.position("档案馆"), Some(1));
    assert_eq!(collection.position("没有"), None);
}
