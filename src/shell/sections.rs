//! The view that is shown, and under the original the one that it was opened from.

use leptos::prelude::*;

use crate::session::embedded_part::heading_level;
use crate::session::state::{View, use_state};
use crate::views::content_of;

/// The view. One from which a place of the original was opened is kept as it is, out of sight, so that the way back
/// leads to what was left: unfolded, filtered and scrolled.
#[component]
pub fn Sections() -> impl IntoView {
    let state = use_state();
    let tab = Memo::new(move |_| state.view().tab());
    let main = Memo::new(move |_| {
        let origin = move || state.opened_from().map(|from| from.location.view.tab());
        Some(tab.get()).filter(|tab| *tab != View::Source).or_else(origin).filter(|tab| *tab != View::Source)
    });
    let is_source = Memo::new(move |_| tab.get() == View::Source);
    view! {
        {move || main.get().map(|tab| live_section(tab, Signal::derive(move || is_source.get())))}
        {move || is_source.get().then(|| live_section(View::Source, Signal::from(false)))}
    }
}

fn live_section(tab: View, is_hidden: Signal<bool>) -> AnyView {
    provide_context(use_state().within(tab));
    view! {
        <section class=format!("view view--{}", tab.key()) part="view" hidden=move || is_hidden.get()>
            <ViewTitle view=tab />
            {content_of(tab)}
        </section>
    }
    .into_any()
}

/// What a view is called: in plain words, and as officials call it.
#[component]
pub fn ViewTitle(
    /// The view.
    view: View,
) -> impl IntoView {
    let texts = view.texts();
    let official = (!texts.official.is_empty())
        .then(|| view! { <small class="view__official">{texts.official}</small> });
    view! {
        <h2 class="view__title" tabindex="-1" {..heading_level(2)}>
            {texts.plain}
            " "
            {official}
        </h2>
    }
}
