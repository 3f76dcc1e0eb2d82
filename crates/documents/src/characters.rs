//! One normalisation of characters for all formats.
//!
//! What it changes, and nothing else:
//! - line ends of any kind (`\r\n`, `\r`, vertical tab, form feed, U+0085, U+2028, U+2029) become `\n`;
//! - spaces of any width (no-break, en, em, ideographic …) become U+0020;
//! - full-width digits, Latin letters, `％`, `＝`, `＜`, `＞` become half-width; `．`, `－`, `＋`, `／`
//!   do so where they belong to a number or stand for themselves; `，` does so where it parts the
//!   thousands of a number. Chinese punctuation otherwise stays;
//! - invisible characters (soft hyphen, zero-width space and joiners, byte order mark) go;
//! - control characters and those that change the direction of writing go, with a note.

use std::borrow::Cow;

use crate::notes::{Note, Notes};

/// What is to be done with a character.
enum Action {
    Keep,
    Drop,
    DropAndNote(Note),
    KeepAndNote(Note),
    Becomes(char),
    HalfWidth(char),
}

/// Normalises `text`, which may have several lines. Returns it borrowed where nothing changes.
pub(crate) fn normalise<'t>(text: &'t str, notes: &mut Notes) -> Cow<'t, str> {
    let Some(first) = text.find(needs_attention) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(text.get(..first).unwrap_or(""));
    // Noted on the line as it will be, hence once the line is complete.
    let mut pending: Vec<Note> = Vec::new();
    let mut line_start = out.rfind('\n').map_or(0, |at| at + 1);
    let rest = text.get(first..).unwrap_or("");
    for (at, c) in rest.char_indices() {
        let after = rest.get(at + c.len_utf8()..).unwrap_or("");
        let output = match action(c, &out, after) {
            Action::Keep => Some(c),
            Action::Drop => None,
            Action::DropAndNote(note) => {
                pending.push(note);
                None
            }
            Action::KeepAndNote(note) => {
                pending.push(note);
                Some(c)
            }
            Action::Becomes(other) => Some(other),
            Action::HalfWidth(other) => {
                pending.push(Note::FullWidth);
                Some(other)
            }
        };
        if output == Some('\n') {
            settle(&mut pending, out.get(line_start..).unwrap_or(""), notes);
            line_start = out.len() + 1;
        }
        out.extend(output);
    }
    settle(&mut pending, out.get(line_start..).unwrap_or(""), notes);
    Cow::Owned(out)
}

fn settle(pending: &mut Vec<Note>, line: &str, notes: &mut Notes) {
    for note in pending.drain(..) {
        notes.add_on_line(note, line);
    }
}

fn needs_attention(c: char) -> bool {
    match c {
        // Nearly every character, first.
        '\n' | '\t' | ' '..='~' | '\u{4E00}'..='\u{9FFF}' => false,
        '\0'..='\u{A0}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{2000}'..='\u{200F}'
        | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{2069}'
        | '\u{3000}'
        | '\u{F000}'..='\u{F0FF}'
        | '\u{FEFF}'
        | '\u{FF05}'..='\u{FF5A}'
        | '\u{FFFD}' => true,
        _ => false,
    }
}

fn action(c: char, before: &str, after: &str) -> Action {
    match c {
        '\r' if after.starts_with('\n') => Action::Drop,
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Action::Becomes('\n'),
        '\n' | '\t' => Action::Keep,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Action::DropAndNote(Note::ControlCharacters),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Action::Becomes(' '),
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => Action::Drop,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Action::DropAndNote(Note::DirectionCharacters)
        }
        '\u{FFFD}' => Action::KeepAndNote(Note::UndecodedCharacters),
        // Where symbol fonts keep their characters; the .docx reader has mapped those it knows.
        '\u{F000}'..='\u{F0FF}' => Action::KeepAndNote(Note::UnknownSymbols),
        '\u{FF05}'
        | '\u{FF10}'..='\u{FF19}'
        | '\u{FF1C}'..='\u{FF1E}'
        | '\u{FF21}'..='\u{FF3A}'
        | '\u{FF41}'..='\u{FF5A}' => Action::HalfWidth(half(c)),
        '\u{FF0E}' if ends_in_latin(before) => Action::HalfWidth('.'),
        '\u{FF0D}' if ends_in_latin(before) || begins_with_digit(after) => Action::HalfWidth('-'),
        '\u{FF0B}' if begins_with_digit(after) => Action::HalfWidth('+'),
        '\u{FF0F}' if ends_in_latin(before) || before.ends_with(['\n', '\t', ' ']) || before.is_empty() => {
            Action::HalfWidth('/')
        }
        '\u{FF0C}' if parts_thousands(before, after) => Action::HalfWidth(','),
        _ => Action::Keep,
    }
}

/// The half-width form of a character of the block of full-width forms.
fn half(c: char) -> char {
    u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c)
}

fn digit(c: char) -> bool {
    half(c).is_ascii_digit() || c.is_ascii_digit()
}

fn ends_in_latin(text: &str) -> bool {
    text.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, ')' | '%'))
}

fn begins_with_digit(text: &str) -> bool {
    text.chars().next().is_some_and(digit)
}

/// Whether a comma between the two parts the thousands of one number: `1，234.56`. Chinese never
/// puts two numbers side by side with only a comma in groups of exactly that shape.
fn parts_thousands(before: &str, after: &str) -> bool {
    let leading = before.chars().rev().take(4).take_while(char::is_ascii_digit).count();
    let start = before.len().saturating_sub(leading);
    let clean_start = !before.get(..start).unwrap_or("").ends_with('.');
    let following = after.chars().take(4).take_while(|&c| digit(c)).count();
    (1..=3).contains(&leading) && clean_start && following == 3
}
