//! Parts of a whole.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use presentation::chart::{LENGTH, Paint, StackedBar, StackedPart, hatch};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::around;
use crate::session::links;
use crate::session::model::use_model;

/// The height of a bar and the distance of the lines over its parts, in its own units.
const HEIGHT: u32 = 48;
const STEP: u32 = 18;
/// The same of a swatch.
const SIDE: u32 = 16;
const SWATCH_STEP: u32 = 4;

/// What stands around a bar and the figures of its parts.
const PICTURED: &str = ".pictured";

/// How many paints of each kind there are.
const PAINTS: usize = 4;

/// A bar of parts, each of which leads to where its amount is printed, as the figure beside it does.
#[component]
pub fn StackedBarView(
    /// What it shows.
    bar: StackedBar,
) -> impl IntoView {
    let end = bar.end.map(|end| view! { <path class="stack__end" d=format!("M{end} -6V{}", HEIGHT + 6) /> });
    let view_box = format!("0 -6 {LENGTH} {}", HEIGHT + 12);
    view! {
        <svg class="stack" viewBox=view_box preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {bar.segments.into_iter().map(part).collect_view()}
            {end}
        </svg>
    }
}

fn part(segment: StackedPart) -> impl IntoView {
    let StackedPart { paint, from, to, place } = segment;
    let model = use_model();
    let address = place.map(|place| links::source_link(&model, place.entry, place.span));
    let press = move |event: MouseEvent| {
        if let Some(address) = &address {
            press_figure(&event, address);
        }
    };
    view! {
        <g class="stack__part" on:click=press>
            <rect class=class_of(paint) x=from width=to - from height=HEIGHT />
            <path class="hatch" d=hatch(paint, (from, to), HEIGHT, STEP) />
        </g>
    }
}

/// A part is as good as its figure to those who point at it; keys and voices have the figure.
fn press_figure(event: &MouseEvent, address: &str) {
    let around = around(event, PICTURED);
    let figure =
        around.and_then(|around| around.query_selector(&format!("a[href='{address}']")).ok().flatten());
    if let Some(figure) = figure.and_then(|figure| figure.dyn_into::<HtmlElement>().ok()) {
        figure.click();
    }
}

/// A patch of what a part is painted as.
pub fn swatch(paint: Paint) -> impl IntoView {
    view! {
        <svg class="swatch" viewBox=format!("0 0 {SIDE} {SIDE}") aria-hidden="true" focusable="false">
            <rect class=class_of(paint) width=SIDE height=SIDE />
            <path class="hatch" d=hatch(paint, (0, SIDE), SIDE, SWATCH_STEP) />
        </svg>
    }
}

/// The classes of what is painted so.
pub(super) fn class_of(paint: Paint) -> String {
    match paint {
        Paint::Running(at) => format!("paint paint--running-{}", at % PAINTS),
        Paint::Purpose(at) => format!("paint paint--purpose-{}", at % PAINTS),
        Paint::Gap => "paint paint--gap".to_owned(),
    }
}
