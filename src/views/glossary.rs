//! 名词解释: the document's own explanations, those that speak of what is searched for in the original around them.

use disclosure::cited::Place;
use leptos::prelude::*;
use presentation::PageCell;

use crate::components::{Notice, cells, cut};
use crate::session::model::use_model;
use crate::session::state::use_state;
use crate::session::use_texts;

/// The view.
#[component]
pub fn GlossaryView() -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let texts = &use_texts().glossary;
    move || {
        let query = state.query();
        let query = query.trim();
        let Some((at, entry)) = model.entry(&state.series(), state.years().year) else {
            return view! { <Notice>{texts.absent}</Notice> }.into_any();
        };
        let terms = entry.disclosure.glossary.iter();
        let terms =
            terms.filter(|term| term.name.value.contains(query) || term.definition.value.contains(query));
        let term = |term: &disclosure::disclosure::Term| {
            let place = Place { entry: at, span: term.name.span };
            let name = PageCell::Quotation { text: term.name.value.clone(), place };
            view! {
                <div class="glossary__term">
                    <dt>{cells(vec![name])}</dt>
                    <dd>{term.definition.value.clone()}</dd>
                </div>
            }
        };
        let mut terms: Vec<_> = terms.map(term).collect();
        let cut = cut(&mut terms, "dataset.json");
        if terms.is_empty() {
            return view! { <Notice>{texts.nothing}</Notice> }.into_any();
        }
        view! { <dl class="glossary">{terms}</dl> {cut} }.into_any()
    }
}
