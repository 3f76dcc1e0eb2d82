//! Two handles on a track of years.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::track::{Handle, KeyStep, css, handle_at, labelled, moved, nearest, position, stepped};
use crate::session::model::use_model;
use crate::session::state::{History, use_state};
use crate::session::use_texts;

/// What a pressed pointer holds.
#[derive(Clone, Copy, PartialEq)]
enum Drag {
    /// Both handles stand where it was pressed, at this year; the direction will tell.
    Undecided(u16),
    /// A handle.
    Holds(Handle),
}

/// The most labels that fit beside each other on a phone.
const MOST_LABELS: usize = 6;

/// The slider. Both handles snap to the years at hand; the handles may meet, then nothing is compared.
#[component]
pub fn Slider(
    /// The years at hand, ascending; at least two.
    years: Vec<u16>,
) -> AnyView {
    let state = use_state();
    let drag = StoredValue::new(None::<Drag>);
    // Browsers of 2017 know no pointers, and tell of nothing but the click.
    let has_pointers = StoredValue::new(false);
    // A whole drag is one step back.
    let step = StoredValue::new(History::Push);
    let move_to = move |handle: Handle, year: u16| {
        let before = state.years_untracked();
        let after = moved(before, handle, year);
        if after != before {
            state.set_years(after, step.get_value());
            step.set_value(History::Replace);
        }
    };
    let track = NodeRef::<leptos::html::Div>::new();
    let years = StoredValue::new(years);

    let year_at = move |event: &MouseEvent| -> Option<u16> {
        let bounds = track.get_untracked()?.get_bounding_client_rect();
        // Whole pixels are as near as a finger comes.
        #[expect(clippy::cast_possible_truncation, reason = "no screen is that wide")]
        let (left, width) = (bounds.left() as i32, bounds.width() as i32);
        years.with_value(|years| nearest(years, event.client_x() - left, width))
    };
    let press = move |event: PointerEvent| {
        has_pointers.set_value(true);
        if event.button() != 0 {
            return;
        }
        let Some(year) = year_at(&event) else { return };
        let pair = state.years_untracked();
        let held = handle_at(pair, year);
        drag.set_value(Some(held.map_or(Drag::Undecided(year), Drag::Holds)));
        if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            let _ = element.set_pointer_capture(event.pointer_id());
        }
        step.set_value(History::Push);
        if let Some(handle) = held {
            move_to(handle, year);
        }
    };
    let pull = move |event: PointerEvent| {
        let Some(held) = drag.get_value() else { return };
        let Some(year) = year_at(&event) else { return };
        let handle = match held {
            Drag::Holds(handle) => handle,
            Drag::Undecided(from) if year < from => Handle::Earlier,
            Drag::Undecided(from) if year > from => Handle::Later,
            Drag::Undecided(_) => return,
        };
        drag.set_value(Some(Drag::Holds(handle)));
        move_to(handle, year);
    };
    let release = move |_: PointerEvent| drag.set_value(None);
    let click = move |event: MouseEvent| {
        let year = year_at(&event).filter(|_| !has_pointers.get_value());
        let held = year.and_then(|year| Some((handle_at(state.years_untracked(), year)?, year)));
        if let Some((handle, year)) = held {
            step.set_value(History::Push);
            move_to(handle, year);
        }
    };

    let at = move |year: u16| css(years.with_value(|years| position(years, year)));
    let labels = years.with_value(|years| labelled(years, MOST_LABELS));
    let ticks = years.with_value(|years| {
        years
            .iter()
            .map(|&year| {
                let label =
                    labels.contains(&year).then(|| view! { <span class="slider__label">{year}</span> });
                view! { <span class="slider__tick" style:left=at(year)>{label}</span> }
            })
            .collect::<Vec<_>>()
    });
    let range = move || {
        let pair = state.years();
        let from = years.with_value(|years| position(years, pair.compare.unwrap_or(pair.year)));
        let to = years.with_value(|years| position(years, pair.year));
        (css(from), css(to.saturating_sub(from)))
    };
    view! {
        <div
            class="slider"
            on:pointerdown=press
            on:pointermove=pull
            on:pointerup=release
            on:pointercancel=release
            on:click=click
        >
            <div class="slider__track" node_ref=track>
                <span class="slider__range" style:left=move || range().0 style:width=move || range().1></span>
                <span aria-hidden="true">{ticks}</span>
                {handle(Handle::Earlier, years)}
                {handle(Handle::Later, years)}
            </div>
        </div>
    }
    .into_any()
}

fn handle(which: Handle, years: StoredValue<Vec<u16>>) -> AnyView {
    let state = use_state();
    let model = use_model();
    let texts = &use_texts().frame.years;
    let year = move || {
        let pair = state.years();
        match which {
            Handle::Earlier => pair.compare.unwrap_or(pair.year),
            Handle::Later => pair.year,
        }
    };
    let press_key = move |event: KeyboardEvent| {
        let Some(step) = KeyStep::of_key(&event.key()) else { return };
        event.prevent_default();
        if let Some(to) = years.with_value(|years| stepped(years, year(), step)) {
            state.set_years(moved(state.years_untracked(), which, to), History::Push);
        }
    };
    let (class, label) = match which {
        Handle::Earlier => ("slider__handle slider__handle--earlier", texts.handles[0]),
        Handle::Later => ("slider__handle slider__handle--later", texts.handles[1]),
    };
    let bound = move |other: fn(&[u16]) -> Option<&u16>| {
        years.with_value(|years| other(years).copied().unwrap_or_default().to_string())
    };
    let value_text = move || {
        let text = super::year_text(&model, state, year());
        if state.years().compare.is_none() { (texts.alone)(&text) } else { text }
    };
    view! {
        <span
            class=class
            role="slider"
            tabindex="0"
            aria-label=label
            aria-orientation="horizontal"
            aria-valuemin=move || match which {
                Handle::Earlier => bound(<[u16]>::first),
                Handle::Later => state.years().compare.unwrap_or(state.years().year).to_string(),
            }
            aria-valuemax=move || match which {
                Handle::Earlier => state.years().year.to_string(),
                Handle::Later => bound(<[u16]>::last),
            }
            aria-valuenow=move || year().to_string()
            aria-valuetext=value_text
            style:left=move || css(years.with_value(|years| position(years, year())))
            on:keydown=press_key
        >
            <span class="slider__knob"></span>
        </span>
    }
    .into_any()
}
