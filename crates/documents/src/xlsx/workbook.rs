//! The list of sheets.

use std::io::Read;

use crate::error::ReadError;
use crate::xml::{Node, Xml};

/// What `xl/workbook.xml` says.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// In the order of their tabs.
    pub sheets: Vec<SheetEntry>,
}

/// A sheet's tab.
#[derive(Debug)]
pub(super) struct SheetEntry {
    /// What is written on it.
    pub name: String,
    /// The id of the relation to the sheet's part.
    pub relation: String,
    /// Whether it is hidden, by whatever means.
    pub is_hidden: bool,
}

impl Workbook {
    /// Reads the main part.
    ///
    /// # Errors
    /// When the XML is broken or exceeds a limit.
    pub fn read<R: Read>(part: &mut Xml<R>) -> Result<Self, ReadError> {
        let mut workbook = Self::default();
        loop {
            match part.next()? {
                Node::Open(_, element) if element.name() == "sheet" => {
                    let text = |name: &str| element.attribute(name).unwrap_or_default().into_owned();
                    workbook.sheets.push(SheetEntry {
                        name: text("name"),
                        relation: text("id"),
                        is_hidden: matches!(text("state").as_str(), "hidden" | "veryHidden"),
                    });
                }
                Node::End => return Ok(workbook),
                _ => {}
            }
        }
    }
}
