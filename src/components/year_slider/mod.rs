//! The two years that every view shows and compares.

mod slider;
mod track;

use leptos::prelude::*;
use slider::Slider;

use super::live::live_view;
use crate::session::model::{Model, use_model};
use crate::session::state::use_state;

/// Says which years are shown, with a slider where there is something to choose.
#[component]
pub fn Years() -> AnyView {
    let state = use_state();
    let model = use_model();
    let text = {
        let model = model.clone();
        move || {
            let department = state.department();
            let pair = state.years();
            let year = year_text(&model, &department, pair.year);
            match pair.compare {
                Some(compare) => format!("{year}，与{}比较", year_text(&model, &department, compare)),
                None if model.years(&department).len() > 1 => format!("{year}，不作比较"),
                None => format!("{year}（只有这一年的数据）"),
            }
        }
    };
    let slider = move || {
        let years = model.years(&state.department());
        live_view(move || (years.len() > 1).then(|| view! { <Slider years=years /> }).into_any())
    };
    view! {
        <div class="years" part="years" role="group" aria-label="年份">
            <p class="years__text">{text}</p>
            {slider}
        </div>
    }
    .into_any()
}

/// The year, and whether its own document is at hand or other years' documents tell of it.
fn year_text(model: &Model, department: &str, year: u16) -> String {
    if model.entry(department, year).is_some() {
        format!("{year}年")
    } else {
        format!("{year}年（由其他年份的文件推算）")
    }
}
