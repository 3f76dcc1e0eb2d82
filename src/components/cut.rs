//! Lists of the static page, which a phone has to open whatever the document is.

use leptos::prelude::*;

use crate::session::medium::use_medium;
use crate::session::use_texts;

/// How many items a list of the static page has at most.
pub const MOST_STATIC: usize = 200;

/// Cuts a list of the static page, and says so with a link to the file that has all of it; the live page's stays.
pub fn cut<T>(items: &mut Vec<T>, file: &'static str) -> Option<AnyView> {
    let said = cut_notice(items.len(), file);
    if said.is_some() {
        items.truncate(MOST_STATIC);
    }
    said
}

/// What is said of a list of the static page that is cut; nothing where it is whole.
pub fn cut_notice(all: usize, file: &'static str) -> Option<AnyView> {
    if all <= MOST_STATIC || !use_medium().is_static() {
        return None;
    }
    let (before, after) = (use_texts().common.cut_static)(MOST_STATIC, all);
    let link = view! {
        <p class="quiet">
            {before} <a href=format!("data/{file}") download=file>
                {file}
            </a> {after}
        </p>
    };
    Some(link.into_any())
}
