//! Budgets that close by construction, and the same with one amount changed.

use disclosure::cited::Place;
use disclosure::findings::{
    EquationOperator, Finding, Marks, PlaceIndex, Tally, Verdict, VerdictKind, concerns,
};
use disclosure::rules::check;
use proptest::prelude::*;
use rust_decimal::Decimal;
use specimens::Specimen;

use super::budget::budget;
use super::{SEED, dataset, lines};

/// Made-up departments in many wordings, each with the year after it: every sum closes, and what the newer
/// year derives is what the older one discloses.
#[test]
fn nothing_in_a_specimen_is_called_different() {
    for seed in 0..100 {
        let earlier = Specimen::new(seed);
        let later = earlier.next_year(seed + 1000);
        let (earlier, later) = (earlier.text(), later.text());
        let findings = check(&dataset([earlier.as_str(), later.as_str()]));
        assert_eq!(lines(&findings, VerdictKind::Differs), [""; 0], "seed {seed}");
        let is_compared =
            |finding: &&Finding| finding.rule.id == "prior-year" && finding.verdict == Verdict::Holds;
        assert_eq!(findings.iter().filter(is_compared).count(), 4, "seed {seed}");
    }
}

/// Every amount of the seed that takes part in a relation, one unit of its last digit off.
#[test]
fn any_one_changed_amount_of_the_seed_is_reported() {
    let held = check(&dataset([SEED]));
    let terms = held
        .iter()
        .filter(|finding| finding.verdict == Verdict::Holds && finding.rule.id != "procurement-row-product")
        .filter_map(|finding| finding.equation.as_ref())
        .filter(|equation| equation.unit == "万元" && equation.relation() == EquationOperator::Equals)
        .flat_map(|equation| &equation.terms);
    let mut places: Vec<(Place, Decimal)> =
        terms.filter_map(|term| Some((term.place?, Decimal::new(1, term.value.scale())))).collect();
    places.sort_unstable();
    places.dedup();
    for (place, unit) in places {
        let printed = place.span.slice(SEED);
        let number = printed.trim_matches(|c: char| !c.is_ascii_digit());
        let changed = number.parse::<Decimal>().expect("a figure") + unit;
        let changed = printed.replace(number, &changed.to_string());
        let text = format!("{}{changed}{}", &SEED[..place.span.start], &SEED[place.span.end..]);
        let findings = check(&dataset([text.as_str()]));
        let broken = findings
            .iter()
            .filter(|finding| finding.places().any(|other| other.span.start == place.span.start));
        let differences: Vec<_> =
            broken.filter_map(|finding| finding.difference().map(|by| by.abs())).collect();
        assert!(!differences.is_empty(), "{printed} → {changed}");
        assert!(differences.iter().all(|by| *by == unit), "{printed} → {changed}: {differences:?}");
        assert_eq!(differences.len(), Tally::of(&findings).differs, "{printed} → {changed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_consistent_is_called_different(budget in budget(false)) {
        let draft = budget.draft();
        let findings = check(&dataset([draft.text()]));
        prop_assert_eq!(lines(&findings, VerdictKind::Differs), Vec::<String>::new(), "{}", draft.text());
        prop_assert!(Tally::of(&findings).holds >= 5, "{}", draft.text());
    }

    #[test]
    fn any_one_changed_amount_is_reported_with_its_difference(
        budget in budget(true),
        which in any::<prop::sample::Index>(),
        by in prop_oneof![Just(1_i64), Just(-1), 2..1_000_000_i64],
    ) {
        let draft = budget.draft();
        let slot = which.get(draft.slots());
        // One unit of the last printed digit, or many.
        let by = Decimal::new(by, slot.value.scale());
        let by = if slot.value + by < Decimal::ZERO { -by } else { by };
        let (text, span) = draft.with(slot, slot.value + by);
        let dataset = dataset([text.as_str()]);
        let findings = check(&dataset);
        let place = Place { entry: 0, span };
        let broken: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.difference().is_some() && concerns(finding, place))
            .collect();
        let is_doubted = findings.iter().any(|finding| {
            finding.verdict == Verdict::Doubtful && concerns(finding, place)
        });
        let about: Vec<&Finding> = findings.iter().filter(|finding| concerns(finding, place)).collect();
        // What is planned is within the procurement budget, so less of it contradicts nothing.
        let is_within = slot.name == "拟购置" && by < Decimal::ZERO;
        let marks = Marks::of(&findings, 1);
        prop_assert_eq!(PlaceIndex::new(&marks[0]).tally(span), Tally::of(about));
        prop_assert!(slot.is_open || is_within || slot.factor.is_zero() || !broken.is_empty() || is_doubted, "{}: {}", slot.name, text);
        for finding in &broken {
            let is_equal = finding.equation.as_ref().is_some_and(|equation| equation.relation() == EquationOperator::Equals);
            let factor = if finding.rule.id == "procurement-row-product" { slot.factor } else { Decimal::ONE };
            let difference = finding.difference().map(|difference| difference.abs());
            if is_equal {
                prop_assert_eq!(difference, Some((by * factor).abs()), "{}: {}", finding.rule.id, slot.name);
            }
        }
        // Nothing else is called different.
        prop_assert_eq!(broken.len(), Tally::of(&findings).differs, "{}: {}", slot.name, text);
    }
}
