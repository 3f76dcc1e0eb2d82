//! What is searched, as texts.

use std::sync::Arc;

use disclosure::cited::{CitedText, Span};
use disclosure::dataset::Entry;
use disclosure::disclosure::SubGoal;
use disclosure::document::{Block, Document};
use disclosure::findings::{Finding, VerdictKind};
use disclosure::order::sort;
use disclosure::query::{FacetIndex, Hits, Query};

use super::everyday::wordings;
use super::{SearchKind, SearchScope};

/// Everything that is known of a department in some years, to be searched. It borrows nothing; the scope is given again
/// to what shows its results.
#[derive(Debug, Default)]
pub struct SearchIndex {
    pub(super) parts: Vec<IndexPart>,
}

/// What is of one kind in one year.
#[derive(Debug)]
pub(super) struct IndexPart {
    pub kind: SearchKind,
    pub year: u16,
    /// Which of the scope's documents; `None` for figures, which come from any.
    pub document: Option<usize>,
    pub texts: Arc<FacetIndex>,
    /// What each row is of; nothing where a view's own index is searched, whose rows are its items.
    pub rows: Vec<IndexRow>,
}

/// What a row of an index is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct IndexRow {
    /// Its position among its like.
    pub at: usize,
    /// Its place in the document.
    pub span: Span,
}

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct SearchHits {
    /// What was looked for: as it was typed, and as documents say it.
    pub wordings: Vec<String>,
    pub(super) queries: Vec<Query>,
    pub(super) parts: Vec<PartHits>,
}

/// What a search found in a part of an index.
#[derive(Clone, Debug, Default)]
pub(super) struct PartHits {
    pub by_wording: Vec<Hits>,
    /// The rows in which any wording stands, ascending.
    pub rows: Vec<u32>,
    /// How many they are; of the original how many places.
    pub count: usize,
}

impl SearchIndex {
    /// The index of a scope.
    pub fn new(scope: &SearchScope) -> Self {
        let mut parts: Vec<IndexPart> = scope.years.iter().map(|&year| figures(scope, year)).collect();
        for (at, document) in scope.documents.iter().enumerate() {
            let Some(entry) = scope.dataset.entries.get(document.entry) else { continue };
            let of_view = |kind, index: Option<&Arc<FacetIndex>>| {
                let texts = Arc::clone(index?);
                Some(IndexPart { kind, year: entry.year(), document: Some(at), texts, rows: Vec::new() })
            };
            let indicators = document.indicators.as_ref().map(|own| own.index());
            let items = document.items.as_ref().map(|own| own.index());
            parts.extend(of_view(SearchKind::Indicators, indicators));
            parts.extend(of_view(SearchKind::Procurement, items));
            let findings = scope.dataset.findings_of(document.entry);
            parts.extend(own_parts(entry, findings).into_iter().map(|(kind, part)| IndexPart {
                kind,
                year: entry.year(),
                document: Some(at),
                texts: Arc::new(part.texts),
                rows: part.rows,
            }));
        }
        Self { parts }
    }

    /// What is found of `typed`; nothing where nothing was typed. What a search of the same index found `before` is
    /// searched anew where the query narrows that one.
    pub fn search(&self, typed: &str, before: Option<&SearchHits>) -> SearchHits {
        if typed.trim().is_empty() {
            return SearchHits::default();
        }
        let wordings = wordings(typed);
        let is_one_word = typed.split_whitespace().count() == 1;
        let of_part = |(at, part): (usize, &IndexPart)| {
            let before = |wording: usize| before?.parts.get(at)?.by_wording.get(wording);
            let found = wordings.iter().enumerate();
            let by_wording: Vec<Hits> =
                found.map(|(wording, words)| part.texts.search(words, before(wording))).collect();
            let rows = union(&by_wording);
            let count = if part.kind == SearchKind::Original && is_one_word {
                by_wording.iter().map(|hits| part.texts.occurrences(hits)).sum()
            } else {
                rows.len()
            };
            PartHits { by_wording, rows, count }
        };
        let parts = self.parts.iter().enumerate().map(of_part).collect();
        let queries = wordings.iter().map(|wording| Query::new(wording)).collect();
        SearchHits { wordings, queries, parts }
    }
}

/// Rows with their texts.
#[derive(Default)]
struct Rows {
    texts: FacetIndex,
    rows: Vec<IndexRow>,
}

