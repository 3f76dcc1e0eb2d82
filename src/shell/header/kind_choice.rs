//! Which of a department's documents are shown: what it plans, what it spent, or what became of its promises.

use leptos::prelude::*;

use crate::components::Segments;
use crate::session::model::use_model;
use crate::session::state::use_state;
use crate::session::use_texts;

/// A button for each kind of which the department has documents, where there are several.
#[component]
pub fn KindChoice() -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let chosen = Signal::derive({
        let model = model.clone();
        move || model.kind(&state.series(), state.years().year).id()
    });
    let choose = Callback::new(move |id: &str| state.set(&["kind=", id].concat()));
    move || {
        let texts = &use_texts().frame;
        let kinds = model.kinds(&state.department());
        let choices: Vec<_> = kinds.into_iter().map(|kind| (kind.id(), (texts.kind)(kind))).collect();
        (choices.len() > 1).then(|| view! { <Segments title=texts.kinds choices chosen choose /> })
    }
}
