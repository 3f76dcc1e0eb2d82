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
    let bound = bound.map(|bound| part("target-picture__bound", bound.min(100 - LINE), LINE, (0, 10)));
    let described = described.map(|(low, high)| part("target-picture__described", low, high - low, (0, 10)));
    view! {
        <svg class="target-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {part("bar__track", 0, 100, (3, 4))}
            {described}
            {part("bar__fill", from, to - from, (3, 4))}
            {bound}
        </svg>
    }
    .into_any()
}

/// A part from `x`, and from where to how far down.
fn part(class: &'static str, x: u8, width: u8, (y, height): (u8, u8)) -> AnyView {
    view! { <rect class=class x=x y=y width=width height=height /> }.into_any()
}
