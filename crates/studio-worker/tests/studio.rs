//! The studio as its page uses it, with the Word files of made-up departments.

use disclosure::collection::Collection;
use disclosure::dataset::{Dataset, Publication};
use disclosure::rules::check;
use documents_testing::{DocxOptions, docx};
use publication::File;
use specimens::Specimen;
use studio_worker::{
    Chunk, Details, Issue, IssueKind, Product, ShownLine, ShownPlace, Studio, Taken, publication, unpack,
};

fn word_file(name: &str, text: &str) -> Vec<u8> {
    docx(&disclosure::document::read_text(name, text), DocxOptions { run_length: 2, numbering: true })
}

/// A studio with the places that the built site has, and these texts taken in as Word files.
fn studio(texts: &[String]) -> Studio {
    let place = "<div id=\"budget-disclosure-static\"></div>";
    let data = "<script type=\"application/json\" id=\"budget-disclosure-data\"></script>";
    let mut studio = Studio::new(vec![
        File::text("index.html", format!("<title></title>{place}{data}")),
        File::text("offline.html", format!("<title></title>{place}{data}")),
        File::text("studio.html", "studio"),
        File::text("embed.js", "'data/dataset-0000000000000000.js'"),
        File::text("data/dataset.json", include_str!("../../../public/data/hengshui-bianban-2021.json")),
    ]);
    for (position, text) in texts.iter().enumerate() {
        take(&mut studio, &format!("{position}.docx"), text);
    }
    studio
}

fn take(studio: &mut Studio, name: &str, text: &str) -> Vec<Taken> {
    studio.take(name, &word_file(name, text), &mut |_| ()).expect("a disclosure")
}

/// What the page shows at a place: the excerpt of the line that the place marks.
fn marked(studio: &Studio, place: &ShownPlace) -> String {
    let chunk = studio.chunk(place.entry, place.line, 1).expect("a document");
    let text = match chunk.lines.first().expect("a line") {
        ShownLine::Paragraph { text, .. } => text.clone(),
        ShownLine::Row { cells, .. } => cells[place.cell].text.clone(),
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    assert!(text.contains(&place.find), "{place:?} is not found in {text}");
    String::from_utf16(&units[place.start..place.end]).expect("whole characters")
}

/// The issues of some kinds, in the order in which they are shown.
fn listed(details: &Details, is_asked: impl Fn(IssueKind) -> bool) -> Vec<&Issue> {
    let groups = details.issues.iter().filter(|issues| is_asked(issues.kind));
    groups.flat_map(|issues| &issues.rules).flat_map(|rule| &rule.listed).collect()
}

#[test]
fn figures_are_marked_where_they_stand() {
    for seed in 0..20 {
        let specimen = Specimen::new(seed);
        let studio = studio(&[specimen.text()]);
        let details = studio.details(0).expect("a document");
        let names: Vec<&str> = details.summary.figures.iter().map(|figure| figure.name.as_str()).collect();
        for (name, _) in specimen.figures() {
            assert!(names.contains(&name.as_str()), "{name} of seed {seed}: {names:?}");
        }
        let digits = |text: &str| text.chars().any(|c| c.is_ascii_digit() || c == '零');
        for figure in &details.summary.figures {
            let text = marked(&studio, figure.place.as_ref().expect("a place"));
            assert!(digits(&text), "{} is marked at {text}", figure.name);
        }
        for issue in listed(&details, |_| true) {
            for place in &issue.places {
                marked(&studio, place);
            }
        }
    }
}

#[test]
fn a_broken_sum_comes_first_with_the_paragraph_to_correct() {
    let specimen = Specimen::new(5);
    let text = specimen.text();
    let broken = text.replacen("包括人员经费", "包括人员经费9", 1);
    let studio = studio(&[broken]);
    let details = studio.details(0).expect("a document");
    let first = listed(&details, |_| true)[0];
    let place = first.places.first().expect("a place");
    let paragraphs = studio.chunk(0, 0, usize::MAX).expect("a document").lines;
    let position = paragraphs.iter().position(|line| match line {
        ShownLine::Paragraph { text, .. } => text.contains("包括人员经费9"),
        ShownLine::Row { .. } => false,
    });
    assert_eq!(Some(place.line), position);
    let ShownLine::Paragraph { number, .. } = paragraphs[place.line] else { panic!("a paragraph") };
    assert_eq!(place.name, format!("第{number}段"));
    assert_eq!(studio.overview().entries[0].differs, details.issues[0].count);
}

#[test]
fn a_part_of_which_nothing_was_read_comes_before_all_else() {
    // As a document looks whose tables were pasted as text: every cell a paragraph of its own.
    let text = Specimen::new(3).text().replace('\t', "\n");
    let studio = studio(&[text]);
    let details = studio.details(0).expect("a document");
    assert_eq!(details.summary.indicator_count, 0, "the table cannot be read");
    assert_eq!(details.issues[0].kind, IssueKind::Lost);
    assert_eq!(studio.overview().entries[0].lost, details.issues[0].count);
    let lost = listed(&details, |kind| kind == IssueKind::Lost);
    let heading =
        |issue: &&Issue| issue.places.first().is_some_and(|place| marked(&studio, place).contains("绩效"));
    assert!(lost.iter().any(heading), "{lost:?}");
    // What is told loudly is not told again below.
    let gaps = listed(&details, |kind| kind == IssueKind::Gap);
    assert!(gaps.iter().all(|gap| lost.iter().all(|lost| lost.title != gap.title)), "{gaps:?}");
}

#[test]
fn issues_stand_under_the_rule_that_found_them() {
    let original = include_str!("../../../documents/hengshui-bianban-2021.txt");
    let studio = studio(&[original.to_owned()]);
    let details = studio.details(0).expect("a document");
    let dataset = Dataset::from_json(include_str!("../../../public/data/hengshui-bianban-2021.json"))
        .expect("a dataset");
    let found = check(&dataset);
    let rules = || details.issues.iter().flat_map(|issues| &issues.rules);
    for rule in rules().filter(|rule| !rule.title.is_empty()) {
        let shown: usize = rules().filter(|other| other.title == rule.title).map(|other| other.count).sum();
        let expect = found.iter().filter(|finding| finding.rule.title == rule.title).count();
        assert_eq!(shown, expect, "{}", rule.title);
        assert!(!rule.reason.is_empty(), "{}", rule.title);
    }
    for issues in &details.issues {
        assert_eq!(issues.count, issues.rules.iter().map(|rule| rule.count).sum::<usize>());
        let mut titles: Vec<&str> = issues.rules.iter().map(|rule| rule.title).collect();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), issues.rules.len(), "each rule stands once: {titles:?}");
    }
    assert!(details.issues.iter().any(|issues| issues.kind == IssueKind::Doubtful));
}

