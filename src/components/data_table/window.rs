//! Which lines of a long table are drawn: those in sight, and some around them.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::WHOLE;
use super::lines::Lines;
use crate::components::cut::MOST_STATIC;
use crate::components::live::live_effect;

/// How many lines are drawn above and below those in sight.
const MARGIN: usize = 8;

/// The window moves by so many lines at once.
const STEP: usize = 8;

/// What a line is taken to measure before any was drawn, in pixels.
const FIRST_GUESS: f64 = 48.0;

/// The window over a table's lines.
#[derive(Clone, Copy)]
pub struct Window {
    lines: Memo<Arc<Lines>>,
    frame: NodeRef<Div>,
    is_static: bool,
    /// How far the frame is scrolled, in pixels.
    scrolled: RwSignal<f64>,
    /// How high the frame is.
    height: RwSignal<f64>,
    /// How high a line is.
    line: RwSignal<f64>,
    /// How wide the frame was when lines were measured.
    measured_at: StoredValue<i32>,
}

impl Window {
    /// The window over `lines` within `frame`.
    pub fn new(lines: Memo<Arc<Lines>>, frame: NodeRef<Div>, is_static: bool) -> Self {
        let window = Self {
            lines,
            frame,
            is_static,
            scrolled: RwSignal::new(0.0),
            height: RwSignal::new(800.0),
            line: RwSignal::new(FIRST_GUESS),
            measured_at: StoredValue::new(0),
        };
        // Other lines are read from the top. Where the frame is scrolled to is known: asking it amid a change
        // would have the browser lay the table out at once.
        live_effect(move |before: Option<()>| {
            lines.track();
            let is_scrolled = before.is_some() && window.scrolled.get_untracked() > 0.0;
            if let Some(frame) = frame.get_untracked().filter(|_| is_scrolled) {
                frame.set_scroll_top(0);
                window.scrolled.set(0.0);
            }
            request_animation_frame(move || window.follow());
        });
        window
    }

    /// Whether only some lines are drawn.
    pub fn is_windowed(self) -> bool {
        !self.is_static && self.all() > WHOLE
    }

    /// The first line that is drawn, and one past the last.
    pub fn range(self) -> (usize, usize) {
        let all = self.all();
        if self.is_static {
            return self.start(MOST_STATIC);
        }
        if !self.is_windowed() {
            return (0, all);
        }
        let line = self.line.get();
        let first = lines_in(self.scrolled.get(), line).saturating_sub(MARGIN) / STEP * STEP;
        let count = lines_in(self.height.get(), line) + 2 * MARGIN + STEP;
        // After the last line there is nothing to come: so many are drawn as ever.
        let first = first.min(all.saturating_sub(count));
        (first, (first + count).min(all))
    }

    /// At most so many lines, from the first.
    pub fn start(self, most: usize) -> (usize, usize) {
        (0, self.all().min(most))
    }

    /// How high so many lines are, in pixels.
    pub fn height_of(self, lines: usize) -> i32 {
        let mut height = self.line.get() * f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        // Browsers draw nothing that is higher.
        height = height.min(16_000_000.0);
        // The value is within the type.
        #[allow(clippy::cast_possible_truncation)]
        let height = height as i32;
        height
    }

    /// Takes up where the frame is scrolled to and what it measures.
    pub fn follow(self) {
        let Some(frame) = self.frame.try_get_untracked().flatten() else { return };
        if !untrack(|| self.is_windowed()) {
            return;
        }
        let update = |signal: RwSignal<f64>, value: f64| {
            if (signal.get_untracked() - value).abs() > 0.5 {
                signal.set(value);
            }
        };
        update(self.height, f64::from(frame.client_height()));
        // Measured anew with each change of the rows, what is in sight would move.
        let width = frame.client_width();
        if self.measured_at.get_value() != width
            && let Some(line) = measured(&frame).filter(|line| *line > 1.0)
        {
            self.measured_at.set_value(width);
            update(self.line, line);
        }
        update(self.scrolled, f64::from(frame.scroll_top()));
    }

    fn all(self) -> usize {
        self.lines.with(|lines| lines.len())
    }
}

/// The height of the lines that are drawn, on average.
fn measured(frame: &Element) -> Option<f64> {
    let rows = frame.query_selector_all("tbody:not(.space) > tr").ok()?;
    let at = |index: u32| rows.get(index)?.dyn_into::<Element>().ok();
    let first = at(0)?.get_bounding_client_rect().top();
    let last = at(rows.length().checked_sub(1)?)?.get_bounding_client_rect().bottom();
    Some((last - first) / f64::from(rows.length()))
}

fn lines_in(height: f64, line: f64) -> usize {
    // The value is positive and far smaller than the type's largest.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let lines = (height / line).max(0.0).ceil() as usize;
    lines
}
