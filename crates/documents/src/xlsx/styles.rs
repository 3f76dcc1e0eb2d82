//! What the styles of cells say about what is seen of their values.

use std::collections::HashMap;
use std::io::Read;

use super::format::NumberFormat;
use crate::error::ReadError;
use crate::xml::{Element, Node, Xml};

/// The cell styles of a workbook.
#[derive(Debug, Default)]
pub(super) struct CellStyles {
    styles: Vec<CellStyle>,
}

/// A cell style.
#[derive(Clone, Debug, Default)]
pub(super) struct CellStyle {
    /// How numbers are shown.
    pub format: NumberFormat,
    /// Whether its text is struck through.
    pub is_struck: bool,
}

impl CellStyles {
    /// Reads `xl/styles.xml`.
    ///
    /// # Errors
    /// When the XML is broken or exceeds a limit.
    pub fn read<R: Read>(part: &mut Xml<R>) -> Result<Self, ReadError> {
        let mut codes: HashMap<String, String> = HashMap::new();
        let mut struck_fonts: Vec<bool> = Vec::new();
        let mut styles: Vec<(String, String)> = Vec::new();
        let mut open: Vec<CellPlace> = Vec::new();
        loop {
            match part.next()? {
                Node::Open(_, element) => {
                    let place = CellPlace::of(&element, open.last().copied());
                    let text = |name: &str| element.attribute(name).unwrap_or_default().into_owned();
                    match place {
                        CellPlace::Format => {
                            codes.insert(text("numFmtId"), text("formatCode"));
                        }
                        CellPlace::Font => struck_fonts.push(false),
                        CellPlace::Strike => {
                            if let Some(struck) = struck_fonts.last_mut() {
                                *struck = element.is_on();
                            }
                        }
                        CellPlace::Style => styles.push((text("numFmtId"), text("fontId"))),
                        CellPlace::Fonts | CellPlace::CellStyles | CellPlace::Other => {}
                    }
                    open.push(place);
                }
                Node::Close => {
                    open.pop();
                }
                Node::Text(_) | Node::Nothing => {}
                Node::End => break,
            }
        }
        let styles = styles
            .into_iter()
            .map(|(format, font)| CellStyle {
                format: match codes.get(&format) {
                    Some(code) => NumberFormat::parse(code),
                    None => NumberFormat::built_in(format.parse().unwrap_or(0)),
                },
                is_struck: font.parse().ok().and_then(|font: usize| struck_fonts.get(font)) == Some(&true),
            })
            .collect();
        Ok(Self { styles })
    }

    /// The style of an index; the plain one where there is none.
    pub fn get(&self, index: Option<&str>) -> CellStyle {
        index.and_then(|index| self.styles.get(index.parse::<usize>().ok()?)).cloned().unwrap_or_default()
    }
}

/// Where an element stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellPlace {
    Format,
    Fonts,
    Font,
    Strike,
    CellStyles,
    Style,
    Other,
}

impl CellPlace {
    fn of(element: &Element<'_>, inside: Option<Self>) -> Self {
        match (element.name(), inside) {
            ("numFmt", _) => Self::Format,
            ("fonts", _) => Self::Fonts,
            ("font", Some(Self::Fonts)) => Self::Font,
            ("strike", Some(Self::Font)) => Self::Strike,
            ("cellXfs", _) => Self::CellStyles,
            ("xf", Some(Self::CellStyles)) => Self::Style,
            _ => Self::Other,
        }
    }
}
