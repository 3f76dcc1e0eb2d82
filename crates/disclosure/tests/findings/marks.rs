//! What marks beside figures say is what the findings say.

use disclosure::cited::{Place, Span};
use disclosure::dataset::{Dataset, Entry};
use disclosure::findings::{Finding, Marks, PlaceIndex, Tally, VerdictKind, concerns};
use disclosure::rules::check;
use specimens::Specimen;

use super::{SEED, dataset};

/// Every place of every finding, what begins and ends in the middle of one, and the whole document.
fn places(dataset: &Dataset, findings: &[Finding]) -> Vec<Place> {
    let mut places: Vec<Place> = findings.iter().flat_map(Finding::places).collect();
    let entries = dataset.entries.iter().enumerate();
    places.extend(
        entries
            .map(|(entry, Entry { document, .. })| Place { entry, span: Span::new(0, document.text.len()) }),
    );
    let shifted = |place: &Place, by: usize| {
        let Span { start, end } = place.span;
        Place { span: Span::new(start + by, end + by), ..*place }
    };
    let more: Vec<Place> = places.iter().flat_map(|place| [1, 20].map(|by| shifted(place, by))).collect();
    places.extend(more);
    places.sort_unstable();
    places.dedup();
    places
}

#[track_caller]
fn check_marks(texts: &[String]) -> Tally {
    let dataset = dataset(texts.iter().map(String::as_str));
    let findings = check(&dataset);
    let marks = Marks::of(&findings, dataset.entries.len());
    let indexes: Vec<PlaceIndex> = marks.iter().map(PlaceIndex::new).collect();
    for place in places(&dataset, &findings) {
        let about = findings.iter().filter(|finding| concerns(finding, place));
        assert_eq!(indexes[place.entry].tally(place.span), Tally::of(about), "{place:?}");
    }
    Tally::of(&findings)
}

/// Made-up departments, some with a year in between missing, and some with a sum that does not close.
#[test]
fn of_many_departments_and_years() {
    let mut total = Tally::default();
    for seed in (0..60).step_by(3) {
        let texts = (seed..seed + 3).flat_map(|seed| {
            let earlier = Specimen::new(seed);
            let later = earlier.next_year(seed + 1000);
            let latest = later.next_year(seed + 2000).text();
            let broken = latest.replacen("包括人员经费", "包括人员经费9", 1);
            [earlier.text(), if seed % 2 == 0 { later.text() } else { latest }, broken]
        });
        let tally = check_marks(&texts.collect::<Vec<_>>());
        for kind in VerdictKind::ALL {
            (0..tally.get(kind)).for_each(|_| total.add(kind));
        }
    }
    assert!(VerdictKind::ALL.iter().all(|kind| total.get(*kind) > 10), "{total}");
}

#[test]
fn of_the_seed_and_the_year_after_it() {
    let after = SEED.replace("2021年", "2022年").replacen("492.63", "493.63", 1);
    check_marks(&[SEED.to_owned()]);
    check_marks(&[after, SEED.to_owned()]);
}

/// A finding about two documents is marked in both, in each once.
#[test]
fn of_a_finding_about_two_years() {
    let earlier = Specimen::new(1);
    let texts = [earlier.text(), earlier.next_year(2).text()];
    let dataset = dataset(texts.iter().map(String::as_str));
    let mut findings = check(&dataset);
    findings
        .retain(|finding| finding.rule.id == "prior-year" && finding.verdict.kind() == VerdictKind::Holds);
    assert!(!findings.is_empty());
    let marks = Marks::of(&findings, 2);
    for marks in &marks {
        assert_eq!(marks.holds.len(), findings.len());
        assert!(marks.holds.iter().all(|spans| !spans.is_empty() && spans.is_sorted_by(|a, b| a < b)));
        assert_eq!((&marks.differs, &marks.cannot_check, &marks.doubtful), (&vec![], &vec![], &vec![]));
    }
    // Fewer entries than the findings know are no harm.
    assert_eq!(Marks::of(&findings, 1), marks[..1]);
}
