//! Arabic digits with their separators.

use rust_decimal::Decimal;

/// A character of the passage, with digits, points and commas of full width made plain.
pub(super) fn plain(c: char) -> char {
    match c {
        '０'..='９' | '．' | '％' | '－' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        other => other,
    }
}

/// Digits as far as they go.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Digits {
    /// One past the last character that belongs to them.
    pub end: usize,
    /// `None` where they are no number that an exact decimal holds.
    pub value: Option<Decimal>,
}

/// Reads the number that begins at `at`, which is a digit. A comma joins only groups of three, a Chinese
/// comma only where a decimal point or digits of full width show that it is meant so; white space joins
/// only around the decimal point.
pub(super) fn read(characters: &[char], at: usize) -> Digits {
    let get = |index: usize| characters.get(index).copied().map_or('\0', plain);
    let is_digit = |index: usize| get(index).is_ascii_digit();
    let mut plain_digits = String::new();
    let mut index = at;
    let mut is_odd = false;
    let mut group = 0_usize;
    let mut groups = 0_usize;
    let mut has_point = false;
    while index < characters.len() {
        let c = get(index);
        if c.is_ascii_digit() {
            plain_digits.push(c);
            group += 1;
            index += 1;
        } else if c == '.' && next_solid(characters, index + 1).is_some_and(is_digit) {
            is_odd |= has_point || (groups > 0 && group != 3);
            has_point = true;
            plain_digits.push('.');
            index = next_solid(characters, index + 1).unwrap_or(index + 1);
        } else if c == ',' && is_digit(index + 1) {
            is_odd |= has_point || group == 0 || group > 3 || (groups > 0 && group != 3);
            (group, groups) = (0, groups + 1);
            index += 1;
        } else if c == '，' && !has_point && joins_by_wide_comma(characters, at, index) {
            is_odd |= group == 0 || group > 3 || (groups > 0 && group != 3);
            (group, groups) = (0, groups + 1);
            index += 1;
        } else if c.is_whitespace()
            && !has_point
            && next_solid(characters, index).is_some_and(|next| {
                get(next) == '.' && { next_solid(characters, next + 1).is_some_and(is_digit) }
            })
        {
            index = next_solid(characters, index).unwrap_or(index + 1);
        } else if c.is_ascii_alphabetic() || matches!(c, '*' | '×' | '_') {
            is_odd = true;
            index += 1;
        } else {
            break;
        }
    }
    is_odd |= !has_point && groups > 0 && group != 3;
    let value = if is_odd { None } else { Decimal::from_str_exact(&plain_digits).ok() };
    Digits { end: index, value }
}

/// The position of the first character at or after `from` that is no white space.
pub(super) fn next_solid(characters: &[char], from: usize) -> Option<usize> {
    (from..characters.len().min(from + 8)).find(|&index| !characters[index].is_whitespace())
}

/// Whether the Chinese comma at `comma` parts groups of one number: three digits follow, and after those
/// a decimal point, or all of its digits are of full width.
fn joins_by_wide_comma(characters: &[char], start: usize, comma: usize) -> bool {
    let digit = |index: usize| characters.get(index).is_some_and(|&c| plain(c).is_ascii_digit());
    let is_group = (1..=3).all(|offset| digit(comma + offset)) && !digit(comma + 4);
    let is_wide = |index: usize| characters.get(index).is_some_and(|c| matches!(c, '０'..='９'));
    let before_is_wide = comma > start && is_wide(comma - 1);
    let point = characters.get(comma + 4).copied().map_or('\0', plain) == '.' && digit(comma + 5);
    is_group && (point || (before_is_wide && (1..=3).all(|offset| is_wide(comma + offset))))
}
