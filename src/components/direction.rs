//! Which way a target points, as a shape. It says what is promised, never whether it is kept.

use disclosure::target::Direction;
use leptos::prelude::*;

/// A small shape. The words beside it say the same, so it is hidden from readers of speech.
pub fn direction_view(direction: Direction) -> impl IntoView {
    let path = match direction {
        // An arrow up from a floor.
        Direction::Floor => "M2 14h12M8 11V3M4.5 6.5 8 3l3.5 3.5",
        // An arrow down from a ceiling.
        Direction::Cap => "M2 2h12M8 5v8M4.5 9.5 8 13l3.5-3.5",
        Direction::Exact => "M3 6h10M3 10h10",
        // Two bounds.
        Direction::Within => "M2 3v10M14 3v10M4.5 8h7M6 6 4 8l2 2M10 6l2 2-2 2",
        // A calendar.
        Direction::ByDate => "M2 4h12v10H2zM2 7h12M5 2v3M11 2v3",
        // Lines of text.
        Direction::Qualitative => "M3 4h10M3 8h10M3 12h6",
        // A question mark.
        Direction::Unstated => "M5.5 6c0-4 5-4 5-.5 0 2-2.5 2-2.5 4.5M8 12.8v.7",
    };
    view! {
        <svg class="direction" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