#[test]
fn words_to_search_for_begin_with_a_whole_number() {
    let (mut cut, digit) = (0, |c: char| c.is_ascii_digit());
    for seed in 0..20 {
        let studio = studio(&[Specimen::new(seed).text()]);
        let details = studio.details(0).expect("a document");
        for place in details.summary.figures.iter().filter_map(|figure| figure.place.as_ref()) {
            let chunk = studio.chunk(0, place.line, 1).expect("a document");
            let ShownLine::Paragraph { text, .. } = &chunk.lines[0] else { continue };
            let at = text.find(&place.find).expect("the words are there");
            cut += usize::from(at > 0);
            assert!(
                !(text[..at].ends_with(digit) && place.find.starts_with(digit)),
                "{} in {text}",
                place.find
            );
        }
    }
    assert!(cut > 0, "some words begin within a paragraph");
}

#[test]
fn parts_of_a_document_are_the_document() {
    let studio = studio(&[Specimen::new(8).text()]);
    let whole = studio.chunk(0, 0, usize::MAX).expect("a document");
    let mut parts = Vec::new();
    loop {
        let Chunk { lines, total, from } = studio.chunk(0, parts.len(), 7).expect("a document");
        assert_eq!((total, from), (whole.lines.len(), parts.len()));
        if lines.is_empty() {
            break;
        }
        parts.extend(lines);
    }
    assert_eq!(format!("{parts:?}"), format!("{:?}", whole.lines));
    assert!(studio.chunk(1, 0, 1).is_none());
}

#[test]
fn a_corrected_file_takes_the_place_of_the_same_department_and_year() {
    let specimen = Specimen::new(2);
    let mut studio = studio(&[specimen.text(), specimen.next_year(3).text()]);
    let [taken] = take(&mut studio, "corrected.docx", &specimen.text()).try_into().expect("one disclosure");
    assert!(taken.replaced);
    let files: Vec<String> = studio.overview().entries.into_iter().map(|entry| entry.file).collect();
    assert_eq!(files, ["corrected.docx", "1.docx"]);
    studio.remove(0);
    assert_eq!(studio.overview().entries.len(), 1);
}

#[test]
fn what_is_saved_holds_every_year_and_is_taken_in_again() {
    let specimen = Specimen::new(2);
    let mut studio = studio(&[specimen.text(), specimen.next_year(3).text()]);
    let years = [specimen.content.year, specimen.content.year + 1];
    let mut save = |product: Product| studio.save(product, Publication::default()).expect("a site");

    let offline = save(Product::Offline);
    let page = String::from_utf8(offline.content).expect("text");
    let title = format!("{} {}—{}年部门预算公开", specimen.content.department, years[0], years[1]);
    assert!(page.contains(&format!("<title>{title}</title>")), "{title}");
    assert!(page.contains("\"entries\":["));
    assert!(offline.name.contains(&specimen.content.department));

    let paths = |content: &[u8]| -> Vec<String> {
        unpack(content).expect("an archive").into_iter().map(|file| file.path).collect()
    };
    let site = paths(&save(Product::Site).content);
    for path in ["index.html", "offline.html", "data/dataset.json", "data/findings.csv"] {
        assert!(site.iter().any(|other| other == path), "{path}: {site:?}");
    }
    assert!(!site.iter().any(|path| path == "studio.html"));
    let tables = paths(&save(Product::Tables).content);
    assert!(!tables.is_empty() && tables.iter().all(|path| path.contains(".csv")), "{tables:?}");

    let dataset = save(Product::Dataset);
    let read = std::str::from_utf8(&dataset.content).ok().map(Dataset::from_json);
    let read = read.expect("text").expect("a dataset");
    assert_eq!(read.findings, Some(check(&read)));
    let mut next = Studio::new(Vec::new());
    let taken = next.take(&dataset.name, &dataset.content, &mut |_| ()).expect("a dataset");
    assert_eq!(taken.iter().map(|one| one.year).collect::<Vec<_>>(), years);
    assert!(next.save(Product::Site, Publication::default()).is_err(), "there is no site");
}

