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
mod leftover;
mod names;
mod open_lists;
mod projects;
mod small_firms;
mod sums;
mod table_rows;
mod targets;
mod units;
mod wording;

use std::rc::Rc;

use case::{Case, Figures};
use serde::{Serialize, Serializer};

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
    let mut findings: Vec<Finding> = each(dataset).collect();
    findings.shrink_to_fit();
    findings
}

/// The same, one finding after the other, of which no more is held than a rule finds in a disclosure: a table of a
/// hundred thousand rows makes half a million.
pub fn each(dataset: &Dataset) -> impl Iterator<Item = Finding> {
    let offices = dataset.offices().into_iter().map(Rc::new);
    let mut entries: Vec<(usize, Rc<Office<'_>>)> = offices
        .flat_map(|office| office.entries.clone().into_iter().map(move |index| (index, Rc::clone(&office))))
        .collect();
    entries.sort_by_key(|(index, _)| *index);
    let known =
        entries.into_iter().filter_map(|(index, office)| Some((index, office, dataset.entries.get(index)?)));
    known.flat_map(move |(index, office, entry)| {
        let mut figures = Figures::new();
        for figure in entry.disclosure.own_figures() {
            figures.entry(&figure.line).or_insert(figure);
        }
        RULES.iter().zip(CHECKS).flat_map(move |(rule, check)| {
            check(&Case { rule, dataset, office: &office, index, entry, figures: &figures })
        })
    })
}

impl Dataset {
    /// Applies the rules, and keeps what they find.
    #[must_use]
    pub fn checked(mut self) -> Self {
        self.findings = Some(check(&self));
        self
    }
}

/// The JSON form of a dataset with what the rules find in it, which is made while it is written.
#[derive(Debug)]
pub struct WithFindings<'a>(pub &'a Dataset);

impl Serialize for WithFindings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize_with(serializer, Some(&Each(self.0)))
    }
}

struct Each<'a>(&'a Dataset);

impl Serialize for Each<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(each(self.0))
    }
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
