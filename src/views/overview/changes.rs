//! What changed, and why, in the department's own words.

use leptos::prelude::*;
use presentation::overview::{ChangeCard, Changes};

use super::block;
use super::hero::conflicts_view;
use crate::components::chart::TrendView;
use crate::components::{PictureFileView, cells, changed_view, figure_view};
use crate::session::embedded_part::heading_level;
use crate::session::use_texts;

/// The lines that changed.
pub fn changes(changes: Changes) -> AnyView {
    let cards = changes.cards.into_iter().map(|card| view! { <li class="slope">{card_view(card)}</li> });
    let after = [changes.note, changes.more].into_iter().filter(|text| !text.is_empty());
    let file = changes.file.map(|file| view! { <PictureFileView file /> });
    let content = view! {
        <div class="pictured">
            <ul class="slopes">{cards.collect_view()}</ul>
            {after.map(|text| view! { <p class="quiet">{text}</p> }).collect_view()}
            {file}
        </div>
    };
    block(use_texts().overview.titles.changes, content.into_any())
}

/// A line, its picture and what is said of it.
pub fn card_view(card: ChangeCard) -> impl IntoView {
    let texts = &use_texts().overview;
    let ChangeCard { name, picture, label, figures, changed, said, reason, conflicts } = card;
    let is_said = !said.is_empty();
    let is_explained = reason.is_some() || (changed.is_none() && !is_said);
    let heading = (!name.is_empty()).then(|| view! { <h4 {..heading_level(4)}>{name.clone()}</h4> });
    let mut figures = figures.into_iter().map(|(year, figure)| {
        view! {
            <div class="slope__figure">
                <span class="slope__year">{year}</span>
                {figure_view(figure)}
            </div>
        }
    });
    let earlier = figures.next();
    let reason = reason.map(|reason| {
        let (before, after) = texts.reason;
        view! { <p class="slope__reason">{before} {cells(vec![reason])} {after}</p> }
    });
    let unexplained = (!is_explained).then(|| view! { <p class="quiet">{texts.no_reason}</p> });
    view! {
        <div class="slope__head">
            {heading}
            {changed.map(|changed| view! { <p class="slope__changed">{changed_view(changed)}</p> })}
            {is_said.then(|| view! { <p class="slope__changed">{cells(said)}</p> })}
        </div>
        <div class="slope__row" data-name=name>
            {earlier} {picture.map(|picture| view! { <TrendView picture label /> })}
            {figures.collect_view()}
        </div>
        {reason}
        {unexplained}
        {conflicts_view(conflicts)}
    }
}