impl Rows {
    fn push<'a>(&mut self, at: usize, span: Span, texts: impl IntoIterator<Item = &'a str>) {
        self.texts.push(&[], texts);
        self.rows.push(IndexRow { at, span });
    }

    fn cited<'a>(texts: impl Iterator<Item = &'a CitedText>) -> Self {
        let mut rows = Self::default();
        for (at, text) in texts.enumerate() {
            rows.push(at, text.span, [text.value.as_str()]);
        }
        rows
    }
}

fn figures(scope: &SearchScope, year: u16) -> IndexPart {
    let mut rows = Rows::default();
    for (at, line) in scope.ledger.lines.iter().enumerate() {
        if let Some(entry) = scope.ledger.get(line, year) {
            rows.push(at, Span::default(), [line.name(), &entry.amount.to_string()]);
        }
    }
    let Rows { texts, rows } = rows;
    IndexPart { kind: SearchKind::Figures, year, document: None, texts: Arc::new(texts), rows }
}

/// What is searched of a document besides its indicators and what is to be bought.
fn own_parts(entry: &Entry, findings: &[Finding]) -> [(SearchKind, Rows); 6] {
    let own = &entry.disclosure;
    let sub_goals = own
        .sub_goals
        .iter()
        .flat_map(|SubGoal { title, goal, indicators }| std::iter::once(title).chain(goal).chain(indicators));
    let of_projects = own.projects.iter().flat_map(|project| &project.goals);
    let goals = own.overall_goal.iter().chain(sub_goals).chain(&own.safeguards).chain(of_projects);
    let units = own.institutions.iter().map(|unit| &unit.name);
    let mut assets = Rows::default();
    for (at, row) in own.assets.iter().flat_map(|assets| &assets.rows).enumerate() {
        let value = row.value.as_ref().map(|value| value.value.to_string());
        assets.push(at, row.span, [row.name.value.as_str()].into_iter().chain(value.as_deref()));
    }
    let mut terms = Rows::default();
    for (at, term) in own.glossary.iter().enumerate() {
        terms.push(at, term.name.span, [term.name.value.as_str(), &term.definition.value]);
    }
    [
        (SearchKind::Goals, Rows::cited(goals)),
        (SearchKind::Assets, assets),
        (SearchKind::Duties, Rows::cited(own.duties.iter().chain(units))),
        (SearchKind::Glossary, terms),
        (SearchKind::Findings, checked(entry, findings)),
        (SearchKind::Original, original(&entry.document)),
    ]
}

/// What was checked, what is to be looked at first.
fn checked(entry: &Entry, findings: &[Finding]) -> Rows {
    let mut rows = Rows::default();
    for kind in VerdictKind::ALL {
        let own = findings.iter().enumerate().filter(|(_, finding)| finding.verdict.kind() == kind);
        for (at, finding) in own {
            let explanation = finding.explanation();
            let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
            let evidence = finding.evidence.iter().map(|place| entry.document.slice(place.span));
            let said = [finding.rule.title, finding.subject.as_str(), &explanation];
            let texts = said.into_iter().chain(terms.map(|term| term.name.as_str())).chain(evidence);
            let place = finding.main_place().map(|place| place.span).unwrap_or_default();
            rows.push(at, place, texts);
        }
    }
    rows
}

/// The sentences and the rows of tables.
fn original(document: &Document) -> Rows {
    let mut rows = Rows::default();
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Paragraph(span) => {
                let mut start = span.start;
                for sentence in document.slice(*span).split_inclusive(['。', '；']) {
                    let end = start + sentence.len();
                    rows.push(at, Span::new(start, end), [sentence]);
                    start = end;
                }
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let whole = row.cells.iter().map(|cell| cell.span).reduce(Span::join);
                    let cells = row.cells.iter().map(|cell| document.slice(cell.span));
                    rows.push(at, whole.unwrap_or_default(), cells.filter(|cell| !cell.is_empty()));
                }
            }
        }
    }
    rows
}

/// The rows of any of several searches, ascending.
fn union(found: &[Hits]) -> Vec<u32> {
    let mut rows: Vec<u32> = found.iter().flat_map(|hits| hits.rows().iter().copied()).collect();
    if found.len() > 1 {
        sort(&mut rows, &Ord::cmp);
        rows.dedup();
    }
    rows
}
