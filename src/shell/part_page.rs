//! A part of the page alone in another site's page: no bars, no title, and a link to the whole.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::embedding::Hosting;
use crate::session::embedded_part::EmbeddedPart;
use crate::session::model::use_model;
use crate::session::state::{Location, ViewState, use_state};
use crate::session::use_texts;
use crate::views::content_of_part;

/// Which part is shown, and where the whole page is.
#[derive(Clone)]
pub struct Whole {
    part: RwSignal<Option<EmbeddedPart>>,
    /// The address of the page; none where nobody knows it.
    address: Option<String>,
}

impl Whole {
    /// Of a part, or of none: then the whole page is here.
    pub fn new(part: Option<EmbeddedPart>, hosting: &Hosting) -> Self {
        // A dataset that is not the site's own is shown by another page than the site's.
        let own = hosting.base.as_ref().filter(|_| hosting.dataset.is_none());
        let address = own.map(|base| format!("{base}index.html"));
        let told = use_model().dataset().publication.url.clone();
        Self { part: RwSignal::new(part), address: address.or(told) }
    }

    /// The part that is shown; none where the whole page is.
    pub fn part(&self) -> Option<EmbeddedPart> {
        self.part.get()
    }

    /// The address of the whole page, where it is known.
    pub fn address(&self) -> Option<String> {
        self.address.clone()
    }

    /// Opens a location of the whole page from a part of it: in a window of its own or, where the page is nowhere
    /// else, in the place of the part. Whether that was done; not where the whole page is here.
    pub fn open(&self, state: ViewState, mut to: Location) -> bool {
        if self.part.get_untracked().is_none() {
            return false;
        }
        let Some(address) = &self.address else {
            self.part.set(None);
            state.open(to);
            return true;
        };
        let seen = state.seen();
        to.department = to.department.or(seen.department);
        to.year = to.year.or(seen.year);
        to.compare = to.compare.or(seen.compare);
        // A browser that opens no window says so by itself.
        let address = format!("{address}{}", to.hash());
        let _ = window().open_with_url_and_target_and_features(&address, "_blank", "noopener");
        true
    }
}

/// The part, whose budget of which year it is of, and the link to the whole.
#[component]
pub fn PartPage(
    /// Which one.
    part: EmbeddedPart,
    /// Where the whole page is.
    whole: Whole,
) -> impl IntoView {
    let state = use_state();
    let texts = &use_texts().frame;
    let model = use_model();
    let budget = move || {
        let year = state.years().year;
        (texts.budget_of)(year, model.kind(&state.series(), year))
    };
    let open = move |event: MouseEvent| {
        event.prevent_default();
        event.stop_propagation();
        whole.open(state, Location::of(part.view()));
    };
    view! {
        <section class=format!("main view view--{}", part.view().key()) part="view" aria-label=part.name()>
            {content_of_part(part)}
        </section>
        <p class="whole" part="tools">
            {move || state.department()}
            " "
            {budget}
            " "
            <a class="onward" href=part.view().hash() on:click=open>
                {texts.parts.to_whole}
            </a>
        </p>
    }
}
