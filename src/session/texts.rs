//! The words of the page.

use presentation::text::{Language, Texts};

/// The words of the page, in its language.
pub fn use_texts() -> &'static Texts {
    Language::default().texts()
}
