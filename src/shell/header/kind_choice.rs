//! Which of a department's documents are shown: what it plans, what it spent, or what became of its promises.

use disclosure::disclosure::DocumentKind;
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
    let kinds = Memo::new({
        let model = model.clone();
        move |_| model.kinds(&state.department())
    });
    let chosen = Signal::derive(move || model.ledger(&state.subject()).kind.id());
    let choose = Callback::new(move |id: &str| state.set(&["kind=", id].concat()));
    move || {
        let texts = &use_texts().frame;
        let choices = kinds.get().into_iter().map(|kind: DocumentKind| (kind.id(), (texts.kind)(kind)));
        let choices: Vec<_> = choices.collect();
        let is_choice = choices.len() > 1;
        is_choice.then(|| view! { <Segments title=texts.kinds choices chosen choose /> })
    }
}
