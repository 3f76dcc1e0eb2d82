//! The rules: how each of them is applied to a disclosure.

mod across_sections;
mod across_years;
mod case;
mod codes;
mod costs;
mod deadline;
mod draft;
mod glossary;
mod indicators;
mod sums;
mod table_rows;
mod targets;
mod wording;

use case::{Case, Figures};

use crate::dataset::{Dataset, Office};
use crate::findings::table::with_rules;
use crate::findings::{Finding, RULES};

/// Applies a rule. One without anything to look at finds nothing.
type Check = fn(&Case<'_>) -> Vec<Finding>;

/// The functions of the table.
macro_rules! checks {
    ($($id:literal in $section:ident by $family:ident::$check:ident: $title:literal, $reason:literal;)+) => {
        /// How each rule of [`RULES`] is applied, in its order.
        static CHECKS: &[Check] = &[$($family::$check),+];
    };
}

with_rules!(checks);

/// Applies every rule to every disclosure that counts: disclosure by disclosure, in the order of [`RULES`],
/// within a rule in the document's order.
pub fn check(dataset: &Dataset) -> Vec<Finding> {
    let offices = dataset.offices();
    let mut findings: Vec<Finding> =
        offices.iter().flat_map(|office| check_office(dataset, office)).collect();
    findings.sort_by_key(|finding| finding.entry);
    findings
}

impl Dataset {
    /// Applies the rules, and keeps what they find.
    #[must_use]
    pub fn checked(mut self) -> Self {
        self.findings = Some(check(&self));
        self
    }
}

fn check_office(dataset: &Dataset, office: &Office<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for &index in &office.entries {
        let Some(entry) = dataset.entries.get(index) else { continue };
        let mut figures = Figures::new();
        for figure in entry.disclosure.own_figures() {
            figures.entry(&figure.line).or_insert(figure);
        }
        for (rule, check) in RULES.iter().zip(CHECKS) {
            findings.extend(check(&Case { rule, dataset, office, index, entry, figures: &figures }));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn every_rule_has_an_id_of_its_own() {
        let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
    }
}
