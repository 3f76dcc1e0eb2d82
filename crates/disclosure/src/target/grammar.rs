//! Reads a target.

use super::{Meaning, Target, deadline, normalize::normalize, number};

/// Reads a target; what does not fit the grammar is kept as text.
pub fn parse(text: &str) -> Target {
    Target { text: text.to_owned(), meaning: meaning(&normalize(text)) }
}

fn meaning(normalized: &str) -> Meaning {
    if normalized.chars().all(|c| matches!(c, '-' | '/' | '\\' | '_')) {
        return Meaning::Empty;
    }
    deadline::parse(normalized).or_else(|| number::parse(normalized)).unwrap_or_else(|| in_words(normalized))
}

/// What holds no digits is a quality in words, but for numbers in Chinese characters and for a lone
/// operator, which are not understood.
fn in_words(normalized: &str) -> Meaning {
    let holds_number = normalized.chars().any(char::is_numeric)
        || normalized.contains("百分之")
        || number::operator(normalized)
            .is_some_and(|(_, rest)| rest.starts_with(|c| "〇一二三四五六七八九十百千两".contains(c)));
    if holds_number || !normalized.chars().any(char::is_alphabetic) {
        Meaning::NotUnderstood
    } else {
        Meaning::Qualitative
    }
}
