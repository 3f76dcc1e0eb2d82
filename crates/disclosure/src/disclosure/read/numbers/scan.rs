//! Finds the numbers of a passage, from left to right.

use super::characters::{Characters, RANGE};
use super::digits::{Digits, next_solid, plain, read};
use super::sign::Sign;
use super::{Doubt, Number, Reading, chinese, units};
use crate::cited::Span;

/// What stands where a number is still to be put.
const PLACEHOLDERS: [char; 17] =
    ['X', 'x', '×', '*', '_', '＿', '□', '○', '?', '？', '#', '—', '–', '-', '~', '～', '.'];

pub(super) struct Scanner {
    pub characters: Characters,
    /// The byte offset of each character, and of the end.
    pub offsets: Vec<usize>,
    pub found: Vec<Number>,
}

impl Scanner {
    pub fn new(text: &str, span: Span) -> Self {
        let slice = span.slice(text);
        let characters = Characters::of(slice);
        let mut offsets: Vec<usize> = slice.char_indices().map(|(at, _)| span.start + at).collect();
        offsets.push(span.start + slice.len());
        Self { characters, offsets, found: Vec::new() }
    }

    pub fn run(mut self) -> Vec<Number> {
        let mut at = 0;
        while at < self.characters.len() {
            let c = plain(self.characters[at]);
            at = if c.is_ascii_digit() {
                self.arabic(at)
            } else if chinese::begins(c) || (matches!(c, '几' | '数') && self.is_small_unit(at + 1)) {
                self.chinese(at)
            } else if c == '元' {
                self.placeholder(at)
            } else {
                at + 1
            };
        }
        self.mark_ranges();
        self.found
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.offsets[from], self.offsets[to.min(self.characters.len())])
    }

    fn push(&mut self, reading: Reading, digits: (usize, usize), whole: (usize, usize)) {
        let (span, whole) = (self.span(digits.0, digits.1), self.span(whole.0, whole.1));
        self.found.push(Number { reading, span, whole });
    }

    /// Reads the number whose first digit is at `at`; returns where to go on.
    fn arabic(&mut self, at: usize) -> usize {
        let mut digits = read(&self.characters, at);
        let (mut start, sign) = self.characters.sign(at);
        let is_second_half = self.continues_another(at) || self.lacks_whole(at);
        if is_second_half {
            digits.value = None;
        }
        if let Some(end) = self.range_of_bare(&digits) {
            self.push(Reading::Doubtful(Doubt::Range), (at, end.0), (start, end.1));
            self.characters.taken = end.1;
            return end.1;
        }
        if let Some(sum) = units::sum(&self.characters, &digits, sign == Sign::Minus) {
            let mut from = if sign == Sign::Minus { start } else { at };
            if is_second_half && let Some(first) = self.take_bare(at) {
                (from, start) = (first, first);
            }
            let doubt = match sign {
                Sign::Odd => Some(Doubt::Unreadable),
                Sign::Approximate => Some(Doubt::Approximate),
                Sign::None | Sign::Minus => None,
            };
            let reading =
                doubt.or_else(|| self.characters.doubt_after(sum.end)).map_or(sum.reading, Reading::Doubtful);
            self.push(reading, (from, sum.digits_end), (start, sum.end));
            self.characters.taken = sum.end;
            return sum.end;
        }
        self.without_unit(at, start, &digits)
    }

    /// A percentage, a number in brackets before its unit, a bare number, or no number of ours.
    fn without_unit(&mut self, at: usize, start: usize, digits: &Digits) -> usize {
        let next = next_solid(&self.characters, digits.end).unwrap_or(digits.end);
        match self.characters.at(next) {
            '%' | '﹪' => {
                if let Some(value) = digits.value {
                    self.push(Reading::Percent(value), (at, digits.end), (start, next + 1));
                }
                self.characters.taken = next + 1;
                return next + 1;
            }
            ')' | '）' | ']' | '］' if matches!(self.characters.before(start), '(' | '（' | '[' | '［') =>
            {
                let inner = Digits { end: next + 1, value: None };
                if let Some(sum) = units::sum(&self.characters, &inner, false) {
                    let whole = (start.saturating_sub(1), sum.end);
                    self.push(Reading::Doubtful(Doubt::Unreadable), (at, digits.end), whole);
                    self.characters.taken = sum.end;
                    return sum.end;
                }
                return digits.end;
            }
            _ => {}
        }
        // 12、 numbers an item of a list; 400、 does not.
        let mark = digits.end - at <= 2
            && matches!(self.characters.at(digits.end), '、' | '.' | ')' | '）')
            && !self.characters.at(digits.end + 1).is_ascii_digit();
        let follower = self.characters.at(digits.end);
        let ends = !follower.is_alphanumeric()
            && !matches!(follower, '/' | '-' | '–' | '—' | '~' | '～' | ']' | '〕');
        let is_date = matches!(self.characters.at(next), '年' | '月' | '日');
        let is_joined =
            self.characters.before(at).is_ascii_alphabetic() || RANGE.contains(&self.characters.before(at));
        if ends
            && !mark
            && !self.is_in_name(digits.end)
            && !is_date
            && !is_joined
            && let Some(value) = digits.value
        {
            self.push(Reading::Bare(value), (at, digits.end), (at, digits.end));
            self.characters.taken = digits.end;
        }
        digits.end
    }

    /// Whether digits that end at `end` belong to a name that goes on: “12345”热线, “9·8”投洽会, 3·15晚会.
    fn is_in_name(&self, end: usize) -> bool {
        // “0”万元 is an amount.
        let is_unit = |at: usize| matches!(self.characters.at(at), '万' | '亿' | '千' | '百' | '元');
        let goes_on = |at: usize| self.characters.at(at).is_alphanumeric() && !is_unit(at);
        match self.characters.at(end) {
            '”' | '"' | '’' => goes_on(end + 1),
            '·' | '•' | '･' if self.characters.at(end + 1).is_ascii_digit() => {
                let next = read(&self.characters, end + 1);
                let after = self.characters.at(next.end);
                let is_sum = units::sum(&self.characters, &next, false).is_some();
                !is_sum && (after.is_alphanumeric() || matches!(after, '”' | '"' | '’'))
            }
            _ => false,
        }
    }

    /// Whether the digits at `at` are the second half of what an odd separator parts (`548。9`, `2、5`), or
    /// stand behind another number with only white space between (`2021 638.4`).
    fn continues_another(&self, at: usize) -> bool {
        let before = self.characters.before(at);
        let is_separator = matches!(
            before,
            '。' | '·' | '•' | '･' | '、' | '，' | '\'' | '’' | '‘' | ';' | '；' | ':' | '：'
        );
        if is_separator || matches!(before, '.' | ',') {
            return at >= 2 && self.characters.at(at - 2).is_ascii_digit() && self.characters.taken < at;
        }
        if before.is_ascii_alphabetic() || matches!(before, '*' | '_') {
            return true;
        }
        let solid = (at.saturating_sub(8)..at).rev().find(|&index| !self.characters[index].is_whitespace());
        before.is_whitespace()
            && solid
                .is_some_and(|solid| self.characters.at(solid).is_ascii_digit() && self.ends_with_bare(solid))
    }

    /// Whether the digits at `at` stand behind a decimal point without any before it: `.85万元`.
    fn lacks_whole(&self, at: usize) -> bool {
        self.characters.before(at) == '.' && !self.characters.before(at - 1).is_ascii_alphanumeric()
    }

    /// Takes back the bare number whose second half begins at `at`; returns where it begins.
    fn take_bare(&mut self, at: usize) -> Option<usize> {
        let last = self.found.last().filter(|last| matches!(last.reading, Reading::Bare(_)))?;
        let (start, end) = (last.whole.start, last.whole.end);
        let between = (at.saturating_sub(8)..at).rev().take_while(|&index| self.offsets[index] >= end);
        let is_near = between.filter(|&index| !self.characters[index].is_whitespace()).count() <= 1
            && self.offsets[at.saturating_sub(8)] <= end;
        let first = self.offsets.binary_search(&start).ok().filter(|_| is_near)?;
        self.found.pop();
        Some(first)
    }

    /// Whether the last number found is one without a unit, whose last digit is at `at`.
    fn ends_with_bare(&self, at: usize) -> bool {
        self.found
            .last()
            .is_none_or(|last| last.whole.end <= self.offsets[at] || matches!(last.reading, Reading::Bare(_)))
    }

    fn is_small_unit(&self, at: usize) -> bool {
        matches!(self.characters.at(at), '十' | '百' | '千' | '万' | '亿')
    }

    /// Reads the Chinese numeral at `at`; returns where to go on.
    fn chinese(&mut self, at: usize) -> usize {
        let mut end = at;
        let mut is_vague = false;
        while let Some(&c) = self.characters.get(end)
            && (chinese::is_numeral(c) || matches!(c, '余' | '多' | '几' | '数'))
        {
            is_vague |= !chinese::is_numeral(c);
            end += 1;
        }
        let numeral = &self.characters[at..end];
        let unit =
            next_solid(&self.characters, end).filter(|&unit| matches!(self.characters.at(unit), '元' | '圆'));
        let large = numeral.last().is_some_and(|c| matches!(c, '万' | '亿' | '萬' | '億'));
        let is_money = match unit {
            Some(_) => numeral.len() > 1,
            None => large && numeral.len() > 1 && units::ends_sum(&self.characters, end),
        };
        if !is_money {
            return end;
        }
        let whole_end = unit.map_or(end, |unit| unit + 1);
        let is_negative = self.characters.before(at) == '负';
        let vague = is_vague || matches!(numeral[0], '百' | '千' | '佰' | '仟');
        let reading = if vague {
            Reading::Doubtful(Doubt::Approximate)
        } else if let Some(doubt) = self.characters.doubt_after(whole_end) {
            Reading::Doubtful(doubt)
        } else {
            chinese::value(numeral)
                .map(|value| if is_negative { -value } else { value })
                .and_then(units::in_yuan)
                .map_or(Reading::Doubtful(Doubt::Unreadable), Reading::Exact)
        };
        let start = if is_negative { at - 1 } else { at };
        self.push(reading, (start, end), (start, whole_end));
        self.characters.taken = whole_end;
        whole_end
    }

    /// `XX万元`, `——万元`: a unit behind what stands for a number that is not there.
    fn placeholder(&mut self, unit: usize) -> usize {
        let solid_before = |from: usize| {
            (self.characters.taken.max(from.saturating_sub(4))..from)
                .rev()
                .find(|&at| !self.characters[at].is_whitespace())
        };
        let mut last = solid_before(unit);
        while let Some(at) = last
            && matches!(self.characters.at(at), '万' | '亿' | '千' | '百')
        {
            last = solid_before(at);
        }
        let is_placeholder = |c: char| c.is_ascii_alphanumeric() || PLACEHOLDERS.contains(&c);
        let Some(last) = last.filter(|&at| is_placeholder(self.characters.at(at))) else { return unit + 1 };
        let mut start = last;
        while start > self.characters.taken && is_placeholder(self.characters.at(start - 1)) {
            start -= 1;
        }
        self.push(Reading::Doubtful(Doubt::Unreadable), (start, last + 1), (start, unit + 1));
        self.characters.taken = unit + 1;
        unit + 1
    }
}
