//! What stands right before and behind a number: signs, dashes, 左右, 以内.

use super::Doubt;
use super::characters::{Characters, RANGE};
use super::digits::next_solid;

/// The dashes that a minus is typed with.
const MINUS: [char; 8] = ['-', '−', '–', '﹣', '‐', '‑', '‒', '﹘'];

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    None,
    Minus,
    /// `△`, `——`, `+`: not to be read one way only.
    Odd,
    /// `≤`
    Approximate,
}

impl Characters {
    /// The sign before the number at `at`, and where it begins.
    pub(super) fn sign(&self, at: usize) -> (usize, Sign) {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= self.taken) else {
            return (at, Sign::None);
        };
        let c = self.at(before);
        let is_after_number = |index: usize| {
            let solid = (index.saturating_sub(4)..index).rev().find(|&at| !self[at].is_whitespace());
            solid.is_some_and(|at| matches!(self.at(at), '0'..='9' | '元' | '万' | '亿' | '%'))
        };
        match c {
            '￥' | '¥' => (before, Sign::None),
            '负' => (before, Sign::Minus),
            '△' | '▲' | 'Δ' | '+' | '＋' | '±' => (before, Sign::Odd),
            '≤' | '≥' | '<' | '>' | '＜' | '＞' | '≦' | '≧' => (before, Sign::Approximate),
            c if is_dash(c) => {
                if is_after_number(before) {
                    (at, Sign::None)
                } else if MINUS.contains(&c) && !RANGE.contains(&self.before(before)) {
                    (before, Sign::Minus)
                } else {
                    (before, Sign::Odd)
                }
            }
            c if c.is_whitespace() => {
                let solid = (before.saturating_sub(4)..before).rev().find(|&at| !self[at].is_whitespace());
                match solid {
                    Some(solid)
                        if solid >= self.taken && is_dash(self.at(solid)) && !is_after_number(solid) =>
                    {
                        (solid, Sign::Odd)
                    }
                    _ => (at, Sign::None),
                }
            }
            _ => (at, Sign::None),
        }
    }

    /// What behind a sum makes it no exact amount.
    pub(super) fn doubt_after(&self, end: usize) -> Option<Doubt> {
        let at = next_solid(self, end)?;
        // 3万元（含）以内
        let is_next = |words: &&str| words.chars().enumerate().all(|(offset, c)| self.at(at + offset) == c);
        let inside = ["(含)", "(含本数)"].into_iter().find(is_next).map_or(0, |words| words.chars().count());
        let at = next_solid(self, at + inside)?;
        let word: String = self[at..self.len().min(at + 2)].iter().collect();
        let is_approximate = ["左右", "上下", "以内", "之内", "以下", "以上", "不等"]
            .contains(&word.as_str())
            || (matches!(self.at(at), '余' | '多') && !word.starts_with("多于"))
            || (self.at(at) == '内' && !word.starts_with("内部"));
        if is_approximate {
            Some(Doubt::Approximate)
        } else if matches!(self.at(at), '/' | '／' | '每') {
            Some(Doubt::PerUnit)
        } else {
            None
        }
    }
}

fn is_dash(c: char) -> bool {
    RANGE.contains(&c) && !matches!(c, '至' | '到' | '或')
}
