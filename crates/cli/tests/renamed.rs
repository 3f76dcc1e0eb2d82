//! `disclosure publish --renamed`: a department that goes on under another name.

mod support;

use std::fs;
use std::path::Path;

use support::collections::{NAMES, manifest, of, publish, publish_as, site};

#[test]
fn a_renamed_department_goes_on_as_its_publisher_says() {
    let folder = site();
    let out = folder.path().join("out");
    let renamed = of("云山县档案馆").replace("2021年", "2022年").replace("2020年", "2021年");
    fs::write(folder.path().join("renamed.txt"), renamed).expect("a file");
    let option = "--renamed 云山县档案局=云山县档案馆";
    let names = |out: &Path| {
        let listed = manifest(out).departments.into_iter();
        listed.map(|department| (department.name.clone(), department.documents().count())).collect::<Vec<_>>()
    };
    let expected = [("云山县档案馆".to_owned(), 2), (NAMES[2].to_owned(), 1)];
    let whole = publish_as(
        &format!("--collection {option}"),
        folder.path(),
        &["1.txt", "2.txt", "renamed.txt"],
        "out",
    );
    assert_eq!(whole.code, Some(0), "{}", whole.stderr);
    assert_eq!(names(&out), expected);
    // It is found by the name that people remember.
    assert_eq!(manifest(&out).departments[0].former, ["云山县档案局"]);
    // Added later, it takes the documents of the former name along.
    let out = folder.path().join("grown");
    assert_eq!(publish(folder.path(), &["1.txt", "2.txt"], "grown").code, Some(0));
    let added = publish_as(&format!("--add {option}"), folder.path(), &["renamed.txt"], "grown");
    assert_eq!(added.code, Some(0), "{}", added.stderr);
    assert_eq!(manifest(&out), manifest(&folder.path().join("out")));
    // Nobody is taken for somebody else without being told.
    let alone = publish(folder.path(), &["1.txt", "renamed.txt"], "two");
    assert_eq!((alone.code, names(&folder.path().join("two")).len()), (Some(0), 2));
    for (pair, message) in [
        (format!("{}=云山县档案馆", NAMES[2]), "都有2021年度预算"),
        ("云山县档案局".to_owned(), "应写成“原名称=现名称”"),
    ] {
        let files = ["1.txt", "2.txt", "renamed.txt"];
        let refused =
            publish_as(&format!("--collection {option} --renamed {pair}"), folder.path(), &files, "refused");
        assert_eq!(refused.code, Some(2), "{}", refused.stderr);
        assert!(refused.stderr.contains(message), "{}", refused.stderr);
        assert!(!folder.path().join("refused").exists());
    }
}
