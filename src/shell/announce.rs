//! Says which view is shown to those who do not see it change.

use leptos::prelude::*;

use crate::components::live_effect;
use crate::session::medium::{Placement, use_placement};
use crate::session::model::use_model;
use crate::session::state::use_state;
use crate::session::use_texts;

/// Words for readers of speech, at each change of the view; and the title of the browser's window, where that is ours.
#[component]
pub fn Announcement() -> impl IntoView {
    let state = use_state();
    let model = use_model();
    let placement = use_placement();
    let said = RwSignal::new(String::new());
    live_effect(move |before: Option<_>| {
        let texts = &use_texts().frame;
        let view = state.view();
        if before.is_some_and(|before| before != view) {
            said.set((texts.opened)(view.texts().plain));
        }
        if placement == Placement::Page {
            let series = state.series();
            let (shown, own) = (state.years().year, model.years(&series));
            let year = own.iter().copied().rfind(|year| *year <= shown).unwrap_or(shown);
            let kind = model.kind(&series, year);
            document().set_title(&(texts.title)(view.texts().plain, &series.department, year, kind));
        }
        view
    });
    view! {
        <p class="unseen" role="status">
            {move || said.get()}
        </p>
    }
}
