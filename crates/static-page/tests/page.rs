//! The page without script, of the first document.

use std::collections::BTreeSet;

use disclosure::dataset::Dataset;

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

#[test]
fn every_link_within_the_page_leads_somewhere() {
    let html = static_page::html(first_document());
    let ids: BTreeSet<&str> = attributes(&html, "id").collect();
    let links: Vec<&str> = attributes(&html, "href").filter_map(|link| link.strip_prefix('#')).collect();
    assert!(!links.is_empty());
    for link in links {
        assert!(ids.contains(link), "nothing has the id {link}");
    }
}

#[test]
fn nothing_stands_there_that_only_a_script_could_answer() {
    let html = static_page::html(first_document());
    for control in ["<button", "<input", "<select", "<textarea", "data-set=", "data-row=\""] {
        assert!(!html.contains(control), "{control}");
    }
}

#[test]
fn pages_made_at_the_same_time_do_not_mix() {
    let alone = static_page::html(first_document());
    let pages: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| static_page::html(first_document()))).collect();
        threads.into_iter().map(|thread| thread.join().expect("it renders")).collect()
    });
    for page in pages {
        assert_eq!(page, alone);
    }
}
