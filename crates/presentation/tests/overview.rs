//! What 概览 shows of the first document, and of documents that were changed in one place.

use disclosure::amount::Amount;
use disclosure::dataset::{Dataset, Entry};
use disclosure::disclosure::{Change, Disclosure, Figure, SectionKind, Unread};
use disclosure::ledger::{self, Ledger};
use disclosure::line::Line;
use presentation::chart::Paint;
use presentation::overview::{Nothing, OverviewPage};
use presentation::text::Language;
use presentation::{PageCell, Phrase, text_of};

fn dataset() -> Dataset {
    let json = include_str!("../../../public/data/hengshui-bianban-2021.json");
    Dataset::from_json(json).expect("the dataset")
}

/// The dataset after a change of what its document says.
fn changed(change: impl FnOnce(&mut Disclosure)) -> Dataset {
    let mut dataset = dataset();
    change(&mut dataset.entries[0].disclosure);
    dataset
}

/// The dataset with a document of the year before that states these figures.
fn with_year_before(figures: &[(Line, &str)]) -> Dataset {
    let mut before: Entry = dataset().entries.remove(0);
    let template = before.disclosure.figures[0].clone();
    before.disclosure.year.value -= 1;
    before.disclosure.changes.clear();
    before.disclosure.figures = figures
        .iter()
        .map(|(line, value)| {
            let mut figure = Figure { line: line.clone(), ..template.clone() };
            figure.year = before.disclosure.year.value;
            figure.amount.value = amount(value);
            figure
        })
        .collect();
    Dataset::new([before, dataset().entries.remove(0)])
}

fn amount(text: &str) -> Amount {
    text.parse().expect(text)
}

fn set(disclosure: &mut Disclosure, line: &Line, value: &str) {
    for figure in disclosure.figures.iter_mut().filter(|figure| figure.line == *line) {
        figure.amount.value = amount(value);
    }
}

/// Shows the newest year of a dataset beside the year before.
fn shown<T>(dataset: &Dataset, show: impl FnOnce(OverviewPage) -> T) -> T {
    let department = dataset.entries[0].department().to_owned();
    let ledger: Ledger = ledger::build(dataset, &department);
    let year = dataset.entries.iter().map(Entry::year).max().expect("a year");
    let entry = dataset.entry(&department, year).map(|(at, _)| at);
    let compare = ledger.years.iter().copied().rfind(|&other| other < year);
    let earlier_entry = compare.and_then(|year| dataset.entry(&department, year)).map(|(at, _)| at);
    show(OverviewPage {
        dataset,
        entry,
        earlier_entry,
        year,
        compare,
        ledger: &ledger,
        findings: entry.map(|at| dataset.findings_of(at)),
        texts: Language::default().texts(),
        exceptions: &|_| None,
    })
}

fn text(phrase: &[PageCell]) -> String {
    text_of(phrase, Language::default().texts())
}

#[test]
fn the_first_number_is_the_expenditure_as_printed() {
    shown(&dataset(), |page| {
        let hero = page.hero().expect("a number");
        assert!(matches!(&hero.figure, PageCell::Number { printed, .. } if printed == "492.63"));
        assert_eq!(hero.sentence, "2021年，这个部门打算花492万6300元。");
        let hundred: Vec<String> =
            hero.hundred.iter().map(|(yuan, purpose)| format!("{yuan}{purpose}")).collect();
        assert_eq!(hundred, ["82元付给人员", "10元日常办公", "8元办专项"]);
        assert_eq!(hero.change.expect("a change").words, "比2020年多33.06万元（7.2%）");
        assert_eq!(hero.conflicts, [] as [Phrase; 0]);
    });
}

#[test]
fn the_picture_has_the_parts_and_each_leads_to_its_place() {
    shown(&dataset(), |page| {
        let money = page.money().expect("parts");
        let bar = money.bar.expect("a bar");
        assert_eq!(bar.segments.last().map(|segment| segment.to), Some(1000));
        assert!(bar.segments.iter().all(|segment| segment.paint != Paint::Gap && segment.place.is_some()));
        let rows: Vec<String> = money
            .rows
            .iter()
            .map(|row| format!("{} {}", text(std::slice::from_ref(&row.amount)), row.share))
            .collect();
        assert_eq!(rows, ["402.59 占81.7%", "49.04 占10.0%", "33 占6.7%", "8 占1.6%"]);
        assert_eq!(money.rows[2].promises.as_ref().map(|(words, _)| words.as_str()), Some("14项承诺"));
        assert_eq!(money.note, "");
    });
}

#[test]
fn parts_that_do_not_add_up_leave_a_gap_or_go_beyond() {
    let short = changed(|own| own.figures.retain(|figure| figure.line != Line::ProjectExpenditure));
    shown(&short, |page| {
        let money = page.money().expect("parts");
        let row = money.rows.last().expect("a row");
        assert_eq!(row.paint, Paint::Gap);
        assert_eq!(text(std::slice::from_ref(&row.amount)), "41.00= 492.63 − 451.63");
        assert!(money.bar.expect("a bar").segments.iter().any(|segment| segment.paint == Paint::Gap));
        assert_eq!(page.hero().expect("a number").hundred.last().map(|part| part.0.as_str()), Some("8元"));
    });
    let much = changed(|own| set(own, &Line::PersonnelExpenses, "900"));
    let much = {
        let mut much = much;
        set(&mut much.entries[0].disclosure, &Line::BasicExpenditure, "949.04");
        much
    };
    shown(&much, |page| {
        let money = page.money().expect("parts");
        assert!(money.bar.expect("a bar").end.is_some());
        assert!(money.note.contains("多497.41万元"), "{}", money.note);
        assert_eq!(page.hero().expect("a number").hundred, []);
    });
    let below = changed(|own| {
        set(own, &Line::PersonnelExpenses, "-49.04");
        set(own, &Line::BasicExpenditure, "-0.00");
    });
    shown(&below, |page| assert!(page.money().expect("parts").bar.is_none()));
}

