//! Ranges: 3.2至5.4万元, 2万元与3万元之间. Neither of their numbers is exact.

use super::characters::RANGE;
use super::digits::{Digits, next_solid, read};
use super::scan::Scanner;
use super::{Doubt, Number, Reading, units};

impl Scanner {
    /// `3.2至5.4万元`: a number without a unit, a dash, and a sum of money. Returns where the digits and the
    /// whole end.
    pub(super) fn range_of_bare(&self, digits: &Digits) -> Option<(usize, usize)> {
        let mut at = next_solid(&self.characters, digits.end)?;
        let first = at;
        while RANGE.contains(&self.characters.at(at)) && at < first + 3 {
            at += 1;
        }
        let next = next_solid(&self.characters, at).filter(|_| at > first)?;
        if !self.characters.at(next).is_ascii_digit() {
            return None;
        }
        let sum = units::sum(&self.characters, &read(&self.characters, next), false)?;
        Some((sum.digits_end, sum.end))
    }

    /// Of two sums with nothing but a dash, 至 or 到 between neither is exact.
    pub(super) fn mark_ranges(&mut self) {
        let mut first_character = 0;
        for at in 1..self.found.len() {
            let (before, after) = (self.found[at - 1].whole.end, self.found[at].whole.start);
            while self.offsets[first_character] < before {
                first_character += 1;
            }
            let between: Vec<char> = (first_character..self.characters.len())
                .take_while(|&index| self.offsets[index] < after)
                .take(6)
                .map(|index| self.characters.at(index))
                .filter(|c| !c.is_whitespace())
                .collect();
            // 2万元与3万元之间
            let is_between = matches!(between[..], ['与' | '和']) && self.is_followed_by(at, "之间");
            let is_range =
                is_between || ((1..=2).contains(&between.len()) && between.iter().all(|c| RANGE.contains(c)));
            let is_money =
                |number: &Number| matches!(number.reading, Reading::Exact(_) | Reading::Doubtful(_));
            if is_range && is_money(&self.found[at - 1]) && is_money(&self.found[at]) {
                self.found[at - 1].reading = Reading::Doubtful(Doubt::Range);
                self.found[at].reading = Reading::Doubtful(Doubt::Range);
            }
        }
    }

    /// Whether `words` stand right behind the number found at index `at`.
    fn is_followed_by(&self, at: usize, words: &str) -> bool {
        let end = self.offsets.binary_search(&self.found[at].whole.end).unwrap_or(self.characters.len());
        words.chars().enumerate().all(|(offset, c)| self.characters.at(end + offset) == c)
    }
}
