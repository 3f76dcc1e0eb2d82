//! Single sentences in many wordings, and what a careful reader takes from each.
//!
//! A row of `sentences.tsv` is a sentence (`⏎` is a line end) behind a title and a heading; the figures that
//! it states, as `科目=万元`, with the year where that is not the document's and `@决算` where it was spent;
//! the changes, as `科目~增减@年度`; and how many amounts are told of instead of being taken.

mod properties;

use disclosure::disclosure::{Change, Disclosure, DocumentKind, Reading, read};
use disclosure::document::read_text;

const SENTENCES: &str = include_str!("sentences.tsv");

/// The reading of `sentence` in a document of 2021.
fn reading(sentence: &str) -> Reading {
    let text = format!("云麓县档案馆2021年部门预算公开\n一、部门预算安排的总体情况\n{sentence}\n");
    read(&read_text("test.txt", &text)).expect("it has a title and a heading")
}

fn figures(disclosure: &Disclosure) -> String {
    let figures = disclosure.figures.iter().map(|figure| {
        let year =
            if figure.year == disclosure.year.value { String::new() } else { format!("{} ", figure.year) };
        let kind = if figure.kind == DocumentKind::FinalAccounts { "@决算" } else { "" };
        format!("{year}{}{kind}={}", figure.line, figure.amount.value)
    });
    listed(&figures.collect::<Vec<_>>())
}

fn changes(disclosure: &Disclosure) -> String {
    let changes = disclosure.changes.iter().map(|change| {
        let by = match change.change.value {
            Change::By(amount) => amount.to_string(),
            Change::ByPercent(percent) => format!("{percent}%"),
            Change::Unchanged => "持平".to_owned(),
        };
        let kind = if change.against_kind == DocumentKind::FinalAccounts { "决算" } else { "" };
        format!("{}~{by}@{}{kind}", change.line, change.against)
    });
    listed(&changes.collect::<Vec<_>>())
}

fn listed(items: &[String]) -> String {
    if items.is_empty() { "-".to_owned() } else { items.join("; ") }
}

fn told(reading: &Reading) -> usize {
    reading.diagnostics.iter().filter(|diagnostic| diagnostic.message.contains("没有采用")).count()
}

#[test]
fn sentences_say_what_they_say() {
    let mut wrong = Vec::new();
    for row in SENTENCES.lines().skip(1) {
        let [kind, text, expected_figures, expected_changes, expected_told] =
            row.split('\t').collect::<Vec<_>>().try_into().expect("five columns");
        let reading = reading(&text.replace('⏎', "\n"));
        let seen = [figures(&reading.disclosure), changes(&reading.disclosure), told(&reading).to_string()];
        if seen != [expected_figures, expected_changes, expected_told] {
            let expected = [expected_figures, expected_changes, expected_told].join(" | ");
            wrong.push(format!("{kind}: {text}\n  expected {expected}\n  seen     {}", seen.join(" | ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
