use rust_decimal::Decimal;

use super::{Derivation, Ledger, Origin, Trend, build, percent_of};
use crate::amount::Amount;
use crate::cited::{Cited, Place, Span};
use crate::dataset::{Dataset, Entry};
use crate::disclosure::{
    Change, Disclosure, DocumentKind, Figure, Funds, Procurement, Statement, YearChange,
};
use crate::document::Document;
use crate::line::Line;

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount in a test")
}

fn span(at: usize) -> Span {
    Span::new(at, at + 1)
}

/// A disclosure of `year`; the spans number figures from 0 and changes from 100.
fn disclosure(year: u16, figures: &[(Line, &str)], changes: &[(Line, u16, Change)]) -> Entry {
    let disclosure = Disclosure {
        department: Cited::new("编办".to_owned(), Span::default()),
        year: Cited::new(year, Span::default()),
        figures: (0..)
            .zip(figures)
            .map(|(at, (line, printed))| Figure {
                line: line.clone(),
                amount: Cited::new(amount(printed), span(at)),
                factor: Decimal::ONE,
                year,
                kind: DocumentKind::Budget,
                statement: Statement::Expenditure,
            })
            .collect(),
        changes: (100..)
            .zip(changes)
            .map(|(at, (line, against, change))| YearChange {
                line: line.clone(),
                change: Cited::new(*change, span(at)),
                against: *against,
                against_kind: DocumentKind::Budget,
                reason: None,
            })
            .collect(),
        ..Disclosure::default()
    };
    Entry { document: Document::default(), disclosure, diagnostics: Vec::new(), continued_by: None }
}

fn ledger(entries: impl IntoIterator<Item = Entry>) -> Ledger {
    build(&Dataset::new(entries), "编办")
}

/// Checks how a figure of `2021` and a change against `against` look back on that year.
#[track_caller]
fn check_derived(figure: &str, change: Change, against: u16, expect: Option<(&str, &str)>) {
    let ledger = ledger([disclosure(
        2021,
        &[(Line::BasicExpenditure, figure)],
        &[(Line::BasicExpenditure, against, change)],
    )]);
    let entry = ledger.get(&Line::BasicExpenditure, against);
    let expect_origin = |formula: &str| {
        let terms = [span(0), span(100)].map(|span| Place { entry: 0, span }).to_vec();
        Origin::Derived(Derivation { formula: formula.to_owned(), terms })
    };
    assert_eq!(
        entry.map(|entry| (entry.amount.to_string(), entry.origin.clone())),
        expect.map(|(amount, formula)| (amount.to_owned(), expect_origin(formula))),
        "{figure} {change:?}"
    );
    assert_eq!(ledger.years.contains(&against), expect.is_some());
}

#[test]
fn an_earlier_year_follows_from_a_stated_change() {
    let by = |by: &str| Change::By(amount(by));
    check_derived("451.63", by("34.06"), 2020, Some(("417.57", "451.63 − 34.06")));
    check_derived("41", by("-1"), 2020, Some(("42", "41 + 1")));
    check_derived("3.5", by("-1"), 2020, Some(("4.5", "3.5 + 1")));
    check_derived("4.10", by("0.1"), 2020, Some(("4.00", "4.10 − 0.1")));
    check_derived("41", by("1"), 2018, Some(("40", "41 − 1")));
    check_derived("4.10", Change::Unchanged, 2020, Some(("4.10", "4.10（与上年持平）")));
    check_derived("4.10", Change::Unchanged, 2018, Some(("4.10", "4.10（与2018年持平）")));
}

#[test]
fn what_cannot_be_known_exactly_stays_unknown() {
    check_derived("41", Change::ByPercent(amount("10").value()), 2020, None);
    for by in ["-1", "0.1"] {
        check_derived("79228162514264337593543950335", Change::By(amount(by)), 2020, None);
    }
    let looks_ahead = ledger([disclosure(
        2021,
        &[(Line::BasicExpenditure, "1")],
        &[(Line::BasicExpenditure, 2022, Change::Unchanged)],
    )]);
    assert_eq!(looks_ahead.years, [2021]);
    let no_figure = ledger([disclosure(2021, &[], &[(Line::BasicExpenditure, 2020, Change::Unchanged)])]);
    assert_eq!(no_figure.years, [] as [u16; 0]);
}

