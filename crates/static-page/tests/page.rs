//! The page without script, of the first document.

use std::collections::{BTreeMap, BTreeSet};

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
use disclosure::disclosure::DocumentKind;
use disclosure::document::Block;
use static_page::StaticHtml;

fn first_document() -> Dataset {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    Dataset::from_json(json).expect("it is a dataset")
}

fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let begin = format!(" {name}=\"");
    let values: Vec<&str> = html
        .match_indices(&begin)
        .filter_map(|(at, found)| html[at + found.len()..].split('"').next())
        .collect();
    values.into_iter()
}

#[track_caller]
fn check_links(html: &StaticHtml) {
    let pages = html.further.iter().map(|page| (page.file.as_str(), page.body.as_str()));
    let pages: BTreeMap<&str, &str> =
        pages.chain([("", html.views.as_str()), ("index.html", &html.views)]).collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(file, body)| (*file, attributes(body, "id").collect())).collect();
    let mut count = 0;
    for (own, body) in &pages {
        // The live page opens what its address says.
        let is_live = |link: &str| link.starts_with("index.html#view=overview&amp;");
        let is_own = |link: &&str| !link.starts_with("data/") && !is_live(link);
        for link in attributes(body, "href").filter(is_own) {
            let (file, id) = link.split_once('#').unwrap_or((link, ""));
            let known = ids.get(if file.is_empty() { *own } else { file });
            let known = known.unwrap_or_else(|| panic!("there is no page for {link}"));
            assert!(id.is_empty() || known.contains(id), "nothing has the id of {link}");
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn every_link_within_the_page_leads_somewhere() {
    let html = static_page::html(first_document());
    assert_eq!(html.further, []);
    check_links(&html);
}

/// The first document with many times its rows, and one figure at the end of a long text.
fn long_document(rows: usize) -> Dataset {
    let mut dataset = first_document();
    let entry = &mut dataset.entries[0];
    let items = &mut entry.disclosure.procurement.as_mut().expect("procurement").groups[0].items;
    *items = items.iter().cycle().take(rows).cloned().collect();
    let terms = &mut entry.disclosure.glossary;
    *terms = terms.iter().cycle().take(rows).cloned().collect();
    let (document, figure) = (&mut entry.document, &mut entry.disclosure.figures[0].amount);
    for line in std::iter::repeat_n("预算", rows * 40).chain([figure.value.to_string().as_str()]) {
        document.text.push('\n');
        let start = document.text.len();
        document.text.push_str(line);
        let span = Span::new(start, document.text.len());
        document.blocks.push(Block::Paragraph(span));
        figure.span = span;
    }
    dataset
}

#[test]
fn a_long_original_goes_on_on_further_pages_and_its_figures_lead_there() {
    let html = static_page::html(long_document(900));
    assert!(html.further.len() > 1);
    let far = attributes(&html.views, "href").find(|link| link.starts_with("source-2021-"));
    let (file, id) = far.expect("a link to a further page").split_once('#').expect("a place");
    let last = html.further.last().filter(|last| last.file == file).expect("the last page");
    assert!(attributes(&last.body, "id").any(|own| own == id), "{id}");
    check_links(&html);
}

#[test]
fn each_document_of_the_department_has_a_page_and_all_lead_to_each_other() {
    let mut dataset = long_document(900);
    let [before, accounts] = [(2020, DocumentKind::Budget), (2021, DocumentKind::FinalAccounts)];
    for (year, kind) in [before, accounts] {
        let mut other = dataset.entries[0].clone();
        other.disclosure.year.value = year;
        other.disclosure.kind = kind;
        dataset.entries.push(other);
    }
    let html = static_page::html(Dataset::new(dataset.entries));
    let of = |file: &str| html.further.iter().find(|page| page.file == file).map(|page| page.body.as_str());
    let pages = [
        (html.views.as_str(), "2021年部门预算"),
        (of("2021-final-accounts.html").expect("a page"), "2021年部门决算"),
        (of("2020.html").expect("a page"), "2020年部门预算"),
    ];
    for (body, title) in pages {
        let (_, heading) = body.split_once("header__year\">").expect("a title");
        assert!(heading.starts_with(title), "{title}: {}", heading.split('<').next().unwrap_or_default());
        for (_, other) in pages.iter().filter(|(_, other)| *other != title) {
            assert!(body.contains(&format!(">{other}</a>")), "from {title} to {other}");
        }
    }
    // A long original goes on on pages of its own.
    for file in ["source-2021-budget-2.html", "source-2021-final-accounts-2.html", "source-2020-2.html"] {
        assert!(of(file).is_some(), "{file}");
    }
    check_links(&html);
}

#[test]
fn a_page_is_no_longer_for_ten_times_as_many_rows() {
    let [short, long] = [300, 3_000].map(|rows| static_page::html(long_document(rows)).views);
    // The long one has further digits, and the first part of its text is full.
    assert!(long.len() < short.len() * 2, "{} {}", short.len(), long.len());
    for list in ["<tr>", "<dt>"] {
        assert!(long.matches(list).count() <= short.matches(list).count() + 1, "{list}");
    }
    for file in ["procurement.csv", "dataset.json"] {
        assert!(long.contains(&format!("<a href=\"data/{file}\" download=\"{file}\">{file}</a>")), "{file}");
    }
}

#[test]
fn nothing_stands_there_that_only_a_script_could_answer() {
    let html = static_page::html(first_document());
    for control in ["<button", "<input", "<select", "<textarea", "data-set=", "data-row=\""] {
        assert!(!html.views.contains(control), "{control}");
    }
}

#[test]
fn pages_made_at_the_same_time_do_not_mix() {
    let alone = static_page::html(first_document());
    let pages: Vec<StaticHtml> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| static_page::html(first_document()))).collect();
        threads.into_iter().map(|thread| thread.join().expect("it renders")).collect()
    });
    for page in pages {
        assert_eq!(page, alone);
    }
}
