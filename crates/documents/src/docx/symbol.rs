//! Characters of the fonts Symbol and Wingdings, which have places of their own.
//!
//! Word puts them at U+F020–U+F0FF, where they mean nothing without their font. Authors insert `≤`
//! and `≥` of indicator targets that way. Sources: the mapping of Adobe's Symbol encoding and of
//! Wingdings to Unicode as published by the Unicode Consortium.

/// A symbol font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SymbolFont {
    /// Symbol
    Symbol,
    /// Wingdings
    Wingdings,
}

impl SymbolFont {
    /// The symbol font of a name, if it is one.
    pub fn of(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "symbol" => Some(Self::Symbol),
            "wingdings" => Some(Self::Wingdings),
            _ => None,
        }
    }

    /// The character that a code of the font shows. An unknown one keeps its private place.
    pub fn character(self, code: u32) -> char {
        let code = code & 0xFF;
        let known = match self {
            Self::Symbol => symbol(code),
            Self::Wingdings => wingdings(code),
        };
        known.or_else(|| char::from_u32(0xF000 + code)).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// Text of a run in a font, with the characters of symbol fonts as what they show. Without a known
/// symbol font they are taken for Symbol's, which is where they nearly always come from.
pub(super) fn translate(text: &str, font: Option<SymbolFont>) -> String {
    let font = font.unwrap_or(SymbolFont::Symbol);
    text.chars()
        .map(|c| match u32::from(c) {
            code @ 0xF020..=0xF0FF => font.character(code),
            _ => c,
        })
        .collect()
}

fn symbol(code: u32) -> Option<char> {
    Some(match code {
        0x2D => '−',
        0xA2 => '′',
        0xA3 => '≤',
        0xA5 => '∞',
        0xB0 => '°',
        0xB1 => '±',
        0xB2 => '″',
        0xB3 => '≥',
        0xB4 => '×',
        0xB7 => '•',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBA => '≡',
        0xBB => '≈',
        0xD6 => '√',
        0xE5 => '∑',
        0x20..=0x21 | 0x23 | 0x25..=0x26 | 0x28..=0x2C | 0x2E..=0x3F => char::from_u32(code)?,
        _ => return None,
    })
}

fn wingdings(code: u32) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x6C => '●',
        0x6E => '■',
        0x6F | 0xA8 => '□',
        0xD8 => '➢',
        0xFB => '✗',
        0xFC => '✓',
        0xFD => '☒',
        0xFE => '☑',
        // Circled digits, black and white.
        0x81..=0x8A => char::from_u32(0x2460 + code - 0x81)?,
        0x8C..=0x95 => char::from_u32(0x2776 + code - 0x8C)?,
        _ => return None,
    })
}
