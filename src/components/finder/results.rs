//! What is found.

use std::sync::Arc;

use leptos::prelude::*;
use presentation::search::{
    GroupHead, MarkedWords, ResultGroup, SearchHits, SearchIndex, SearchKind, SearchResult, SearchTarget,
    TargetPlace,
};

use crate::components::badge::ABOUT;
use crate::components::button::Button;
use crate::session::model::use_model;
use crate::session::state::{DocumentSeries, Location, NamedDocument, View, YearPair, use_state};
use crate::session::{search_scope, use_texts};

/// How many of a kind are shown at first, and how many once more are asked for.
const FIRST: usize = 4;
const MORE: usize = 100;

/// What a search found, with what it was found in.
#[derive(Clone)]
struct Searched {
    series: DocumentSeries,
    years: YearPair,
    index: Arc<SearchIndex>,
    hits: Arc<SearchHits>,
    summary: String,
}

/// What is found, in groups.
#[component]
pub fn Results(
    /// What is looked for.
    typed: RwSignal<String>,
    /// Whether anybody looks.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let texts = &use_texts().search;
    let state = use_state();
    let model = use_model();
    // Nothing while nobody looks; the index is made when somebody first does.
    let searched = Memo::new_with_compare(
        {
            let model = Arc::clone(&model);
            move |before: Option<&Option<Searched>>| {
                if !is_open.get() {
                    return before.cloned().flatten();
                }
                let (series, years) = (state.series(), state.years());
                let ledger = model.ledger(&series);
                let scope = search_scope(&model, &ledger, &series, years);
                let before = before.and_then(Option::as_ref);
                let before = before.filter(|before| (&before.series, before.years) == (&series, years));
                let index = before
                    .map_or_else(|| Arc::new(SearchIndex::new(&scope)), |before| Arc::clone(&before.index));
                let hits = Arc::new(index.search(&typed.get(), before.map(|before| &*before.hits)));
                let summary = index.summary(&scope, &hits);
                Some(Searched { series, years, index, hits, summary })
            }
        },
        |_, _| true,
    );
    // Of which kind more is asked for.
    let unfolded = RwSignal::new(Vec::<SearchKind>::new());
    let content = move || {
        let Searched { series, years, index, hits, summary } = searched.get().filter(|_| is_open.get())?;
        if summary.is_empty() {
            let years: Vec<u16> = [years.year].into_iter().chain(years.compare).collect();
            return Some(
                view! { <p class="quiet">{(texts.about)(&series.department, &years)}</p> }.into_any(),
            );
        }
        let ledger = model.ledger(&series);
        let scope = search_scope(&model, &ledger, &series, years);
        let most = |kind| if unfolded.with(|kinds| kinds.contains(&kind)) { MORE } else { FIRST };
        Some(found(index.groups(&scope, &hits, &most), &hits, unfolded))
    };
    let summary = move || searched.get().map(|searched| searched.summary).unwrap_or_default();
    view! {
        <p class="finder__summary" role="status">
            {move || summary()}
        </p>
        // What is opened from here is opened from this search.
        <div class="finder__results" data-name=move || typed.with(|typed| (texts.origin)(typed))>
            {move || content()}
        </div>
    }
}

/// What was found, and what else was looked for.
fn found(groups: Vec<ResultGroup>, hits: &SearchHits, unfolded: RwSignal<Vec<SearchKind>>) -> AnyView {
    let texts = &use_texts().search;
    let typed = hits.wordings.first().map(String::as_str).unwrap_or_default();
    let also = hits.wordings.get(1..).filter(|others| !others.is_empty());
    let also = also.map(|others| view! { <p class="quiet">{(texts.also)(others)}</p> });
    let nothing = groups.is_empty().then(|| {
        view! {
            <p class="finder__nothing">{(texts.nothing)(typed)}</p>
            <p class="quiet">{texts.advice}</p>
        }
    });
    let groups = groups.into_iter().map(|group| group_view(group, unfolded));
    view! {
        {nothing}
        {also}
        {groups.collect::<Vec<_>>()}
    }
    .into_any()
}

fn group_view(group: ResultGroup, unfolded: RwSignal<Vec<SearchKind>>) -> AnyView {
    let ResultGroup { kind, title, count, heads, results, left } = group;
    let more = (left > 0).then(|| {
        let unfold = move || unfolded.update(|kinds| kinds.push(kind));
        view! { <Button press=unfold>{(use_texts().common.more)(left, left.min(MORE))}</Button> }
    });
    let count = (!count.is_empty()).then(|| view! { <small class="results__count">{count}</small> });
    let heads = heads.into_iter().map(|GroupHead { words, target }| {
        view! { <a class="results__all" href=address(target)>{words}</a> }.into_any()
    });
    let results = results.into_iter().map(result_view);
    view! {
        <section class="results">
            <h2 class="results__title">{title} " " {count}</h2>
            {heads.collect::<Vec<_>>()}
            <ul class="results__list">{results.collect::<Vec<_>>()}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn result_view(result: SearchResult) -> AnyView {
    let SearchResult { title, details, target } = result;
    let details = details.into_iter().map(|words| {
        view! {
            " "
            <span class="result__detail">{marks(words)}</span>
        }
        .into_any()
    });
    view! {
        <li class="result">
            <a class="result__link" href=address(target)>
                <span class="result__title">{marks(title)}</span>
                {details.collect::<Vec<_>>()}
            </a>
        </li>
    }
    .into_any()
}

fn marks(words: MarkedWords) -> Vec<AnyView> {
    let piece = |(words, is_hit)| {
        if is_hit { view! { <mark class="found">{words}</mark> }.into_any() } else { String::into_any(words) }
    };
    words.into_iter().map(piece).collect()
}

/// Where a result is, as a link of the page.
fn address(target: SearchTarget) -> String {
    let SearchTarget { year, at } = target;
    let of = |view: View, query: String| Location { year: Some(year), query, ..Location::of(view) };
    let location = match at {
        TargetPlace::Text(span) => Location::in_source(NamedDocument { year, kind: None }, span),
        TargetPlace::Finding(span) => {
            let mut location = of(View::Findings, String::new());
            location.filters.set(ABOUT, Some(format!("{}-{}", span.start, span.end)));
            location
        }
        TargetPlace::View(kind, query) => of(view_of(kind), query),
    };
    location.hash()
}

/// The view that shows what is of a kind.
fn view_of(kind: SearchKind) -> View {
    match kind {
        SearchKind::Figures | SearchKind::Goals | SearchKind::Duties => View::Overview,
        SearchKind::Indicators => View::Indicators,
        SearchKind::Procurement => View::Procurement,
        SearchKind::Assets => View::Assets,
        SearchKind::Glossary => View::Glossary,
        SearchKind::Findings => View::Findings,
        SearchKind::Original => View::Source,
    }
}
