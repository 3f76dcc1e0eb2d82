//! What is to be said where there is nothing else to show.

use disclosure::disclosure::SectionKind;
use leptos::prelude::*;
use presentation::nothing_of;

use super::cells::cells;
use crate::session::model::Model;
use crate::session::state::DocumentSeries;
use crate::session::use_texts;

/// A sentence in place of what is not there.
#[component]
pub fn Notice(
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! { <p class="notice">{children()}</p> }
}

/// In place of a section's content, why there is none.
pub fn nothing(model: &Model, section: SectionKind, series: &DocumentSeries, year: u16) -> AnyView {
    let document = model.entry(series, year).map(|(at, entry)| (at, &entry.disclosure));
    let said = cells(nothing_of(section, year, document, use_texts()));
    view! { <Notice>{said}</Notice> }.into_any()
}
