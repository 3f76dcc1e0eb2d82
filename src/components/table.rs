//! Parts of tables.

use maud::{Markup, html};

use super::live::live_or;
use super::set::{Setting, set};
use crate::session::state::Sort;

/// A column heading that sorts by its column: upwards, downwards the second time, not at all the
/// third. Plain text in the static page.
pub fn sort_header(sort: Option<&Sort>, key: &str, label: &str, class: &str) -> Markup {
    live_or(|| sorting(sort, key, label, class), || html! { th scope="col" class=(class) { (label) } })
}

fn sorting(sort: Option<&Sort>, key: &str, label: &str, class: &str) -> Markup {
    let (state, arrow, next) = match sort.filter(|sort| sort.key == key) {
        None => ("none", "↕", key.to_owned()),
        Some(Sort { descending: false, .. }) => ("ascending", "↑", format!("-{key}")),
        Some(Sort { descending: true, .. }) => ("descending", "↓", String::new()),
    };
    let content = html! { (label) span.sort__arrow aria-hidden="true" { (arrow) } };
    let setting = Setting { name: "sort", value: &next, key, pressed: None };
    html! { th scope="col" class=(class) aria-sort=(state) { (set("sort", &setting, &content)) } }
}
