//! 名词解释: the document's own explanations.

use leptos::prelude::*;

use crate::components::{SearchField, source_link};
use crate::model::use_model;
use crate::state::use_state;

/// The view.
#[component]
pub fn Glossary() -> AnyView {
    let state = use_state();
    let model = use_model();
    let terms = move || {
        let Some((at, entry)) = model.entry(&state.department(), state.years().year) else {
            return view! { <p class="notice">"这一年的公开文件不在本页的数据中，没有名词解释。"</p> }
                .into_any();
        };
        let query = state.query();
        let query = query.trim();
        let terms = entry
            .disclosure
            .glossary
            .iter()
            .filter(|term| term.name.value.contains(query) || term.definition.value.contains(query))
            .map(|term| {
                view! {
                    <div class="glossary__term">
                        <dt>{source_link(at, term.name.span, term.name.value.clone().into_any())}</dt>
                        <dd>{term.definition.value.clone()}</dd>
                    </div>
                }
            })
            .collect::<Vec<_>>();
        if terms.is_empty() {
            return view! { <p class="notice">"没有找到这样的名词。"</p> }.into_any();
        }
        view! { <dl class="glossary">{terms}</dl> }.into_any()
    };
    view! {
        <SearchField label="查找名词" placeholder="例如：三公、基本支出" />
        {terms}
    }
    .into_any()
}
