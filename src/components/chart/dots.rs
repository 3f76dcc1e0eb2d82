//! A strip of dots, one a check.

use leptos::prelude::*;
use presentation::chart::Dots;

/// The strip. What it shows stands beside it in words.
#[component]
pub fn DotsView(
    /// What it shows.
    dots: Dots,
) -> impl IntoView {
    let (width, height) = dots.size;
    let kinds = dots.kinds.into_iter().map(|(kind, path)| {
        view! { <path class=format!("dots__kind dots__kind--{}", kind.id()) d=path /> }
    });
    view! {
        <svg class="dots" viewBox=format!("0 0 {width} {height}") aria-hidden="true" focusable="false">
            {kinds.collect_view()}
        </svg>
    }
}
