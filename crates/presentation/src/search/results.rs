//! What was found, as a reader is shown it.

use disclosure::amount::Amount;
use disclosure::cited::{Cited, Span};
use disclosure::disclosure::Indicator;
use disclosure::ledger::Origin;
use disclosure::query::places;
use disclosure::query::procurement::ItemRow;

use super::index::{IndexPart, IndexRow, PartHits};
use super::words::{MarkedWords, is_marked, marked};
use super::{SearchHits, SearchIndex, SearchKind, SearchScope, SearchTarget, TargetPlace};
use crate::text::search::KindTexts;

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultGroup {
    /// What it is.
    pub kind: SearchKind,
    /// What it is called.
    pub title: &'static str,
    /// How many were found, in words; empty where the only way to them says so.
    pub count: String,
    /// The ways to where all of them are.
    pub heads: Vec<GroupHead>,
    /// The first of them.
    pub results: Vec<SearchResult>,
    /// How many more there are.
    pub left: usize,
}

/// A way to all that was found of one kind in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupHead {
    /// What it says.
    pub words: String,
    /// Where it leads.
    pub target: SearchTarget,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchResult {
    /// What it is.
    pub title: MarkedWords,
    /// What else is said of it, a text each.
    pub details: Vec<MarkedWords>,
    /// Where it is.
    pub target: SearchTarget,
}

/// A result before it is marked: what it is, what is always said of it, and what is said where it was found there.
struct Plain {
    title: String,
    said: String,
    further: Vec<String>,
    target: SearchTarget,
}

impl SearchIndex {
    /// How much was found of each kind, in one line; empty where nothing was looked for.
    pub fn summary(&self, scope: &SearchScope, hits: &SearchHits) -> String {
        if hits.wordings.is_empty() {
            return String::new();
        }
        let texts = &scope.texts.search;
        let kinds = || SearchKind::ALL.into_iter().zip(texts.kinds);
        let said = |(kind, said): (SearchKind, KindTexts)| (said.count)(self.count(hits, kind));
        // What everybody asks for comes first, always in the same place.
        let always = kinds().filter(|(kind, _)| kind.is_always_counted());
        let others = kinds().filter(|(kind, _)| !kind.is_always_counted() && self.count(hits, *kind) > 0);
        always.chain(others).map(said).collect::<Vec<_>>().join(texts.between)
    }

    /// What was found of each kind, at most so many each.
    pub fn groups(
        &self,
        scope: &SearchScope,
        hits: &SearchHits,
        most: &dyn Fn(SearchKind) -> usize,
    ) -> Vec<ResultGroup> {
        let kinds = SearchKind::ALL.into_iter().zip(scope.texts.search.kinds);
        let found = kinds.filter(|(kind, _)| self.count(hits, *kind) > 0);
        let group = |(kind, said): (SearchKind, KindTexts)| {
            let most = most(kind);
            let parts = || self.of_kind(hits, kind);
            let rows = parts().flat_map(|(part, found)| found.rows.iter().map(move |row| (part, *row)));
            let heads: Vec<GroupHead> =
                parts().flat_map(|(part, found)| heads(scope, hits, (part, said), found)).collect();
            let count = (said.count)(self.count(hits, kind));
            let is_said = heads.len() == 1 && heads.iter().any(|head| head.words.ends_with(&count));
            ResultGroup {
                kind,
                title: said.title,
                count: if is_said { String::new() } else { count },
                heads,
                results: rows.take(most).filter_map(|(part, row)| result(scope, hits, part, row)).collect(),
                left: parts().map(|(_, found)| found.rows.len()).sum::<usize>().saturating_sub(most),
            }
        };
        found.map(group).collect()
    }

    fn count(&self, hits: &SearchHits, kind: SearchKind) -> usize {
        self.of_kind(hits, kind).map(|(_, found)| found.count).sum()
    }

    fn of_kind<'a>(
        &'a self,
        hits: &'a SearchHits,
        kind: SearchKind,
    ) -> impl Iterator<Item = (&'a IndexPart, &'a PartHits)> {
        self.parts.iter().zip(&hits.parts).filter(move |(part, _)| part.kind == kind)
    }
}

/// The ways to all that was found in a part: the view's own search, once for each wording that finds anything there.
fn heads(
    scope: &SearchScope,
    hits: &SearchHits,
    (part, said): (&IndexPart, KindTexts),
    found: &PartHits,
) -> Vec<GroupHead> {
    let texts = &scope.texts.search;
    let target =
        |query: &str| SearchTarget { year: part.year, at: TargetPlace::View(part.kind, query.to_owned()) };
    let year = (scope.documents.len() > 1).then_some(part.year);
    match part.kind {
        SearchKind::Goals | SearchKind::Duties => Vec::new(),
        _ if found.rows.is_empty() => Vec::new(),
        SearchKind::Figures | SearchKind::Assets | SearchKind::Findings => {
            vec![GroupHead { words: (texts.open)(year), target: target("") }]
        }
        SearchKind::Indicators | SearchKind::Procurement | SearchKind::Glossary | SearchKind::Original => {
            // These two look for what was typed as a whole.
            let is_whole = matches!(part.kind, SearchKind::Glossary | SearchKind::Original);
            let of_wordings = hits.wordings.iter().zip(&found.by_wording).enumerate();
            let of_wordings = of_wordings.filter_map(|(at, (wording, own))| {
                let is_cut = is_whole && wording.contains(' ');
                let count = if part.kind == SearchKind::Original {
                    part.texts.occurrences(own)
                } else {
                    own.rows().len()
                };
                let word = (at > 0).then_some(wording.as_str());
                (!own.rows().is_empty() && !is_cut).then(|| GroupHead {
                    words: (texts.head)(year, word, &(said.count)(count)),
                    target: target(wording),
                })
            });
            of_wordings.collect()
        }
    }
}

