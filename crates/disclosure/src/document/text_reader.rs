//! The plain-text form of a document.

use super::Document;

/// Reads the plain-text form.
pub fn read_text(name: &str, text: &str) -> Document {
    Document { name: name.to_owned(), text: text.to_owned(), blocks: Vec::new() }
}
