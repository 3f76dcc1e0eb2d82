//! A figure over the years: a slope between two of them, columns of more.

use leptos::prelude::*;
use presentation::chart::{TrendPicture, TrendPoint};

/// The width of the picture and what it leaves free at its edges, in its own units.
const WIDTH: usize = 240;
const EDGE: usize = 12;
/// The radius of a point.
const POINT: u32 = 6;

/// The picture.
#[component]
pub fn TrendView(
    /// What it shows.
    picture: TrendPicture,
    /// The same in words.
    label: String,
) -> impl IntoView {
    let TrendPicture { points, zero, height } = picture;
    let known: Vec<TrendPoint> = points.iter().copied().filter(|point| point.at.is_some()).collect();
    let marks = match known.as_slice() {
        [first, last] => slope(*first, *last),
        _ => columns(points, zero),
    };
    let height = height as usize + 2 * EDGE;
    let zero = zero as usize + EDGE;
    view! {
        <svg class="trend" viewBox=format!("0 0 {WIDTH} {height}") role="img" aria-label=label>
            <path class="trend__zero" d=format!("M0 {zero}H{WIDTH}") />
            {marks}
        </svg>
    }
}

fn slope(first: TrendPoint, last: TrendPoint) -> Vec<AnyView> {
    let places = [(EDGE, first), (WIDTH - EDGE, last)];
    let below = |point: TrendPoint| point.at.unwrap_or_default() as usize + EDGE;
    let line = format!("M{EDGE} {}L{} {}", below(first), WIDTH - EDGE, below(last));
    let points = places.map(|(x, point)| {
        let class = if point.is_derived { "trend__point trend__point--derived" } else { "trend__point" };
        view! { <circle class=class cx=x cy=below(point) r=POINT /> }.into_any()
    });
    std::iter::once(view! { <path class="trend__line" d=line /> }.into_any()).chain(points).collect()
}

fn columns(points: Vec<TrendPoint>, zero: u32) -> Vec<AnyView> {
    let step = (WIDTH - 2 * EDGE) / points.len().max(1);
    let column = |(place, point): (usize, TrendPoint)| {
        let at = point.at?;
        let class = if point.is_derived { "trend__column trend__column--derived" } else { "trend__column" };
        let x = EDGE + place * step + step / 8;
        let y = at.min(zero) as usize + EDGE;
        // A figure of zero is seen as a line.
        let height = at.abs_diff(zero).max(1);
        Some(view! { <rect class=class x=x y=y width=step * 3 / 4 height=height /> }.into_any())
    };
    points.into_iter().enumerate().filter_map(column).collect()
}
