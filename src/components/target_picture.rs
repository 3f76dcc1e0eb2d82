//! A target as a small picture.

use leptos::prelude::*;
use presentation::indicators::TargetPicture;

/// How thick the line of a bound is.
const LINE: u8 = 2;

/// A scale with what of it is promised. The words beside it say the same, so it is hidden from readers of speech.
#[component]
pub fn TargetPictureView(
    /// What it shows.
    picture: TargetPicture,
) -> AnyView {
    let TargetPicture { from, to, bound, described } = picture;
    let described = described.map(|(low, high)| {
        view! { <rect class="target-picture__described" x=low width=high - low height="10" /> }
    });
    let bound = bound.map(|bound| {
        let left = bound.min(100 - LINE);
        view! { <rect class="target-picture__bound" x=left width=LINE height="10" /> }
    });
    view! {
        <svg class="target-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar__track" y="3" width="100" height="4" />
            {described}
            <rect class="bar__fill" x=from y="3" width=to - from height="4" />
            {bound}
        </svg>
    }
    .into_any()
}
