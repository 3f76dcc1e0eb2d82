//! Text as bytes.

use encoding_rs::GB18030;

/// How text becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8 {
        /// Whether the byte order mark stands first.
        mark: bool,
    },
    /// UTF-16, little end first.
    Utf16Le {
        /// Whether the byte order mark stands first.
        mark: bool,
    },
    /// UTF-16, big end first.
    Utf16Be {
        /// Whether the byte order mark stands first.
        mark: bool,
    },
    /// GB18030
    Gb18030,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Utf8 { mark: false },
        Self::Utf8 { mark: true },
        Self::Utf16Le { mark: false },
        Self::Utf16Le { mark: true },
        Self::Utf16Be { mark: false },
        Self::Utf16Be { mark: true },
        Self::Gb18030,
    ];
}

/// Encodes text.
pub fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let marked = |mark: bool| if mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
    match encoding {
        Encoding::Utf8 { mark } => marked(mark).into_bytes(),
        Encoding::Utf16Le { mark } => marked(mark).encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be { mark } => marked(mark).encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Gb18030 => GB18030.encode(text).0.into_owned(),
    }
}

/// Digits, Latin letters and the signs of numbers in full width, and spaces too.
pub fn full_width(text: &str) -> String {
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c);
    let mut before = ' ';
    text.chars()
        .map(|c| {
            let of_number = before.is_ascii_alphanumeric();
            before = c;
            match c {
                '0'..='9' | 'A'..='Z' | 'a'..='z' | '%' | '=' | '<' | '>' => wide(c),
                '.' | '-' if of_number => wide(c),
                ' ' => '\u{3000}',
                other => other,
            }
        })
        .collect()
}
