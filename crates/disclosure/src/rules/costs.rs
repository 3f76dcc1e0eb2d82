//! Which cost indicators of different projects mean the same cost.

use std::collections::{BTreeMap, BTreeSet};

use crate::disclosure::{Indicator, ProjectPerformance};

/// So many costs that could be the same are looked at; tables of a hundred thousand rows exist.
const MOST_ALIKE: usize = 100;

/// The cost indicators of a disclosure, findable by name and by description.
pub(super) struct Costs<'a> {
    /// Each with its project, in the document's order.
    pub all: Vec<(&'a ProjectPerformance, &'a Indicator)>,
    /// For each of `all` the position of its project.
    projects: Vec<usize>,
    /// The positions in `all` of each name and of each description.
    alike: BTreeMap<Words, Vec<usize>>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Words {
    Name(String),
    Description(String),
}

impl<'a> Costs<'a> {
    /// The costs among the indicators of `projects`.
    pub fn of(projects: &'a [ProjectPerformance]) -> Self {
        let mut costs = Self { all: Vec::new(), projects: Vec::new(), alike: BTreeMap::new() };
        for (position, project) in projects.iter().enumerate() {
            for indicator in project.indicators.iter().filter(|one| one.level2.value.contains("成本")) {
                for words in words(indicator) {
                    costs.alike.entry(words).or_default().push(costs.all.len());
                }
                costs.all.push((project, indicator));
                costs.projects.push(position);
            }
        }
        costs
    }

    /// The costs of later projects with the name or the description of the one at `position`.
    pub fn same_in_later_projects(
        &self,
        position: usize,
    ) -> impl Iterator<Item = (&'a ProjectPerformance, &'a Indicator)> {
        let mut found = BTreeSet::new();
        if let (Some((_, one)), Some(project)) = (self.all.get(position), self.projects.get(position)) {
            for words in words(one) {
                let alike = self.alike.get(&words).map_or(&[][..], Vec::as_slice);
                let later = alike.partition_point(|&other| self.projects.get(other) <= Some(project));
                found.extend(alike.iter().skip(later).take(MOST_ALIKE));
            }
        }
        found.into_iter().filter_map(|other: usize| self.all.get(other).copied())
    }
}

/// By what a cost is recognised.
fn words(indicator: &Indicator) -> impl Iterator<Item = Words> {
    let name = Some(bare(&indicator.level3.value)).filter(|name| !name.is_empty());
    let description = Some(bare(&indicator.description.value)).filter(|words| !words.is_empty());
    name.map(Words::Name).into_iter().chain(description.map(Words::Description))
}

/// Without white space.
pub(super) fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
