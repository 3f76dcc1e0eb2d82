//! On paper nothing can be unfolded.

use leptos::html::Div;
use leptos::prelude::*;

use crate::components::{each, on_window};

/// Unfolds what is folded below `root` while the page is printed.
pub fn unfold_on_paper(root: NodeRef<Div>) {
    // Explanations of terms are on paper once, in the glossary.
    on_window("beforeprint", move || {
        each(root, ".view details:not([open]):not(.term)", |folded| {
            let _ = folded.set_attribute("open", "");
            let _ = folded.set_attribute("data-printed", "");
        });
    });
    on_window("afterprint", move || {
        each(root, "details[data-printed]", |unfolded| {
            let _ = unfolded.remove_attribute("open");
            let _ = unfolded.remove_attribute("data-printed");
        });
    });
}
