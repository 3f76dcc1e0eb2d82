//! Performance indicators: what they can be filtered by, and which was which in an earlier year.

mod pairing;
mod renaming;

use std::ops::Range;
use std::sync::Arc;

use pairing::Pairs;
pub use renaming::{Renaming, Shared};

use super::Standing;
use super::filter::Choice;
use super::index::FacetIndex;
use super::pairing::unpaired;
use crate::disclosure::{Disclosure, Indicator, ProjectPerformance};
use crate::target::{Direction, Meaning};

/// What indicators can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorFacet {
    /// 项目
    Project,
    /// 一级指标
    Level1,
    /// 二级指标
    Level2,
    /// The target's unit.
    Unit,
    /// The target's direction of good.
    Direction,
    /// What became of it since the earlier year; without values when there is nothing to compare with.
    Standing,
}

impl IndicatorFacet {
    /// All of them; the position is the facet's number in [`Indicators::index`].
    pub const ALL: [Self; 6] =
        [Self::Project, Self::Level1, Self::Level2, Self::Unit, Self::Direction, Self::Standing];
}

/// The value of [`IndicatorFacet::Unit`] of a target without one.
pub const NO_UNIT: Choice<'static> = Choice { id: "none", name: "无单位" };

/// The indicators of a year, held against those of an earlier one: what every question is answered from, built
/// once. It borrows nothing; the disclosures are given again to what shows their rows.
#[derive(Clone, Debug, Default)]
pub struct Indicators {
    rows: Vec<Row>,
    /// For each project where its rows start, and at the end where the last one's end.
    starts: Vec<u32>,
    /// For each project the position of the earlier one that it was renamed from, and why.
    projects: Vec<Option<(usize, Shared)>>,
    dropped: Vec<Position>,
    compared: bool,
    index: Arc<FacetIndex>,
}

/// A project and an indicator of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Position {
    project: usize,
    indicator: usize,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    own: Position,
    earlier: Option<Position>,
    renaming: Option<Renaming>,
    standing: Option<Standing>,
}

/// An indicator and what it was in the earlier year.
#[derive(Clone, Copy, Debug)]
pub struct ListedIndicator<'a> {
    /// The indicator of the later year.
    pub indicator: &'a Indicator,
    /// The same indicator of the earlier year.
    pub earlier: Option<&'a Indicator>,
    /// Why the one of the earlier year is held to be the same, where its name is another.
    pub renaming: Option<Renaming>,
    /// What became of it; `None` where the earlier year's indicators are 未公开.
    pub standing: Option<Standing>,
}

/// The project of the earlier year that one of another name is held to be, and why.
#[derive(Clone, Copy, Debug)]
pub struct ProjectRenaming<'a> {
    /// The project of the earlier year.
    pub earlier: &'a ProjectPerformance,
    /// How many indicators the two have in common.
    pub shared: Shared,
}

/// An indicator of the earlier year that is listed no more.
#[derive(Clone, Copy, Debug)]
pub struct DroppedIndicator<'a> {
    /// Its project in the earlier year.
    pub project: &'a ProjectPerformance,
    /// The indicator of the earlier year.
    pub indicator: &'a Indicator,
}

impl Indicators {
    /// The indicators of `later`, held against those of `earlier`. The same indicator is the one of
    /// the same name in the same project, of the same second level where there are several; then one of
    /// another name that everything else shows to be the same. Where `earlier` lists none at all, nothing
    /// is compared.
    pub fn new(later: &Disclosure, earlier: Option<&Disclosure>) -> Self {
        let earlier = earlier.map_or(&[][..], |earlier| &earlier.projects);
        let Pairs { new, old, partners, renamed, projects } = Pairs::new(&later.projects, earlier);
        let dropped = unpaired(old.len(), &partners).into_iter().map(|at| old[at].position).collect();
        let compared = !old.is_empty();
        let rows = new.iter().zip(partners).zip(renamed).map(|((new, partner), renaming)| {
            let earlier = partner.map(|at| old[at]);
            let standing =
                compared.then(|| standing(new.indicator, earlier.map(|earlier| earlier.indicator)));
            Row { own: new.position, earlier: earlier.map(|earlier| earlier.position), renaming, standing }
        });
        let mut starts = vec![0];
        for project in &later.projects {
            let count = u32::try_from(project.indicators.len()).unwrap_or(u32::MAX);
            starts.push(starts.last().map_or(0, |start: &u32| start.saturating_add(count)));
        }
        let mut indicators =
            Self { rows: rows.collect(), starts, projects, dropped, compared, index: Arc::default() };
        indicators.index = Arc::new(indicators.indexed(later));
        indicators
    }

