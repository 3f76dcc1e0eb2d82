//! Characters that would move a terminal's cursor, colour it, turn its writing round, or type into it.

use std::borrow::Cow;

/// `text` on one line, with what a terminal would obey made visible: `␛` for the escape character.
pub fn visible(text: &str) -> Cow<'_, str> {
    replaced(text, |character| is_obeyed(character).then(|| picture(character)))
}

/// JSON with such characters escaped. They stand within its texts alone, but for the line breaks and
/// spaces of its layout.
pub fn escaped_json(json: &str) -> Cow<'_, str> {
    replaced(json, |character| {
        let is_layout = matches!(character, '\n' | '\t' | '\r');
        (is_obeyed(character) && !is_layout).then(|| format!("\\u{:04x}", u32::from(character)))
    })
}

/// Several lines with such characters made visible, but for those that set colours.
pub fn visible_styled(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|character| is_obeyed(character) && character != '\n') {
        let (before, after) = rest.split_at(at);
        result.push_str(before);
        let length = if let Some(length) = colour(after) {
            result.push_str(&after[..length]);
            length
        } else {
            let character = after.chars().next().unwrap_or_default();
            result.push_str(&picture(character));
            character.len_utf8()
        };
        rest = &after[length..];
    }
    result.push_str(rest);
    result
}

/// The length of what sets a colour at the beginning of `text`: `ESC [ … m`.
fn colour(text: &str) -> Option<usize> {
    let numbers = text.strip_prefix("\u{1b}[")?;
    let end = numbers.find(|character: char| !character.is_ascii_digit() && character != ';')?;
    numbers[end..].starts_with('m').then_some("\u{1b}[".len() + end + 1)
}

/// Control characters of both ranges, and what turns the direction of writing.
fn is_obeyed(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn picture(character: char) -> String {
    let code = u32::from(character);
    let picture = match code {
        0..0x20 => char::from_u32(0x2400 + code),
        0x7f => Some('␡'),
        _ => None,
    };
    picture.map_or_else(|| format!("<U+{code:04X}>"), String::from)
}

fn replaced(text: &str, replacement: impl Fn(char) -> Option<String>) -> Cow<'_, str> {
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        match replacement(character) {
            Some(replacement) => result.push_str(&replacement),
            None => result.push(character),
        }
    }
    Cow::Owned(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_made_visible() {
        assert_eq!(visible("预算 4.10"), "预算 4.10");
        assert_eq!(visible("a\u{1b}[2Jb\nc\u{7f}\u{9b}1m\u{202e}"), "a␛[2Jb␊c␡<U+009B>1m<U+202E>");
    }

    #[test]
    fn json_stays_the_same_json() {
        let json = "{\n\t\"a\": \"\u{9b}2J\u{7f}\u{202e}预算\"\n}";
        let escaped = escaped_json(json);
        assert_eq!(escaped, "{\n\t\"a\": \"\\u009b2J\\u007f\\u202e预算\"\n}");
        let parsed = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON");
        assert_eq!(parsed(&escaped), parsed(json));
    }

    #[test]
    fn only_colours_are_left_of_styles() {
        let colours = "\u{1b}[1;31m不符\u{1b}[0m\n";
        assert_eq!(visible_styled(colours), colours);
        assert_eq!(visible_styled("a\u{1b}]0;x\u{7}\u{1b}[2J\u{9b}b\tc"), "a␛]0;x␇␛[2J<U+009B>b␉c");
        assert_eq!(visible_styled("\u{1b}[31"), "␛[31");
    }
}
