//! An indicator as a card: the promise large, its meaning beneath it, the rest in small.

use leptos::prelude::*;
use presentation::indicators::Card;

use super::cells::{cells, exception_mark};

/// A card.
#[component]
pub fn ScoreCard(
    /// What it shows.
    card: Card,
) -> impl IntoView {
    let Card { levels: [level1, level2], name, target, exception, meaning, change, details } = card;
    let change = (!change.is_empty()).then(|| view! { <p class="card__change">{cells(change)}</p> });
    let details = details.into_iter().map(|(title, text)| {
        view! {
            <div>
                <dt>{title}</dt>
                <dd>{cells(text)}</dd>
            </div>
        }
    });
    view! {
        <li class="card">
            <p class="card__levels">
                {level1}
                <span class="card__separator" aria-hidden="true">
                    "›"
                </span>
                {level2}
            </p>
            <h4 class="card__name">{cells(name)}</h4>
            <p class="card__target">{cells(target)}</p>
            {exception.map(exception_mark)}
            <p class="card__meaning">{cells(meaning)}</p>
            {change}
            <dl class="card__details">{details.collect_view()}</dl>
        </li>
    }
}
