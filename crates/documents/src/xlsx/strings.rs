//! Texts of cells: the shared ones, and those inside cells.

use std::io::Read;

use crate::error::{Quantity, ReadError};
use crate::limits;
use crate::xml::{Element, Node, Xml};

/// The shared texts of a workbook.
#[derive(Debug, Default)]
pub(super) struct Strings(Vec<RichText>);

/// A text, with what was left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RichText {
    pub text: String,
    /// Whether a part of it is struck through, and left out.
    pub has_struck: bool,
}

/// Takes up the elements inside `<si>` or `<is>`.
#[derive(Debug, Default)]
pub(super) struct RichTextReader {
    text: RichText,
    is_struck: bool,
    is_raised: bool,
    /// The elements that are open inside.
    open: Vec<Part>,
}

/// An element of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Characters.
    Text,
    /// How they are spoken, which is not part of the text.
    Phonetic,
    /// Characters of one form.
    Run,
    Other,
}

impl Strings {
    /// Reads `xl/sharedStrings.xml`.
    ///
    /// # Errors
    /// When the XML is broken or exceeds a limit.
    pub fn read<R: Read>(part: &mut Xml<R>) -> Result<Self, ReadError> {
        let mut strings = Vec::new();
        let mut bytes = 0;
        let mut reader: Option<(RichTextReader, usize)> = None;
        loop {
            match part.next()? {
                Node::Open(_, element) => match &mut reader {
                    Some((reader, depth)) => {
                        *depth += 1;
                        reader.open(&element);
                    }
                    None if element.name() == "si" => reader = Some((RichTextReader::default(), 0)),
                    None => {}
                },
                Node::Close => match &mut reader {
                    Some((_, 0)) => {
                        let text = reader.take().map(|(reader, _)| reader.finish()).unwrap_or_default();
                        bytes += text.text.len();
                        if bytes > limits::TEXT {
                            return Err(ReadError::TooLarge(Quantity::Text));
                        }
                        strings.push(text);
                    }
                    Some((reader, depth)) => {
                        *depth -= 1;
                        reader.close();
                    }
                    None => {}
                },
                Node::Text(text) => {
                    if let Some((reader, _)) = &mut reader {
                        reader.text(&text);
                    }
                }
                Node::Nothing => {}
                Node::End => return Ok(Self(strings)),
            }
        }
    }

    /// The text of an index.
    pub fn get(&self, index: &str) -> Option<&RichText> {
        self.0.get(index.trim().parse::<usize>().ok()?)
    }
}

impl RichTextReader {
    /// An element opens inside.
    pub fn open(&mut self, element: &Element<'_>) {
        let part = match element.name() {
            "t" => Part::Text,
            "rPh" => Part::Phonetic,
            "r" => Part::Run,
            "strike" => {
                self.is_struck = element.is_on();
                Part::Other
            }
            "vertAlign" => {
                self.is_raised = element.value().as_deref() == Some("superscript");
                Part::Other
            }
            _ => Part::Other,
        };
        self.open.push(part);
    }

    /// The innermost element closes.
    pub fn close(&mut self) {
        if self.open.pop() == Some(Part::Run) {
            (self.is_struck, self.is_raised) = (false, false);
        }
    }

    /// Text inside the innermost element.
    pub fn text(&mut self, text: &str) {
        if self.open.last() != Some(&Part::Text) || self.open.contains(&Part::Phonetic) {
            return;
        }
        if self.is_struck {
            self.text.has_struck |= !text.trim().is_empty();
        } else if self.is_raised {
            // A raised digit is a note's mark and must not join the number before it.
            self.text.text.extend(text.chars().map(raised));
        } else {
            self.text.text.push_str(text);
        }
    }

    /// The whole text.
    pub fn finish(self) -> RichText {
        self.text
    }
}

/// A digit as its superscript character.
fn raised(c: char) -> char {
    match c {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => char::from_u32(0x2070 + (c as u32 - '0' as u32)).unwrap_or(c),
        other => other,
    }
}
