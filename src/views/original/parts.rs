//! The static page's text, and the pages that a long one goes on on.

use leptos::prelude::*;

use super::text::{MarkedText, blocks};
use crate::session::model::use_model;
use crate::session::source_pages::SourcePages;
use crate::session::state::View;
use crate::session::use_texts;

/// A part of the text, with the way to those beside it.
pub fn static_part(pages: &SourcePages, part: usize) -> Option<AnyView> {
    let model = use_model();
    let document = &model.dataset().entries.get(pages.entry())?.document;
    let own = pages.parts().blocks(document, part);
    let text = blocks(&MarkedText::anchored(pages.entry()), own.into_iter());
    Some(view! { {text} {ways(pages, part)} }.into_any())
}

/// What a page shows that a further part is alone on: which one it is, and its text.
pub fn further_part(pages: &SourcePages, part: usize) -> AnyView {
    let model = use_model();
    let name = model.dataset().entries.get(pages.entry()).map(|entry| entry.title().to_owned());
    let texts = use_texts();
    view! {
        <section class="view view--source" part="view">
            <h1 class="view__title">{View::Source.texts().plain}</h1>
            <p class="quiet">{(texts.original.about)(&name.unwrap_or_default())}</p>
            {ways(pages, part)}
            <div class="source__text">{static_part(pages, part)}</div>
        </section>
    }
    .into_any()
}

/// Which part this is, and links to the others; nothing where there is but one.
fn ways(pages: &SourcePages, part: usize) -> Option<AnyView> {
    let count = pages.parts().count();
    let texts = &use_texts().original;
    let [previous, next, first] = texts.parts;
    let link = |part: usize, name: &'static str| {
        let href =
            format!("{}{}", pages.file_of(part), if part == 0 { View::Source.hash() } else { String::new() });
        view! { <a href=href>{name}</a> " " }
    };
    (count > 1).then(|| {
        view! {
            <p class="source__parts">
                {(texts.part)(part + 1, count)} " " {(part > 1).then(|| link(part - 1, previous))}
                {(part + 1 < count).then(|| link(part + 1, next))} {(part > 0).then(|| link(0, first))}
            </p>
        }
        .into_any()
    })
}
