//! The two years that every view shows and compares.

mod slider;
mod track;

use leptos::prelude::*;
use slider::Slider;

use super::live::live_view;
use crate::session::medium::use_medium;
use crate::session::model::{Model, use_model};
use crate::session::state::{ViewState, use_state};
use crate::session::use_texts;

/// With so many years the slider is always there.
const MANY: usize = 3;

/// The year that is shown, in the bar; a button that brings the slider where there is something to choose.
#[component]
pub fn YearChip(
    /// Whether the slider is there because it was asked for.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let texts = &use_texts().frame.years;
    let is_static = use_medium().is_static();
    let year = move || (texts.year)(state.years().year);
    move || {
        if is_static || state.known_years(&model).len() < 2 {
            return view! { <span class="year-chip">{year}</span> }.into_any();
        }
        view! {
            <button
                class="year-chip year-chip--button"
                type="button"
                aria-expanded=move || is_open.get().to_string()
                aria-label=move || (texts.choose)(state.years().year)
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {year}
                <span aria-hidden="true">" ▾"</span>
            </button>
        }
        .into_any()
    }
}

/// Says which years are shown, with a slider where there is something to choose. On wide screens, and with three
/// years and more, it stands there; otherwise it comes below the bar when it is asked for.
#[component]
pub fn Years(
    /// Whether it was asked for.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let texts = &use_texts().frame.years;
    let text = {
        let model = model.clone();
        move || {
            let pair = state.years();
            let year = year_text(&model, state, pair.year);
            match pair.compare {
                Some(compare) => (texts.compared)(&year, &year_text(&model, state, compare)),
                None if state.known_years(&model).len() > 1 => (texts.alone)(&year),
                None => (texts.only)(&year),
            }
        }
    };
    let count = {
        let model = model.clone();
        Memo::new(move |_| state.known_years(&model).len())
    };
    let slider = move || {
        let years = state.known_years(&model);
        live_view(move || (years.len() > 1).then(|| view! { <Slider years=years /> }).into_any())
    };
    view! {
        <div
            class="years"
            class=("years--standing", move || count.get() >= MANY)
            class=("years--open", move || is_open.get())
            part="years"
            role="group"
            aria-label=texts.title
        >
            <p class="years__text">{text}</p>
            {slider}
        </div>
    }
}

/// The year, and whether its own document is at hand or other years' documents tell of it.
fn year_text(model: &Model, state: ViewState, year: u16) -> String {
    let texts = &use_texts().frame.years;
    let is_filed = state.is_of_all() || model.entry(&state.series(), year).is_some();
    if is_filed { (texts.year)(year) } else { (texts.told)(year) }
}
