//! The page without script, of the first document.

use std::collections::{BTreeMap, BTreeSet};

use disclosure::cited::Span;
use disclosure::dataset::Dataset;
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
    let pages = html.further.iter().map(|(file, body)| (file.as_str(), body.as_str()));
    let pages: BTreeMap<&str, &str> =
        pages.chain([("", html.views.as_str()), ("index.html", &html.views)]).collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(file, body)| (*file, attributes(body, "id").collect())).collect();
    let mut count = 0;
    for (own, body) in &pages {
        for link in attributes(body, "href").filter(|link| !link.starts_with("data/")) {
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
    let (_, body) = html.further.last().filter(|(last, _)| last == file).expect("the last page");
    assert!(attributes(body, "id").any(|own| own == id), "{id}");
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
