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
    write("index.html", &format!("<title>旧</title><!--about--><!--/about-->{script}{views}{data}"));
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
    let data = data.strip_prefix("String.raw`").and_then(|data| data.strip_suffix("`;\n"));
    assert_eq!(parsed(data.expect("a raw text")), parsed(&dataset));
    assert!(!out.join("data/dataset-0000000000000000.js").exists());
    assert_eq!(parsed(&dataset)["entries"][0]["document"]["text"], original);

    assert_eq!(text(out.join("assets/widget.js")), "widget");
    assert!(out.join("data/figures.csv").is_file());
    assert!(!out.join("studio.html").exists());
    for path in outcome.stdout.lines() {
        assert!(Path::new(path).is_file(), "{path}");
    }
}

#[test]
fn a_long_original_goes_on_on_pages_in_the_sites_style() {
    let folder = site();
    let dist = folder.path().join("dist");
    let style = "<link rel=\"stylesheet\" href=\"assets/style-0123.css\">";
    let index = text(dist.join("index.html"));
    fs::write(dist.join("index.html"), format!("{index}{style}")).expect("a page");
    // What a site was published with before is no part of it.
    fs::write(dist.join("source-2020-2.html"), "旧内容").expect("a page");
    let long = folder.path().join("长.txt");
    let last = "最后一段到此为止。";
    fs::write(&long, format!("{}\n{}{last}\n", text(document()), "职责职责职责职责。\n".repeat(8_000)))
        .expect("a file");
    let out = folder.path().join("out");
    let outcome = disclosure("publish", &[&long, Path::new("--site"), &dist, Path::new("--out"), &out]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let page = text(out.join("source-2021-2.html"));
    assert!(page.contains(style) && page.contains(last), "{page}");
    let index = text(out.join("index.html"));
    let (views, data) = index.split_once("id=\"budget-disclosure-data\"").expect("a place for data");
    assert!(!views.contains(last) && data.contains(last));
    assert!(!out.join("source-2020-2.html").exists());
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
fn search_engines_are_told_what_is_known_and_no_more() {
    let folder = site();
    let dist = folder.path().join("dist");
    let published = |out: &str, facts: &str| {
        let out = folder.path().join(out);
        let words = format!("publish {facts}");
        let outcome =
            disclosure(&words, &[&document(), Path::new("--site"), &dist, Path::new("--out"), &out]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        let index = text(out.join("index.html"));
        let (_, rest) = index.split_once("<script type=\"application/ld+json\">").expect("linked data");
        let (linked, _) = rest.split_once("</script>").expect("its end");
        let linked: serde_json::Value = serde_json::from_str(linked).expect("JSON");
        (index, linked, out)
    };
    let facts =
        "--url https://example.org/预算/?a&b --publisher 编办 --published 2021-02-10 --licence 可自由使用";
    let (index, linked, out) = published("told", facts);
    assert!(index.contains("<link rel=\"canonical\" href=\"https://example.org/预算/?a&amp;b\">"), "{index}");
    assert!(index.contains("<meta property=\"og:site_name\" content=\"编办\">"));
    assert_eq!((&linked["@type"], &linked["datePublished"]), (&"Dataset".into(), &"2021-02-10".into()));
    assert_eq!(linked["license"]["name"], "可自由使用");
    assert!(words(&index).contains("使用许可：可自由使用"), "{index}");
    let files = linked["distribution"].as_array().expect("files");
    for file in files {
        let address = file["contentUrl"].as_str().expect("an address");
        let path = address.strip_prefix("https://example.org/预算/").expect("beside the page");
        assert!(out.join(path).is_file(), "{path}");
    }
    assert!(!files.is_empty());

    let (index, linked, _) =
        published("licensed", "--licence https://example.org/licence --original javascript:a");
    assert_eq!(linked["license"], "https://example.org/licence");
    assert!(index.contains("<a href=\"https://example.org/licence\">"), "{index}");
    assert!(!index.contains("href=\"javascript:"), "{index}");

    let (index, linked, _) = published("untold", "");
    let department = text(document()).lines().next().expect("a first line").to_owned();
    assert_eq!(linked["creator"][0]["name"], department.as_str());
    assert!(linked["description"].as_str().expect("a text").contains("2021年支出合计492.63万元"), "{linked}");
    for absent in ["url", "publisher", "datePublished", "isBasedOn", "license", "distribution"] {
        assert_eq!(linked.get(absent), None, "{absent}");
    }
    assert!(!index.contains("canonical") && !index.contains("og:url"));
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
    let facts = "--url https://example.org/ --publisher 编办 --published 2021-02-10 --licence 可自由使用";
    let (first, path) = published(&document(), "one", facts);
    let expect = serde_json::json!({
        "url": "https://example.org/", "publisher": "编办", "published": "2021-02-10", "licence": "可自由使用"
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