#[test]
fn a_disclosed_figure_wins_over_a_derived_one() {
    let line = Line::TotalExpenditure;
    let ledger = ledger([
        disclosure(2021, &[(line.clone(), "10")], &[(line.clone(), 2020, Change::By(amount("1")))]),
        disclosure(2020, &[(line.clone(), "8.50")], &[]),
        disclosure(2022, &[], &[(line.clone(), 2021, Change::Unchanged)]),
    ]);
    assert_eq!(ledger.years, [2020, 2021]);
    for (year, entry, printed) in [(2020, 0, "8.50"), (2021, 1, "10")] {
        let found = ledger.get(&line, year).expect("a disclosed figure");
        assert_eq!(found.origin, Origin::Disclosed(Place { entry, span: span(0) }));
        assert_eq!(found.amount.to_string(), printed);
    }
}

#[test]
fn the_first_statement_of_a_line_stands() {
    let ledger = ledger([disclosure(
        2021,
        &[(Line::ProjectExpenditure, "41.0"), (Line::ProjectExpenditure, "41")],
        &[],
    )]);
    let entry = ledger.get(&Line::ProjectExpenditure, 2021).expect("a figure");
    assert_eq!(entry.amount.to_string(), "41.0");
}

#[test]
fn the_procurement_table_stands_in_for_a_missing_sentence() {
    let with_total = |figures: &[(Line, &str)]| {
        let mut entry = disclosure(2021, figures, &[]);
        let total = Some(Cited::new(amount("4.10"), span(50)));
        entry.disclosure.procurement =
            Some(Procurement { total: Some(Funds { total, ..Funds::default() }), ..Procurement::default() });
        let ledger = ledger([entry]);
        ledger.get(&Line::GovernmentProcurement, 2021).map(|entry| entry.amount.to_string())
    };
    assert_eq!(with_total(&[]).as_deref(), Some("4.10"));
    assert_eq!(with_total(&[(Line::GovernmentProcurement, "4.2")]).as_deref(), Some("4.2"));
}

#[test]
fn lines_stand_in_the_order_of_the_template_and_projects_in_that_of_the_latest_year() {
    let project = |name: &str| Line::Project(name.to_owned());
    let ledger = ledger([
        disclosure(2019, &[(project("丙"), "1"), (project("甲"), "1"), (Line::TotalIncome, "2")], &[]),
        disclosure(2021, &[(Line::FixedAssets, "9"), (project("乙"), "1"), (project("甲"), "1")], &[]),
    ]);
    assert_eq!(
        ledger.lines,
        [Line::TotalIncome, project("乙"), project("甲"), project("丙"), Line::FixedAssets]
    );
    assert_eq!(ledger.years, [2019, 2021]);
    assert_eq!(ledger.get(&project("丙"), 2021), None);
}

#[test]
fn a_comparison_is_exact() {
    let check = |earlier: &str, later: &str, difference: &str, percent: Option<&str>, trend: Trend| {
        let line = Line::OfficialReception;
        let ledger = ledger([
            disclosure(2019, &[(line.clone(), earlier)], &[]),
            disclosure(2021, &[(line.clone(), later)], &[]),
        ]);
        let comparison = ledger.compare(&line, 2019, 2021);
        assert_eq!(comparison.difference.map(|it| it.to_string()).as_deref(), Some(difference));
        assert_eq!(comparison.percent.map(|it| it.to_string()).as_deref(), percent, "{earlier} {later}");
        assert_eq!(comparison.trend, Some(trend));
    };
    check("459.57", "492.63", "33.06", Some("7.2"), Trend::Increase);
    check("42", "41", "-1", Some("-2.4"), Trend::Decrease);
    check("4.10", "4.1", "0.00", Some("0.0"), Trend::Unchanged);
    check("0", "2", "2", None, Trend::Increase);
    check("2000", "2001", "1", Some("0.1"), Trend::Increase);
    check("2000", "1999", "-1", Some("-0.1"), Trend::Decrease);
}

#[test]
fn an_unknown_year_compares_to_nothing() {
    let ledger = ledger([disclosure(2021, &[(Line::TotalIncome, "1")], &[])]);
    let comparison = ledger.compare(&Line::TotalIncome, 2020, 2021);
    assert_eq!((comparison.earlier, comparison.difference, comparison.trend), (None, None, None));
    assert!(comparison.later.is_some());
}

#[test]
fn there_is_no_share_of_nothing() {
    assert_eq!(percent_of(amount("1"), amount("0.00")), None);
    assert_eq!(percent_of(amount("1"), amount("-4")), None);
    assert_eq!(percent_of(amount("1"), amount("3")).map(|it| it.to_string()).as_deref(), Some("33.3"));
}
