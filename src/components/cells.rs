//! One view for each kind of cell.

use disclosure::cited::Place;
use disclosure::findings::VerdictKind;
use disclosure::ledger::Trend;
use leptos::prelude::*;
use presentation::place::name_of;
use presentation::text::Texts;
use presentation::{Bar, PageCell, Phrase, Remark};

use super::badge::{ABOUT, verdict_shape};
use super::chart::TrendView;
use super::direction::direction_view;
use crate::session::medium::use_medium;
use crate::session::model::{Model, use_model};
use crate::session::state::{Location, View};
use crate::session::{anchors, links, use_texts};

/// Cells that stand together.
pub fn cells(passage: Phrase) -> Vec<AnyView> {
    passage.into_iter().map(cell).collect()
}

/// Cells that stand together, as one view: long tables have one for each cell, and most hold one thing.
pub fn passage(mut passage: Phrase) -> AnyView {
    match passage.pop() {
        Some(only) if passage.is_empty() => cell(only),
        last => cells(passage.into_iter().chain(last).collect()).into_any(),
    }
}

/// What was found about a place, where it is to be looked at.
pub fn exception(model: &Model, place: Place) -> Option<Remark> {
    let tally = model.tally(place);
    let kinds = [VerdictKind::Differs, VerdictKind::Doubtful].into_iter();
    let found = kinds.map(|kind| (kind, tally.get(kind))).find(|(_, count)| *count > 0);
    found.map(|(kind, count)| Remark { kind, count, place })
}

/// A bar in a cell. One longer than the longest fills its track; the number beside it says by how much.
#[component]
pub fn BarView(
    /// Its length.
    bar: Bar,
) -> impl IntoView {
    view! {
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar__track" width="100" height="8" />
            <rect class="bar__fill" width=bar.0 height="8" />
        </svg>
    }
}

fn cell(cell: PageCell) -> AnyView {
    let texts = use_texts();
    match cell {
        PageCell::Absent => {
            let (sign, word) = texts.common.absent;
            view! {
                <span class="unknown" aria-hidden="true">
                    {sign}
                </span>
                <span class="unseen">{word}</span>
            }
            .into_any()
        }
        PageCell::Unread { place } => {
            link("cite unknown", texts.common.nothing_of.unread_here.into_any(), place)
        }
        PageCell::Words(words) => words.into_any(),
        PageCell::Aside(words) => view! { <small>{words}</small> }.into_any(),
        PageCell::Quotation { text, place } => quotation(text, place),
        PageCell::Code { text, place, exception } => view! {
            <span class="code">{quotation(text, place)}</span>
            " "
            {exception.map(|found| mark(found, texts))}
        }
        .into_any(),
        PageCell::Number { printed, place, exception } => {
            let number = number(printed, place);
            match exception {
                None => view! { <span class="figure">{number}</span> }.into_any(),
                Some(found) => {
                    view! { <span class="figure">{number} " " {mark(found, texts)}</span> }.into_any()
                }
            }
        }
        PageCell::Computed { value, formula } => computed(value, formula, texts),
        PageCell::Department { name, key, page } => department(name, key, page),
        PageCell::Unfilled => view! { <span class="unknown">{texts.common.unfilled}</span> }.into_any(),
        PageCell::Remark(found) => view! { " " {mark(found, texts)} }.into_any(),
        PageCell::Direction(direction) => direction_view(direction).into_any(),
        PageCell::Change { trend, amount, percent } => change(trend, &amount, &percent),
        PageCell::Trend { picture, label } => view! { <TrendView picture label /> }.into_any(),
        PageCell::Standing(standing) => {
            view! { <span class="standing">{standing.name()}</span> " " }.into_any()
        }
    }
}

/// Words of the document: a link that does not look like one until it is pointed at, as a page of underlined
/// text is hard to read; plain text in the static page, where the links of the figures are enough.
fn quotation(text: String, place: Place) -> AnyView {
    if use_medium().is_static() { text.into_any() } else { link("cite cite--quiet", text.into_any(), place) }
}

/// A number. Who hears it alone, in a list of links, is told what it is; the static page, which every visit loads,
/// does without.
fn number(printed: String, place: Place) -> AnyView {
    let model = use_model();
    let entry = model.dataset().entries.get(place.entry).filter(|_| !use_medium().is_static());
    let name = entry.map(|entry| {
        let name = name_of(&entry.document, place.span);
        // What is heard begins with what is seen, where the document prints it otherwise.
        if name.contains(&printed) { name } else { format!("{printed} {name}") }
    });
    named_link("cite figure__amount", printed.into_any(), place, name)
}

fn link(class: &'static str, content: AnyView, place: Place) -> AnyView {
    named_link(class, content, place, None)
}

fn named_link(class: &'static str, content: AnyView, place: Place, name: Option<String>) -> AnyView {
    let model = use_model();
    if !model.is_within_reach(place.entry) {
        return content;
    }
    anchors::remember(place.entry, place.span);
    let address = links::source_link(&model, place.entry, place.span);
    view! {
        <a class=class href=address title=use_texts().common.open_original aria-label=name>
            {content}
        </a>
    }
    .into_any()
}

/// A department. The static page shows one alone, and leads to the pages of others where they have any.
fn department(name: String, key: String, page: Option<String>) -> AnyView {
    let live = || Location { department: Some(key), ..Location::of(View::Overview) }.hash();
    let address = if use_medium().is_static() { page } else { Some(live()) };
    match address {
        Some(address) => view! { <a href=address>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

/// A computed number. Where no formula stands beside it, the heading says that it is computed.
fn computed(value: String, formula: Phrase, texts: &'static Texts) -> AnyView {
    let number = (!value.is_empty()).then(|| view! { <span class="figure__amount">{value}</span> " " });
    if formula.is_empty() {
        return number.into_any();
    }
    view! {
        <span class="computed">
            {number} <span class="mark">{texts.common.computed}</span> " "
            <span class="formula">{cells(formula)}</span>
        </span>
    }
    .into_any()
}

/// What became of a figure, as a shape, a word and numbers.
fn change(trend: Trend, amount: &str, percent: &str) -> AnyView {
    let (class, shape) = match trend {
        Trend::Increase => ("change change--increase", "▲"),
        Trend::Decrease => ("change change--decrease", "▼"),
        Trend::Unchanged => ("change change--unchanged", "＝"),
    };
    view! {
        <span class=class>
            <span class="change__shape" aria-hidden="true">
                {shape}
            </span>
            {[trend.name(), amount, percent].concat()}
        </span>
    }
    .into_any()
}

/// The mark of an exception, a link to what was found. The static page cannot show one place's findings.
fn mark(found: Remark, texts: &Texts) -> AnyView {
    let Remark { kind, count, place } = found;
    let mut target = Location::of(View::Findings);
    if !use_medium().is_static() {
        target.year = Some(use_model().year_of(place.entry));
        target.filters.set(ABOUT, Some(format!("{}-{}", place.span.start, place.span.end)));
    }
    let title = (texts.common.exception)(kind.name(), count);
    view! {
        <a class=format!("badge badge--{}", kind.id()) href=target.hash() title=title.clone() aria-label=title>
            <span aria-hidden="true">{verdict_shape(kind)}</span>
            {(texts.common.exception_word)(kind)}
        </a>
    }
    .into_any()
}

/// What is to be looked at, where it does not stand in a passage.
pub fn exception_mark(found: Remark) -> AnyView {
    mark(found, use_texts())
}
