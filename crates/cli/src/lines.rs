//! Line numbers in a document's text.

use std::ops::Range;

/// Where the lines of a text end, so that a place's line is found without reading the text again.
pub struct SourceLines {
    ends: Vec<usize>,
}

impl SourceLines {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        let mut ends = Vec::with_capacity(text.matches('\n').count());
        ends.extend(text.match_indices('\n').map(|(at, _)| at));
        Self { ends }
    }

    /// The number of the line that a byte offset stands in, from 1.
    pub fn number(&self, offset: usize) -> usize {
        self.ends.partition_point(|&end| end < offset) + 1
    }

    /// The bytes from the beginning of the line of the first offset to the end of that of the last, in a
    /// text of `length` bytes.
    pub fn around(&self, first: usize, last: usize, length: usize) -> Range<usize> {
        let before = self.number(first).checked_sub(2).and_then(|line| self.ends.get(line));
        let end = self.ends.get(self.number(last) - 1);
        before.map_or(0, |end| end + 1)..end.map_or(length, |&end| end)
    }
}
