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
    let TargetPicture { from, to, bound } = picture;
    let bound = bound.map(|bound| {
        let left = bound.min(100 - LINE);
        view! { <rect class="target-picture__bound" x=left width=LINE height="10" /> }
    });
    view! {
        <svg class="target-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar__track" y="2" width="100" height="6" />
            <rect class="bar__fill" x=from y="2" width=to - from height="6" />
            {bound}
        </svg>
    }
    .into_any()
}
