//! Reads a target.

use super::{Meaning, Target};

/// Reads a target; what does not fit the grammar is kept as text.
pub fn parse(text: &str) -> Target {
    Target { text: text.to_owned(), meaning: Meaning::NotUnderstood }
}
