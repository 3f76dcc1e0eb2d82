//! An indicator: the promise large, its meaning beneath it, the rest in small. In a list of them the rest is folded.

use leptos::prelude::*;
use presentation::indicators::Card;

use super::cells::{cells, exception_mark};
use super::target_picture::TargetPictureView;
use crate::session::embedded_part::heading_level;
use crate::session::use_texts;

/// A card, or a row of a list.
#[component]
pub fn ScoreCard(
    /// What it shows.
    card: Card,
    /// Whether its rest is folded.
    is_folded: bool,
) -> impl IntoView {
    let Card { levels: [level1, level2], name, target, picture, exception, doubts, meaning, change, details } =
        card;
    let change = (!change.is_empty()).then(|| view! { <p class="card__change">{cells(change)}</p> });
    let doubt = exception.map(|found| {
        view! { <p class="card__doubt">{exception_mark(found)} " " {doubts.concat()}</p> }
    });
    let within = view! {
        <p class="card__levels">
            {level1} <span class="card__separator" aria-hidden="true">
                "›"
            </span> {level2}
        </p>
    }
    .into_any();
    let details = details.into_iter().map(|(title, text)| {
        view! {
            <div>
                <dt>{title}</dt>
                <dd>{cells(text)}</dd>
            </div>
        }
    });
    let details = view! { <dl class="card__details">{details.collect_view()}</dl> }.into_any();
    let (above, below) = if is_folded {
        let unfolding = view! {
            <details class="card__more">
                <summary>{use_texts().indicators.unfold}</summary>
                {within}
                {details}
            </details>
        };
        (None, unfolding.into_any())
    } else {
        (Some(within), details)
    };
    view! {
        <li class="card">
            {above}
            <h4 class="card__name" {..heading_level(4)}>{cells(name)}</h4>
            <p class="card__target">{cells(target)}</p>
            {picture.map(|picture| view! { <TargetPictureView picture /> })}
            <p class="card__meaning">{cells(meaning)}</p>
            {doubt}
            {change}
            {below}
        </li>
    }
}
