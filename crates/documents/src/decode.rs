//! From bytes to text: byte order mark, then valid UTF-8, then what a web page declares, then GB18030.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::ReadError;

/// How much of a file is looked at where its encoding has to be found out.
const SAMPLE: usize = 65_536;

/// Decodes a text file or a web page. What is no character in the encoding becomes U+FFFD.
///
/// # Errors
/// When the bytes are no text in any encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return text(encoding, bytes.get(length..).unwrap_or(&[]));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return text(encoding, bytes);
    }
    if let Ok(valid) = std::str::from_utf8(bytes) {
        return checked(valid.to_owned());
    }
    if let Some(encoding) = declared(bytes)
        && !encoding.decode_without_bom_handling(sample(bytes)).1
    {
        return text(encoding, bytes);
    }
    if mostly_utf8(bytes) { text(UTF_8, bytes) } else { text(GB18030, bytes) }
}

fn text(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, ReadError> {
    checked(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// A text has few characters that are none. One in ten is far more than damage does, and far less
/// than a picture or a program has.
fn checked(text: String) -> Result<String, ReadError> {
    let strange = |c: &char| {
        matches!(c, '\u{FFFD}') || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{B}' | '\u{C}'))
    };
    let (mut total, mut strangers) = (0_usize, 0_usize);
    for c in text.chars() {
        total += 1;
        strangers += usize::from(strange(&c));
    }
    if strangers * 10 > total { Err(ReadError::NotText) } else { Ok(text) }
}

/// A stretch from the beginning that does not end inside a character of GB18030 or UTF-16, as far as
/// that can be told: it ends with a line.
fn sample(bytes: &[u8]) -> &[u8] {
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    if head.len() == bytes.len() {
        return head;
    }
    let end = head.iter().rposition(|&byte| byte == b'\n').map_or(head.len(), |at| at + 1);
    head.get(..end).unwrap_or(head)
}

/// UTF-16 without its mark: nearly every character is one that Chinese documents use, which bytes of
/// other encodings read as UTF-16 never are.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    let nuls = head.split(|&byte| byte == 0).count() - 1;
    // A stray NUL in a text of single bytes: two Latin letters read as one Chinese character.
    if nuls == 0 || (nuls * 10 < head.len() && std::str::from_utf8(bytes).is_ok()) {
        return None;
    }
    let share = |encoding: &'static Encoding| {
        let even = head.len() - head.len() % 2;
        let decoded = encoding.decode_without_bom_handling(head.get(..even).unwrap_or(&[])).0;
        let usual = decoded.chars().filter(|&c| is_usual(c)).count();
        usual * 100 / decoded.chars().count().max(1)
    };
    let (little, big) = (share(UTF_16LE), share(UTF_16BE));
    (little.max(big) >= 90).then_some(if little >= big { UTF_16LE } else { UTF_16BE })
}

fn is_usual(c: char) -> bool {
    matches!(c,
        '\t' | '\n' | '\r' | ' '..='~' | '\u{4E00}'..='\u{9FFF}' | '\u{3000}'..='\u{303F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{2010}'..='\u{2030}' | '\u{2190}'..='\u{22FF}' | '\u{2460}'..='\u{24FF}')
}

/// Whether damaged UTF-8 is still that: at most one broken sequence for each fifty whole ones.
/// Text in GB18030 read as UTF-8 is nearly all broken.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (decoded, _) = UTF_8.decode_without_bom_handling(bytes.get(..SAMPLE * 16).unwrap_or(bytes));
    let broken = decoded.chars().filter(|&c| c == '\u{FFFD}').count();
    let whole = decoded.chars().filter(|&c| !c.is_ascii() && c != '\u{FFFD}').count();
    broken * 50 <= whole
}

/// The encoding that a web page declares in a `<meta>` tag or an XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes).to_ascii_lowercase();
    let find = |needle: &[u8]| head.windows(needle.len()).position(|window| window == needle);
    let at = find(b"charset=").map(|at| at + 8).or_else(|| find(b"encoding=").map(|at| at + 9))?;
    let label: Vec<u8> = head
        .get(at..)?
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'"' | b'\'' | b' '))
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .collect();
    let encoding = Encoding::for_label(&label)?;
    // The page was found by its bytes, so it cannot be UTF-16 whatever it says.
    Some(if encoding == encoding_rs::GBK { GB18030 } else { encoding })
        .filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}
