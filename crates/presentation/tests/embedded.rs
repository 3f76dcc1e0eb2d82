//! What is shown of the first document, held against its text.

use disclosure::dataset::Dataset;
use disclosure::ledger;
use disclosure::line::Line;
use disclosure::query::{indicators, procurement as query};
use presentation::indicators::IndicatorsPage;
use presentation::procurement::ProcurementPage;
use presentation::text::Language;
use presentation::{Field, Narrow, PageCell, Phrase, text_of};

fn dataset() -> Dataset {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    Dataset::from_json(json).expect("the dataset")
}

/// Whatever is printed stands at its place in the document, in the same characters.
fn check_printed(dataset: &Dataset, passage: &[PageCell]) -> usize {
    let mut printed = 0;
    for cell in passage {
        let (text, place) = match cell {
            PageCell::Quotation { text, place } | PageCell::Code { text, place, .. } => (text, place),
            PageCell::Number { printed, place, .. } => (printed, place),
            PageCell::Computed { formula, .. } => {
                printed += check_printed(dataset, formula);
                continue;
            }
            _ => continue,
        };
        let source = dataset.entries[place.entry].document.slice(place.span);
        assert!(source.contains(text.as_str()), "{text:?} at {place:?}, where {source:?} stands");
        printed += 1;
    }
    printed
}

fn passages(fields: &[Field]) -> impl Iterator<Item = &Phrase> {
    fields.iter().map(|field| &field.passage)
}

#[test]
fn every_printed_cell_of_the_procurement_table_is_the_documents() {
    let dataset = dataset();
    let entry = &dataset.entries[0];
    let table = entry.disclosure.procurement.as_ref().expect("a table");
    let items = query::Items::new(table, None);
    let page = ProcurementPage {
        dataset: &dataset,
        entry: 0,
        year: entry.year(),
        earlier_entry: None,
        compare: Some(entry.year() - 1),
        table,
        items: &items,
        texts: Language::Chinese.texts(),
        exceptions: &|_| None,
    };
    let keys = page.keys();
    let columns = page.columns(&keys);
    for position in (0..).take(items.len()) {
        let row = page.row(&keys, "", position).expect("a row");
        assert_eq!(row.fields.len() + 1, columns.len());
        let printed: usize = passages(&row.fields).map(|passage| check_printed(&dataset, passage)).sum();
        assert!(printed > 0 && check_printed(&dataset, &row.heading) == 1, "row {position}");
    }
    let shown: Vec<u32> = (0..).take(items.len()).collect();
    let sum = page.sum(&keys, &shown).expect("a sum");
    let total = page.total(&keys).expect("a total");
    let texts = Language::Chinese.texts();
    let amount = |row: &presentation::SummedRow| text_of(&row.fields[0].passage, texts);
    assert_eq!(amount(&sum), amount(&total), "the stated total is the sum of all items");
    assert!(
        sum.fields.iter().all(|field| check_printed(&dataset, &field.passage) == 0),
        "computed, not printed"
    );
    assert!(page.sum(&keys, &[]).is_none());
    let grouped = page.columns(&keys).into_iter().filter(|column| column.narrow == Narrow::Grouped);
    assert_eq!(grouped.map(|column| column.id).collect::<Vec<_>>(), ["unit", "project"]);
    let group = page.subtotal(&keys, 0).map(|row| text_of(&row.heading, texts)).unwrap_or_default();
    assert!(group.ends_with("每项都用于：机构编制管理工作经费"), "{group}");
    let lead = text_of(&page.lead(None), texts);
    assert!(lead.contains(&amount(&total)) && !lead.contains(texts.common.absent.0), "{lead}");
}

#[test]
fn every_printed_cell_of_the_indicators_is_the_documents() {
    let dataset = dataset();
    let entry = &dataset.entries[0];
    let items = indicators::Indicators::new(&entry.disclosure, None);
    let ledger = ledger::build(&dataset, entry.department());
    let page = IndicatorsPage {
        dataset: &dataset,
        entry: 0,
        year: entry.year(),
        earlier_entry: None,
        compare: None,
        own: &entry.disclosure,
        items: &items,
        ledger: &ledger,
        texts: Language::Chinese.texts(),
        exceptions: &|_| None,
    };
    assert_eq!(page.key(), "同一单位的条形用同一把尺，浅色是说明里的范围。");
    for position in (0..).take(items.len()) {
        let card = page.card(position).expect("a card");
        let row = page.row(position).expect("a row");
        let details = card.details.iter().map(|(_, passage)| passage);
        let of_card: usize =
            [&card.name, &card.target].into_iter().chain(details).map(|p| check_printed(&dataset, p)).sum();
        let of_row: usize = passages(&row.fields).map(|passage| check_printed(&dataset, passage)).sum();
        // The row has the two levels as well, but not the name, which heads it.
        assert_eq!((of_card, of_row), (4, 5), "indicator {position}");
    }
    for (at, project) in entry.disclosure.projects.iter().enumerate() {
        let shown = page.project(at).expect("a project");
        assert_eq!(shown.goals.len(), project.goals.len());
        let budget = ledger.get(&Line::Project(project.name.value.clone()), entry.year());
        let figure = text_of(&shown.figures[0].1, Language::Chinese.texts());
        assert!(figure.starts_with(&budget.expect("a budget").amount.to_string()), "{figure}");
    }
}