    /// How many indicators there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether the earlier year's indicators are known.
    pub fn is_compared(&self) -> bool {
        self.compared
    }

    /// The index of the rows, one project after the other.
    pub fn index(&self) -> &Arc<FacetIndex> {
        &self.index
    }

    /// The rows of the project at a position.
    pub fn of_project(&self, project: usize) -> Range<u32> {
        let start = |at: usize| self.starts.get(at).copied().unwrap_or_default();
        start(project)..start(project + 1)
    }

    /// The row at a position, from the disclosures that these indicators were made of.
    pub fn row<'a>(
        &self,
        later: &'a Disclosure,
        earlier: Option<&'a Disclosure>,
        position: u32,
    ) -> Option<ListedIndicator<'a>> {
        let &Row { own, earlier: before, renaming, standing } = self.rows.get(position as usize)?;
        let (_, indicator) = indicator_at(later, own)?;
        let earlier = before.zip(earlier).and_then(|(at, earlier)| indicator_at(earlier, at));
        Some(ListedIndicator {
            indicator,
            earlier: earlier.map(|(_, indicator)| indicator),
            renaming,
            standing,
        })
    }

    /// Under which other name the earlier year lists the project at a position.
    pub fn renaming<'a>(&self, earlier: &'a Disclosure, project: usize) -> Option<ProjectRenaming<'a>> {
        let (at, shared) = (*self.projects.get(project)?)?;
        Some(ProjectRenaming { earlier: earlier.projects.get(at)?, shared })
    }

    /// What the earlier year lists and the later one no more.
    pub fn dropped<'a>(&self, earlier: &'a Disclosure) -> impl Iterator<Item = DroppedIndicator<'a>> {
        let at = |&at: &Position| indicator_at(earlier, at);
        self.dropped.iter().filter_map(at).map(|(project, indicator)| DroppedIndicator { project, indicator })
    }

    fn indexed(&self, later: &Disclosure) -> FacetIndex {
        let mut index = FacetIndex::new(IndicatorFacet::ALL.len());
        index.order(IndicatorFacet::Direction as usize, Direction::ALL.map(direction_choice));
        index.also(IndicatorFacet::Direction as usize, EARLIER_DIRECTIONS);
        index.order(IndicatorFacet::Standing as usize, Standing::ALL.map(Standing::choice));
        for row in &self.rows {
            let Some((project, indicator)) = indicator_at(later, row.own) else { continue };
            let Indicator { level1, level2, level3, description, target, basis, .. } = indicator;
            let (project, target) = (project.name.value.as_str(), &target.value);
            let unit = match target.unit() {
                "" => NO_UNIT,
                unit => unit.into(),
            };
            let standing = row.standing.map(Standing::choice);
            let explanation = target.explanation();
            index.push(
                &[
                    &[project.into()],
                    &[level1.value.as_str().into()],
                    &[level2.value.as_str().into()],
                    &[unit],
                    &[direction_choice(target.direction())],
                    standing.as_slice(),
                ],
                [
                    project,
                    &level1.value,
                    &level2.value,
                    &level3.value,
                    &description.value,
                    &target.text,
                    &explanation,
                    &basis.value,
                ],
            );
        }
        index
    }
}

fn indicator_at(disclosure: &Disclosure, at: Position) -> Option<(&ProjectPerformance, &Indicator)> {
    let project = disclosure.projects.get(at.project)?;
    Some((project, project.indicators.get(at.indicator)?))
}

/// What links of the first edition call directions.
const EARLIER_DIRECTIONS: [(&str, &str); 7] = [
    ("越多越好", "floor"),
    ("越少越好", "cap"),
    ("正好达到", "exact"),
    ("在区间内", "range"),
    ("按时完成", "date"),
    ("定性描述", "words"),
    ("未说明方向", "unstated"),
];

fn direction_choice(direction: Direction) -> Choice<'static> {
    Choice { id: direction.id(), name: direction.name() }
}

fn standing(indicator: &Indicator, earlier: Option<&Indicator>) -> Standing {
    let Some(earlier) = earlier else { return Standing::Added };
    let (new, old) = (&indicator.target.value, &earlier.target.value);
    // `≤5次` and `≤ 5.0次` promise the same; of what is only words, the words have to agree.
    let same = match &new.meaning {
        Meaning::Qualitative | Meaning::Empty | Meaning::NotUnderstood => new.text == old.text,
        meaning => *meaning == old.meaning,
    };
    if same { Standing::Unchanged } else { Standing::Changed }
}

#[cfg(test)]
mod tests;
