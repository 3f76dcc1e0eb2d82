//! A hundred squares.

use leptos::prelude::*;
use presentation::chart::HundredSquares;

use super::stack::class_of;

/// The side of a square, in the drawing's own units; the rest of its place parts it from the next.
const SIDE: u32 = 8;

/// The squares.
#[component]
pub fn SquaresView(
    /// What they show.
    squares: HundredSquares,
    /// The same in words.
    label: String,
) -> impl IntoView {
    let (width, height) = squares.size;
    let groups = squares.groups.into_iter().enumerate().map(|(at, group)| {
        let rects = group.corners.into_iter().map(|(x, y)| {
            view! { <rect x=x + 1 y=y + 1 width=SIDE height=SIDE /> }
        });
        view! { <g class=format!("squares__group squares__group--{at} {}", class_of(group.paint))>{rects.collect_view()}</g> }
    });
    view! {
        <svg class="squares" viewBox=format!("0 0 {width} {height}") role="img" aria-label=label>
            {groups.collect_view()}
        </svg>
    }
}
