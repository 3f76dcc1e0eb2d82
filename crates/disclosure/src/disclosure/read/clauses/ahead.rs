//! What a clause has to know of the ones behind it.

use super::segments::End;
use crate::disclosure::read::numbers::Reading;

use super::reader::Reader;

/// So many amounts behind 分别为 are counted.
const MOST_IN_A_ROW: usize = 32;

impl Reader<'_, '_> {
    /// The end of the change's clause group: whether a semicolon comes before the next full stop.
    pub fn next_is_semicolon(&self, at: usize) -> bool {
        let mut depth = 0_usize;
        for segment in &self.segments[at..self.segments.len().min(at + 12)] {
            match segment.end {
                End::Open => depth += 1,
                End::Close if depth == 0 => return false,
                End::Close => depth -= 1,
                End::Semicolon if depth == 0 => return true,
                End::Stop => return false,
                _ => {}
            }
        }
        false
    }

    /// How many amounts follow each other with nothing but joints between, the one behind segment `at`
    /// included; `None` where one of them is not exact.
    pub fn amounts_in_a_row(&self, at: usize) -> Option<usize> {
        let mut count = 0;
        for segment in self.segments[at..].iter().take(2 * MOST_IN_A_ROW) {
            let words = self.source.slice(segment.span);
            let is_joint =
                words.trim().is_empty() || matches!(words.trim(), "、" | "和" | "及" | "与" | "以及");
            if count > 0 && !is_joint {
                break;
            }
            match segment.end {
                End::Number(number) => {
                    if !matches!(self.numbers[number].reading, Reading::Exact(_)) {
                        return None;
                    }
                    count += 1;
                }
                End::Comma => {}
                _ => break,
            }
        }
        Some(count)
    }

    /// Where the number before segment `at` ends; 0 where none is right before it.
    pub fn numbers_end_before(&self, at: usize) -> usize {
        match at.checked_sub(1).map(|before| self.segments[before].end) {
            Some(End::Number(number)) => self.numbers[number].whole.end,
            _ => 0,
        }
    }
}
