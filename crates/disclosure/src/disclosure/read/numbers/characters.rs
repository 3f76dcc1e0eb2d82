//! The characters of a passage, of which numbers take one stretch after another.

use std::ops::Deref;

use super::digits::plain;

/// The dashes and words that make a range of two numbers.
pub(super) const RANGE: [char; 16] =
    ['-', '−', '–', '—', '―', '‐', '‑', '‒', '─', '﹣', '~', '～', '〜', '至', '到', '或'];

/// The characters of a passage.
pub(super) struct Characters {
    all: Vec<char>,
    /// The characters before this one belong to numbers found before.
    pub taken: usize,
}

impl Characters {
    pub fn of(passage: &str) -> Self {
        Self { all: passage.chars().collect(), taken: 0 }
    }

    /// The character at a position as it is written at half width; NUL behind the end.
    pub fn at(&self, at: usize) -> char {
        self.all.get(at).copied().map_or('\0', plain)
    }

    /// The character before a position.
    pub fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |before| self.at(before))
    }
}

impl Deref for Characters {
    type Target = [char];

    fn deref(&self) -> &[char] {
        &self.all
    }
}
