//! Three of the promises, as an example.

use disclosure::cited::Place;
use disclosure::disclosure::{Indicator, ProjectPerformance};
use disclosure::target::Meaning;

use super::OverviewPage;
use crate::cell::{PageCell, Phrase, quoted_as};

/// How many are shown.
const SHOWN: usize = 3;

/// Some promises, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SomePromises {
    /// Those that are shown.
    pub rows: Vec<PromiseRow>,
    /// How they were chosen.
    pub lead: String,
    /// The link to all.
    pub all: String,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseRow {
    /// The target as printed.
    pub target: PageCell,
    /// What the target is of.
    pub name: Phrase,
    /// What it means, and which project it belongs to.
    pub meaning: String,
}

impl OverviewPage<'_> {
    /// Three targets with a number, of as many projects as there are; `None` where the year has no indicators.
    pub fn promises(&self) -> Option<SomePromises> {
        let texts = &self.texts.overview;
        let (at, own) = (self.entry?, self.own()?);
        let projects = &own.disclosure.projects;
        let count: usize = projects.iter().map(|project| project.indicators.len()).sum();
        let numbers = |project: &ProjectPerformance| -> Vec<usize> {
            let is_shown = |one: &Indicator| {
                let place = Place { entry: at, span: one.target.span };
                is_number(&one.target.value.meaning) && (self.exceptions)(place).is_none()
            };
            (0..project.indicators.len()).filter(|one| is_shown(&project.indicators[*one])).collect()
        };
        let of_projects: Vec<(&ProjectPerformance, Vec<usize>)> =
            projects.iter().map(|project| (project, numbers(project))).collect();
        let longest = of_projects.iter().map(|(_, own)| own.len()).max().unwrap_or(0);
        let mut rows = Vec::new();
        // The first of each project, then the second of each.
        for round in 0..longest.min(SHOWN) {
            for (project, own) in &of_projects {
                let indicator = own.get(round).and_then(|one| project.indicators.get(*one));
                rows.extend(indicator.map(|one| self.promise(at, project, one)));
            }
        }
        rows.truncate(SHOWN);
        let lead = (texts.promises_lead)(count, projects.len(), rows.len());
        (count > 0).then(|| SomePromises { rows, lead, all: (texts.all_promises)(count) })
    }

    fn promise(&self, entry: usize, project: &ProjectPerformance, indicator: &Indicator) -> PromiseRow {
        let Indicator { level3, target, span, .. } = indicator;
        PromiseRow {
            target: PageCell::Number {
                printed: target.value.text.clone(),
                place: Place { entry, span: target.span },
                exception: None,
            },
            name: Phrase::from_iter(quoted_as(entry, &level3.value, *span)),
            meaning: (self.texts.overview.promise)(&target.value.explanation(), &project.name.value),
        }
    }
}

/// Whether a target states a number and how it binds.
fn is_number(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Number { operator: Some(_), .. } | Meaning::Range { .. })
}
