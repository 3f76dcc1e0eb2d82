//! From a format code to its sections.

use super::section::{DigitPlaces, FormatSection};

/// The parts of a code that `;` separates.
pub(super) fn split(code: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut is_quoted, mut is_escaped) = (0, false, false);
    for (at, c) in code.char_indices() {
        if is_escaped {
            is_escaped = false;
            continue;
        }
        match c {
            '"' => is_quoted = !is_quoted,
            '\\' | '!' if !is_quoted => is_escaped = true,
            ';' if !is_quoted => {
                parts.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&code[start..]);
    parts
}

/// A piece of a section.
enum Piece {
    /// Text as it is shown.
    Literal(String),
    /// A place for a digit: `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    General,
    /// The place of a cell's text.
    Text,
    Date,
    Unknown,
}

/// Reads one section.
pub(super) fn section(code: &str) -> FormatSection {
    let pieces = pieces(code);
    let has = |wanted: fn(&Piece) -> bool| pieces.iter().any(wanted);
    if has(|piece| matches!(piece, Piece::Unknown)) {
        return FormatSection::Unknown;
    }
    if has(|piece| matches!(piece, Piece::Date)) {
        return FormatSection::Date;
    }
    if has(|piece| matches!(piece, Piece::General)) {
        let is_alone = pieces.iter().all(|piece| match piece {
            Piece::General => true,
            Piece::Literal(text) => text.trim().is_empty(),
            _ => false,
        });
        return if is_alone { FormatSection::General } else { FormatSection::Unknown };
    }
    if !has(|piece| matches!(piece, Piece::Digit(_))) {
        return without_digits(&pieces);
    }
    digits(&pieces).map_or(FormatSection::Unknown, FormatSection::DigitPlaces)
}

/// A text format shows a number as `General` does.
fn without_digits(pieces: &[Piece]) -> FormatSection {
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Literal(text) => words.push_str(text),
            Piece::Text => return FormatSection::General,
            Piece::Percent => words.push('%'),
            Piece::Comma => words.push(','),
            _ => return FormatSection::Unknown,
        }
    }
    FormatSection::Words(words)
}

fn digits(pieces: &[Piece]) -> Option<DigitPlaces> {
    let first = pieces.iter().position(|piece| matches!(piece, Piece::Digit(_)))?;
    let last = pieces.iter().rposition(|piece| matches!(piece, Piece::Digit(_)))?;
    let mut digits = DigitPlaces::default();
    let mut has_point = false;
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Digit(place) if has_point => {
                digits.most_decimals += 1;
                if *place == '0' {
                    digits.least_decimals = digits.most_decimals;
                }
            }
            // `#0` and `0#` alike show one digit at least, `0#` two.
            Piece::Digit(place) => digits.whole += usize::from(*place == '0' || digits.whole > 0),
            Piece::Point if at + 1 >= first && !has_point => has_point = true,
            Piece::Comma if at > first && at < last && !has_point => {
                let next_is_digit = pieces[at + 1..].iter().find(|piece| !matches!(piece, Piece::Comma));
                match next_is_digit {
                    Some(Piece::Digit(_)) => digits.is_grouped = true,
                    Some(Piece::Point) => digits.thousands += 1,
                    _ => return None,
                }
            }
            Piece::Comma if at > last => digits.thousands += 1,
            Piece::Percent => {
                digits.percents += 1;
                (if at < first { &mut digits.before } else { &mut digits.after }).push('%');
            }
            Piece::Literal(text) if at < first => digits.before.push_str(text),
            Piece::Literal(text) if at > last => digits.after.push_str(text),
            // A point behind the last digit stays a bare point, which no amount has.
            _ => return None,
        }
    }
    Some(digits)
}

fn pieces(code: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let general = ["General", "G/通用格式", "通用格式"]
            .iter()
            .find_map(|word| rest.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)));
        if let Some(word) = general {
            pieces.push(Piece::General);
            rest = &rest[word.len()..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        let piece = match c {
            '"' => {
                let end = rest.find('"').unwrap_or(rest.len());
                let text = rest[..end].to_owned();
                rest = rest.get(end + 1..).unwrap_or("");
                Piece::Literal(text)
            }
            '\\' | '!' => Piece::Literal(take(&mut rest).to_string()),
            '_' => {
                take(&mut rest);
                Piece::Literal(" ".to_owned())
            }
            '*' => {
                take(&mut rest);
                continue;
            }
            '[' => {
                let end = rest.find(']').unwrap_or(rest.len());
                let inside = &rest[..end];
                rest = rest.get(end + 1..).unwrap_or("");
                match bracket(inside) {
                    Some(piece) => piece,
                    None => continue,
                }
            }
            '0' | '#' | '?' => Piece::Digit(c),
            '.' => Piece::Point,
            ',' => Piece::Comma,
            '%' => Piece::Percent,
            '@' => Piece::Text,
            'E' | 'e' if rest.starts_with(['+', '-']) => Piece::Unknown,
            '/' if !pieces.iter().any(|piece| matches!(piece, Piece::Date)) => Piece::Unknown,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => Piece::Date,
            c if c.is_ascii_alphabetic() => Piece::Unknown,
            c => Piece::Literal(c.to_string()),
        };
        pieces.push(piece);
    }
    pieces
}

/// What stands in square brackets: a colour or a language says nothing of the digits.
fn bracket(inside: &str) -> Option<Piece> {
    if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or("");
        return (!sign.is_empty()).then(|| Piece::Literal(sign.to_owned()));
    }
    if inside.starts_with(['<', '>', '=']) || inside.to_ascii_uppercase().starts_with("DBNUM") {
        return Some(Piece::Unknown);
    }
    matches!(inside, "h" | "hh" | "m" | "mm" | "s" | "ss").then_some(Piece::Date)
}

fn take(rest: &mut &str) -> char {
    let c = rest.chars().next().unwrap_or(' ');
    *rest = rest.get(c.len_utf8()..).unwrap_or("");
    c
}