fn result(scope: &SearchScope, hits: &SearchHits, part: &IndexPart, row: u32) -> Option<SearchResult> {
    let Plain { title, said, further, target } = match part.kind {
        SearchKind::Figures => figure(scope, part, part.rows.get(row as usize)?)?,
        _ => of_document(scope, hits, part, row)?,
    };
    let title = marked(&title, &hits.queries);
    let said = marked(&said, &hits.queries);
    let has_said_all = is_marked(&title) || is_marked(&said);
    let further = further.iter().map(|text| marked(text, &hits.queries)).filter(is_marked);
    // What explains why it was found, where nothing yet does.
    let further = further.take(usize::from(!has_said_all));
    let year = (scope.documents.len() > 1 && part.kind != SearchKind::Figures)
        .then(|| vec![((scope.texts.overview.of_year)(part.year), false)]);
    let details = std::iter::once(said).chain(further).chain(year).filter(|words| !words.is_empty());
    Some(SearchResult { title, details: details.collect(), target })
}

fn figure(scope: &SearchScope, part: &IndexPart, row: &IndexRow) -> Option<Plain> {
    let line = scope.ledger.lines.get(row.at)?;
    let entry = scope.ledger.get(line, part.year)?;
    let target = match &entry.origin {
        Origin::Disclosed(place) => SearchTarget {
            // Another year's document may print it.
            year: scope.dataset.entries.get(place.entry)?.year(),
            at: TargetPlace::Text(place.span),
        },
        Origin::Derived(_) => {
            SearchTarget { year: part.year, at: TargetPlace::View(SearchKind::Figures, String::new()) }
        }
    };
    let is_derived = matches!(entry.origin, Origin::Derived(_));
    let said = (scope.texts.search.figure)(part.year, &entry.amount.to_string(), is_derived);
    Some(Plain { title: line.name().to_owned(), said, further: Vec::new(), target })
}

fn of_document(scope: &SearchScope, hits: &SearchHits, part: &IndexPart, row: u32) -> Option<Plain> {
    let document = scope.documents.get(part.document?)?;
    let entry = scope.dataset.entries.get(document.entry)?;
    let own = &entry.disclosure;
    let view = |name: &str| TargetPlace::View(part.kind, name.to_owned());
    let plain = |title: &str, said: String, further: Vec<&str>, at: TargetPlace| Plain {
        title: title.to_owned(),
        said,
        further: further.into_iter().map(ToOwned::to_owned).collect(),
        target: SearchTarget { year: part.year, at },
    };
    let between = scope.texts.search.between;
    let with_unit = |amount: &Cited<Amount>| format!("{}{}", amount.value, scope.texts.procurement.unit);
    let known = part.rows.get(row as usize);
    Some(match part.kind {
        SearchKind::Figures => return None,
        SearchKind::Indicators => {
            let indicators = document.indicators.as_ref()?;
            let Indicator { level3, target, description, basis, level1, level2, .. } =
                indicators.row(own, None, row)?.indicator;
            let project = own.projects.iter().enumerate();
            let project = project.filter(|(at, _)| indicators.of_project(*at).contains(&row));
            let project = project.map(|(_, project)| project.name.value.as_str()).next().unwrap_or_default();
            let said = [target.value.text.as_str(), project].join(between);
            let further = [description, basis, level1, level2].map(|text| text.value.as_str());
            plain(&level3.value, said, further.into(), view(&level3.value))
        }
        SearchKind::Procurement => {
            let row = document.items.as_ref()?.row(own.procurement.as_ref()?, None, row)?;
            let ItemRow { item, group, .. } = row;
            let total = item.funds.total.as_ref().map(with_unit);
            let said = total.into_iter().chain([item.project.value.clone()]).filter(|said| !said.is_empty());
            let class = row.class();
            let further = vec![group.unit.value.as_str(), &item.code.value, &class];
            plain(&item.name.value, said.collect::<Vec<_>>().join(between), further, view(&item.name.value))
        }
        SearchKind::Assets => {
            let row = own.assets.as_ref()?.rows.get(known?.at)?;
            let value = row.value.as_ref().map(with_unit).unwrap_or_default();
            plain(&row.name.value, value, Vec::new(), view(""))
        }
        SearchKind::Glossary => {
            let term = own.glossary.get(known?.at)?;
            plain(&term.name.value, term.definition.value.clone(), Vec::new(), view(&term.name.value))
        }
        SearchKind::Findings => {
            let finding = scope.dataset.findings_of(document.entry).get(known?.at)?;
            let said = [finding.verdict.kind().name(), finding.subject.as_str()].join(between);
            let explanation = finding.explanation();
            let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
            let evidence = finding.evidence.iter().map(|place| entry.document.slice(place.span));
            let further = terms.map(|term| term.name.as_str()).chain([explanation.as_str()]).chain(evidence);
            plain(finding.rule.title, said, further.collect(), TargetPlace::Finding(known?.span))
        }
        SearchKind::Goals | SearchKind::Duties | SearchKind::Original => {
            let span = known?.span;
            let text = entry.document.slice(span);
            // Of a whole row or sentence the very word is brought into sight.
            let hit = places(text, &hits.queries).into_iter().next();
            let hit = hit.map_or(span, |hit| Span::new(span.start + hit.start, span.start + hit.end));
            plain(text, String::new(), Vec::new(), TargetPlace::Text(hit))
        }
    })
}
