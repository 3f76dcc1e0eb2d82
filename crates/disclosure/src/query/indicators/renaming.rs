//! Projects and indicators that have another name than in the year before.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use crate::disclosure::{Indicator, ProjectPerformance};

/// Why an indicator of another name is held to be the same. Both are of one project and one second level, and
/// no other indicator there fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renaming {
    /// Its target and its description are word for word the same.
    SameTargetAndDescription,
    /// Its target is the same, and most of the characters of its name.
    SimilarNameSameTarget,
    /// Its description is the same, and most of the characters of its name.
    SimilarNameSameDescription,
}

impl Renaming {
    /// Whether the names have to be alike for it.
    pub fn is_by_name(self) -> bool {
        self != Self::SameTargetAndDescription
    }
}

/// How many indicators of the same name and second level two projects of different names have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// How many both have.
    pub shared: usize,
    /// How many the later project has.
    pub of: usize,
}

/// A name that more projects have than this tells none of them from another.
const MOST_HOLDERS: usize = 4;

/// For each project of the later year the position of the earlier one that it was renamed from. Neither year has a
/// project of the other name, at least half of the indicators of each are those of the other, and no other
/// project shares as many.
pub fn renamed_projects<'a>(
    later: &'a [ProjectPerformance],
    earlier: &'a [ProjectPerformance],
) -> Vec<Option<(usize, Shared)>> {
    let names = |projects: &'a [ProjectPerformance]| -> HashSet<&'a str> {
        projects.iter().map(|project| project.name.value.as_str()).collect()
    };
    let (later_names, earlier_names) = (names(later), names(earlier));
    let mut holders: HashMap<Name, Vec<usize>> = HashMap::new();
    for (at, project) in earlier.iter().enumerate() {
        if !later_names.contains(project.name.value.as_str()) {
            for name in indicators(project) {
                holders.entry(name).or_default().push(at);
            }
        }
    }
    // How many indicators each pair of projects shares.
    let mut shared: Vec<(usize, usize, usize)> = Vec::new();
    for (at, project) in later.iter().enumerate() {
        if earlier_names.contains(project.name.value.as_str()) {
            continue;
        }
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for name in indicators(project) {
            let held = holders.get(&name).filter(|held| held.len() <= MOST_HOLDERS);
            for &holder in held.into_iter().flatten() {
                *counts.entry(holder).or_default() += 1;
            }
        }
        shared.extend(counts.into_iter().map(|(holder, count)| (at, holder, count)));
    }

    let (of_later, of_earlier) =
        (most(shared.iter().map(|s| (s.0, s.2))), most(shared.iter().map(|s| (s.1, s.2))));
    let mut renamed = vec![None; later.len()];
    for (at, holder, count) in shared {
        let (new, old) = (&later[at], &earlier[holder]);
        let is_half = count * 2 >= new.indicators.len().max(old.indicators.len());
        let is_alone =
            [of_later.get(&at), of_earlier.get(&holder)].iter().all(|most| *most == Some(&(count, 1)));
        if is_half && is_alone {
            renamed[at] = Some((holder, Shared { shared: count, of: new.indicators.len() }));
        }
    }
    renamed
}

/// For each project the most that it shares with any other, and with how many it shares so many.
fn most(shared: impl Iterator<Item = (usize, usize)>) -> HashMap<usize, (usize, usize)> {
    let mut most: HashMap<usize, (usize, usize)> = HashMap::new();
    for (project, count) in shared {
        let known = most.entry(project).or_insert((count, 0));
        match count.cmp(&known.0) {
            Ordering::Greater => *known = (count, 1),
            Ordering::Equal => known.1 += 1,
            Ordering::Less => {}
        }
    }
    most
}

/// Whether most characters of the longer name stand in the other as well.
pub fn similar(name: &str, other: &str) -> bool {
    let mut left: HashMap<char, usize> = HashMap::new();
    for character in name.chars() {
        *left.entry(character).or_default() += 1;
    }
    let mut common = 0;
    for character in other.chars() {
        if let Some(count) = left.get_mut(&character).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    common * 2 > name.chars().count().max(other.chars().count())
}

/// Second level and name of an indicator.
type Name<'a> = (&'a str, &'a str);

/// Each name once, however often a table repeats it.
fn indicators<'a>(project: &'a ProjectPerformance) -> HashSet<Name<'a>> {
    let name = |indicator: &'a Indicator| (indicator.level2.value.as_str(), indicator.level3.value.as_str());
    project.indicators.iter().map(name).collect()
}
