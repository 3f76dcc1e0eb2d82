//! What stands at the end of the page: who published it, how it was made, its data, and how to show it elsewhere.

use disclosure::dataset::{is_linkable, is_web_address};
use leptos::prelude::*;

use super::downloads::Downloads;
use super::embedding::Embedding;
use crate::components::live_view;
use crate::session::model::use_model;
use crate::session::use_texts;

/// The end of the page. What nobody said is left out.
#[component]
pub fn Footer() -> impl IntoView {
    let texts = &use_texts().frame.footer;
    let publication = use_model().dataset().publication.clone();
    let line = |title: &'static str, text: Option<String>| {
        text.map(|text| view! { <p class="footer__line">{title} <span>{text}</span></p> }.into_any())
    };
    let linked = |address: String, words: String| {
        view! {
            <p class="footer__line">
                <a href=address>{words}</a>
            </p>
        }
        .into_any()
    };
    let original = publication.original.filter(|address| is_linkable(address));
    let original = original.map(|address| linked(address, texts.original.to_owned()));
    let licence = publication.licence.and_then(|words| {
        if is_web_address(&words) {
            Some(linked(words.clone(), format!("{}{words}", texts.licence)))
        } else {
            line(texts.licence, Some(words))
        }
    });
    view! {
        <footer class="footer tools" part="tools">
            {line(texts.publisher, publication.publisher)}
            {line(texts.published, publication.published)}
            {original}
            {line(texts.url, publication.url)}
            {licence}
            <p class="footer__made">{texts.made}</p>
            <Downloads />
            {live_view(|| view! { <Embedding /> }.into_any())}
        </footer>
    }
}
