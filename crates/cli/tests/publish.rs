//! `disclosure publish`: the site of the tests is a page with the places that the built one has.

mod support;

use std::fs;
use std::path::Path;

use support::{disclosure, document, text};
use tempfile::TempDir;

/// A folder with a site in `dist` and room for what is published.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, content: &str| {
        let path = folder.path().join("dist").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, content).expect("a file");
    };
    let script = "<script src=\"embed.js\" data-integrity=\"\"></script>";
    let views = "<div id=\"budget-disclosure-static\"><p>旧内容</p></div>";
    let data = "<script type=\"application/json\" id=\"budget-disclosure-data\"></script>";
    write("index.html", &format!("<title>旧</title>{script}{views}{data}"));
    write("embed.js", "load('data/dataset-0000000000000000.js')");
    write("data/dataset-0000000000000000.js", "old()");
    write("offline.html", &format!("<title>旧</title>{views}{data}"));
    write("assets/widget.js", "widget");
    write("studio.html", "studio");
    folder
}

#[test]
fn the_folder_holds_the_pages_with_the_documents_content() {
    let folder = site();
    let out = folder.path().join("www/budget");
    let dist = folder.path().join("dist");
    let outcome = disclosure("publish", &[&document(), Path::new("--site"), &dist, Path::new("--out"), &out]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);

    let original = text(document());
    let department = original.lines().next().expect("a first line");
    let index = text(out.join("index.html"));
    assert!(index.contains(&format!("<title>{department} 2021年部门预算公开</title>")), "{index}");
    assert!(!index.contains("旧内容"));
    for sentence in original.lines().filter(|line| line.contains("万元")) {
        assert!(words(&index).contains(&words(sentence)), "{sentence}");
    }

    let dataset = text(out.join("data/dataset.json"));
    let parsed = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON");
    for page in [&index, &text(out.join("offline.html"))] {
        let (_, data) = page.split_once("id=\"budget-disclosure-data\">").expect("a place for data");
        let (data, _) = data.split_once("</script>").expect("its end");
        assert_eq!(parsed(data), parsed(&dataset));
    }
    let loader = text(out.join("embed.js"));
    let script = loader.trim_start_matches("load('").trim_end_matches("')");
    let (_, data) =
        text(out.join(script)).split_once('=').map(|(a, b)| (a.to_owned(), b.to_owned())).expect("a value");
    let data = parsed(data.trim_end_matches(";\n"));
    assert_eq!(parsed(data.as_str().expect("a text")), parsed(&dataset));
    assert!(!out.join("data/dataset-0000000000000000.js").exists());
    assert_eq!(parsed(&dataset)["entries"][0]["document"]["text"], original);

    assert_eq!(text(out.join("assets/widget.js")), "widget");
    assert!(out.join("data/figures.csv").is_file());
    assert!(!out.join("studio.html").exists());
    for path in outcome.stdout.lines() {
        assert!(Path::new(path).is_file(), "{path}");
    }
}

/// The characters that a reader sees, without the marks and spaces between them.
fn words(html: &str) -> String {
    let mut is_tag = false;
    let visible = html.chars().filter(|&character| {
        let was_tag = is_tag;
        is_tag = character == '<' || (is_tag && character != '>');
        !was_tag && !is_tag && !character.is_whitespace()
    });
    visible.collect()
}

#[test]
fn a_folder_that_is_no_site_is_named_with_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    for page in [None, Some("<p>another page</p>")] {
        if let Some(page) = page {
            fs::write(folder.path().join("index.html"), page).expect("a file");
        }
        let outcome = disclosure(
            "publish",
            &[&document(), Path::new("--out"), &out, Path::new("--site"), folder.path()],
        );
        assert_eq!(outcome.code, Some(2));
        let place = folder.path().display().to_string();
        assert!(outcome.stderr.starts_with(&place) && outcome.stderr.contains("请"), "{}", outcome.stderr);
        assert!(!out.exists());
    }
}

#[test]
fn what_no_document_says_is_told_to_the_command_and_kept() {
    let folder = site();
    let dist = folder.path().join("dist");
    let published = |input: &Path, out: &str, words: &str| {
        let out = folder.path().join(out);
        let words = format!("publish {words}");
        let outcome = disclosure(&words, &[input, Path::new("--site"), &dist, Path::new("--out"), &out]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        let path = out.join("data/dataset.json");
        let dataset: serde_json::Value = serde_json::from_str(&text(&path)).expect("JSON");
        (dataset["publication"].clone(), path)
    };
    let facts = "--url https://example.org/ --publisher 编办 --published 2021-02-10";
    let (first, path) = published(&document(), "one", facts);
    let expect = serde_json::json!({
        "url": "https://example.org/", "publisher": "编办", "published": "2021-02-10"
    });
    assert_eq!(first, expect);
    let (again, _) = published(&path, "two", "--publisher 市委编办");
    assert_eq!((&again["url"], &again["publisher"]), (&expect["url"], &"市委编办".into()));
    assert_eq!(published(&document(), "three", "").0, serde_json::Value::Null);
}

#[test]
fn the_site_itself_is_no_place_to_publish_into() {
    let folder = site();
    let dist = folder.path().join("dist");
    let before = text(dist.join("index.html"));
    for out in ["dist", "dist/budget/new", "dist/../dist"] {
        let out = folder.path().join(out);
        let words = [&document(), Path::new("--site"), &dist, Path::new("--out"), &out];
        let outcome = disclosure("publish", &words);
        assert_eq!(outcome.code, Some(2), "{}", outcome.stdout);
        assert!(outcome.stderr.contains("请换到它的外面"), "{}", outcome.stderr);
    }
    assert_eq!(text(dist.join("index.html")), before);
    assert!(!dist.join("budget").exists());
}

#[test]
#[cfg(unix)]
fn a_link_below_the_target_is_not_followed() {
    let folder = site();
    let (dist, out) = (folder.path().join("dist"), folder.path().join("out"));
    fs::create_dir_all(folder.path().join("elsewhere")).expect("a folder");
    fs::create_dir_all(&out).expect("a folder");
    std::os::unix::fs::symlink("../elsewhere", out.join("assets")).expect("a link");
    let outcome = disclosure("publish", &[&document(), Path::new("--site"), &dist, Path::new("--out"), &out]);
    assert_eq!(outcome.code, Some(2), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("这是一个链接"), "{}", outcome.stderr);
    assert!(!folder.path().join("elsewhere/widget.js").exists() && !out.join("index.html").exists());
}
