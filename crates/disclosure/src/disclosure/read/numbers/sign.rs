//! What stands right before and behind a number: signs, dashes, 左右, 以内.

use super::Doubt;
use super::characters::{Characters, RANGE};
use super::digits::next_solid;

/// The dashes that a minus is typed with.
const MINUS: [char; 8] = ['-', '−', '–', '﹣', '‐', '‑', '‒', '﹘'];

/// What makes the sum before it a limit or a rough one.
const VAGUE: [&str; 20] = [
    "左右", "上下", "以内", "之内", "以下", "以上", "不等", "封顶", "为限", "出头", "打底", "起步", "(左右)",
    "(上下)", "(约)", "(大约)", "(约数)", "(以内)", "(以下)", "(以上)",
];

/// What things that have a price each are counted in.
const COUNTERS: [char; 10] = ['辆', '人', '次', '台', '个', '批', '期', '场', '套', '件'];

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
        let plain = |at: usize| match self.at(at) {
            '（' => '(',
            '）' => ')',
            other => other,
        };
        let starts_with =
            |at: usize, words: &str| words.chars().enumerate().all(|(offset, c)| plain(at + offset) == c);
        let at = next_solid(self, end)?;
        // 3万元（含）以内
        let inside = ["(含)", "(含本数)"].into_iter().find(|words| starts_with(at, words));
        let at = next_solid(self, at + inside.map_or(0, |words| words.chars().count()))?;
        let next = self.at(at + 1);
        let is_end = |c: char| !c.is_alphanumeric();
        let is_approximate = VAGUE.iter().any(|words| starts_with(at, words))
            || match self.at(at) {
                '余' | '多' => next != '于',
                '内' => next != '部',
                '起' => is_end(next),
                '+' | '＋' => !next.is_ascii_digit(),
                _ => false,
            };
        if is_approximate {
            return Some(Doubt::Approximate);
        }
        match self.at(at) {
            '/' | '／' | '每' => Some(Doubt::PerUnit),
            '×' | 'x' | 'X' | '*' | '＊' | '÷' if next.is_ascii_digit() => Some(Doubt::PerUnit),
            '+' | '＋' | '→' => Some(Doubt::Unreadable),
            // 18万元1辆、20万元1辆
            '0'..='9' if at == end => {
                let mut counted = at;
                while self.at(counted).is_ascii_digit() {
                    counted += 1;
                }
                COUNTERS.contains(&self.at(counted)).then_some(Doubt::PerUnit)
            }
            _ => None,
        }
    }
}

fn is_dash(c: char) -> bool {
    RANGE.contains(&c) && !matches!(c, '至' | '到' | '或')
}
