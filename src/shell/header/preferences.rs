//! Controls for how the page looks.

use maud::{Markup, html};

use crate::components::live;
use crate::session::preferences::{Preferences, SIZES, THEMES};

/// Buttons for text size and colours. The static page keeps their room, so that nothing jumps when
/// they appear.
pub fn choices(preferences: Preferences) -> Markup {
    html! { div.preferences { (live(|| controls(preferences))) } }
}

fn controls(preferences: Preferences) -> Markup {
    html! {
        div.segments role="group" aria-label="字号" {
            span.segments__title aria-hidden="true" { "字号" }
            @for (key, name) in &SIZES {
                @let pressed = if preferences.size() == *key { "true" } else { "false" };
                button.segment type="button" aria-pressed=(pressed) data-prefer={ "size=" (key) }
                    data-key={ "size=" (key) } { (name) }
            }
        }
        label.choice {
            span.choice__title { "配色" }
            select.choice__list data-prefer="theme=" data-key="theme" {
                @for (key, name) in &THEMES {
                    option value=(key) selected[preferences.theme() == *key] { (name) }
                }
            }
        }
    }
}