#[test]
fn without_parts_or_figures_nothing_is_invented() {
    let one = changed(|own| own.figures.retain(|figure| figure.line == Line::TotalExpenditure));
    shown(&one, |page| {
        let money = page.money().expect("a total");
        assert_eq!((money.rows.len(), money.note.is_empty()), (0, false));
        assert_eq!(page.hero().expect("a number").hundred, []);
    });
    let none = changed(|own| {
        own.figures.clear();
        own.procurement = None;
    });
    shown(&none, |page| {
        assert!(page.hero().is_none() && page.money().is_none() && page.lines().is_none());
        assert_eq!(page.no_figures().0, Nothing::NotInDocument);
        assert!(page.changes().expect("what is said").cards.iter().all(|card| card.changed.is_none()));
    });
}

#[test]
fn what_was_not_read_is_not_said_to_be_absent() {
    let unread = changed(|own| {
        own.figures.retain(|figure| figure.line != Line::OfficialReception);
        let span = own.sections[3].span;
        own.unread.push(Unread { line: None, section: Some(SectionKind::ThreePublicExpenses), span });
    });
    shown(&unread, |page| {
        let rows = page.three_public().expect("the three").rows;
        let reception = rows.iter().find(|row| row.name == "公务接待费").expect("a row");
        assert!(matches!(reception.amount, Err(Nothing::NotRead(_))));
    });
    let absent = changed(|own| own.figures.retain(|figure| figure.line != Line::OfficialReception));
    shown(&absent, |page| {
        let rows = page.three_public().expect("the three").rows;
        let reception = rows.iter().find(|row| row.name == "公务接待费").expect("a row");
        assert_eq!(reception.amount, Err(Nothing::NotInDocument));
    });
}

#[test]
fn changes_have_the_reason_in_the_departments_words() {
    shown(&dataset(), |page| {
        let changes = page.changes().expect("changes");
        let names: Vec<&str> = changes.cards.iter().map(|card| card.name.as_str()).collect();
        assert_eq!(names, ["基本支出", "项目支出"]);
        let card = &changes.cards[0];
        let reason = card.reason.clone().map(|reason| text(&[reason]));
        assert_eq!(reason.as_deref(), Some("人员增加，相应增加人员经费和日常公用经费"));
        assert_eq!(card.changed.as_ref().map(|changed| changed.words.as_str()), Some("多34.06万元（8.2%）"));
        assert_eq!(changes.cards[1].changed.as_ref().map(|one| one.words.as_str()), Some("少1万元（2.4%）"));
        assert!(card.picture.as_ref().expect("a picture").points[0].is_derived);
        assert_ne!(changes.note, "");
    });
}

#[test]
fn documents_that_contradict_each_other_are_both_quoted() {
    // By their figures nothing changed; by the words of the later one it did.
    let dataset = with_year_before(&[(Line::TotalExpenditure, "492.63"), (Line::ProjectExpenditure, "42")]);
    shown(&dataset, |page| {
        let hero = page.hero().expect("a number");
        assert_eq!(hero.change.expect("a change").words, "与2020年一样多");
        let conflict = text(&hero.conflicts[0]);
        for said in ["增加33.06万元", "2020年的文件写的是492.63", "2021年写的是492.63"] {
            assert!(conflict.contains(said), "{conflict}");
        }
        let cards = page.changes().expect("changes").cards;
        let project = cards.iter().find(|card| card.name == "项目支出").expect("a card");
        assert_eq!(project.conflicts, [] as [Phrase; 0]);
    });
}

#[test]
fn a_change_in_percent_is_quoted_where_the_year_before_is_not_known() {
    let percent = changed(|own| {
        own.changes[1].change.value = Change::ByPercent("8.2".parse().expect("a number"));
    });
    shown(&percent, |page| {
        let card = &page.changes().expect("changes").cards[0];
        assert!(card.changed.is_none() && card.picture.is_none());
        assert!(text(&card.said).starts_with("原文说比2020年增长"), "{}", text(&card.said));
    });
}

#[test]
fn promises_have_numbers_and_come_from_every_project() {
    shown(&dataset(), |page| {
        let promises = page.promises().expect("promises");
        assert_eq!(promises.rows.len(), 3);
        assert!(promises.rows[0].meaning.contains("机构编制管理工作经费"));
        assert!(promises.rows[1].meaning.contains("机构编制统计和实名制管理工作经费"));
        assert!(promises.all.contains("23项"));
    });
}

#[test]
fn very_large_amounts_stay_exact() {
    let large = changed(|own| {
        own.figures.retain(|figure| matches!(figure.line, Line::TotalExpenditure | Line::BasicExpenditure));
        set(own, &Line::TotalExpenditure, "1000000000000");
        set(own, &Line::BasicExpenditure, "999999999999.99");
    });
    shown(&large, |page| {
        let hero = page.hero().expect("a number");
        assert!(hero.is_long && hero.sentence.contains("100000000亿元"), "{}", hero.sentence);
        let gap = page.money().expect("parts").rows.pop().expect("the gap");
        assert!(text(&[gap.amount]).starts_with("0.01"));
    });
}
