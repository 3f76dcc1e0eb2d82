//! What may be folded away.

use maud::{Markup, html};

use crate::session::medium::use_medium;

/// Content below its title: folded in the live page, open in the static one, to be searched and printed.
pub fn fold(class: &str, title_class: &str, title: &str, content: &Markup) -> Markup {
    html! {
        details class=(class) open[use_medium().is_static()] {
            summary class=(title_class) { (title) }
            (content)
        }
    }
}
