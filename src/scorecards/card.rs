//! Indicators as cards.

use std::sync::Arc;

use disclosure::cited::{CitedText, Span};
use disclosure::disclosure::Indicator;
use disclosure::ledger::Place;
use disclosure::query::{Matches, Standing};
use leptos::prelude::*;

use super::direction::shape;
use crate::STATIC;
use crate::components::source_link;
use crate::findings;

/// An indicator and what it was in the year compared with.
pub struct Row {
    pub indicator: Indicator,
    pub earlier: Option<Indicator>,
    pub standing: Option<Standing>,
}

/// What every row is shown with.
#[derive(Clone, Copy)]
pub struct Context {
    /// The position of the year's document in the dataset.
    pub entry: usize,
    /// The same of the year compared with, where it is at hand.
    pub earlier_entry: Option<usize>,
    /// The year compared with.
    pub compare: Option<u16>,
    pub matches: Memo<Arc<Matches>>,
}

impl Context {
    /// Whether the row with that number is filtered out.
    pub fn hides(self, row: usize) -> bool {
        self.matches.with(|matches| matches.shown.binary_search(&row).is_err())
    }
}

/// A card for every row; the first is number `first` of the index.
pub fn cards(rows: &[Row], first: usize, context: Context) -> AnyView {
    let cards = rows.iter().zip(first..).map(|(row, number)| card(row, number, context));
    view! { <ul class="cards">{cards.collect::<Vec<_>>()}</ul> }.into_any()
}

fn card(row: &Row, number: usize, context: Context) -> AnyView {
    let Indicator { level1, level2, level3, description, basis, span, .. } = &row.indicator;
    view! {
        <li class="card" hidden=move || context.hides(number)>
            <p class="card__levels">
                {level1.value.clone()} <span class="card__separator" aria-hidden="true">"›"</span>
                {level2.value.clone()}
            </p>
            <h4 class="card__name">{bare_link(context.entry, *span, &level3.value)}</h4>
            <p class="card__target">{target(&row.indicator, context.entry)}</p>
            {question(&row.indicator, context.entry)}
            <p class="card__meaning">{meaning(&row.indicator)}</p>
            {standing(row, context).map(|standing| view! { <p class="card__change">{standing}</p> })}
            <dl class="card__details">
                <div>
                    <dt>"说明"</dt>
                    <dd>{text(description, context.entry)}</dd>
                </div>
                <div>
                    <dt>"依据"</dt>
                    <dd>{text(basis, context.entry)}</dd>
                </div>
            </dl>
        </li>
    }
    .into_any()
}

/// The target as printed, a link to its place.
pub fn target(indicator: &Indicator, entry: usize) -> AnyView {
    let target = &indicator.target;
    if target.value.text.is_empty() {
        return view! { <span class="unknown">"未填写"</span> }.into_any();
    }
    source_link(entry, target.span, target.value.text.clone().into_any())
}

/// What is to be checked about the target, if anything.
pub fn question(indicator: &Indicator, entry: usize) -> impl IntoView + use<> {
    findings::badge(Place { entry, span: indicator.target.span })
}

/// What the target means in words, and its direction as a shape.
pub fn meaning(indicator: &Indicator) -> AnyView {
    let target = &indicator.target.value;
    view! { {shape(target.direction())} " " {target.explanation()} }.into_any()
}

/// A text of the table, a link to its place; an empty cell says so.
pub fn text(cited: &CitedText, entry: usize) -> AnyView {
    if cited.value.is_empty() {
        return view! { <span class="unknown">"未填写"</span> }.into_any();
    }
    bare_link(entry, cited.span, &cited.value)
}

/// A link that does not look like one until it is pointed at: a page of underlined text is hard to
/// read. Plain text in the static page, where the target's link is enough.
pub fn bare_link(entry: usize, span: Span, text: &str) -> AnyView {
    if STATIC {
        return text.to_owned().into_any();
    }
    view! { <span class="bare">{source_link(entry, span, text.to_owned().into_any())}</span> }.into_any()
}

/// What became of the indicator; nothing where the other year is not known.
pub fn standing(row: &Row, context: Context) -> Option<AnyView> {
    let standing = row.standing?;
    let compare = context.compare?;
    let earlier = row.earlier.as_ref().zip(context.earlier_entry);
    let word = standing.name();
    let detail = match (standing, earlier) {
        (Standing::Changed, Some((earlier, entry))) => {
            view! { {compare} "年是 " {target(earlier, entry)} }.into_any()
        }
        (Standing::Added, _) => format!("{compare}年没有这一项").into_any(),
        _ => format!("{compare}年也是这个目标").into_any(),
    };
    Some(view! { <span class="standing">{word}</span> " " {detail} }.into_any())
}