#[test]
fn several_departments_become_a_folder_with_a_file_for_each() {
    let texts: Vec<String> = (0..2).map(|seed| Specimen::new(seed).text()).collect();
    let mut studio = studio(&texts);
    let mut save = |product| studio.save(product, Publication::default()).expect("it can be made").content;
    let site = unpack(&save(Product::Site)).expect("an archive");
    let file = |path: &str| site.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    let manifest = String::from_utf8(file("data/collection.json").content.to_vec()).expect("text");
    let collection = Collection::from_json(&manifest).expect("a manifest");
    assert_eq!(collection.departments.len(), 2);
    for department in &collection.departments {
        file(&format!("{}/index.html", department.folder));
        for (year, document) in department.documents() {
            let content = &file(&format!("data/{}", document.file.path)).content;
            assert!(department.dataset_of(year, document, &content.whole()).is_ok());
        }
    }
    // What is kept for next year holds all of them.
    let kept =
        Dataset::from_json(std::str::from_utf8(&save(Product::Dataset)).expect("text")).expect("a dataset");
    assert_eq!(kept.departments().len(), 2);
}

#[test]
fn what_is_told_of_the_publication_stands_on_the_page_and_in_the_data() {
    let specimen = Specimen::new(2);
    let mut studio = studio(&[specimen.text()]);
    let form = r#"{"publisher":" 某市某局 ","published":"2022-02-10","original":"https://a.gov.cn/1.docx","url":"","licence":"可自由使用"}"#;
    let told = publication(form);
    assert_eq!((told.publisher.as_deref(), told.url.as_deref()), (Some("某市某局"), None));
    let text = |saved: Vec<u8>| String::from_utf8(saved).expect("text");
    let page = text(studio.save(Product::Offline, told.clone()).expect("a site").content);
    for said in ["某市某局", "2022-02-10", "href=\"https://a.gov.cn/1.docx\"", "可自由使用"] {
        assert!(page.contains(said), "{said}");
    }
    let data = studio.save(Product::Dataset, told.clone()).expect("a site");
    let mut next = self::studio(&[]);
    next.take(&data.name, &data.content, &mut |_| ()).expect("a dataset");
    let known = next.overview().known.expect("what the data say");
    assert_eq!((known.publication, known.year), (told, specimen.content.year));
    // What is told later is what is saved later.
    let page = text(studio.save(Product::Offline, Publication::default()).expect("a site").content);
    assert!(!page.contains("可自由使用"), "{page}");
}

#[test]
fn the_built_in_disclosure_is_offered_to_its_own_department() {
    let original = include_str!("../../../documents/hengshui-bianban-2021.txt");
    let next_year = original.replace("2021年", "2022年");
    let mut studio = studio(&[next_year]);
    assert_eq!(studio.overview().offer.map(|offer| offer.year), Some(2021));
    studio.join_built_in();
    let overview = studio.overview();
    assert!(overview.offer.is_none());
    let seen: Vec<(u16, bool)> = overview.entries.iter().map(|entry| (entry.year, entry.built_in)).collect();
    assert_eq!(seen, [(2021, true), (2022, false)]);
    let other = self::studio(&[Specimen::new(1).text()]);
    assert!(other.overview().offer.is_none());
}

#[test]
fn a_file_that_is_no_disclosure_changes_nothing() {
    let mut studio = studio(&[Specimen::new(1).text()]);
    let mut check = |name: &str, bytes: &[u8], expect: &str| {
        let error = studio.take(name, bytes, &mut |_| ()).expect_err("no disclosure").to_string();
        assert!(error.contains(expect), "{name}: {error}");
        assert_eq!(studio.overview().entries.len(), 1);
    };
    check("a.pdf", b"%PDF-1.7", "另存为 .docx");
    check("a.docx", b"", "文件是空的");
    check("a.txt", "开会通知".as_bytes(), "没有找到部门预算信息公开的任何内容");
    check("a.json", b"{}", "请选择本工具保存过的数据文件");
    check("a.JSON", b"\xff\xfe", "请选择本工具保存过的数据文件");
}
