//! What the money is for: one bar and its rows.

use leptos::prelude::*;
use presentation::overview::{MoneyPicture, PartRow};

use crate::components::chart::{SquaresView, StackedBarView, swatch};
use crate::components::{Button, PictureFileView, figure_view, live_view};
use crate::session::medium::use_medium;
use crate::session::state::{Location, View};
use crate::session::use_texts;

/// The filter of 绩效指标 that shows one project.
const PROJECT: &str = "project";

/// The picture and its rows.
pub fn money(money: MoneyPicture) -> AnyView {
    let is_squares = RwSignal::new(false);
    let has_squares = money.squares.is_some();
    let MoneyPicture { bar, squares, file, .. } = money;
    let file = bar.is_some().then(|| view! { <PictureFileView file /> });
    let picture = move || match squares.clone().filter(|_| is_squares.get()) {
        Some((squares, label)) => view! { <SquaresView squares label /> }.into_any(),
        None => bar.clone().map(|bar| view! { <StackedBarView bar /> }).into_any(),
    };
    let switch = has_squares.then(|| live_view(move || switch(is_squares)));
    let note = (!money.note.is_empty()).then(|| view! { <p class="conflict">{money.note}</p> });
    let rows = (!money.rows.is_empty()).then(|| {
        let rows = money.rows.into_iter().map(row).collect_view();
        view! {
            <ul class="parts" aria-label=money.title>
                {rows}
            </ul>
            <p class="quiet">{use_texts().overview.about_shares}</p>
        }
    });
    view! { <div class="money pictured">{picture} <div class="money__tools">{switch} {file}</div> {note} {rows}</div> }.into_any()
}

/// The button that shows the squares in place of the bar, and back.
fn switch(is_squares: RwSignal<bool>) -> AnyView {
    let label = move || use_texts().overview.squares[usize::from(is_squares.get())];
    let press = move || is_squares.update(|is_squares| *is_squares = !*is_squares);
    view! { <Button class="money__switch" press>{label}</Button> }.into_any()
}

fn row(row: PartRow) -> impl IntoView {
    let promises = row.promises.map(|(words, project)| {
        let mut target = Location::of(View::Indicators);
        // The static page has all projects in one place.
        if !use_medium().is_static() {
            target.filters.set(PROJECT, Some(project));
        }
        view! {
            " · "
            <a class="parts__promises" href=target.hash()>
                {words}
            </a>
        }
    });
    let name = row.name.clone();
    view! {
        <li class="parts__row" data-name=name>
            {swatch(row.paint)}
            <span class="parts__name">{row.name}</span>
            <span class="parts__share">{row.share} {promises}</span>
            <div class="parts__amount">{figure_view(row.amount)}</div>
        </li>
    }
}
