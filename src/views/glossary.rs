//! 名词解释: the document's own explanations.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{SearchField, content, source_link};
use crate::session::model::{Model, use_model};
use crate::session::state::use_state;

/// The view.
#[component]
pub fn GlossaryView() -> AnyView {
    let state = use_state();
    let model = use_model();
    let found = move || terms(&model, &state.department(), state.years().year, state.query().trim());
    view! {
        <SearchField label="查找名词" placeholder="例如：三公、基本支出" />
        {content("", Box::new(found))}
    }
    .into_any()
}

/// The terms that speak of `query`.
fn terms(model: &Model, department: &str, year: u16, query: &str) -> Markup {
    let Some((at, entry)) = model.entry(department, year) else {
        return html! { p.notice { "这一年的公开文件不在本页的数据中，没有名词解释。" } };
    };
    let mut terms = entry
        .disclosure
        .glossary
        .iter()
        .filter(|term| term.name.value.contains(query) || term.definition.value.contains(query))
        .peekable();
    html! {
        @if terms.peek().is_none() {
            p.notice { "没有找到这样的名词。" }
        } @else {
            dl.glossary {
                @for term in terms {
                    div.glossary__term {
                        dt { (source_link(at, term.name.span, &term.name.value)) }
                        dd { (term.definition.value) }
                    }
                }
            }
        }
    }
}
