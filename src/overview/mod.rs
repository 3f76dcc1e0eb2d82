//! 概览: how much, from where, for what, what changed, and who the office is.

mod flow;
mod goals;
mod headline;
mod hundred;
mod lines;
mod office;
mod reasons;
mod shares;
mod three_public;

use std::sync::Arc;

use disclosure::dataset::Entry;
use disclosure::disclosure::Disclosure;
use disclosure::ledger::Ledger;
use leptos::prelude::*;

use crate::components::source_link;
use crate::model::use_model;
use crate::state::{YearPair, use_state};

/// What the parts of the overview show.
struct Page<'a> {
    ledger: Arc<Ledger>,
    years: YearPair,
    /// The disclosure of the year that is shown, with its position in the dataset; `None` where other
    /// years' documents tell of that year.
    entry: Option<(usize, &'a Entry)>,
}

impl Page<'_> {
    fn disclosure(&self) -> Option<&Disclosure> {
        self.entry.map(|(_, entry)| &entry.disclosure)
    }
}

/// The view.
#[component]
pub fn Overview() -> AnyView {
    let state = use_state();
    let model = use_model();
    let content = move || {
        let department = state.department();
        let years = state.years();
        let page =
            Page { ledger: model.ledger(&department), years, entry: model.entry(&department, years.year) };
        let of_document = page.entry.map(|(at, entry)| {
            let disclosure = &entry.disclosure;
            view! {
                {flow::flow(&page)}
                {hundred::hundred(&page)}
                {three_public::three_public(&page, at, entry)}
                {three_public::operating(&page, at, entry)}
                {reasons::reasons(at, disclosure)}
            }
        });
        let office = page.entry.map(|(at, entry)| {
            view! {
                {office::office(at, &entry.disclosure)}
                {goals::goals(at, &entry.disclosure)}
            }
        });
        let missing = page.entry.is_none().then(|| {
            view! {
                <p class="notice">
                    {years.year}
                    "年的公开文件不在本页的数据中。下面是其他年份的文件里提到的、或能由其推算出的数字。"
                </p>
            }
        });
        view! {
            {missing}
            {headline::headline(&page, &department)}
            {of_document}
            {lines::all_lines(&page)}
            {office}
        }
        .into_any()
    };
    content.into_any()
}

/// The heading of a part, with a link to the section of the original that it shows.
fn block_title(title: &'static str, source: Option<(usize, disclosure::cited::Span)>) -> AnyView {
    let link = source.map(|(entry, span)| source_link(entry, span, "原文".into_any()));
    view! {
        <div class="block__title">
            <h3>{title}</h3>
            {link.map(|link| view! { <span class="block__source">{link}</span> })}
        </div>
    }
    .into_any()
}
