//! One search over everything, against the embedded dataset.

use std::sync::Arc;

use disclosure::dataset::Dataset;
use disclosure::ledger::{self, Ledger};
use disclosure::query::indicators::Indicators;
use disclosure::query::procurement::Items;
use presentation::search::{
    MarkedWords, ResultGroup, SearchHits, SearchIndex, SearchKind, SearchScope, SearchedDocument, TargetPlace,
};
use presentation::text::Language;

fn embedded() -> Dataset {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    Dataset::from_json(json).expect("the embedded dataset")
}

fn ledger_of(dataset: &Dataset) -> Ledger {
    ledger::build(dataset, dataset.entries[0].department())
}

fn scope<'a>(dataset: &'a Dataset, ledger: &'a Ledger) -> SearchScope<'a> {
    let own = &dataset.entries[0].disclosure;
    SearchScope {
        dataset,
        ledger,
        years: vec![2021, 2020],
        documents: vec![SearchedDocument {
            entry: 0,
            indicators: Some(Arc::new(Indicators::new(own, None))),
            items: own.procurement.as_ref().map(|table| Arc::new(Items::new(table, None))),
        }],
        texts: Language::default().texts(),
    }
}

fn said(words: &MarkedWords) -> String {
    words.iter().map(|(words, is_hit)| if *is_hit { format!("[{words}]") } else { words.clone() }).collect()
}

/// The groups of a search of the embedded dataset, as many results each as there are, with what is said of them all.
fn found(dataset: &Dataset, typed: &str) -> (Vec<ResultGroup>, String, SearchHits) {
    let ledger = ledger_of(dataset);
    let scope = scope(dataset, &ledger);
    let index = SearchIndex::new(&scope);
    let hits = index.search(typed, None);
    (index.groups(&scope, &hits, &|_| usize::MAX), index.summary(&scope, &hits), hits)
}

fn of_kind(groups: &[ResultGroup], kind: SearchKind) -> Option<&ResultGroup> {
    groups.iter().find(|group| group.kind == kind)
}

#[test]
fn what_is_counted_is_what_the_document_holds() {
    let dataset = embedded();
    let entry = &dataset.entries[0];
    for typed in ["培训", "会议", "改革", "计算机", "492.63"] {
        let (groups, summary, _) = found(&dataset, typed);
        let places = entry.document.text.matches(typed).count();
        assert!(summary.contains(&format!(" · {places}处原文")), "{typed}: {summary}");
        let own = &entry.disclosure;
        let indicators = Indicators::new(own, None);
        let promises = indicators.index().search(typed, None).rows().len();
        assert!(summary.starts_with(&format!("{promises}项承诺 · ")), "{typed}: {summary}");
        let items = own.procurement.iter().flat_map(|table| &table.groups).flat_map(|group| &group.items);
        let items = items.filter(|item| item.name.value.contains(typed)).count();
        let shown = of_kind(&groups, SearchKind::Procurement).map_or(0, |group| group.results.len());
        assert!(shown >= items, "{typed}: {shown} of {items}");
    }
}

#[test]
fn every_result_shows_what_was_searched_for_and_leads_to_it() {
    let dataset = embedded();
    for typed in ["培训", "会议", "公务 接待", "机构编制", "车", "Ａ０２０１", "A0201"] {
        let (groups, _, _) = found(&dataset, typed);
        assert!(!groups.is_empty(), "{typed}");
        for (group, result) in
            groups.iter().flat_map(|group| group.results.iter().map(move |one| (group, one)))
        {
            let words: String = std::iter::once(&result.title).chain(&result.details).map(said).collect();
            assert!(words.contains('['), "{typed} in {words}");
            if let TargetPlace::Text(span) = result.target.at
                && group.kind != SearchKind::Figures
            {
                let linked = dataset.entries[0].document.slice(span);
                assert!(words.contains(&format!("[{linked}]")), "{linked} of {words}");
            }
        }
    }
}

