//! The bars that stay at the edge of the screen, and what stands above every view.

mod chooser;
mod kind_choice;
mod menu;
mod navigation;
mod title;
mod tools;

use leptos::prelude::*;
use navigation::Navigation;
use title::Title;
use tools::Tools;

use crate::components::{YearChip, Years};
use crate::session::state::View;
use crate::session::use_texts;

/// The bars, the years and whose budget it is. The header has no box of its own, as each of its parts stays at
/// another edge, for as long as the frame around the page is in sight.
#[component]
pub fn Header() -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <header class="top">
            <div class="brand">
                <a class="brand__name" href=View::Overview.hash()>
                    {use_texts().frame.brand}
                </a>
                <YearChip is_open />
            </div>
            <Navigation />
            <Tools />
            <Years is_open />
            <Title />
        </header>
    }
}
