//! What was understood of a document, in counts and figures that a person can hold against it.

use disclosure::cited::Span;
use disclosure::dataset::Entry;
use disclosure::disclosure::{Disclosure, SectionKind};
use disclosure::line::Line;
use serde::Serialize;

use crate::lines::TextLines;
use crate::place::ShownPlace;

/// Rows of one table of the summary that are listed; the rest are counted.
const LISTED: usize = 100;

/// What was understood of a document.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// The template's sections: name, and place where it was found.
    pub sections: Vec<Understood>,
    /// The figures of the year, each line of the budget once.
    pub figures: Vec<Understood>,
    /// How many figures there are.
    pub figure_count: usize,
    /// The projects with performance indicators.
    pub projects: Vec<Understood>,
    /// How many projects there are.
    pub project_count: usize,
    /// How many performance indicators there are.
    pub indicator_count: usize,
    /// How many procurement items there are.
    pub procurement_count: usize,
    /// The procurement units, with the subtotals that the table states.
    pub procurement: Vec<Understood>,
    /// The procurement table's total in 万元, as printed.
    pub procurement_total: Option<Understood>,
    /// How many rows the asset table has.
    pub asset_count: usize,
    /// How many units the department has.
    pub institution_count: usize,
    /// How many terms the glossary has.
    pub term_count: usize,
}

/// One thing that was understood.
#[derive(Debug, Serialize)]
pub struct Understood {
    /// What it is.
    pub name: String,
    /// Its figure as printed in 万元, or a count; empty where there is none.
    pub value: String,
    /// Where it stands.
    pub place: Option<ShownPlace>,
}

/// What was understood of the document at `index`.
pub(crate) fn summary(entry: &Entry, lines: &TextLines, index: usize) -> Summary {
    let disclosure = &entry.disclosure;
    let understood = |name: &str, value: String, span: Option<Span>| Understood {
        name: name.to_owned(),
        value,
        place: span.and_then(|span| ShownPlace::of(&entry.document, lines, index, span)),
    };
    let sections = SectionKind::ALL.map(|kind| {
        let section = disclosure.section(kind);
        understood(kind.name(), String::new(), section.map(|section| section.heading.span))
    });
    let figures = first_statements(disclosure);
    let projects = disclosure.projects.iter();
    let groups = disclosure.procurement.iter().flat_map(|procurement| &procurement.groups);
    let total = disclosure.procurement.as_ref().and_then(|all| all.total.as_ref()?.total.as_ref());
    Summary {
        sections: sections.into(),
        figure_count: figures.len(),
        figures: figures
            .into_iter()
            .take(LISTED)
            .map(|(line, value, span)| understood(&line.to_string(), value, Some(span)))
            .collect(),
        project_count: disclosure.projects.len(),
        projects: projects
            .clone()
            .take(LISTED)
            .map(|project| {
                let count = format!("{} 项指标", project.indicators.len());
                understood(&project.name.value, count, Some(project.name.span))
            })
            .collect(),
        indicator_count: projects.map(|project| project.indicators.len()).sum(),
        procurement_count: groups.clone().map(|group| group.items.len()).sum(),
        procurement: groups
            .take(LISTED)
            .map(|group| {
                let place = group.items.first().map(|item| item.span);
                let place = if group.unit.span.is_empty() { place } else { Some(group.unit.span) };
                let name = if group.unit.value.is_empty() { "未写单位" } else { &group.unit.value };
                understood(name, format!("{} 项", group.items.len()), place)
            })
            .collect(),
        procurement_total: total.map(|total| understood("合计", total.value.to_string(), Some(total.span))),
        asset_count: disclosure.assets.as_ref().map_or(0, |assets| assets.rows.len()),
        institution_count: disclosure.institutions.len(),
        term_count: disclosure.glossary.len(),
    }
}

/// The first statement of each line, in the document's order.
fn first_statements(disclosure: &Disclosure) -> Vec<(&Line, String, Span)> {
    let mut seen = std::collections::BTreeSet::new();
    let figures = disclosure.figures.iter().filter(|figure| seen.insert(&figure.line));
    figures.map(|figure| (&figure.line, figure.amount.value.to_string(), figure.amount.span)).collect()
}