#[test]
fn every_kind_is_found_by_its_own_words() {
    let dataset = embedded();
    let own = &dataset.entries[0].disclosure;
    let finding = &dataset.findings_of(0)[0];
    let words = [
        (SearchKind::Figures, "公务接待费"),
        (SearchKind::Indicators, own.projects[0].indicators[0].level3.value.as_str()),
        (SearchKind::Goals, own.sub_goals[0].title.value.as_str()),
        (SearchKind::Procurement, "打印机"),
        (SearchKind::Assets, own.assets.as_ref().expect("assets").rows[0].name.value.as_str()),
        (SearchKind::Duties, own.duties[0].value.get(..30).expect("words")),
        (SearchKind::Glossary, own.glossary[0].name.value.as_str()),
        (SearchKind::Findings, finding.rule.title),
        (SearchKind::Original, "一、"),
    ];
    for (kind, typed) in words {
        let (groups, _, _) = found(&dataset, typed);
        assert!(of_kind(&groups, kind).is_some_and(|group| !group.results.is_empty()), "{kind:?} by {typed}");
    }
}

#[test]
fn an_everyday_word_finds_what_documents_print_and_that_is_said() {
    let dataset = embedded();
    let (groups, _, hits) = found(&dataset, "电脑");
    let (official, _, _) = found(&dataset, "计算机");
    assert_eq!(hits.wordings, ["电脑", "计算机"]);
    let names = |groups: &[ResultGroup]| {
        let bought = of_kind(groups, SearchKind::Procurement).expect("something is bought");
        bought.results.iter().map(|result| said(&result.title)).collect::<Vec<_>>()
    };
    assert_eq!(names(&groups), names(&official));
    // The way to all of them is a search for the word that finds them.
    let heads = &of_kind(&groups, SearchKind::Procurement).expect("something is bought").heads;
    let queries: Vec<_> = heads.iter().map(|head| &head.target.at).collect();
    assert_eq!(queries, [&TargetPlace::View(SearchKind::Procurement, "计算机".to_owned())]);
    assert!(heads[0].words.contains("计算机"));
}

#[test]
fn nothing_is_found_of_nothing() {
    let dataset = embedded();
    for typed in ["", " \u{3000}"] {
        let (groups, summary, _) = found(&dataset, typed);
        assert_eq!((groups.len(), summary.as_str()), (0, ""));
    }
    let (groups, summary, _) = found(&dataset, "没有这几个字");
    assert_eq!((groups.len(), summary.as_str()), (0, "0项承诺 · 0件采购 · 0条核对 · 0处原文"));
}

#[test]
fn the_year_is_said_where_two_documents_are_searched() {
    let mut earlier = embedded().entries.remove(0);
    earlier.disclosure.year.value -= 1;
    let dataset = Dataset::new([earlier, embedded().entries.remove(0)]);
    let ledger = ledger_of(&dataset);
    let one = scope(&dataset, &ledger).documents.remove(0);
    let documents = [1, 0].map(|entry| SearchedDocument { entry, ..one.clone() });
    let scope = SearchScope { documents: documents.to_vec(), ..scope(&dataset, &ledger) };
    let index = SearchIndex::new(&scope);
    let groups = index.groups(&scope, &index.search("培训", None), &|_| usize::MAX);
    let promises = of_kind(&groups, SearchKind::Indicators).expect("promises");
    let years: Vec<u16> = promises.heads.iter().map(|head| head.target.year).collect();
    assert_eq!(years, [2021, 2020]);
    for result in &promises.results {
        let details: Vec<String> = result.details.iter().map(said).collect();
        assert!(details.contains(&format!("{}年", result.target.year)), "{details:?}");
    }
}

/// Typing on looks through what was found before; that must find what a search of everything finds.
#[test]
fn typing_on_finds_what_a_search_of_everything_finds() {
    let mut dataset = embedded();
    let table = dataset.entries[0].disclosure.procurement.as_mut().expect("a table");
    let item = table.groups[0].items[0].clone();
    table.groups[0].items = (0..5_000)
        .map(|at| {
            let mut item = item.clone();
            item.name.value = format!("{}{at}", ["打印机", "打印纸", "计算机", "文件柜"][at % 4]);
            item
        })
        .collect();
    let ledger = ledger_of(&dataset);
    let scope = scope(&dataset, &ledger);
    let index = SearchIndex::new(&scope);
    let mut before: Option<SearchHits> = None;
    for typed in ["打", "打印", "打印机", "打印机1", "打印机12", "打印机1", "电", "电脑", "电脑 12", ""]
    {
        let narrowed = index.search(typed, before.as_ref());
        let anew = index.search(typed, None);
        assert_eq!(index.summary(&scope, &narrowed), index.summary(&scope, &anew), "{typed}");
        let shown = |hits: &SearchHits| index.groups(&scope, hits, &|_| 20);
        assert_eq!(shown(&narrowed), shown(&anew), "{typed}");
        before = Some(narrowed);
    }
}
