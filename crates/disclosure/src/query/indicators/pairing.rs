//! Which indicator of the later year is which of the earlier one.

use std::collections::HashMap;

use super::Position;
use super::renaming::{Renaming, Shared, renamed_projects, similar};
use crate::disclosure::{Indicator, ProjectPerformance};
use crate::query::pairing::{pair, pair_only};

/// An indicator with the project that it is of.
#[derive(Clone, Copy)]
pub struct Listed<'a> {
    pub position: Position,
    pub indicator: &'a Indicator,
    /// The project's name in the later year, which its earlier name stands for.
    name: &'a str,
}

/// The indicators of two years with who is whose partner.
pub struct Pairs<'a> {
    /// Those of the later year.
    pub new: Vec<Listed<'a>>,
    /// Those of the earlier year.
    pub old: Vec<Listed<'a>>,
    /// For each new one the position of the old one.
    pub partners: Vec<Option<usize>>,
    /// For each new one why its partner, of another name, is held to be the same.
    pub renamed: Vec<Option<Renaming>>,
    /// For each project of the later year its earlier name, where that is another.
    pub projects: Vec<Option<(usize, Shared)>>,
}

impl<'a> Pairs<'a> {
    /// Pairs the indicators of two years' projects.
    pub fn new(later: &'a [ProjectPerformance], earlier: &'a [ProjectPerformance]) -> Self {
        let projects = renamed_projects(later, earlier);
        let names: HashMap<&str, &str> = later
            .iter()
            .zip(&projects)
            .filter_map(|(project, renaming)| {
                let before = earlier.get((*renaming)?.0)?;
                Some((before.name.value.as_str(), project.name.value.as_str()))
            })
            .collect();
        let new = listed(later, &HashMap::new());
        let old = listed(earlier, &names);

        let same_name = |listed: &Listed<'a>| (listed.name, listed.indicator.level3.value.as_str(), "");
        let same_level = |listed: &Listed<'a>| {
            let Indicator { level2, level3, .. } = listed.indicator;
            (listed.name, level3.value.as_str(), level2.value.as_str())
        };
        let mut partners = pair(&new, &old, &[&same_level, &same_name]);
        let mut renamed = vec![None; new.len()];

        let told = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        let target = |listed: &Listed<'a>| told(&listed.indicator.target.value.text);
        let description = |listed: &Listed<'a>| told(&listed.indicator.description.value);
        let level = |listed: &Listed<'a>| (listed.name, listed.indicator.level2.value.as_str());
        let both = |listed: &Listed<'a>| Some((level(listed), target(listed)?, description(listed)?));
        let of_target = |listed: &Listed<'a>| Some((level(listed), target(listed)?, ""));
        let of_description = |listed: &Listed<'a>| Some((level(listed), "", description(listed)?));
        let name = |listed: &Listed<'a>| listed.indicator.level3.value.as_str();
        let mut pair_renamed = |key: &dyn Fn(&Listed<'a>) -> Option<_>, renaming: Renaming| {
            let mut tried = partners.clone();
            for row in pair_only(&new, &old, &mut tried, key) {
                let is_known = !renaming.is_by_name()
                    || tried[row].is_some_and(|earlier| similar(name(&new[row]), name(&old[earlier])));
                if is_known {
                    partners[row] = tried[row];
                    renamed[row] = Some(renaming);
                }
            }
        };
        pair_renamed(&both, Renaming::SameTargetAndDescription);
        pair_renamed(&of_target, Renaming::SimilarNameSameTarget);
        pair_renamed(&of_description, Renaming::SimilarNameSameDescription);
        Self { new, old, partners, renamed, projects }
    }
}

fn listed<'a>(projects: &'a [ProjectPerformance], names: &HashMap<&str, &'a str>) -> Vec<Listed<'a>> {
    let of_project = |(at, project): (usize, &'a ProjectPerformance)| {
        let own = project.name.value.as_str();
        let name = names.get(own).copied().unwrap_or(own);
        project.indicators.iter().enumerate().map(move |(number, indicator)| Listed {
            position: Position { project: at, indicator: number },
            indicator,
            name,
        })
    };
    projects.iter().enumerate().flat_map(of_project).collect()
}
