//! Where the reader is after a change of view: at the beginning of the view, or where they left it.

use std::collections::HashMap;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::components::{focus, live_effect};
use crate::session::medium::{Placement, use_placement};
use crate::session::state::{Location, View, ViewState};

/// From where the original was opened.
#[derive(Clone)]
struct Departure {
    /// How far the window was scrolled.
    scrolled: f64,
    /// The link.
    link: HtmlElement,
}

/// Keeps where the reader was.
#[derive(Clone, Copy)]
pub struct Arrival {
    root: NodeRef<Div>,
    state: ViewState,
    placement: Placement,
    departure: StoredValue<Option<Departure>, LocalStorage>,
    /// What is shown.
    shown: StoredValue<Location>,
    /// How far the window was scrolled when a location was left, by its hash.
    scrolled: StoredValue<HashMap<String, f64>>,
}

impl Arrival {
    /// Follows the state of the page below `root`.
    pub fn new(state: ViewState, root: NodeRef<Div>) -> Self {
        let arrival = Self {
            root,
            state,
            placement: use_placement(),
            departure: StoredValue::new_local(None),
            shown: StoredValue::new(state.location_untracked()),
            scrolled: StoredValue::default(),
        };
        arrival.follow();
        arrival
    }

    /// Keeps where a link is that is about to open a place of the original.
    pub fn leave(self, link: &HtmlElement) {
        // Inside the original there is nothing to come back to.
        if self.state.view_untracked().tab() != View::Source {
            self.departure.set_value(Some(Departure { scrolled: scroll_y(), link: link.clone() }));
        }
    }

    /// Scrolls to the beginning of the view that is shown, below the bars. Where the page's own beginning shows it as
    /// well, that is shown.
    pub fn show_beginning(self) {
        let view = self.state.view_untracked();
        let is_tab = view.tab() == view;
        let selector =
            if is_tab { ".view:not([hidden])".to_owned() } else { format!(".view--{}", view.key()) };
        let Some(begin) = self.element(&selector) else { return };
        let top = begin.get_bounding_client_rect().top();
        if self.placement == Placement::Element {
            // The page is the host's, and is moved only where nothing would be seen.
            if top < 0.0 || top > height() / 2.0 {
                begin.scroll_into_view();
            }
        } else if view == View::Overview || (is_tab && top + scroll_y() < height() / 4.0) {
            scroll_to(0.0);
        } else {
            begin.scroll_into_view();
        }
    }

    fn element(self, selector: &str) -> Option<Element> {
        self.root.get_untracked()?.query_selector(selector).ok().flatten()
    }

    /// At first a page of ours begins with what its address names, unless the reader has scrolled already; on another
    /// site's page the reader is where they are.
    fn follow(self) {
        let state = self.state;
        let first = state.location_untracked();
        if self.placement == Placement::Page && first.view != View::Overview && first.at.is_none() {
            request_animation_frame(move || {
                if scroll_y() == 0.0 {
                    self.show_beginning();
                }
            });
        }
        // What was shown is still drawn when a change is told of.
        state.listen(move |_, _| {
            let hash = self.shown.with_value(Location::hash);
            self.scrolled.update_value(|scrolled| {
                scrolled.insert(hash, scroll_y());
            });
        });
        live_effect(move |before: Option<Location>| {
            let now = state.location();
            self.shown.set_value(now.clone());
            if let Some(before) = before.filter(|before| before.view != now.view) {
                let is_return = state.is_return();
                let is_back = before.view.tab() == View::Source && now.view.tab() != View::Source;
                let departure = if is_back { self.departure.get_value() } else { None };
                let scrolled = self.scrolled.with_value(|scrolled| scrolled.get(&now.hash()).copied());
                // A place of the original is brought into sight by the original itself.
                if now.at.is_none() {
                    request_animation_frame(move || match (departure, scrolled.filter(|_| is_return)) {
                        (Some(departure), _) if departure.link.is_connected() => back(&departure),
                        (_, Some(scrolled)) => scroll_to(scrolled),
                        _ => self.show_beginning(),
                    });
                }
            }
            now
        });
    }
}

fn back(departure: &Departure) {
    scroll_to(departure.scrolled);
    focus(&departure.link);
}

/// How high the window is.
fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

fn scroll_y() -> f64 {
    window().page_y_offset().unwrap_or_default()
}

fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}
